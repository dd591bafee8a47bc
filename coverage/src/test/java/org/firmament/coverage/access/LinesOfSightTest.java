package org.firmament.coverage.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.SplittableRandom;
import org.firmament.catalogs.Vectors;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinesOfSightTest {
    private static final double RANGE = 2_000e3;
    private static final double[] UP = {0, 0, 1};

    /// Inverses of well-conditioned matrices of numbers about 1.
    private static final double ROUNDING = 1e-9;

    /// Errors along the bisector as in the literature: 2,000 km, 50 µrad; across it in plane R s / (√2 cos(b/2)),
    /// out of plane 0.071 km.
    @ParameterizedTest
    @CsvSource({"20, 0.407", "60, 0.141", "90, 0.100", "120, 0.082"})
    void twoSensorsFixAPositionAsTheClosedFormSays(double apart, double along) {
        double half = Math.toRadians(apart / 2);
        LinesOfSight lines = new LinesOfSight();
        lines.add(RANGE * Math.sin(half), 0, RANGE * Math.cos(half));
        lines.add(-RANGE * Math.sin(half), 0, RANGE * Math.cos(half));

        double across = 2_000 * 50e-6 / (Math.sqrt(2) * Math.cos(half));
        double error = Math.sqrt(along * along + across * across + 0.0707 * 0.0707);

        assertThat(lines.dilution() * 50e-6 / 1e3).isCloseTo(error, within(0.0006)); // [km], printed to 0.001
        assertThat(Math.toDegrees(lines.bestSeparation())).isCloseTo(apart, within(ROUNDING));
    }

    @Test
    void oneLineFixesNothing() {
        LinesOfSight lines = new LinesOfSight();
        lines.add(1e6, 0, 0);
        assertThat(lines.dilution()).isInfinite();
        lines.add(2e6, 0, 0);
        assertThat(lines.dilution()).isInfinite();
        assertThat(lines.bestSeparation()).isZero();
        assertThat(lines.navigation(UP, new double[5])).isFalse();
    }

    /// One satellite overhead and three on the horizon, 120° apart: geometric dilution √3, the least four can
    /// have above the horizon (Parkinson and Spilker, Global Positioning System I, 1996, chapter 5).
    @Test
    void theBestFourHaveTheDilutionOfTheTextbook() {
        LinesOfSight lines = new LinesOfSight();
        lines.add(0, 0, 20e6);
        for (int i = 0; i < 3; i++) {
            double azimuth = 2 * Math.PI / 3 * i;
            lines.add(25e6 * Math.cos(azimuth), 25e6 * Math.sin(azimuth), 0);
        }
        double[] dops = new double[5];

        assertThat(lines.navigation(UP, dops)).isTrue();
        assertThat(dops[0]).isCloseTo(Math.sqrt(3), within(ROUNDING));
        assertThat(dops[1]).isCloseTo(Math.sqrt(8.0 / 3), within(ROUNDING));
        assertThat(dops[2]).isCloseTo(Math.sqrt(4.0 / 3), within(ROUNDING));
        assertThat(dops[3]).isCloseTo(Math.sqrt(4.0 / 3), within(ROUNDING));
        assertThat(dops[4]).isCloseTo(Math.sqrt(1.0 / 3), within(ROUNDING));
    }

    @RepeatedTest(50)
    void dilutionsAreThoseOfTheWholeMatrix(RepetitionInfo draw) {
        SplittableRandom random = new SplittableRandom(draw.getCurrentRepetition());
        LinesOfSight lines = new LinesOfSight();
        double[][] normal = new double[4][4];
        int count = random.nextInt(5, 12);
        for (int i = 0; i < count; i++) {
            double[] line = line(random);
            lines.add(line[0], line[1], line[2]);
            double length = Vectors.length(line);
            double[] row = {line[0] / length, line[1] / length, line[2] / length, 1};
            for (int a = 0; a < 4; a++) {
                for (int b = 0; b < 4; b++) {
                    normal[a][b] += row[a] * row[b];
                }
            }
        }
        double[][] inverse = inverse(normal);
        double[] dops = new double[5];

        assertThat(lines.navigation(UP, dops)).isTrue();
        double[] expected = {
            inverse[0][0] + inverse[1][1] + inverse[2][2] + inverse[3][3],
            inverse[0][0] + inverse[1][1] + inverse[2][2],
            inverse[0][0] + inverse[1][1],
            inverse[2][2],
            inverse[3][3]
        };
        for (int i = 0; i < expected.length; i++) {
            assertThat(dops[i]).isCloseTo(Math.sqrt(expected[i]), withinPercentage(1e-6));
        }
    }

    @RepeatedTest(50)
    void anotherSensorNeverMakesTheGeometryWorse(RepetitionInfo draw) {
        SplittableRandom random = new SplittableRandom(draw.getCurrentRepetition());
        LinesOfSight lines = new LinesOfSight();
        double[] before = new double[5];
        double[] after = new double[5];
        double dilution = Double.POSITIVE_INFINITY;
        double offRight = Double.POSITIVE_INFINITY;
        for (int i = 0; i < 12; i++) {
            double[] line = line(random);
            lines.add(line[0], line[1], line[2]);
            assertThat(lines.dilution()).isLessThanOrEqualTo(dilution * (1 + ROUNDING));
            dilution = lines.dilution();
            double off = Math.abs(lines.bestSeparation() - Math.PI / 2);
            assertThat(off).isLessThanOrEqualTo(offRight);
            offRight = off;
            if (lines.navigation(UP, after)) {
                for (int d = 0; d < 5; d++) {
                    assertThat(after[d]).isLessThanOrEqualTo(before[d] == 0 ? after[d] : before[d] * (1 + ROUNDING));
                    before[d] = after[d];
                }
            }
        }
        assertThat(before[0]).isPositive();
    }

    private static double[] line(SplittableRandom random) {
        return new double[] {random.nextDouble(-3e6, 3e6), random.nextDouble(-3e6, 3e6), random.nextDouble(1e5, 3e6)};
    }

    /// By Gauss and Jordan.
    private static double[][] inverse(double[][] matrix) {
        int n = matrix.length;
        double[][] rows = new double[n][2 * n];
        for (int i = 0; i < n; i++) {
            System.arraycopy(matrix[i], 0, rows[i], 0, n);
            rows[i][n + i] = 1;
        }
        for (int i = 0; i < n; i++) {
            double pivot = rows[i][i];
            for (int c = 0; c < 2 * n; c++) {
                rows[i][c] /= pivot;
            }
            for (int r = 0; r < n; r++) {
                double factor = r == i ? 0 : rows[r][i];
                for (int c = 0; c < 2 * n; c++) {
                    rows[r][c] -= factor * rows[i][c];
                }
            }
        }
        double[][] inverse = new double[n][n];
        for (int i = 0; i < n; i++) {
            System.arraycopy(rows[i], n, inverse[i], 0, n);
        }
        return inverse;
    }
}
