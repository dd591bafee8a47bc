package org.firmament.optimizer.bound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.SplittableRandom;
import org.firmament.optimizer.Allocation;
import org.firmament.optimizer.AllocationProblem;
import org.firmament.optimizer.Goal;
import org.firmament.optimizer.Goal.Objective;
import org.firmament.optimizer.Greedy;
import org.firmament.optimizer.Problems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Bounds hold whatever prices and weights they are computed from.
class GoalProverTest {
    private static final double SUM_ROUNDING = 1e-7;

    @ParameterizedTest
    @EnumSource(
            value = Objective.class,
            names = {"LEAKAGE", "NO_LEAKER"})
    void anyPricesGiveABoundOnAnySum(Objective objective) {
        SplittableRandom random = new SplittableRandom(1);
        int positive = 0;
        for (int draw = 0; draw < 500; draw++) {
            Goal goal = new Goal(objective, random.nextDouble() / 2, random.nextDouble() / 5, List.of(), 0);
            AllocationProblem problem = Problems.aimed(Problems.tiny(random), random, goal);
            double verified = CertificateVerifier.verify(problem, prices(problem, random));
            assertThat(verified).as("draw %d", draw).isLessThanOrEqualTo(least(problem) + SUM_ROUNDING);
            positive += verified > 0 ? 1 : 0;
        }
        assertThat(positive).isGreaterThan(250);
    }

    @Test
    void anyWeightsOfCorridorsGiveABoundOnTheWorst() {
        SplittableRandom random = new SplittableRandom(2);
        int positive = 0;
        for (int draw = 0; draw < 500; draw++) {
            Goal goal = new Goal(Objective.WORST_CORRIDOR, random.nextDouble() / 2, 0, List.of(), 0);
            AllocationProblem problem = Problems.aimed(Problems.tiny(random), random, goal);
            if (problem.corridors().size() < 2) {
                continue;
            }
            Levels levels = new Levels(
                    problem,
                    Sum.spent(problem, goal.shotPrice(), 0),
                    List.of(unpriced(problem, 0), unpriced(problem, 1)),
                    List.of(),
                    List.of(),
                    0);
            double first = random.nextDouble();
            AllocationProblem blend = levels.blend(new double[] {first, 1 - first});
            double verified = CertificateVerifier.verify(blend, prices(blend, random));
            assertThat(verified).as("draw %d", draw).isLessThanOrEqualTo(least(problem) + SUM_ROUNDING);
            positive += verified > 0 ? 1 : 0;
        }
        assertThat(positive).isGreaterThan(100);
    }

    /// Fewest shots of the plans below a ceiling.
    @ParameterizedTest
    @EnumSource(
            value = Objective.class,
            names = {"LEAKAGE", "NO_LEAKER"})
    void anyWeightOfACeilingGivesABoundOnWhatIsSaved(Objective objective) {
        SplittableRandom random = new SplittableRandom(3);
        int positive = 0;
        for (int draw = 0; draw < 500; draw++) {
            AllocationProblem problem = Problems.aimed(Problems.tiny(random), random, Goal.of(objective));
            double ceiling = least(problem) * (1 + random.nextDouble()) + SUM_ROUNDING;
            double fewest = Problems.plans(problem).stream()
                    .map(counts -> Problems.judged(problem, counts))
                    .filter(plan -> plan.objective() <= ceiling)
                    .mapToDouble(Problems.Judged::shots)
                    .min()
                    .orElseThrow();
            Levels levels = new Levels(
                    problem, Sum.spent(problem, 1, 0), List.of(), List.of(Sum.of(problem, 0)), List.of(ceiling), 1);
            double[] weights = {10 * random.nextDouble()};
            AllocationProblem blend = levels.blend(weights);
            double bound = levels.factor(weights) * CertificateVerifier.verify(blend, prices(blend, random))
                    - levels.allowance(weights);
            assertThat(bound).as("draw %d", draw).isLessThanOrEqualTo(fewest + SUM_ROUNDING);
            positive += bound > 0 ? 1 : 0;
        }
        assertThat(positive).isGreaterThan(30);
    }

    /// The worst corridor only gets better, and no ceiling is broken while shots are saved.
    @Test
    void partsPlannedAnewKeepCeilingsAndOnlyGetBetter() {
        int better = 0;
        for (int seed = 0; seed < 3; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            AllocationProblem raid = Problems.raid(random, 24, 24, 6, 2, 14);
            AllocationProblem worst = Problems.aimed(raid, random, Goal.of(Objective.WORST_CORRIDOR));
            Levels corridors = new Levels(
                    worst,
                    Sum.spent(worst, 0, 0),
                    List.of(unpriced(worst, 0), unpriced(worst, 1)),
                    List.of(),
                    List.of(),
                    0);
            double[] alike = {0.5, 0.5};
            better += planAnew(corridors, alike, Greedy.plan(corridors.blend(alike)));
            AllocationProblem leaking = worst.with(Goal.of(Objective.LEAKAGE));
            Allocation plan = Greedy.plan(leaking);
            Levels shots = new Levels(
                    leaking,
                    Sum.spent(leaking, 1, 0),
                    List.of(),
                    List.of(Sum.of(leaking, 0)),
                    List.of(1.1 * plan.loss()),
                    1);
            better += planAnew(shots, new double[] {plan.spent() / plan.loss()}, plan);
        }
        assertThat(better).isGreaterThan(2);
    }

    /// 1 if it is better than before.
    private static int planAnew(Levels levels, double[] weights, Allocation ofBlend) {
        AllocationProblem blend = levels.blend(weights);
        Rows rows = new Rows(blend);
        Allocation start = levels.plan(ofBlend);
        Allocation found = new PartSearch(blend, new LevelsAim(levels, weights), rows, new double[rows.capacity.length])
                .better(start, 12, () -> true);
        found.check(levels.problem());
        assertThat(levels.admits(found)).isTrue();
        assertThat(levels.of(found)).isLessThanOrEqualTo(levels.of(start));
        return levels.of(found) < levels.of(start) ? 1 : 0;
    }

    @Test
    void columnGenerationAloneRefusesLossesThatAreNotSummed() {
        AllocationProblem problem = Problems.aimed(
                Problems.uniform(12, 5, 0.6), new SplittableRandom(5), Goal.of(Objective.WORST_CORRIDOR));
        assertThat(problem.corridors()).hasSize(2);
        assertThatThrownBy(() -> new ColumnGenerationProver().prove(problem, Allocation.none(problem)))
                .hasMessageContaining("worst-corridor");
    }

    private static Sum unpriced(AllocationProblem problem, int group) {
        return new Sum(Sum.of(problem, group).weights(), 0, 0);
    }

    private static Certificate prices(AllocationProblem problem, SplittableRandom random) {
        return new Certificate(
                problem.carriers().stream().map(c -> random.nextDouble()).toList(),
                problem.resources().stream().map(r -> random.nextDouble()).toList(),
                0);
    }

    private static double least(AllocationProblem problem) {
        return Problems.plans(problem).stream()
                .mapToDouble(counts -> Problems.judged(problem, counts).priced())
                .min()
                .orElseThrow();
    }
}
