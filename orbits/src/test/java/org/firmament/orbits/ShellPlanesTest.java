package org.firmament.orbits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Whoever is found near a direction plane by plane is whoever is near it when all are looked at.
class ShellPlanesTest {
    /// Of a cosine: rounding of angles that have grown to 10⁴ turns.
    private static final double ROUNDING = 1e-10;

    static LongStream seeds() {
        return LongStream.range(0, 50);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void those_near_are_found_and_no_others(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        CircularShell shell = shell(random);
        double[] at = new double[3];
        for (int draw = 0; draw < 40; draw++) {
            double time = random.nextDouble(-1e4, 1e6);
            double z = random.nextDouble(-1, 1);
            double lon = random.nextDouble(2 * Math.PI);
            double x = Math.sqrt(1 - z * z) * Math.cos(lon);
            double y = Math.sqrt(1 - z * z) * Math.sin(lon);
            double least = random.nextInt(8) == 0 ? -2 : Math.cos(random.nextDouble(0, Math.PI));
            double[] found = new double[shell.size()];
            Arrays.fill(found, Double.NaN);
            shell.planes().at(time).near(x, y, z, least, (satellite, cosine) -> {
                assertThat(found[satellite]).as("told once").isNaN();
                found[satellite] = cosine;
            });
            for (int i = 0; i < shell.size(); i++) {
                shell.position(i, time, at);
                double cosine = (at[0] * x + at[1] * y + at[2] * z) / shell.radius();
                if (cosine > least + ROUNDING) {
                    assertThat(found[i]).as("satellite %d", i).isCloseTo(cosine, within(ROUNDING));
                } else if (cosine < least - ROUNDING) {
                    assertThat(found[i]).as("satellite %d", i).isNaN();
                }
            }
        }
    }

    /// Planes of one satellite to nine, some of them twice with another between.
    private static CircularShell shell(SplittableRandom random) {
        int planes = random.nextInt(1, 9);
        int each = random.nextInt(1, 10);
        double[] arguments = new double[planes * each];
        double[] nodes = new double[planes * each];
        for (int i = 0; i < nodes.length; i++) {
            arguments[i] = random.nextDouble(2 * Math.PI);
            nodes[i] = 2 * Math.PI * (i / each % 5) / 5;
        }
        double radius = random.nextDouble(6_700e3, 43_000e3);
        double rate = Math.sqrt(3.986004418e14 / radius) / radius;
        return new CircularShell(radius, random.nextDouble(Math.PI), rate, -Earth.ROTATION_RATE, arguments, nodes);
    }
}
