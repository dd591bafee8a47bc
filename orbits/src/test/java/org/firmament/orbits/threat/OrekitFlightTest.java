package org.firmament.orbits.threat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.firmament.catalogs.Missile;
import org.firmament.orbits.Earth;
import org.firmament.orbits.EmbeddedData;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.hipparchus.ode.nonstiff.DormandPrince853Integrator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orekit.attitudes.FrameAlignedProvider;
import org.orekit.forces.gravity.J2OnlyPerturbation;
import org.orekit.frames.Frame;
import org.orekit.orbits.CartesianOrbit;
import org.orekit.orbits.OrbitType;
import org.orekit.propagation.SpacecraftState;
import org.orekit.propagation.numerical.NumericalPropagator;
import org.orekit.time.AbsoluteDate;
import org.orekit.utils.PVCoordinates;

/// Free flight again by Orekit's numerical propagator in the field of J2 alone.
class OrekitFlightTest {
    private static final Gravity GRAVITY = Gravity.earth(Flights.MU);

    /// Metres at any time to impact: ten-second steps against an adaptive integration of eighth order. Measured
    /// 0.04.
    private static final double STEPS = 0.1;

    @ParameterizedTest
    @CsvSource({"1, 101", "0.6, 102", "1.6, 103"})
    void freeFlightIsThatOfOrekit(double loft, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (Missile missile : new Missile[] {Flights.ICBM, Flights.IRBM}) {
            ThreatTrajectory flight = Flights.random(missile, loft, random);
            EmbeddedData data = new EmbeddedData();
            Frame inertial = data.getFrames().getGCRF();
            AbsoluteDate burnout =
                    new AbsoluteDate(2030, 3, 20, data.getTimeScales().getUTC());
            NumericalPropagator orekit = propagator(inertial, burnout, state(flight, flight.burnout()));
            for (double t = flight.burnout(); t <= flight.impact(); t += 97) {
                Vector3D there = orekit.propagate(burnout.shiftedBy(t - flight.burnout()))
                        .getPosition();
                double[] fixed = new double[6];
                GRAVITY.toEarthFixed(
                        t - flight.burnout(),
                        new double[] {there.getX(), there.getY(), there.getZ(), 0, 0, 0},
                        fixed,
                        0);
                assertThat(Flights.distance(fixed, Flights.position(flight, t))).isLessThan(STEPS + between(t, flight));
            }
        }
    }

    /// What the cubic between states ten seconds apart adds: |d⁴r/dt⁴| h⁴/384, up to 0.03 m here.
    private static double between(double t, ThreatTrajectory flight) {
        return t > flight.burnout() ? 0.05 : 0;
    }

    private static NumericalPropagator propagator(Frame inertial, AbsoluteDate date, double[] state) {
        PVCoordinates pv = new PVCoordinates(
                new Vector3D(state[0], state[1], state[2]), new Vector3D(state[3], state[4], state[5]));
        NumericalPropagator propagator = new NumericalPropagator(
                new DormandPrince853Integrator(1e-3, 100, 1e-6, 1e-12), new FrameAlignedProvider(inertial));
        propagator.setOrbitType(OrbitType.CARTESIAN);
        propagator.setMu(Flights.MU);
        propagator.addForceModel(new J2OnlyPerturbation(Flights.MU, Earth.EQUATORIAL_RADIUS, Earth.J2, inertial));
        propagator.setInitialState(new SpacecraftState(new CartesianOrbit(pv, inertial, date, Flights.MU)));
        return propagator;
    }

    /// In inertial axes that are the Earth's at that time.
    private static double[] state(ThreatTrajectory flight, double time) {
        double[] p = Flights.position(flight, time);
        double[] v = Flights.velocity(flight, time);
        return new double[] {
            p[0], p[1], p[2], v[0] - Earth.ROTATION_RATE * p[1], v[1] + Earth.ROTATION_RATE * p[0], v[2]
        };
    }
}
