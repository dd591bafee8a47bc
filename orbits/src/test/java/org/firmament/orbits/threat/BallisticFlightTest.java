package org.firmament.orbits.threat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.firmament.orbits.threat.Flights.place;

import java.util.SplittableRandom;
import org.firmament.catalogs.Missile;
import org.firmament.catalogs.Phase;
import org.firmament.catalogs.Place;
import org.firmament.catalogs.units.LimitException;
import org.firmament.orbits.Conventions.EarthShape;
import org.firmament.orbits.Earth;
import org.hipparchus.ode.ODEState;
import org.hipparchus.ode.OrdinaryDifferentialEquation;
import org.hipparchus.ode.nonstiff.DormandPrince853Integrator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BallisticFlightTest {
    private static final Gravity GRAVITY = Gravity.earth(Flights.MU);

    @Test
    void anIntercontinentalFlightClimbsOverAThousandKilometresAndLastsHalfAnHour() {
        // From 40°N 127°E over the Arctic, 10,900 km.
        ThreatTrajectory flight = Flights.TRAJECTORIES.fly(Flights.ICBM, place(40, 127), place(38.9, -77), 1);
        assertThat(Flights.story(flight)).isEqualTo("BOOST 180 ~ MIDCOURSE 2209 ~ TERMINAL 2247 [apogee 1449 km]");
    }

    @Test
    void aShortFlightThatStaysInTheAirHasNoMidcourse() {
        ThreatTrajectory flight = Flights.TRAJECTORIES.fly(Flights.SRBM, place(40, 127), place(37.5, 127), 1);
        assertThat(Flights.story(flight)).isEqualTo("BOOST 70 ~ TERMINAL 308 [apogee 85 km]");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "over the pole,      60,   30,  60, -150",
        "across date line,   20,  170,  20, -120",
        "from the pole,      90,    0,  30,   50",
        "to the pole,        10,  -40,  90,    0",
        "east on equator,     0,    0,   0,   90",
        "west on equator,     0,   90,   0,    0",
        "north to south,     50,   20, -35,   20"
    })
    void itHitsWhereverItFlies(String name, double lat, double lon, double aimLat, double aimLon) {
        ThreatTrajectory flight = Flights.TRAJECTORIES.fly(Flights.ICBM, place(lat, lon), place(aimLat, aimLon), 1);
        assertThat(Flights.miss(flight)).as(name).isLessThan(1.01);
        // A plausible one: 6,700 to 10,100 km at least energy climb 1,100 to 1,500 km in 25 to 38 minutes, boost
        // included.
        assertThat(Flights.apogee(flight)).isBetween(1_100e3, 1_500e3);
        assertThat(flight.impact()).isBetween(25 * 60.0, 38 * 60.0);
    }

    @Test
    void flyingWithTheEarthsTurningNeedsLessSpeedOverTheGround() {
        Place here = place(0, 0);
        double east = burnoutSpeed(Flights.TRAJECTORIES.fly(Flights.ICBM, here, place(0, 90), 1));
        double west = burnoutSpeed(Flights.TRAJECTORIES.fly(Flights.ICBM, here, place(0, -90), 1));
        assertThat(west - east).isBetween(500.0, 2 * 465.1); // at most twice the ground speed of the equator [m/s]
    }

    @Test
    void loftedFliesHigherAndLongerDepressedLower() {
        SplittableRandom random = new SplittableRandom(31);
        for (Missile missile : new Missile[] {Flights.ICBM, Flights.IRBM, Flights.SRBM}) {
            for (int i = 0; i < 20; i++) {
                ThreatTrajectory level = Flights.random(missile, 1, random);
                ThreatTrajectory lofted = Flights.TRAJECTORIES.fly(missile, level.from(), level.aim(), 1.4);
                ThreatTrajectory depressed = Flights.TRAJECTORIES.fly(missile, level.from(), level.aim(), 0.7);
                assertThat(Flights.apogee(lofted)).isGreaterThan(Flights.apogee(level));
                assertThat(lofted.impact()).isGreaterThan(level.impact());
                assertThat(Flights.apogee(depressed)).isLessThan(Flights.apogee(level));
                assertThat(depressed.impact()).isLessThan(level.impact());
            }
        }
    }

    @Test
    void energyIsKeptInFreeFlight() {
        SplittableRandom random = new SplittableRandom(32);
        for (int i = 0; i < 30; i++) {
            ThreatTrajectory flight = Flights.random(Flights.ICBM, 1, random);
            double start = energy(inertial(flight, flight.burnout() + 1e-6));
            for (Segment segment : flight.segments()) {
                if (segment.phase() != Phase.BOOST) {
                    double end = energy(inertial(flight, segment.end()));
                    assertThat(end / start - 1)
                            .isCloseTo(0, within(1e-9)); // truncation of ten-second steps, measured 4e-11
                }
            }
        }
    }

    /// The whole free flight again with an adaptive integrator of eighth order.
    @ParameterizedTest
    @CsvSource({"icbm, 1", "icbm, 0.5", "icbm, 1.8", "srbm, 1"})
    void impactAgreesWithATightIntegration(String kind, double loft) {
        Missile missile = kind.equals("icbm") ? Flights.ICBM : Flights.SRBM;
        SplittableRandom random = new SplittableRandom(33);
        for (int i = 0; i < 5; i++) {
            ThreatTrajectory flight = Flights.random(missile, loft, random);
            double[] start = inertial(flight, flight.burnout());
            double[] end = new DormandPrince853Integrator(1e-3, 100, 1e-6, 1e-12)
                    .integrate(twoBodyAndJ2(), new ODEState(flight.burnout(), start), flight.impact())
                    .getPrimaryState();
            double[] fixed = new double[6];
            GRAVITY.toEarthFixed(flight.impact(), end, fixed, 0);
            assertThat(Flights.distance(fixed, Flights.position(flight, flight.impact())))
                    .isLessThan(0.1); // metres: steps of ten seconds measured 0.04 at most
        }
    }

    @ParameterizedTest
    @CsvSource({"3000e3", "6000e3", "10000e3"})
    void onASlowSphereTheSpeedIsThatOfLeastEnergy(double metres) {
        Earth sphere = new Earth(EarthShape.SPHERE);
        Trajectories slow = new Trajectories(sphere, new Gravity(Flights.MU, 0, Earth.ROTATION_RATE / 100));
        // Burnout low and soon: the closed form starts on the ground.
        Missile low = new Missile.Ballistic("low", 10, 10e3, 100e3, 12_000e3);
        double degrees = Math.toDegrees(metres / Earth.EQUATORIAL_RADIUS);
        ThreatTrajectory flight = slow.fly(low, place(0, 0), place(degrees, 0), 1);
        MinimumEnergy closed = MinimumEnergy.over(metres, Earth.EQUATORIAL_RADIUS, Flights.MU);
        assertThat(burnoutSpeed(flight) / closed.speed()).isBetween(0.99, 1.01);
        assertThat(Flights.apogee(flight) / closed.apogee()).isBetween(0.98, 1.02);
        assertThat((flight.impact() - flight.burnout()) / closed.time()).isBetween(0.98, 1.02);
    }

    @Test
    void aRangeOutsideTheMissilesIsRefusedWithBothRangesAndAWayOut() {
        assertThatThrownBy(() -> Flights.TRAJECTORIES.fly(Flights.SRBM, place(0, 0), place(0, 10), 1))
                .isInstanceOf(LimitException.class)
                .hasMessage("srbm range_km: 1112 is not within its range, 150 to 900 km. Maybe choose a nearer aim"
                        + " point or a missile of longer range.");
    }

    @Test
    void aLoftBeyondTheVerticalIsRefused() {
        assertThatThrownBy(() -> Flights.TRAJECTORIES.fly(Flights.SRBM, place(0, 0), place(0, 5), 2.5))
                .isInstanceOf(LimitException.class)
                .hasMessage("srbm loft: 2.5 over 556 km is not a flight that comes down on its aim point. Maybe bring"
                        + " loft nearer to 1 or choose another aim point.");
    }

    private static double burnoutSpeed(ThreatTrajectory flight) {
        return Flights.length(Flights.velocity(flight, flight.burnout()));
    }

    /// State in inertial axes that are the Earth's at launch.
    private static double[] inertial(ThreatTrajectory flight, double time) {
        double[] p = Flights.position(flight, time);
        double[] v = Flights.velocity(flight, time);
        double[] fixed = {p[0], p[1], p[2], v[0] - Earth.ROTATION_RATE * p[1], v[1] + Earth.ROTATION_RATE * p[0], v[2]};
        double cos = Math.cos(Earth.ROTATION_RATE * time);
        double sin = Math.sin(Earth.ROTATION_RATE * time);
        return new double[] {
            cos * fixed[0] - sin * fixed[1], sin * fixed[0] + cos * fixed[1], fixed[2],
            cos * fixed[3] - sin * fixed[4], sin * fixed[3] + cos * fixed[4], fixed[5]
        };
    }

    private static OrdinaryDifferentialEquation twoBodyAndJ2() {
        return new OrdinaryDifferentialEquation() {
            @Override
            public int getDimension() {
                return 6;
            }

            // Gradient of −μ/r (1 − J2 (a/r)² (3 sin² φ − 1)/2), written component by component.
            @Override
            public double[] computeDerivatives(double t, double[] y) {
                double r = Math.sqrt(y[0] * y[0] + y[1] * y[1] + y[2] * y[2]);
                double k = 1.5 * Earth.J2 * Flights.MU * Math.pow(Earth.EQUATORIAL_RADIUS, 2) / Math.pow(r, 5);
                double s = 5 * y[2] * y[2] / (r * r);
                double c = -Flights.MU / (r * r * r);
                return new double[] {
                    y[3],
                    y[4],
                    y[5],
                    c * y[0] - k * y[0] * (1 - s),
                    c * y[1] - k * y[1] * (1 - s),
                    c * y[2] - k * y[2] * (3 - s)
                };
            }
        };
    }

    /// Kinetic plus potential energy by mass of an inertial state x, y, z, vx, vy, vz [m²/s²].
    private static double energy(double[] state) {
        double r2 = state[0] * state[0] + state[1] * state[1] + state[2] * state[2];
        double v2 = state[3] * state[3] + state[4] * state[4] + state[5] * state[5];
        double sin2 = state[2] * state[2] / r2;
        double oblate = GRAVITY.j2() * Earth.EQUATORIAL_RADIUS * Earth.EQUATORIAL_RADIUS / r2 * (1.5 * sin2 - 0.5);
        return v2 / 2 - GRAVITY.mu() / Math.sqrt(r2) * (1 - oblate);
    }
}
