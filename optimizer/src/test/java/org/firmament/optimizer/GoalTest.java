package org.firmament.optimizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.firmament.optimizer.AllocationRules.Solver;
import org.firmament.optimizer.AllocationRules.Stop;
import org.firmament.optimizer.Goal.Objective;
import org.firmament.optimizer.Goal.Saving;
import org.firmament.optimizer.Problems.Judged;
import org.firmament.optimizer.bound.GoalProver;
import org.firmament.optimizer.optaplanner.OptaPlannerAllocator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// That a plan is the best for what it is for: laws over many problems.
class GoalTest {
    /// Sums of a few products, and one launch in a thousand million that fails by itself.
    private static final double ROUNDING = 2e-8;

    private static final AllocationRules RULES = new AllocationRules(
            Solver.OPTAPLANNER,
            true,
            new Stop(OptionalLong.of(2_000), OptionalLong.empty(), OptionalDouble.empty(), OptionalDouble.empty()));

    private final Allocator allocator = new Allocator(GoalProver.standard(), new OptaPlannerAllocator());

    @ParameterizedTest
    @EnumSource(Objective.class)
    void tinyProblemsAreSolvedAndProvedAsTryingEveryPlanSays(Objective objective) {
        SplittableRandom random = new SplittableRandom(1);
        for (int draw = 0; draw < 500; draw++) {
            double aShot = random.nextInt(3) == 0 ? random.nextDouble() : 0;
            double aMillion = random.nextInt(3) == 0 ? random.nextDouble() / 3 : 0;
            AllocationProblem problem =
                    Problems.aimed(Problems.tiny(random), random, new Goal(objective, aShot, aMillion, List.of(), 0));
            Restricted restricted = Restricted.of(problem, drawn(problem, random));
            AllocationProblem counted = new AllocationProblem(
                    problem.carriers(),
                    // Those that cannot be fired at do not count towards the chance that none gets through.
                    objective == Objective.NO_LEAKER
                            ? IntStream.range(0, problem.launches().size())
                                    .mapToObj(j -> problem.launches()
                                            .get(j)
                                            .with(
                                                    restricted
                                                            .rest()
                                                            .launches()
                                                            .get(j)
                                                            .value(),
                                                    problem.launches().get(j).flies()))
                                    .toList()
                            : problem.launches(),
                    problem.options(),
                    problem.resources(),
                    problem.maxShots(),
                    problem.goal());
            double best = Problems.plans(restricted.rest()).stream()
                    .mapToDouble(counts -> {
                        int[] all = counts.clone();
                        for (int o = 0; o < all.length; o++) {
                            all[o] += restricted.pinned().get(o);
                        }
                        return Problems.judged(counted, all).priced();
                    })
                    .min()
                    .orElseThrow();
            Solved solved = allocator.solve(restricted, restricted.pinsAlone(), RULES, draw, Watch.NONE);
            assertThat(solved.proof().upper()).as("draw %d", draw).isCloseTo(best, within(ROUNDING));
            assertThat(solved.proof().lower()).as("draw %d", draw).isLessThanOrEqualTo(best + ROUNDING);
            assertThat(solved.proof().optimal())
                    .as("draw %d: %s", draw, solved.proof())
                    .isTrue();
            assertThat(Problems.judged(counted, solved.allocation().counts(problem))
                            .priced())
                    .isCloseTo(best, within(ROUNDING));
        }
    }

    /// Of the plans as good as the best, or within what is allowed, the one with fewest shots, then the cheapest.
    @ParameterizedTest
    @EnumSource(Objective.class)
    void whatComesNextIsLeastAmongPlansThatAreAsGood(Objective objective) {
        SplittableRandom random = new SplittableRandom(10);
        List<List<Saving>> orders = objective == Objective.WORST_CORRIDOR
                ? List.of(List.of(Saving.LEAKAGE), List.of(Saving.LEAKAGE, Saving.SHOTS), List.of(Saving.COST))
                : List.of(List.of(Saving.SHOTS), List.of(Saving.COST), List.of(Saving.SHOTS, Saving.COST));
        int saved = 0;
        for (int draw = 0; draw < 300; draw++) {
            double more = random.nextBoolean() ? 0 : random.nextDouble() / 2;
            double price = random.nextInt(4) == 0 ? random.nextDouble() : 0;
            Goal goal = new Goal(objective, price, 0, orders.get(random.nextInt(orders.size())), more);
            AllocationProblem drawn = Problems.aimed(Problems.tiny(random), random, goal);
            AllocationProblem problem = Restricted.of(drawn, Restrictions.NONE).rest();
            List<Judged> all = Problems.plans(problem).stream()
                    .map(counts -> Problems.judged(problem, counts))
                    .toList();
            double best = all.stream().mapToDouble(Judged::priced).min().orElseThrow();
            List<Judged> left = all.stream()
                    .filter(plan -> plan.priced() <= best * (1 + more) + ROUNDING)
                    .toList();
            Solved solved = solve(drawn);
            Judged found = Problems.judged(problem, solved.allocation().counts(problem));
            for (int k = 0; k < goal.then().size(); k++) {
                Saving saving = goal.then().get(k);
                double least =
                        left.stream().mapToDouble(plan -> plan.of(saving)).min().orElseThrow();
                Proof proof = solved.next().get(k).proof();
                double scale = saving == Saving.COST ? 1e7 : 1;
                assertThat(proof.lower()).as("draw %d, %s", draw, goal).isLessThanOrEqualTo(least + ROUNDING * scale);
                assertThat(proof.upper()).as("draw %d, %s", draw, goal).isCloseTo(least, within(1e-6 * scale));
                assertThat(proof.optimal())
                        .as("draw %d, %s, %s", draw, goal, proof)
                        .isTrue();
                left = left.stream()
                        .filter(plan -> plan.of(saving) <= least * (1 + more) + ROUNDING * scale)
                        .toList();
            }
            assertThat(found.priced()).isLessThanOrEqualTo(best * (1 + more) + ROUNDING);
            saved += found.shots()
                            < all.stream()
                                    .min(Comparator.comparingDouble(Judged::priced))
                                    .orElseThrow()
                                    .shots()
                    ? 1
                    : 0;
        }
        assertThat(saved).isPositive();
    }

    @Test
    void eachGoalIsBestAtWhatItIsFor() {
        SplittableRandom random = new SplittableRandom(20);
        int different = 0;
        for (int draw = 0; draw < 20; draw++) {
            AllocationProblem raid = Problems.aimed(Problems.raid(random, 20, 6, 8, 2, 9), random, Goal.LEAKAGE);
            Solved leakage = solve(raid);
            Solved noLeaker = solve(raid.with(Goal.of(Objective.NO_LEAKER)));
            Solved corridor = solve(raid.with(Goal.of(Objective.WORST_CORRIDOR)));
            Solved thrifty = solve(raid.with(new Goal(Objective.LEAKAGE, 0, 0, List.of(Saving.SHOTS), 0.1)));
            double noneByLeakage = chance(raid, leakage.allocation());
            double noneByNoLeaker = chance(raid, noLeaker.allocation());
            assertThat(noneByNoLeaker).isGreaterThanOrEqualTo(noneByLeakage * (1 - 1e-6));
            assertThat(noneByNoLeaker)
                    .isLessThanOrEqualTo(Math.exp(-noLeaker.proof().lower()) * (1 + 1e-6));
            assertThat(noLeaker.allocation().leaked())
                    .isGreaterThanOrEqualTo(leakage.proof().lower() * (1 - 1e-9));
            double worst = Problems.judged(
                            raid.with(Goal.of(Objective.WORST_CORRIDOR)),
                            leakage.allocation().counts(raid))
                    .objective();
            assertThat(corridor.proof().lower()).isLessThanOrEqualTo(worst * (1 + 1e-9));
            assertThat(corridor.proof().upper()).isLessThanOrEqualTo(worst * (1 + 1e-9));
            assertThat(thrifty.allocation().spent())
                    .isLessThanOrEqualTo(leakage.allocation().spent());
            assertThat(thrifty.allocation().leaked())
                    .isLessThanOrEqualTo(1.1 * leakage.allocation().leaked() * (1 + 1e-9));
            different += noneByNoLeaker > noneByLeakage * (1 + 1e-6) ? 1 : 0;
        }
        assertThat(different).isPositive();
    }

    /// The dearer a shot, the fewer are fired and the more leaks.
    @Test
    void dearerShotsAreFewer() {
        SplittableRandom random = new SplittableRandom(21);
        AllocationProblem raid = Problems.raid(random, 20, 6, 8, 2, 20);
        int before = Integer.MAX_VALUE;
        double leaked = 0;
        for (double price : List.of(0.0, 0.1, 0.3, 1.0, 3.0)) {
            Solved solved = solve(raid.with(new Goal(Objective.LEAKAGE, price, 0, List.of(), 0)));
            assertThat(solved.proof().optimal()).isTrue();
            assertThat(solved.allocation().spent()).isLessThanOrEqualTo(before);
            assertThat(solved.allocation().leaked()).isGreaterThanOrEqualTo(leaked * (1 - 1e-9));
            before = solved.allocation().spent();
            leaked = solved.allocation().leaked();
        }
        assertThat(before).isLessThan(12);
    }

    private static double chance(AllocationProblem problem, Allocation plan) {
        double none = 1;
        for (int j = 0; j < problem.launches().size(); j++) {
            none *= 1 - problem.launches().get(j).flies() * plan.survival().get(j);
        }
        return none;
    }

    private Solved solve(AllocationProblem problem) {
        return allocator.solve(problem, RULES, 1);
    }

    /// Now and then a shot pinned, and one forbidden.
    private static Restrictions drawn(AllocationProblem problem, SplittableRandom random) {
        int options = problem.options().size();
        if (options < 2 || random.nextInt(3) > 0) {
            return Restrictions.NONE;
        }
        int pinned = random.nextInt(options);
        int forbidden = (pinned + 1 + random.nextInt(options - 1)) % options;
        Restrictions both = new Restrictions(0, List.of(pinned), List.of(forbidden));
        return Restricted.contradictions(problem, both).isEmpty()
                ? both
                : new Restrictions(0, List.of(), List.of(forbidden));
    }
}
