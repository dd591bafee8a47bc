package org.firmament.coverage.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.firmament.catalogs.Place;
import org.firmament.catalogs.units.LimitException;
import org.firmament.orbits.GreatCircle;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class LinePointsTest {
    /// 1 mm along the ground.
    private static final double MILLIMETRE = 1e-3;

    @Test
    void aLineOverTheDateLineGoesTheShortWay() {
        List<TargetPoint> points = LinePoints.along(List.of(List.of(at(10, 179), at(10, -179))), 50e3);

        assertThat(points).hasSize(6);
        assertThat(points)
                .allSatisfy(point -> assertThat(
                                Math.abs(Math.toDegrees(point.place().lon())))
                        .isBetween(178.99, 180.01));
    }

    @Test
    void aLineOverThePoleGoesOverIt() {
        List<TargetPoint> points = LinePoints.along(List.of(List.of(at(80, 30), at(80, -150))), 1_200e3);

        assertThat(points).hasSize(3);
        assertThat(Math.toDegrees(points.get(1).place().lat())).isCloseTo(90, within(1e-6));
    }

    /// Any corners: neighbours are no farther apart than asked for, weights add up to the length, heights
    /// stay between those of the corners.
    @RepeatedTest(20)
    void pointsAreEvenAndWeighWhatTheyStandFor(RepetitionInfo repetition) {
        SplittableRandom random = new SplittableRandom(repetition.getCurrentRepetition());
        List<Place> corners = random.ints(random.nextInt(2, 7), 0, 1_000)
                .mapToObj(i -> new Place(
                        random.nextDouble(-1.5, 1.5), random.nextDouble(-3.1, 3.1), random.nextDouble(0, 1_000)))
                .toList();
        double spacing = random.nextDouble(10e3, 900e3);

        List<TargetPoint> points = LinePoints.along(List.of(corners), spacing);

        double length = 0;
        for (int k = 1; k < corners.size(); k++) {
            length += GreatCircle.angle(corners.get(k - 1), corners.get(k));
        }
        double walked = 0;
        for (int k = 1; k < points.size(); k++) {
            double step =
                    GreatCircle.range(points.get(k - 1).place(), points.get(k).place());
            assertThat(step).isLessThan(spacing + MILLIMETRE);
            walked += step;
        }
        assertThat(walked).isCloseTo(length * GreatCircle.MEAN_RADIUS, within(points.size() * MILLIMETRE));
        assertThat(points.stream().mapToDouble(TargetPoint::weight).sum()).isCloseTo(length, within(1e-9));
        assertThat(points).allSatisfy(point -> assertThat(point.place().alt()).isBetween(0.0, 1_000.0));
    }

    @Test
    void whatCannotBeWalkedIsRefused() {
        assertThatThrownBy(() -> LinePoints.along(List.of(List.of(at(10, 20), at(10, 20))), 1e3))
                .isInstanceOf(LimitException.class)
                .hasMessageContaining("stays where it is");
        assertThatThrownBy(() -> LinePoints.along(List.of(List.of(at(10, 20), at(-10, -160))), 1e3))
                .isInstanceOf(LimitException.class)
                .hasMessageContaining("opposite the corner before it");
        assertThatThrownBy(() -> LinePoints.along(List.of(List.of(at(0, 0), at(0, 90))), 1))
                .isInstanceOf(LimitException.class)
                .hasMessageContaining("0.001 with its 10007559 points");
    }

    private static Place at(double lat, double lon) {
        return new Place(Math.toRadians(lat), Math.toRadians(lon), 0);
    }
}
