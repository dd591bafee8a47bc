package org.firmament.catalogs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.firmament.catalogs.units.LimitException;
import org.junit.jupiter.api.Test;

/// What a view or a circumstance that contradicts itself is told.
class SensorLimitsTest {
    @Test
    void boundsThatAreSwappedAreToldSo() {
        refused(
                () -> new Mounted.Annulus(Math.toRadians(40), Math.toRadians(20), Pointing.nadir(), 0),
                "outer_half_angle_deg: 20.0 is not more than inner_half_angle_deg 40.0. Maybe the two are swapped.");
        refused(
                () -> new FieldOfView.Horizon(Math.toRadians(40), Math.toRadians(20)),
                "max_elevation_deg: 20.0 is not more than min_elevation_deg 40.0. Maybe the two are swapped.");
        refused(
                () -> heights(300e3, 100e3),
                "max_target_altitude_km: 100.0 is not more than min_target_altitude_km 300.0."
                        + " Maybe the two are swapped.");
        refused(
                () -> new Sensor("eye", new FieldOfView.Horizon(0), 1e6, 0, List.of(Phase.BOOST), 1, 0, 0)
                        .in(from(2e6)),
                "min_range_km: 2000.0 is not less than max_range_km 1000.0. Maybe the two are swapped.");
    }

    @Test
    void aPolygonThatCrossesItselfIsToldWhere() {
        refused(
                () -> polygon(10, 10, -10, -10, 10, -10, -10, 10),
                "corners: a ring whose edge 1–2 meets its edge 3–4 is not a ring that keeps out of its own way."
                        + " Maybe turn round the order of corners 2 to 3.");
        refused(
                () -> polygon(10, 10, 10, 10, -10, 0),
                "corners: corner 1 twice in a row is not a ring of different corners. Maybe leave one of the two out.");
        refused(
                () -> polygon(10, 0, 0, 0, -10, 0),
                "corners: a ring on one line is not a ring around an area. Maybe move a corner off the line.");
        refused(() -> polygon(10, 0, 0, 10), "corners: 2 corners is not 3 to 100 corners. Maybe add corners.");
        assertThatCode(() -> polygon(30, 0, -30, 30, -10, 0, -30, -30)).doesNotThrowAnyException();
    }

    /// Any order of the corners of a convex ring but the two round it crosses itself somewhere.
    @Test
    void ofAllOrdersOfAConvexRingOnlyTheTwoRoundItAreTaken() {
        SplittableRandom random = new SplittableRandom(3);
        for (int draw = 0; draw < 200; draw++) {
            int n = random.nextInt(4, 8);
            List<Integer> order = new ArrayList<>(IntStream.range(0, n).boxed().toList());
            Collections.shuffle(order, new Random(random.nextLong()));
            List<Corner> corners = order.stream()
                    .map(i -> new Corner(
                            Math.atan(0.5 * Math.cos(2 * Math.PI * i / n)),
                            Math.atan(0.5 * Math.sin(2 * Math.PI * i / n))))
                    .toList();
            boolean round = IntStream.range(0, n)
                            .map(i -> Math.floorMod(order.get((i + 1) % n) - order.get(i), n))
                            .allMatch(step -> step == Math.floorMod(order.get(1) - order.get(0), n))
                    && (Math.floorMod(order.get(1) - order.get(0), n) == 1
                            || Math.floorMod(order.get(1) - order.get(0), n) == n - 1);
            if (round) {
                assertThatCode(() -> new Mounted.Polygon(corners, Pointing.nadir(), 0))
                        .doesNotThrowAnyException();
            } else {
                assertThatThrownBy(() -> new Mounted.Polygon(corners, Pointing.nadir(), 0))
                        .isInstanceOf(LimitException.class);
            }
        }
    }

    @Test
    void aSkylineGoesRoundOnce() {
        refused(
                () -> skyline(90, 5, 20, 3),
                "skyline: azimuth 20.0 after 90.0 is not in order of azimuth, each once. Maybe sort the points.");
        refused(
                () -> skyline(0, 5, 360, 3),
                "skyline: two elevations at north is not one elevation at 0 and 360°, which are the same."
                        + " Maybe leave one of the two out.");
        refused(
                () -> new FieldOfView.Skyline(List.of()),
                "skyline: 0 points is not 1 to 1000 points. Maybe write {azimuth_deg: 0, elevation_deg: 5}.");
        assertThat(skyline(0, 5, 180, 2, 360, 5).lowest()).isEqualTo(Math.toRadians(2));
    }

    private static void refused(ThrowingCallable made, String told) {
        assertThatThrownBy(made).isInstanceOf(LimitException.class).hasMessage(told);
    }

    private static Circumstances heights(double least, double most) {
        Circumstances any = Circumstances.any();
        return new Circumstances(
                0,
                any.minLineHeight(),
                any.background(),
                0,
                OptionalDouble.of(least),
                OptionalDouble.of(most),
                any.targetLight(),
                any.sensorLight(),
                any.minSunElevation(),
                any.maxSunElevation());
    }

    private static Circumstances from(double minRange) {
        Circumstances any = Circumstances.any();
        return new Circumstances(
                minRange,
                any.minLineHeight(),
                any.background(),
                0,
                any.minTargetAltitude(),
                any.maxTargetAltitude(),
                any.targetLight(),
                any.sensorLight(),
                any.minSunElevation(),
                any.maxSunElevation());
    }

    private static Mounted.Polygon polygon(double... angles) {
        List<Corner> corners = IntStream.range(0, angles.length / 2)
                .mapToObj(i -> new Corner(Math.toRadians(angles[2 * i]), Math.toRadians(angles[2 * i + 1])))
                .toList();
        return new Mounted.Polygon(corners, Pointing.nadir(), -Math.PI / 2);
    }

    private static FieldOfView.Skyline skyline(double... angles) {
        return new FieldOfView.Skyline(IntStream.range(0, angles.length / 2)
                .mapToObj(i -> new SkylinePoint(Math.toRadians(angles[2 * i]), Math.toRadians(angles[2 * i + 1])))
                .toList());
    }
}
