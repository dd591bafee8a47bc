package org.firmament.orbits.threat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

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
        SmallCircle circle = new SmallCircle(from, to, heading);
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
            SmallCircle circle = new SmallCircle(from, to, heading);
            assertThat(circle.length() / direct).isCloseTo(heading / Math.sin(heading), within(1e-4));
            // To the right at first means bending to the left all the way.
            assertThat(Math.signum(circle.bend())).isEqualTo(Math.signum(heading));
        }
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
