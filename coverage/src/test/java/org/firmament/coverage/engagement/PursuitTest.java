package org.firmament.coverage.engagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.firmament.catalogs.Interceptor;
import org.firmament.catalogs.Phase;
import org.firmament.catalogs.Vectors;
import org.firmament.orbits.CircularShell;
import org.firmament.orbits.Earth;
import org.firmament.orbits.Motion;
import org.junit.jupiter.api.Test;

/// Flights from carriers in orbit, against flights followed step by step with thrust and gravity: speeds of 1 to 8
/// km/s at 5 to 30 g, up to a fifth of a turn.
class PursuitTest {
    private static final int FLIGHTS = 20_000;

    /// One flight followed step by step.
    private static final class Flown {
        private final Motion carrier;
        private final Reach reach;
        private final double time;
        private final double flyout;
        private final double[] future;
        private final double[] end;

        Flown(Motion carrier, Reach reach, double time, double flyout, double[] future, double[] end) {
            this.carrier = carrier;
            this.reach = reach;
            this.time = time;
            this.flyout = flyout;
            this.future = future;
            this.end = end;
        }

        /// Flights through the Earth are drawn again.
        static Flown draw(SplittableRandom random) {
            while (true) {
                Motion carrier = Falls.orbit(random);
                double speed = random.nextDouble(1_000, 8_000);
                double acceleration = random.nextDouble(5, 30) * Scene.G;
                Reach reach = new Reach(new Interceptor(
                        "drawn", speed, acceleration, 0.8, 0, 4e7, 4e7, 7_200, List.of(Phase.BOOST), 0, 0));
                double time = random.nextDouble(2_000, 80_000);
                double[] future = new double[3];
                carrier.position(time, future);
                double flyout = new Pursuit(reach).longest(random.nextDouble(20, 1_300), future);
                double[] thrust = Falls.direction(random);
                for (int i = 0; i < 3; i++) {
                    thrust[i] *= acceleration;
                }
                double[] state = Falls.state(carrier, time - flyout, time);
                Falls.fly(state, reach.burn(flyout), thrust);
                double rest = flyout - reach.burn(flyout);
                double lowest = Vectors.length(state);
                for (int part = 0; part < 20 && rest > 0; part++) {
                    Falls.fly(state, rest / 20, new double[3]);
                    lowest = Math.min(lowest, Vectors.length(state));
                }
                if (lowest > Earth.EQUATORIAL_RADIUS) {
                    double[] end = {state[0], state[1], state[2]};
                    return new Flown(carrier, reach, time, flyout, future, end);
                }
            }
        }

        double exact() {
            return new Pursuit(reach).exact(carrier, time, flyout, future, end);
        }
    }

    /// One impulse at mid-burn for the whole burn: 0.3 %, the worst of 20,000 flights is 0.2 %.
    @Test
    void an_impulse_at_mid_burn_stands_for_the_burn() {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < FLIGHTS; i++) {
            Flown flown = Flown.draw(random);
            double speed = flown.reach.speed(flown.flyout);
            assertThat(flown.exact()).as("flight %d", i).isCloseTo(speed, within(0.003 * speed));
        }
    }

    /// No flight goes farther or less far than the bounds by which the straight line decides.
    @Test
    void gravity_stretches_a_flight_no_more_than_it_is_said_to() {
        SplittableRandom random = new SplittableRandom(2);
        for (int i = 0; i < FLIGHTS; i++) {
            Flown flown = Flown.draw(random);
            double coast = flown.reach.coast(flown.flyout);
            double stretch = Reach.stretch(coast);
            double straight = flown.exact() * coast;
            assertThat(Vectors.distance(flown.future, flown.end))
                    .as("flight %d", i)
                    .isBetween(straight * (2 - stretch), straight * stretch);
        }
    }

    /// One look tells which flights are too short, and is wrong about none; some milliseconds off it tells of all.
    @Test
    void a_flight_known_to_be_longer_is_longer() {
        SplittableRandom random = new SplittableRandom(3);
        for (int i = 0; i < FLIGHTS / 10; i++) {
            Flown flown = Flown.draw(random);
            Pursuit pursuit = new Pursuit(flown.reach);
            double longest = 1.2 * flown.flyout;
            if (pursuit.left(flown.carrier, flown.time, longest, flown.future, flown.end) < 0) {
                continue;
            }
            double shortest = pursuit.shortest(flown.carrier, flown.time, longest, flown.future, flown.end);
            double than = shortest + random.nextDouble(-0.01, 0.01);
            boolean longer = pursuit.longer(flown.carrier, flown.time, longest, than, flown.future, flown.end);
            assertThat(longer && than > shortest).as("flight %d", i).isFalse();
            assertThat(pursuit.longer(flown.carrier, flown.time, longest, shortest + 1, flown.future, flown.end))
                    .as("flight %d", i)
                    .isFalse();
            assertThat(pursuit.longer(flown.carrier, flown.time, longest, 0.5 * shortest, flown.future, flown.end))
                    .as("flight %d", i)
                    .isTrue();
        }
    }

    @Test
    void the_straight_line_is_within_half_a_percent_to_120_seconds() {
        double coast = new Reach(Scene.interceptor(Phase.BOOST)).coast(120);
        assertThat(Reach.stretch(coast) - 1).isLessThan(0.0052);
    }

    /// Half the tolerance within which Lambert is asked.
    @Test
    void the_linear_answer_is_within_half_its_tolerance() {
        SplittableRandom random = new SplittableRandom(3);
        for (int i = 0; i < FLIGHTS; i++) {
            Flown flown = Flown.draw(random);
            Pursuit pursuit = new Pursuit(flown.reach);
            double linear = pursuit.linear(flown.carrier, flown.time, flown.flyout, flown.future, flown.end);
            double growth = Reach.stretch(flown.reach.coast(flown.flyout)) - 1;
            double exact = flown.exact();
            assertThat(linear).as("flight %d", i).isCloseTo(exact, within((0.6 * growth * growth + 1e-5) * exact));
        }
    }

    /// So the longest flight decides for all shorter ones.
    @Test
    void a_longer_flight_needs_less_speed() {
        SplittableRandom random = new SplittableRandom(4);
        for (int i = 0; i < 2_000; i++) {
            Flown flown = Flown.draw(random);
            Pursuit pursuit = new Pursuit(flown.reach);
            double before = Double.POSITIVE_INFINITY;
            for (int part = 1; part <= 20; part++) {
                double flyout = flown.flyout * part / 20;
                double left = flown.reach.speed(flyout)
                        - pursuit.exact(flown.carrier, flown.time, flyout, flown.future, flown.end);
                assertThat(-left).as("flight %d", i).isLessThanOrEqualTo(before);
                before = -left;
            }
        }
    }

    /// Distance, linear answer and Lambert are one answer: within 2 % of the limit, where two of them hand over.
    @Test
    void no_decision_depends_on_which_of_the_three_made_it() {
        SplittableRandom random = new SplittableRandom(5);
        int inside = 0;
        for (int i = 0; i < FLIGHTS; i++) {
            Flown flown = Flown.draw(random);
            Pursuit pursuit = new Pursuit(flown.reach);
            double scale = random.nextDouble(0.98, 1.02);
            double[] target = new double[3];
            for (int k = 0; k < 3; k++) {
                target[k] = flown.future[k] + scale * (flown.end[k] - flown.future[k]);
            }
            boolean exactly = pursuit.exactly(flown.carrier, flown.time, flown.flyout, flown.future, target);
            double spare = pursuit.spare(flown.carrier, flown.time, flown.flyout, flown.future, target);
            if (exactly) {
                inside++;
                assertThat(spare).as("flight %d", i).isGreaterThanOrEqualTo(0);
            } else if (spare >= 0) {
                // Only a shorter flight may help, where the longest cuts the Earth.
                double shortest = pursuit.shortest(flown.carrier, flown.time, flown.flyout, flown.future, target);
                assertThat(pursuit.exactly(flown.carrier, flown.time, shortest, flown.future, target))
                        .as("flight %d", i)
                        .isTrue();
            }
        }
        assertThat(inside).isBetween(FLIGHTS / 3, 2 * FLIGHTS / 3);
    }

    /// 30° ahead at 20 km half the speed would do, but through the ground; at 1,000 km nothing is in the way.
    @Test
    void a_flight_does_not_cut_the_earth() {
        Motion carrier = Falls.orbit(500e3, 0, 0, 0, 0, 0);
        Reach reach = new Reach(Scene.interceptor(20_000, 0, 4e7, Phase.BOOST));
        double time = 400;
        double[] future = new double[3];
        carrier.position(time, future);
        double angle = Math.atan2(future[1], future[0]) + Math.toRadians(30);
        double[] low = {(Scene.RADIUS + 20e3) * Math.cos(angle), (Scene.RADIUS + 20e3) * Math.sin(angle), 0};
        double[] high = {(Scene.RADIUS + 1_000e3) * Math.cos(angle), (Scene.RADIUS + 1_000e3) * Math.sin(angle), 0};
        Pursuit pursuit = new Pursuit(reach);
        assertThat(pursuit.exact(carrier, time, time, future, low)).isLessThan(20_000);
        assertThat(pursuit.spare(carrier, time, time, future, low)).isNegative();
        assertThat(pursuit.spare(carrier, time, time, future, high)).isPositive();
    }

    /// The Earth's turn taken out, east and west are alike: orbits and targets mirrored at a meridian's plane.
    @Test
    void mirrored_flights_are_alike() {
        SplittableRandom random = new SplittableRandom(6);
        for (int i = 0; i < 2_000; i++) {
            Flown flown = Flown.draw(random);
            double[] mirroredFuture = mirrored(flown.future);
            double[] mirroredEnd = mirrored(flown.end);
            Motion image = (time, xyz) -> {
                flown.carrier.position(time, xyz);
                Pursuit.turnBack(xyz, Earth.ROTATION_RATE * (flown.time - time));
                xyz[1] = -xyz[1];
                Pursuit.turnBack(xyz, Earth.ROTATION_RATE * (time - flown.time));
            };
            Pursuit pursuit = new Pursuit(flown.reach);
            double left = pursuit.left(flown.carrier, flown.time, flown.flyout, flown.future, flown.end);
            assertThat(pursuit.left(image, flown.time, flown.flyout, mirroredFuture, mirroredEnd))
                    .as("flight %d", i)
                    .isCloseTo(left, within(1e-3));
        }
    }

    private static double[] mirrored(double[] at) {
        return new double[] {at[0], -at[1], at[2]};
    }

    /// Sixteen turns of a shell in one turn of the Earth: the same carriers reach the same points a day later.
    @Test
    void after_a_whole_turn_of_shell_and_earth_the_same_carriers_reach() {
        double day = 2 * Math.PI / Earth.ROTATION_RATE;
        double rate = 16 * Earth.ROTATION_RATE;
        double radius = Math.cbrt(Reach.MU / (rate * rate));
        double[] angles = new SplittableRandom(7).doubles(200, 0, 2 * Math.PI).toArray();
        double[] nodes = new SplittableRandom(8).doubles(200, 0, 2 * Math.PI).toArray();
        CircularShell shell = new CircularShell(radius, 0.9, rate, -Earth.ROTATION_RATE, angles, nodes);
        List<Motion> motions = IntStream.range(0, 200).mapToObj(shell::motion).toList();
        ReachKernel kernel = new ReachKernel(Scene.interceptor(Phase.BOOST), motions);
        SplittableRandom random = new SplittableRandom(9);
        int reached = 0;
        for (int i = 0; i < 500; i++) {
            double[] point = Falls.direction(random);
            for (int k = 0; k < 3; k++) {
                point[k] *= Scene.RADIUS + 150e3;
            }
            double release = random.nextDouble(1_000, 50_000);
            double time = release + random.nextDouble(60, 400);
            assertThat(reachable(kernel, new CarrierField(motions, time + day), point, release + day))
                    .as("point %d", i)
                    .isEqualTo(reachable(kernel, new CarrierField(motions, time), point, release));
            reached += reachable(kernel, new CarrierField(motions, time), point, release).length;
        }
        assertThat(reached).isGreaterThan(500);
    }

    private static int[] reachable(ReachKernel kernel, CarrierField field, double[] point, double release) {
        int[] found = new int[field.size()];
        int count = kernel.reachable(field, point, release, found);
        return IntStream.of(found).limit(count).sorted().toArray();
    }
}
