package org.firmament.optimizer.bound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import org.firmament.catalogs.units.LimitException;
import org.firmament.optimizer.CoverProblem;
import org.firmament.optimizer.Proof;
import org.junit.jupiter.api.Test;

class CoverProverTest {
    /// Sums of at most ten costs below 20.
    private static final double SUM_ROUNDING = 1e-10;

    private final CoverProver prover = new CoverProver();

    @Test
    void smallCoversAreThoseThatTryingEverythingFinds() {
        SplittableRandom random = new SplittableRandom(1);
        int improved = 0;
        for (int draw = 0; draw < 500; draw++) {
            CoverProblem problem = drawn(random, random.nextInt(1, 9), random.nextInt(1, 11), draw % 2 == 0);
            double least = least(problem);
            CoverProver.Bound bound = prover.prove(problem);
            assertThat(bound.cover().cost()).as("cover of draw %d", draw).isCloseTo(least, within(SUM_ROUNDING));
            assertThat(bound.lower())
                    .as("bound of draw %d", draw)
                    .isBetween(least * (1 - Proof.ROUNDING) - SUM_ROUNDING, least + SUM_ROUNDING);
            improved += bound.greedy() > least + SUM_ROUNDING ? 1 : 0;
        }
        assertThat(improved).as("draws the baseline does not solve").isGreaterThan(15);
    }

    @Test
    void anyPricesGiveABound() {
        SplittableRandom random = new SplittableRandom(2);
        for (int draw = 0; draw < 500; draw++) {
            CoverProblem problem = drawn(random, random.nextInt(1, 9), random.nextInt(1, 11), true);
            List<Double> prices =
                    problem.rows().stream().map(row -> 8 * random.nextDouble()).toList();
            assertThat(CoverVerifier.verify(problem, prices)).isLessThanOrEqualTo(least(problem) + SUM_ROUNDING);
        }
    }

    /// As large as the OR-Library's first family: 200 rows, 1,000 columns, 2 % full, costs up to 100.
    @Test
    void aThousandColumnsAreProvedTheSameEveryTime() {
        SplittableRandom random = new SplittableRandom(3);
        List<Double> costs = new ArrayList<>();
        for (int c = 0; c < 1_000; c++) {
            costs.add((double) random.nextInt(1, 101));
        }
        List<List<Integer>> rows = new ArrayList<>();
        for (int r = 0; r < 200; r++) {
            rows.add(random.ints(20, 0, 1_000).distinct().boxed().toList());
        }
        CoverProver.Bound bound = prover.prove(new CoverProblem(costs, rows));
        assertThat(bound.lower()).isEqualTo(bound.cover().cost());
        assertThat(prover.prove(new CoverProblem(costs, rows))).isEqualTo(bound);
    }

    @Test
    void aRowNobodyCoversIsRefused() {
        assertThatThrownBy(() -> new CoverProblem(List.of(1.0), List.of(List.of(0), List.of())))
                .isInstanceOf(LimitException.class)
                .hasMessageContaining("rows[1]");
    }

    private static CoverProblem drawn(SplittableRandom random, int rows, int columns, boolean whole) {
        List<Double> costs = new ArrayList<>();
        for (int c = 0; c < columns; c++) {
            costs.add(whole ? random.nextInt(1, 20) : 20 * random.nextDouble());
        }
        List<List<Integer>> covered = new ArrayList<>();
        for (int r = 0; r < rows; r++) {
            covered.add(random.ints(random.nextInt(1, 5), 0, columns)
                    .distinct()
                    .boxed()
                    .toList());
        }
        return new CoverProblem(costs, covered);
    }

    private static double least(CoverProblem problem) {
        double least = Double.POSITIVE_INFINITY;
        for (long chosen = 0; chosen < 1L << problem.costs().size(); chosen++) {
            BitSet bought = BitSet.valueOf(new long[] {chosen});
            if (problem.rows().stream().allMatch(row -> row.stream().anyMatch(bought::get))) {
                least = Math.min(
                        least, bought.stream().mapToDouble(problem.costs()::get).sum());
            }
        }
        return least;
    }
}
