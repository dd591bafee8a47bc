package org.firmament.optimizer.bound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import org.firmament.optimizer.Allocation;
import org.firmament.optimizer.AllocationProblem;
import org.firmament.optimizer.Goal;
import org.firmament.optimizer.Greedy;
import org.firmament.optimizer.Problems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PartSearchTest {
    /// Sums of at most twenty products of at most three factors, values below 10.
    private static final double SUM_ROUNDING = 1e-10;

    @Test
    void aPartThatIsTheWholeIsPlannedAsWellAsByTryingEverything() {
        SplittableRandom random = new SplittableRandom(6);
        for (int draw = 0; draw < 200; draw++) {
            AllocationProblem problem = Problems.tiny(random);
            Allocation found = search(problem).better(Allocation.none(problem), 3, () -> true);
            found.check(problem);
            assertThat(found.leaked()).as("draw %d", draw).isCloseTo(Problems.least(problem), within(SUM_ROUNDING));
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Goal.Objective.class,
            names = {"LEAKAGE", "NO_LEAKER"})
    void theSameHoldsForOtherGoals(Goal.Objective objective) {
        SplittableRandom random = new SplittableRandom(6);
        for (int draw = 0; draw < 200; draw++) {
            Goal goal = new Goal(objective, random.nextDouble() / 2, random.nextDouble() / 5, List.of(), 0);
            AllocationProblem problem = Problems.aimed(Problems.tiny(random), random, goal);
            double least = Problems.plans(problem).stream()
                    .mapToDouble(counts -> Problems.judged(problem, counts).priced())
                    .min()
                    .orElseThrow();
            Allocation found = search(problem).better(Allocation.none(problem), 3, () -> true);
            assertThat(found.loss()).as("draw %d", draw).isCloseTo(least, within(1e-8));
        }
    }

    @Test
    void plansOnlyGetBetterAndStayWithinWhatThereIs() {
        SplittableRandom random = new SplittableRandom(7);
        int better = 0;
        for (int draw = 0; draw < 10; draw++) {
            AllocationProblem problem = Problems.raid(random, 20, 20, 5, 2, 12);
            Allocation greedy = Greedy.plan(problem);
            PartSearch search = search(problem);
            Allocation once = search.better(greedy, 10, () -> true);
            once.check(problem);
            assertThat(once.leaked()).isLessThanOrEqualTo(greedy.leaked());
            Allocation twice = search.better(once, 10, () -> true);
            assertThat(twice.leaked()).isLessThanOrEqualTo(once.leaked());
            assertThat(search(problem).better(greedy, 10, () -> true)).isEqualTo(once);
            better += once.leaked() < greedy.leaked() ? 1 : 0;
        }
        assertThat(better).isGreaterThan(7);
    }

    @Test
    void whatAPartSavesTheWholeSaves() {
        SplittableRandom random = new SplittableRandom(8);
        for (int draw = 0; draw < 50; draw++) {
            AllocationProblem problem = Problems.raid(random, 12, 10, 5, 2, 6);
            int[] counts = Greedy.plan(problem).counts(problem);
            BitSet launches = new BitSet();
            for (int k = 0; k < 4; k++) {
                launches.set(random.nextInt(10));
            }
            Part part = new Part(problem, new Rows(problem), problem.optionsByLaunch(), counts, launches);
            double before = part.plan().leaked();
            double whole = Allocation.of(problem, counts).leaked();
            Allocation other = Allocation.none(part.problem());
            part.write(other, counts);
            assertThat(Allocation.of(problem, counts).leaked() - whole)
                    .isCloseTo(other.leaked() - before, within(SUM_ROUNDING));
        }
    }

    @Test
    void aSearchThatMayNotGoOnChangesNothing() {
        AllocationProblem problem = Problems.raid(new SplittableRandom(9), 12, 10, 5, 2, 6);
        Allocation none = Allocation.none(problem);
        assertThat(search(problem).better(none, 10, () -> false)).isEqualTo(none);
    }

    private static PartSearch search(AllocationProblem problem) {
        return new PartSearch(problem, new Rows(problem), new double[new Rows(problem).capacity.length]);
    }
}
