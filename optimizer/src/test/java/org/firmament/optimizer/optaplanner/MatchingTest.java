package org.firmament.optimizer.optaplanner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class MatchingTest {
    @Test
    void itIsWorthAsMuchAsTheBestOfAllMatchings() {
        SplittableRandom random = new SplittableRandom(1);
        for (int draw = 0; draw < 500; draw++) {
            double[][] worth = new double[random.nextInt(1, 6)][random.nextInt(1, 6)];
            for (double[] row : worth) {
                for (int c = 0; c < row.length; c++) {
                    row[c] = random.nextInt(3) == 0 ? 0 : random.nextInt(10);
                }
            }
            assertThat(total(worth, Matching.best(worth))).isCloseTo(best(worth, 0, 0), within(1e-9));
        }
    }

    private static double total(double[][] worth, int[] columnOf) {
        double total = 0;
        int taken = 0;
        for (int r = 0; r < worth.length; r++) {
            if (columnOf[r] >= 0) {
                assertThat(taken & 1 << columnOf[r])
                        .as("column %d is taken once", columnOf[r])
                        .isZero();
                taken |= 1 << columnOf[r];
                total += worth[r][columnOf[r]];
            }
        }
        return total;
    }

    private static double best(double[][] worth, int row, int taken) {
        if (row == worth.length) {
            return 0;
        }
        double best = best(worth, row + 1, taken);
        for (int c = 0; c < worth[row].length; c++) {
            if ((taken & 1 << c) == 0) {
                best = Math.max(best, worth[row][c] + best(worth, row + 1, taken | 1 << c));
            }
        }
        return best;
    }
}
