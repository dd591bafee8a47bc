package org.firmament.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.firmament.coverage.engagement.Lambert;
import org.firmament.coverage.engagement.Lambert.Way;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.junit.jupiter.api.Test;
import org.orekit.control.heuristics.lambert.LambertBoundaryConditions;
import org.orekit.control.heuristics.lambert.LambertBoundaryVelocities;
import org.orekit.control.heuristics.lambert.LambertSolver;
import org.orekit.frames.Frame;
import org.orekit.time.AbsoluteDate;

/// This program's solution of Lambert's problem beside Orekit's: points 6,400 to 45,000 km from the Earth's centre in
/// any direction, times from a tenth of a straight flight to four times a parabola, both ways round.
class LambertAgreementTest {
    private static final double MU = 3.986004418e14;
    private static final int PAIRS = 10_000;
    private static final double RELATIVE = 1e-6;

    private final OrekitSky sky = new OrekitSky(Cases.EPOCH);
    private final LambertSolver orekit = new LambertSolver(MU);
    private final Lambert ours = new Lambert(MU);

    @Test
    void ten_thousand_flights_are_those_of_orekit() {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < PAIRS; i++) {
            double[] from = point(random, random.nextDouble(6_400e3, 45_000e3));
            double[] to = point(random, random.nextDouble(6_400e3, 45_000e3));
            compare("pair " + i, from, to, time(random, from, to), i % 2 == 0 ? Way.SHORT : Way.LONG);
        }
    }

    /// From low orbit to points 10 to 3,000 km away in 10 to 900 s, as interceptors fly.
    @Test
    void ten_thousand_short_flights_are_those_of_orekit() {
        SplittableRandom random = new SplittableRandom(2);
        for (int i = 0; i < PAIRS; i++) {
            double[] from = point(random, random.nextDouble(6_500e3, 8_000e3));
            double[] to = point(random, random.nextDouble(10e3, 3_000e3));
            for (int k = 0; k < 3; k++) {
                to[k] += from[k];
            }
            compare("pair " + i, from, to, random.nextDouble(10, 900), Way.SHORT);
        }
    }

    /// Down to 1e-4 of 180°, on either side; Orekit loses digits there sooner, so the flights are followed to their
    /// ends.
    @Test
    void near_half_a_turn_flights_still_arrive() {
        SplittableRandom random = new SplittableRandom(3);
        for (int i = 0; i < 1_000; i++) {
            double[] from = point(random, random.nextDouble(6_600e3, 9_000e3));
            double off = Math.pow(10, random.nextDouble(-4, -1));
            double turn = Math.PI - off;
            double[] side = across(from, random);
            double r = random.nextDouble(6_600e3, 9_000e3);
            double[] to = new double[3];
            double length = Math.sqrt(from[0] * from[0] + from[1] * from[1] + from[2] * from[2]);
            for (int k = 0; k < 3; k++) {
                to[k] = r * (Math.cos(turn) * from[k] / length + Math.sin(turn) * side[k]);
            }
            double time = random.nextDouble(2_000, 6_000);
            assertThat(ours.solve(from, to, time, i % 2 == 0 ? Way.SHORT : Way.LONG))
                    .isTrue();
            // 10 m of 9,000 km: the plane of a flight is known to 1e-12 over 1e-4.
            assertThat(arrivesWithin(from, to, time))
                    .as("pair %d, %.1e rad", i, off)
                    .isLessThan(10);
        }
    }

    @Test
    void through_half_a_turn_and_back_to_the_same_direction_there_is_no_plane() {
        double[] from = {7_000e3, 0, 0};
        assertThat(ours.solve(from, new double[] {-8_000e3, 0, 0}, 3_000, Way.SHORT))
                .isFalse();
        assertThat(ours.solve(from, new double[] {-8_000e3, 0, 0}, 3_000, Way.LONG))
                .isFalse();
        assertThat(ours.solve(from, new double[] {8_000e3, 0, 0}, 3_000, Way.LONG))
                .isFalse();
    }

    /// Straight up needs no plane, and arrives.
    @Test
    void straight_up_is_a_flight() {
        SplittableRandom random = new SplittableRandom(4);
        for (int i = 0; i < 1_000; i++) {
            double[] from = point(random, 6_500e3);
            double stretch = random.nextDouble(1.001, 1.3);
            double[] to = {from[0] * stretch, from[1] * stretch, from[2] * stretch};
            double time = random.nextDouble(50, 900);
            assertThat(ours.solve(from, to, time, Way.SHORT)).isTrue();
            // A millimetre: nothing is lost where no plane is needed.
            assertThat(arrivesWithin(from, to, time)).as("pair %d", i).isLessThan(1e-3);
        }
    }

    private void compare(String what, double[] from, double[] to, double time, Way way) {
        Frame frame = sky.inertial();
        AbsoluteDate start = sky.epoch();
        LambertBoundaryConditions ends = new LambertBoundaryConditions(
                start, new Vector3D(from), start.shiftedBy(time), new Vector3D(to), frame);
        // What Orekit calls posigrade is the way through less than 180°.
        LambertBoundaryVelocities reference = orekit.solve(way == Way.SHORT, 0, ends);
        assertThat(ours.solve(from, to, time, way)).isTrue();
        assertVelocity(what, reference.getInitialVelocity().toArray(), new double[] {
            ours.departure(0), ours.departure(1), ours.departure(2)
        });
        assertVelocity(what, reference.getTerminalVelocity().toArray(), new double[] {
            ours.arrival(0), ours.arrival(1), ours.arrival(2)
        });
    }

    private static void assertVelocity(String what, double[] reference, double[] ours) {
        double speed =
                Math.sqrt(reference[0] * reference[0] + reference[1] * reference[1] + reference[2] * reference[2]);
        for (int k = 0; k < 3; k++) {
            assertThat(ours[k]).as(what).isCloseTo(reference[k], within(RELATIVE * speed));
        }
    }

    /// How far from `to` the flight found last ends, followed by Runge and Kutta in steps of half a second [m].
    private double arrivesWithin(double[] from, double[] to, double time) {
        double[] state = {from[0], from[1], from[2], ours.departure(0), ours.departure(1), ours.departure(2)};
        int steps = (int) Math.ceil(2 * time);
        double h = time / steps;
        for (int i = 0; i < steps; i++) {
            double[] a = rate(state);
            double[] b = rate(moved(state, a, h / 2));
            double[] c = rate(moved(state, b, h / 2));
            double[] d = rate(moved(state, c, h));
            for (int k = 0; k < 6; k++) {
                state[k] += h / 6 * (a[k] + 2 * b[k] + 2 * c[k] + d[k]);
            }
        }
        return Math.sqrt(Math.pow(state[0] - to[0], 2) + Math.pow(state[1] - to[1], 2) + Math.pow(state[2] - to[2], 2));
    }

    private static double[] moved(double[] state, double[] rate, double time) {
        double[] moved = new double[6];
        for (int k = 0; k < 6; k++) {
            moved[k] = state[k] + time * rate[k];
        }
        return moved;
    }

    private static double[] rate(double[] s) {
        double r2 = s[0] * s[0] + s[1] * s[1] + s[2] * s[2];
        double pull = -MU / (r2 * Math.sqrt(r2));
        return new double[] {s[3], s[4], s[5], pull * s[0], pull * s[1], pull * s[2]};
    }

    private static double time(SplittableRandom random, double[] from, double[] to) {
        double x = to[0] - from[0];
        double y = to[1] - from[1];
        double z = to[2] - from[2];
        double chord = Math.sqrt(x * x + y * y + z * z);
        return random.nextDouble(chord / 30e3, 4 * chord / 5e3);
    }

    private static double[] point(SplittableRandom random, double r) {
        double z = random.nextDouble(-1, 1);
        double angle = random.nextDouble(2 * Math.PI);
        double axial = Math.sqrt(1 - z * z);
        return new double[] {r * axial * Math.cos(angle), r * axial * Math.sin(angle), r * z};
    }

    /// A unit vector across another, drawn at random.
    private static double[] across(double[] from, SplittableRandom random) {
        double[] other = point(random, 1);
        Vector3D side =
                Vector3D.crossProduct(new Vector3D(from), new Vector3D(other)).normalize();
        return side.toArray();
    }
}
