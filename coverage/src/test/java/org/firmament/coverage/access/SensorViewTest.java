package org.firmament.coverage.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.firmament.coverage.access.Sensors.cone;
import static org.firmament.coverage.access.Sensors.horizon;
import static org.firmament.coverage.access.Sensors.margin;
import static org.firmament.coverage.access.Sensors.place;
import static org.firmament.coverage.access.Sensors.sector;
import static org.firmament.coverage.access.Sensors.sensor;
import static org.firmament.coverage.access.Sensors.space;

import java.util.List;
import java.util.SplittableRandom;
import org.assertj.core.data.Offset;
import org.firmament.catalogs.FieldOfView;
import org.firmament.catalogs.Place;
import org.firmament.catalogs.Vectors;
import org.firmament.catalogs.units.LimitException;
import org.firmament.orbits.Conventions;
import org.firmament.orbits.Earth;
import org.junit.jupiter.api.Test;

class SensorViewTest {
    private static final int DRAWS = 2000;

    /// The published angles have two decimals; half of the last one is rounding, and as much is their Earth radius.
    private static final Offset<Double> PUBLISHED_ANGLE = within(0.01);

    @Test
    void aSatelliteSeesWhatIsBelowItAndNotTheOtherSideOfTheEarth() {
        assertThat(margin(space(horizon(0)), place(0, 0, 500), place(0, 10, 0))).isPositive();
        assertThat(margin(space(horizon(0)), place(0, 0, 500), place(0, 30, 0))).isNegative();
        assertThat(margin(space(horizon(30)), place(0, 0, 500), place(0, 10, 0)))
                .isNegative();
        assertThat(margin(space(cone(30, -90)), place(0, 0, 500), place(0, 2, 0)))
                .isPositive();
        assertThat(margin(space(cone(30, -90)), place(0, 0, 500), place(0, 4, 0)))
                .isNegative();
        assertThat(margin(space(cone(30, -90)), place(0, 0, 500), place(0, 180, 0)))
                .isNegative();
    }

    @Test
    void rangeLimitsAnyView() {
        AccessConstraint near = SensorView.fromSpace(
                sensor(horizon(0), 1000e3, 0), Sensors.WGS84, Conventions.Nadir.GEOCENTRIC, Sensors.NO_SUN);
        assertThat(margin(near, place(0, 0, 500), place(0, 6, 0))).isPositive();
        assertThat(margin(near, place(0, 0, 500), place(0, 9, 0))).isNegative();
    }

    @Test
    void theSunBlindsASensorThatLooksNearIt() {
        SunDirection overEquator = (time, xyz) -> {
            xyz[0] = 1;
            xyz[1] = 0;
            xyz[2] = 0;
        };
        AccessConstraint shy =
                SensorView.fromGround(sensor(horizon(0), 1e9, 20), place(0, 0, 0), Sensors.WGS84, overEquator);
        assertThat(margin(shy, place(0, 0, 0), place(0, 0, 500))).isNegative();
        assertThat(margin(shy, place(0, 0, 0), place(0, 5, 500))).isPositive();
    }

    @Test
    void aRadarSeesItsSectorOnly() {
        AccessConstraint north = ground(sector(3, 85, 330, 30));
        assertThat(margin(north, place(40, 20, 0), place(45, 20, 300))).isPositive();
        assertThat(margin(north, place(40, 20, 0), place(40, 27, 300))).isNegative();
        assertThat(margin(north, place(40, 20, 0), place(35, 20, 300))).isNegative();
        assertThat(margin(north, place(40, 20, 0), place(40.1, 20, 300))).isNegative(); // above 85°
        AccessConstraint notSouth = ground(sector(3, 90, 210, 150));
        assertThat(margin(notSouth, place(40, 20, 0), place(40, 27, 300))).isPositive();
        assertThat(margin(notSouth, place(40, 20, 0), place(45, 20, 300))).isPositive();
        assertThat(margin(notSouth, place(40, 20, 0), place(35, 20, 300))).isNegative();
        AccessConstraint round = ground(sector(3, 90, 0, 360));
        assertThat(margin(round, place(40, 20, 0), place(35, 20, 300))).isPositive();
        assertThat(margin(round, place(40, 20, 0), place(40, 20, 300))).isPositive(); // straight up
        assertThat(margin(round, place(40, 20, 0), place(20, 20, 300))).isNegative();
    }

    @Test
    void twoEndsAtOneHeightSeeEachOtherUntilTheEarthCurvesBetween() {
        // Each sees √(2 R h) = 35.7 km to its horizon from 100 m.
        AccessConstraint line = ground(new FieldOfView.LineOfSight(0));
        assertThat(margin(line, place(40, 20, 0.1), place(40.5, 20, 0.1))).isPositive();
        assertThat(margin(line, place(40, 20, 0.1), place(40.8, 20, 0.1))).isNegative();
        assertThat(margin(line, place(40, 20, 0), place(40, 20, 0.001))).isPositive();
        assertThat(margin(line, place(40, 20, -0.05), place(40, 20, 100))).isPositive();
    }

    @Test
    void aViewThatCannotBeThereSaysWhatCan() {
        assertThatThrownBy(() -> ground(cone(30, 0)))
                .isInstanceOf(LimitException.class)
                .hasMessage("kind: nadir-cone is not a view the sensor eye can have on the ground."
                        + " Maybe use kind: horizon or line-of-sight there.");
        assertThatThrownBy(() -> space(sector(3, 90, 0, 360))).isInstanceOf(LimitException.class);
    }

    /// Full fields of regard of 100, 110, 118 and 120° at 1,000 km, targets at 20 km; the outside truths of the cone.
    @Test
    void footprintsOfNadirConesAreThePublishedOnes() {
        assertThat(footprint(50, 1000, 20)).isCloseTo(12.05, PUBLISHED_ANGLE);
        assertThat(footprint(55, 1000, 20)).isCloseTo(15.84, PUBLISHED_ANGLE);
        assertThat(footprint(59, 1000, 20)).isCloseTo(22.29, PUBLISHED_ANGLE);
        assertThat(footprint(60, 1000, 20)).isCloseTo(27.05, PUBLISHED_ANGLE);
    }

    /// Landsat's swath, 185,815 m from 705 km over an Earth of 6,371 km: 15° of field of regard, 81.66446° at its edge.
    @Test
    void aSwathItsFieldOfRegardAndItsElevationAreOneView() {
        double scale = Earth.EQUATORIAL_RADIUS / 6_371_000;
        double half = footprint(7.5, 705 * scale, 0);
        assertThat(2 * Math.toRadians(half) * 6_371_000).isCloseTo(185_815, within(1.0)); // published to the metre
        AccessConstraint elevation = SensorView.fromSpace(
                sensor(horizon(81.66446)), Sensors.SPHERE, Conventions.Nadir.GEOCENTRIC, Sensors.NO_SUN);
        assertThat(edge(elevation, 705 * scale, 0)).isCloseTo(half, within(1e-5)); // five decimals of the elevation
    }

    @Test
    void theHorizontalAtATargetIsTheEllipsoids() {
        SplittableRandom random = new SplittableRandom(1);
        AccessConstraint view = space(horizon(10));
        for (int i = 0; i < DRAWS; i++) {
            Place target = randomPlace(random, 2000);
            double[] sensor = Sensors.WGS84.position(randomPlace(random, 40_000));
            double[] at = Sensors.WGS84.position(target);
            double[] up = Sensors.WGS84.up(target);
            double range = Vectors.distance(sensor, at);
            double along = up[0] * (sensor[0] - at[0]) + up[1] * (sensor[1] - at[1]) + up[2] * (sensor[2] - at[2]);
            assertThat(view.margin(0, sensor, at))
                    .isCloseTo(along / range - Math.sin(Math.toRadians(10)), within(1e-7)); // [rad], as documented
        }
    }

    @Test
    void aClearLineIsOneWithoutAPointBelowTheGrazingHeight() {
        SplittableRandom random = new SplittableRandom(2);
        int close = 0;
        for (double height : new double[] {0, 100e3, -20e3}) {
            AccessConstraint view = space(new FieldOfView.LineOfSight(height));
            for (int i = 0; i < DRAWS; i++) {
                double[] a = Sensors.WGS84.position(randomPlace(random, 2000));
                double[] b = Sensors.WGS84.position(randomPlace(random, 2000));
                double clearance = lowest(a, b) - height;
                if (Math.abs(clearance) > 10) { // [m]; the raised ellipsoid and the sampling are within 2 m each
                    assertThat(view.margin(0, a, b) > 0).isEqualTo(clearance > 0);
                    close += Math.abs(clearance) < 100e3 ? 1 : 0;
                }
            }
        }
        assertThat(close).isGreaterThan(100);
    }

    @Test
    void lineOfSightIsSymmetricAndTurnsWithTheEarth() {
        SplittableRandom random = new SplittableRandom(3);
        AccessConstraint line = space(new FieldOfView.LineOfSight(50e3));
        List<AccessConstraint> views = List.of(line, space(horizon(5)), space(cone(50, 5)), space(horizon(-2)));
        for (int i = 0; i < DRAWS; i++) {
            Place sensor = randomPlace(random, 2000);
            Place target = randomPlace(random, 2000);
            assertThat(margin(line, target, sensor)).isEqualTo(margin(line, sensor, target));
            double turn = random.nextDouble(0, 2);
            for (AccessConstraint view : views) {
                assertThat(margin(view, turned(sensor, turn), turned(target, turn)))
                        .isCloseTo(margin(view, sensor, target), within(1e-12)); // rounding of unit-sized sums
            }
        }
    }

    @Test
    void nothingIsSeenBeyondTheWidestAngle() {
        SplittableRandom random = new SplittableRandom(4);
        List<FieldOfView> fields = List.of(
                horizon(0),
                horizon(25),
                horizon(-20),
                cone(20, -90),
                cone(62, -90),
                cone(70, 5),
                cone(100, -90),
                new FieldOfView.LineOfSight(0),
                new FieldOfView.LineOfSight(120e3),
                new FieldOfView.LineOfSight(-50e3));
        int tight = 0;
        int seen = 0;
        for (FieldOfView field : fields) {
            for (Conventions.Nadir nadir : Conventions.Nadir.values()) {
                for (double range : new double[] {1e9, 2500e3}) {
                    AccessConstraint view =
                            SensorView.fromSpace(sensor(field, range, 0), Sensors.WGS84, nadir, Sensors.NO_SUN);
                    for (int i = 0; i < DRAWS; i++) {
                        double[] a = Sensors.WGS84.position(randomPlace(random, 2000));
                        double[] b = near(a, random);
                        double widest = view.widestAngle(
                                new Shell(Vectors.length(a), Vectors.length(a)),
                                new Shell(Vectors.length(b), Vectors.length(b)));
                        if (view.margin(0, a, b) > 0) {
                            assertThat(angle(a, b)).as("%s %s", field, nadir).isLessThan(widest + 1e-4);
                            seen++;
                            tight += angle(a, b) > 0.9 * widest ? 1 : 0;
                        }
                    }
                }
            }
        }
        assertThat(seen).isGreaterThan(4 * DRAWS);
        assertThat(tight).isGreaterThan(DRAWS / 10);
    }

    private static AccessConstraint ground(FieldOfView view) {
        return SensorView.fromGround(sensor(view), place(40, 20, 0), Sensors.WGS84, Sensors.NO_SUN);
    }

    /// Half-width of a nadir cone's footprint on a sphere [°].
    private static double footprint(double halfAngle, double altitudeKm, double targetKm) {
        return edge(
                SensorView.fromSpace(
                        sensor(cone(halfAngle, -90)), Sensors.SPHERE, Conventions.Nadir.GEODETIC, Sensors.NO_SUN),
                altitudeKm,
                targetKm);
    }

    private static double edge(AccessConstraint view, double altitudeKm, double targetKm) {
        double[] sensor = Sensors.SPHERE.position(place(0, 0, altitudeKm));
        double low = 0;
        double high = 60;
        while (high - low > 1e-9) {
            double middle = 0.5 * (low + high);
            if (view.margin(0, sensor, Sensors.SPHERE.position(place(0, middle, targetKm))) > 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static Place randomPlace(SplittableRandom random, double highestKm) {
        double share = random.nextDouble();
        return new Place(
                Math.asin(random.nextDouble(-1, 1)),
                random.nextDouble(-Math.PI, Math.PI),
                highestKm * 1e3 * share * share);
    }

    /// A point within 60° of another, on the ground in half of the draws.
    private static double[] near(double[] a, SplittableRandom random) {
        while (true) {
            Place place = randomPlace(random, 1500);
            double[] b = Sensors.WGS84.position(random.nextBoolean() ? place : new Place(place.lat(), place.lon(), 0));
            if (angle(a, b) < Math.toRadians(60)) {
                return b;
            }
        }
    }

    private static double angle(double[] a, double[] b) {
        double dot = a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
        return Math.acos(Math.clamp(dot / (Vectors.length(a) * Vectors.length(b)), -1, 1));
    }

    private static Place turned(Place place, double turn) {
        return new Place(place.lat(), place.lon() + turn, place.alt());
    }

    /// Least height of a segment over the ellipsoid: coarse samples, then finer about the lowest.
    private static double lowest(double[] a, double[] b) {
        double from = 0;
        double to = 1;
        double least = Double.POSITIVE_INFINITY;
        for (int pass = 0; pass < 3; pass++) {
            double best = from;
            int samples = 100;
            double width = (to - from) / samples;
            for (int i = 0; i <= samples; i++) {
                double s = from + i * width;
                double height = Sensors.WGS84.altitude(
                        a[0] + s * (b[0] - a[0]), a[1] + s * (b[1] - a[1]), a[2] + s * (b[2] - a[2]));
                if (height < least) {
                    least = height;
                    best = s;
                }
            }
            from = Math.max(0, best - width);
            to = Math.min(1, best + width);
        }
        return least;
    }
}
