package org.firmament.orbits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.firmament.catalogs.Elements;
import org.junit.jupiter.api.Test;

/// The direction across a satellite's flight, however it is moved.
class NormalTest {
    private static final Instant EPOCH = Instant.parse("2030-03-20T00:00:00Z");
    private static final double HOURS = 4 * 3600;
    private static final int DRAWS = 40;

    private final Almanac almanac = new Almanac(Conventions.standard(), EPOCH);

    @Test
    void itIsAcrossPositionAndVelocityAgainstTheStars() {
        for (Motion satellite : satellites()) {
            for (double time = 7; time < HOURS; time += 331) {
                double[] normal = normal(satellite, time);
                double[] chord = new double[3];
                Normals.ofChord(satellite, time, chord);
                assertThat(angle(normal, chord)).isLessThan(2e-5); // as documented, and the chord's own rounding
                double[] at = new double[3];
                satellite.position(time, at);
                assertThat(dot(normal, at) / Math.sqrt(dot(at, at))).isCloseTo(0, within(2e-5));
            }
        }
    }

    @Test
    void itsDerivativesStayWithinTheirBounds() {
        double h = 0.25;
        for (Motion satellite : satellites()) {
            for (double time = 7; time < HOURS; time += 29) {
                double[] before = normal(satellite, time - h);
                double[] now = normal(satellite, time);
                double[] after = normal(satellite, time + h);
                double turn = 0;
                double bend = 0;
                for (int i = 0; i < 3; i++) {
                    turn += Math.pow((after[i] - before[i]) / (2 * h), 2);
                    bend += Math.pow((after[i] - 2 * now[i] + before[i]) / (h * h), 2);
                }
                double rounding = 4e-15 / (h * h);
                assertThat(Math.sqrt(turn)).isLessThan(satellite.normalTurn(time - h, time + h) + rounding);
                assertThat(Math.sqrt(bend)).isLessThan(satellite.normalBend(time - h, time + h) + rounding);
                assertThat(satellite.normalBend(time - h, time + h)).isLessThan(1e-6); // and are of use
            }
        }
    }

    @Test
    void aDelayedMotionHasItsNormalLater() {
        Motion satellite = satellites().getFirst();
        assertThat(normal(satellite.later(100), 400)).containsExactly(normal(satellite, 300));
        assertThat(satellite.later(100).normalBend(400, 500)).isEqualTo(satellite.normalBend(300, 400));
        assertThat(satellite.later(100).normalTurn(400, 500)).isEqualTo(satellite.normalTurn(300, 400));
    }

    /// Circles as shells and as stored states, and ellipses, under J2.
    private List<Motion> satellites() {
        SplittableRandom random = new SplittableRandom(11);
        Propagation propagation = new Propagation(Propagation.Model.J2, 60);
        List<Motion> motions = new ArrayList<>();
        for (int i = 0; i < DRAWS; i++) {
            double e = i % 2 == 0 ? 0 : random.nextDouble(0.01, 0.6);
            double a = (6_378e3 + random.nextDouble(300e3, 3_000e3)) / (1 - e);
            Elements elements = new Elements(
                    a,
                    e,
                    random.nextDouble(0, Math.PI),
                    random.nextDouble(6),
                    random.nextDouble(6),
                    random.nextDouble(6));
            List<Satellite> one = List.of(new Satellite("one", 1, 1, elements));
            motions.add(almanac.propagate(one, propagation, HOURS).motion(0));
            almanac.shell(one, propagation, HOURS).ifPresent(shell -> motions.add(shell.motion(0)));
        }
        assertThat(motions.size()).isGreaterThan(DRAWS + 10);
        return motions;
    }

    private static double[] normal(Motion motion, double time) {
        double[] xyz = new double[3];
        motion.normal(time, xyz);
        return xyz;
    }

    private static double angle(double[] a, double[] b) {
        double x = a[0] - b[0];
        double y = a[1] - b[1];
        double z = a[2] - b[2];
        return 2 * Math.asin(0.5 * Math.sqrt(x * x + y * y + z * z));
    }

    private static double dot(double[] a, double[] b) {
        return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
    }
}
