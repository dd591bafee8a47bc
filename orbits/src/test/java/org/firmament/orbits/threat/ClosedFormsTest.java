package org.firmament.orbits.threat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClosedFormsTest {
    private static final EquilibriumGlide GLIDE = new EquilibriumGlide(2.6, 13_000, 6_421e3, Flights.MU);

    /// Wheelon's closed form on a sphere of 6,371 km; tolerances are half the last digit given.
    @ParameterizedTest
    @CsvSource({"500, 2.173, 43.88, 123, 5.5", "3000, 4.865, 38.26, 655, 14.9", "10000, 7.198, 22.52, 1319, 32.2"})
    void leastEnergy(double km, double speed, double degrees, double apogee, double minutes) {
        MinimumEnergy flight = MinimumEnergy.over(km * 1000, 6_371e3, Flights.MU);
        assertThat(flight.speed() / 1000).isCloseTo(speed, within(0.0005));
        assertThat(Math.toDegrees(flight.angle())).isCloseTo(degrees, within(0.005));
        assertThat(flight.apogee() / 1000).isCloseTo(apogee, within(0.5));
        assertThat(flight.time() / 60).isCloseTo(minutes, within(0.05));
    }

    /// The same equations evaluated elsewhere; heights there carry an interpolated atmosphere, within 0.1 km.
    @Test
    void glide() {
        assertThat(GLIDE.range(6_100, 2_000) / 1000).isCloseTo(7_080, within(0.5));
        assertThat(GLIDE.time(6_100, 2_000)).isCloseTo(1_634, within(0.5));
        assertThat(GLIDE.altitude(7_000) / 1000).isCloseTo(57.6, within(0.1));
        assertThat(GLIDE.altitude(5_000) / 1000).isCloseTo(43.9, within(0.1));
        assertThat(GLIDE.altitude(3_000) / 1000).isCloseTo(34.5, within(0.1));
    }

    @Test
    void glidingForTheTimeOfSlowingGivesTheSpeedSlowedTo() {
        assertThat(GLIDE.speedAfter(6_100, GLIDE.time(6_100, 2_000))).isCloseTo(2_000, within(1e-6));
    }

    /// The equations of motion along the glide, step by step: path = ∫v dt with dv/dt = −(g − v²/r)/(L/D).
    @Test
    void rangeAndTimeOfTheGlideAreThoseOfItsEquationOfMotion() {
        double v = 6_100;
        double path = 0;
        double time = 0;
        double step = 0.01;
        while (v > 2_000) {
            double slowing = GLIDE.netWeight(v) / 2.6;
            path += (v - slowing * step / 2) * step;
            v -= slowing * step;
            time += step;
        }
        assertThat(path / GLIDE.range(6_100, 2_000)).isCloseTo(1, within(1e-4)); // explicit steps of 0.01 s
        assertThat(time / GLIDE.time(6_100, 2_000)).isCloseTo(1, within(1e-4));
    }

    /// U.S. Standard Atmosphere 1976, table 1 (four significant digits).
    @ParameterizedTest
    @CsvSource({
        "0, 1.2250",
        "5, 0.73643",
        "11, 0.36480",
        "20, 0.088910",
        "30, 0.018410",
        "40, 3.9957e-3",
        "50, 1.0269e-3",
        "60, 3.0968e-4",
        "70, 8.2829e-5",
        "80, 1.8458e-5",
        "86, 6.958e-6",
        "100, 5.604e-7"
    })
    void density(double km, double expected) {
        assertThat(StandardAtmosphere.density(km * 1000) / expected).isCloseTo(1, within(1e-3));
    }

    @Test
    void heightOfADensityIsItsInverse() {
        for (double h = -500; h < 150e3; h += 250) {
            assertThat(StandardAtmosphere.altitude(StandardAtmosphere.density(h)))
                    .isCloseTo(h, within(1e-4));
        }
    }

    /// The arc's own claims, held against the integrated motion: it meets r₂ after its time, having turned by Φ.
    @Test
    void aFreeArcArrivesWhereItSays() {
        SplittableRandom random = new SplittableRandom(51);
        FreeFlight flight = new FreeFlight(Flights.EARTH, new Gravity(Flights.MU, 0, 0));
        for (int i = 0; i < 100; i++) {
            double r1 = 6_400e3 + 400e3 * random.nextDouble();
            double r2 = 6_357e3 + 30e3 * random.nextDouble();
            double range = 0.05 + 2.5 * random.nextDouble();
            double angle = (0.5 + random.nextDouble()) * FreeArc.leastEnergyAngle(r1, r2, range);
            FreeArc arc = FreeArc.of(Flights.MU, r1, r2, range, angle).orElseThrow();
            double[] state = {r1, 0, 0, arc.speed() * Math.sin(angle), arc.speed() * Math.cos(angle), 0};
            int steps = (int) Math.ceil(arc.time() / 5);
            double apogee = r1;
            for (int k = 0; k < steps; k++) {
                flight.step(state, arc.time() / steps);
                apogee = Math.max(apogee, Math.hypot(state[0], state[1]));
            }
            // Truncation of five-second steps, and an apogee seen at them: 5²/8 · g.
            assertThat(state[0]).isCloseTo(r2 * Math.cos(range), within(1.0));
            assertThat(state[1]).isCloseTo(r2 * Math.sin(range), within(1.0));
            assertThat(apogee).isCloseTo(arc.apogee(), within(31.0));
        }
    }

    @Test
    void noOtherAngleNeedsLessSpeed() {
        SplittableRandom random = new SplittableRandom(52);
        for (int i = 0; i < 100; i++) {
            double r1 = 6_400e3 + 400e3 * random.nextDouble();
            double range = 0.05 + 2.5 * random.nextDouble();
            double least = FreeArc.leastEnergyAngle(r1, 6_370e3, range);
            double speed = FreeArc.of(Flights.MU, r1, 6_370e3, range, least)
                    .orElseThrow()
                    .speed();
            for (double factor : new double[] {0.5, 0.9, 0.99, 1.01, 1.1, 1.5}) {
                assertThat(FreeArc.of(Flights.MU, r1, 6_370e3, range, factor * least)
                                .orElseThrow()
                                .speed())
                        .isGreaterThan(speed);
            }
        }
    }
}
