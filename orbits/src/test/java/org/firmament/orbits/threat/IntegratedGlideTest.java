package org.firmament.orbits.threat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.firmament.orbits.threat.Flights.place;

import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.firmament.catalogs.Missile;
import org.firmament.orbits.Earth;
import org.firmament.orbits.GreatCircle;
import org.hipparchus.ode.ODEState;
import org.hipparchus.ode.OrdinaryDifferentialEquation;
import org.hipparchus.ode.nonstiff.DormandPrince853Integrator;
import org.junit.jupiter.api.Test;

class IntegratedGlideTest {
    private static final EquilibriumGlide GLIDE = new EquilibriumGlide(2.6, 13_000, 6_421e3, Flights.MU);
    private static final Missile GLIDER = new Missile.BoostGlide(
            "glider", 180, 90e3, 2.6, 13_000, 2_000, 1_500e3, 6_000e3, Missile.BoostGlide.Glide.INTEGRATED);

    @Test
    void overAStillEarthItFliesAsFarAsOthersIntegrated() {
        EquilibriumGlide.Flown flown = GLIDE.integrated(6_100, 2_000);
        assertThat(flown.range()).isCloseTo(7_110e3, within(5e3)); // printed to ten kilometres
        assertThat(flown.time()).isCloseTo(1_654, within(0.5)); // half the last digit printed
    }

    @Test
    void anAdaptiveIntegrationOfHigherOrderAgrees() {
        IntegratedGlide glide = along(90, 0);
        GlideModel.Start start = glide.start(6_100, 0);
        GlideModel.Leg leg = glide.fly(6_100, start, 0, 0);
        double[] state = {6_100, Math.asin(start.climbRate() / 6_100), start.altitude(), 0};
        double[] end = new DormandPrince853Integrator(1e-4, 5, 1e-8, 1e-10)
                .integrate(still(), new ODEState(0, state), leg.time())
                .getPrimaryState();
        assertThat(end[0]).isCloseTo(2_000, within(0.01));
        assertThat(end[2]).isCloseTo(leg.endAltitude(), within(1.0)); // metres; the layers' edges are not smooth
        assertThat(end[3] * GreatCircle.MEAN_RADIUS).isCloseTo(leg.angle() * GreatCircle.MEAN_RADIUS, within(20.0));
    }

    @Test
    void itFliesFartherWithTheEarthsTurningAndLessFarAgainst() {
        double still =
                along(90, 0).fly(6_100, along(90, 0).start(6_100, 0), 0, 0).angle();
        IntegratedGlide east = along(90, Earth.ROTATION_RATE);
        IntegratedGlide west = along(-90, Earth.ROTATION_RATE);
        double gained = east.fly(6_100, east.start(6_100, 0), 0, 0).angle() - still;
        double lost = still - west.fly(6_100, west.start(6_100, 0), 0, 0).angle();
        // Kilometres of the 7,110: what leaving the turning out costs the closed form.
        assertThat(gained * 6_371).isBetween(1_050.0, 1_170.0);
        assertThat(lost * 6_371).isBetween(690.0, 800.0);
    }

    @Test
    void turningCostsSpeed() {
        SplittableRandom random = new SplittableRandom(81);
        for (int i = 0; i < 8; i++) {
            ThreatTrajectory straight = Flights.random(GLIDER, 1, random);
            Aiming right = new Aiming(1, OptionalDouble.empty(), Math.toRadians(25));
            Aiming left = new Aiming(1, OptionalDouble.empty(), Math.toRadians(-25));
            for (Aiming aiming : new Aiming[] {right, left}) {
                ThreatTrajectory turned = Flights.TRAJECTORIES.fly(GLIDER, straight.from(), straight.aim(), aiming);
                assertThat(Flights.miss(turned)).isLessThan(1.01);
                assertThat(Flights.length(Flights.velocity(turned, 180)))
                        .isGreaterThan(Flights.length(Flights.velocity(straight, 180)));
            }
        }
    }

    private static IntegratedGlide along(double lon, double rotation) {
        return new IntegratedGlide(
                GLIDE, Way.between(place(0, 0), place(0, lon), Aiming.PLAIN).path(), rotation, 2_000, "test");
    }

    private static OrdinaryDifferentialEquation still() {
        return new OrdinaryDifferentialEquation() {
            @Override
            public int getDimension() {
                return 4;
            }

            @Override
            public double[] computeDerivatives(double t, double[] y) {
                double r = GreatCircle.MEAN_RADIUS + y[2];
                double drag = StandardAtmosphere.density(y[2]) * y[0] * y[0] / 26_000;
                double g = Flights.MU / (r * r);
                return new double[] {
                    -drag - g * Math.sin(y[1]),
                    (2.6 * drag - (g - y[0] * y[0] / r) * Math.cos(y[1])) / y[0],
                    y[0] * Math.sin(y[1]),
                    y[0] * Math.cos(y[1]) / r
                };
            }
        };
    }
}
