package org.firmament.orbits.threat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.firmament.catalogs.Place;
import org.firmament.orbits.GreatCircle;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class SmallCircleTest {
    @RepeatedTest(40)
    void itLeavesAtItsHeadingAndArrives(RepetitionInfo seed) {
        SplittableRandom random = new SplittableRandom(seed.getCurrentRepetition());
        Place from = any(random);
        Place to = any(random);
        double heading = random.nextDouble(-1.3, 1.3);
        SmallCircle circle = SmallCircle.between(from, to, heading);
        double[] up = new double[3];
        double[] ahead = new double[3];
        double[] shortest = new double[3];

        circle.up(0, up);
        assertThat(Flights.distance(up, up(from))).isLessThan(1e-12);
        circle.up(circle.length(), up);
        assertThat(Flights.distance(up, up(to))).isLessThan(1e-9);
        circle.heading(0, ahead);
        GreatCircle.between(from, to).heading(0, shortest);
        assertThat(dot(ahead, shortest)).isCloseTo(Math.cos(heading), within(1e-12));

        double s = circle.length() * random.nextDouble();
        double[] later = new double[3];
        circle.up(s, up);
        circle.up(s + 1e-6, later);
        circle.heading(s, ahead);
        for (int i = 0; i < 3; i++) {
            assertThat((later[i] - up[i]) / 1e-6).isCloseTo(ahead[i], within(1e-5));
        }
        assertThat(Flights.length(up)).isCloseTo(1, within(1e-12));
    }

    @Test
    void onASmallScaleItIsTheArcOfItsChord() {
        Place from = Flights.place(10, 20);
        Place to = Flights.place(10.5, 20.5);
        double direct = GreatCircle.angle(from, to);
        for (double heading : new double[] {-1.2, -0.5, 0.1, 0.9}) {
            SmallCircle circle = SmallCircle.between(from, to, heading);
            assertThat(circle.length() / direct).isCloseTo(heading / Math.sin(heading), within(1e-4));
            // To the right at first means bending to the left all the way.
            assertThat(Math.signum(circle.bend(0))).isEqualTo(Math.signum(heading));
        }
    }

    @RepeatedTest(10)
    void cornersAreCutByTurnsOfOneRadius(RepetitionInfo seed) {
        SplittableRandom random = new SplittableRandom(seed.getCurrentRepetition());
        Place from = Flights.place(random.nextDouble(-10, 10), 0);
        List<Place> via =
                List.of(Flights.place(random.nextDouble(-10, 10), 20), Flights.place(random.nextDouble(-10, 10), 40));
        Place aim = Flights.place(random.nextDouble(-10, 10), 60);
        Aiming aiming = new Aiming(1, OptionalDouble.empty(), 0, via, 900e3);
        Way way = Way.between(from, aim, aiming);
        double[] before = new double[3];
        double[] after = new double[3];
        double tightest = 0;
        for (double s = 0; s < way.length(); s += 1e-3) {
            way.path().heading(s, before);
            way.path().heading(s + 1e-3, after);
            // What a thousandth of a radian bends a circle of 900 km, and the Earth itself.
            double bent = 1e-3 / Math.sin(900e3 / GreatCircle.MEAN_RADIUS);
            assertThat(Flights.distance(before, after)).isLessThan(bent * 1.0001);
            tightest = Math.max(tightest, Math.abs(way.path().bend(s)));
        }
        assertThat(tightest).isCloseTo(1 / Math.tan(900e3 / GreatCircle.MEAN_RADIUS), within(1e-6));
        double direct = GreatCircle.angle(from, aim);
        double corners = GreatCircle.angle(from, via.getFirst())
                + GreatCircle.angle(via.getFirst(), via.getLast())
                + GreatCircle.angle(via.getLast(), aim);
        assertThat(way.length()).isBetween(direct, corners);
        assertThat(Flights.miss(Flights.TRAJECTORIES.fly(Flights.GLIDER, from, aim, aiming)))
                .isLessThan(1.01);
    }

    private static Place any(SplittableRandom random) {
        return new Place(Math.asin(random.nextDouble(-1, 1)), random.nextDouble(-Math.PI, Math.PI), 0);
    }

    private static double[] up(Place place) {
        double cos = Math.cos(place.lat());
        return new double[] {cos * Math.cos(place.lon()), cos * Math.sin(place.lon()), Math.sin(place.lat())};
    }

    private static double dot(double[] a, double[] b) {
        return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
    }
}
