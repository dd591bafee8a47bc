package org.firmament.orbits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import org.firmament.catalogs.Elements;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecularMotionTest {
    private static final double MU = Conventions.standard().mu();
    private static final int DRAWS = 200;

    /// Phase rounding over a day, as between the almanac and Orekit [m].
    private static final double ROUNDING = 1e-3;

    /// Published first-order J2 repeat ground tracks: N·2π/(Ṁ + ω̇) = D·2π/(ωₑ − Ω̇). Heights are printed to 0.1 km;
    /// 0.3 km leaves room for the constants behind them.
    @ParameterizedTest
    @CsvSource({"83, 6, 99.2, 946.7", "8, 1, 70, 4149.2", "6, 1, 47.915, 6380.3"})
    void publishedGroundTracksRepeat(int revolutions, int days, double inclination, double publishedKm) {
        double height = root(150e3, 20_000e3, h -> {
            SecularMotion motion = new SecularMotion(Skies.circle(h, inclination, 0, 0), MU, Earth.J2);
            return days * (motion.anomalyRate() + motion.perigeeRate())
                    - revolutions * (Earth.ROTATION_RATE - motion.nodeRate());
        });
        assertThat(height / 1e3).isCloseTo(publishedKm, within(0.3));
    }

    /// Twelve revolutions a day at 102.9° follow the mean Sun: their track repeats after 86,400 s, published to 2 s.
    @Test
    void sunSynchronousTrackRepeatsAfterADay() {
        DoubleUnaryOperator period = h -> 2
                * Math.PI
                / (Earth.ROTATION_RATE - new SecularMotion(Skies.circle(h, 102.9, 0, 0), MU, Earth.J2).nodeRate());
        double height = root(150e3, 20_000e3, h -> {
            SecularMotion motion = new SecularMotion(Skies.circle(h, 102.9, 0, 0), MU, Earth.J2);
            return (motion.anomalyRate() + motion.perigeeRate()) * period.applyAsDouble(h) - 12 * 2 * Math.PI;
        });
        assertThat(period.applyAsDouble(height)).isCloseTo(86_400, within(2.0));
    }

    @Test
    void perigeeStandsStillAtTheCriticalInclination() {
        double critical = Math.toDegrees(Math.asin(Math.sqrt(0.8)));
        SecularMotion molniya = new SecularMotion(Skies.ellipse(26_562e3, 0.74, critical, 0, 270, 0), MU, Earth.J2);
        // Rounding of 2 − 5/2 sin² i against the drift it would otherwise be, 1e-7 rad/s.
        assertThat(molniya.perigeeRate()).isCloseTo(0, within(1e-21));
        assertThat(molniya.nodeRate()).isNegative();
    }

    /// The slow, obvious twin: drift the elements, then ask Orekit where that ellipse has its satellite.
    @Test
    void positionIsThatOfTheDriftedEllipse() {
        var data = new EmbeddedData();
        var random = new SplittableRandom(5);
        double[] pv = new double[6];
        for (int n = 0; n < DRAWS; n++) {
            Elements start = AlmanacModelsTest.anyOrbit(random);
            SecularMotion motion = new SecularMotion(start, MU, Earth.J2);
            double time = random.nextDouble(0, Skies.DAY);
            Elements later = new Elements(
                    start.a(),
                    start.e(),
                    start.i(),
                    turned(start.raan() + motion.nodeRate() * time),
                    turned(start.argp() + motion.perigeeRate() * time),
                    turned(start.m() + motion.anomalyRate() * time));
            motion.state(time, pv);
            Vector3D theirs = Skies.orbit(later, data.trueOfDate(), data.date(Skies.EPOCH), MU)
                    .getPosition();
            assertThat(Vector3D.distance(new Vector3D(pv[0], pv[1], pv[2]), theirs))
                    .isLessThan(ROUNDING);
        }
    }

    @Test
    void velocityIsTheDerivativeOfPosition() {
        var random = new SplittableRandom(6);
        double[] before = new double[6];
        double[] now = new double[6];
        double[] after = new double[6];
        double half = 0.05;
        for (int n = 0; n < DRAWS; n++) {
            SecularMotion motion = new SecularMotion(AlmanacModelsTest.anyOrbit(random), MU, Earth.J2);
            double time = random.nextDouble(0, Skies.DAY);
            motion.state(time - half, before);
            motion.state(time, now);
            motion.state(time + half, after);
            for (int i = 0; i < 3; i++) {
                // Central difference: half²/6 · d³r/dt³ is 1e-5 m/s at most, rounding 1e-7 m over 0.1 s.
                assertThat(now[i + 3]).isCloseTo((after[i] - before[i]) / (2 * half), within(1e-4));
            }
        }
    }

    @Test
    void radiusStaysBetweenPerigeeAndApogee() {
        var random = new SplittableRandom(7);
        double[] pv = new double[6];
        for (int n = 0; n < DRAWS; n++) {
            Elements elements = AlmanacModelsTest.anyOrbit(random);
            SecularMotion motion = new SecularMotion(elements, MU, Earth.J2);
            for (int k = 0; k < 100; k++) {
                motion.state(random.nextDouble(0, 10 * Skies.DAY), pv);
                assertThat(new Vector3D(pv[0], pv[1], pv[2]).getNorm())
                        .isBetween(
                                elements.a() * (1 - elements.e()) - ROUNDING,
                                elements.a() * (1 + elements.e()) + ROUNDING);
            }
        }
    }

    private static double turned(double angle) {
        return Math.IEEEremainder(angle, 2 * Math.PI);
    }

    private static double root(double low, double high, DoubleUnaryOperator f) {
        boolean sign = f.applyAsDouble(low) > 0;
        for (int i = 0; i < 100; i++) {
            double middle = (low + high) / 2;
            if (f.applyAsDouble(middle) > 0 == sign) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
