package org.firmament.orbits.threat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.firmament.orbits.threat.Flights.place;

import java.util.List;
import java.util.SplittableRandom;
import org.firmament.catalogs.Ascent;
import org.firmament.catalogs.Missile;
import org.firmament.catalogs.units.LimitException;
import org.firmament.orbits.GreatCircle;
import org.hipparchus.ode.ODEState;
import org.hipparchus.ode.OrdinaryDifferentialEquation;
import org.hipparchus.ode.nonstiff.DormandPrince853Integrator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GravityTurnTest {
    private static final Ascent THREE = new Ascent(Ascent.Shape.GRAVITY_TURN, List.of(0.35, 0.35, 0.3), 3);
    private static final Ascent ONE = new Ascent(Ascent.Shape.GRAVITY_TURN, List.of(1.0), 4);
    private static final Missile ICBM = new Missile.Ballistic("icbm", 180, 220e3, 6_500e3, 12_000e3, THREE);

    /// Burnouts of a long-range, a middle and a short-range class.
    @ParameterizedTest
    @CsvSource({"180, 200e3, 3_000, 9.5e-4", "120, 110e3, 2_500, 5e-4", "70, 35e3, 900, 2e-4", "250, 300e3, 2_800, 8e-4"
    })
    void itRisesUprightFromRestToItsBurnoutState(double burn, double height, double climb, double angleRate) {
        GravityTurn turn = turn(burn, height, climb, angleRate);
        assertThat(at(turn, 0)).containsExactly(0, 0, 0, 0);
        assertThat(at(turn, burn / 30)[0]).isZero();
        assertThat(at(turn, burn)).containsExactly(new double[] {turn.angle(), angleRate, height, climb}, within(1e-3));
        assertThat(at(turn, burn)[1]).isCloseTo(angleRate, within(1e-12));
        for (double t = 1; t < burn; t++) {
            double[] before = at(turn, t - 0.01);
            double[] after = at(turn, t + 0.01);
            assertThat(at(turn, t)[1]).isCloseTo((after[0] - before[0]) / 0.02, within(1e-7));
            assertThat(at(turn, t)[3]).isCloseTo((after[2] - before[2]) / 0.02, within(0.5));
            assertThat(after[2]).isGreaterThan(before[2]);
        }
    }

    /// The equations of motion again, written in height and distance instead of speed and angle, with an
    /// adaptive integrator of eighth order from stage to stage.
    @ParameterizedTest
    @CsvSource({"180, 200e3, 3_000, 9.5e-4", "120, 110e3, 2_500, 5e-4", "250, 300e3, 2_800, 8e-4"})
    void itIsTheMotionItSays(double burn, double height, double climb, double angleRate) {
        GravityTurn turn = turn(burn, height, climb, angleRate);
        double[] state = {at(turn, 0.25 * burn)[0], at(turn, 0.25 * burn)[2], 0, 0};
        double start = 0.25 * burn;
        state[2] = at(turn, start)[1];
        state[3] = at(turn, start)[3];
        double[] ends = {0.35 * burn, 0.7 * burn, burn};
        for (int stage = 0; stage < 3; stage++) {
            double opens = stage == 0 ? 0 : ends[stage - 1];
            double closes = ends[stage];
            state = new DormandPrince853Integrator(1e-6, 5, 1e-10, 1e-12)
                    .integrate(
                            motion(turn.free(), burn, opens, closes),
                            new ODEState(Math.max(opens, start), state),
                            closes)
                    .getPrimaryState();
            double[] ours = at(turn, closes);
            // Metres: what fourth order leaves at steps of a second, and the cubic the start was read from.
            assertThat(ours[2]).isCloseTo(state[1], within(2.0));
            assertThat(ours[0] * GreatCircle.MEAN_RADIUS).isCloseTo(state[0] * GreatCircle.MEAN_RADIUS, within(2.0));
        }
    }

    @Test
    void flightsThatTurnHitAsWellAndRiseNearTheSmoothCurve() {
        SplittableRandom random = new SplittableRandom(71);
        Missile smooth = new Missile.Ballistic("icbm", 180, 220e3, 6_500e3, 12_000e3);
        for (int i = 0; i < 25; i++) {
            ThreatTrajectory flight = Flights.random(ICBM, 0.9 + 0.2 * random.nextDouble(), random);
            assertThat(Flights.miss(flight)).isLessThan(1.01);
            ThreatTrajectory beside = Flights.TRAJECTORIES.fly(smooth, flight.from(), flight.aim(), 1);
            for (double t = 0; t <= 180; t += 5) {
                assertThat(flight.altitude(t)).isCloseTo(beside.altitude(t), within(40e3));
            }
        }
    }

    @Test
    void aBurnoutNoThrustAlongTheVelocityLeadsToIsRefused() {
        // Four times the mean climb at burnout: it would have to leave the pad with less than its weight.
        Missile slow = new Missile.Ballistic("slow", 100, 70e3, 400e3, 3_000e3, ONE);
        assertThatThrownBy(() -> Flights.TRAJECTORIES.fly(slow, place(0, 0), place(0, 26), 1))
                .isInstanceOf(LimitException.class)
                .hasMessageStartingWith("slow ascent: gravity-turn to 70 km at ")
                .hasMessageContaining("Maybe use ascent: smooth");
    }

    private static GravityTurn turn(double burn, double height, double climb, double angleRate) {
        Ascent ascent = burn < 100 ? ONE : THREE;
        return GravityTurn.to(new GravityTurn.Burnout(height, climb, angleRate), ascent, burn, 0, Flights.MU)
                .orElseThrow();
    }

    private static OrdinaryDifferentialEquation motion(Booster.Free free, double burn, double opens, double closes) {
        return new OrdinaryDifferentialEquation() {
            @Override
            public int getDimension() {
                return 4;
            }

            // Angle, height, angle rate, climb rate in polar coordinates, thrust along the velocity.
            @Override
            public double[] computeDerivatives(double t, double[] y) {
                double r = GreatCircle.MEAN_RADIUS + y[1];
                double level = r * y[2];
                double v = Math.hypot(level, y[3]);
                double burnt = (t - opens) / (closes - opens);
                double a = free.level() * Math.exp(free.tilt() * (t / burn - 0.5)) / (1 - 2.0 / 3 * burnt);
                return new double[] {
                    y[2],
                    y[3],
                    (a * level / v - 2 * y[3] * y[2]) / r,
                    a * y[3] / v - Flights.MU / (r * r) + r * y[2] * y[2]
                };
            }
        };
    }

    private static double[] at(GravityTurn turn, double time) {
        double[] out = new double[4];
        turn.at(time, out);
        return out;
    }
}
