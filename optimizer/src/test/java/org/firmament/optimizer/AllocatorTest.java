package org.firmament.optimizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import org.firmament.optimizer.AllocationProblem.CarrierStock;
import org.firmament.optimizer.AllocationProblem.Option;
import org.firmament.optimizer.AllocationProblem.Task;
import org.firmament.optimizer.AllocationRules.Solver;
import org.firmament.optimizer.AllocationRules.Stop;
import org.firmament.optimizer.bound.ColumnGenerationProver;
import org.firmament.optimizer.optaplanner.OptaPlannerAllocator;
import org.junit.jupiter.api.Test;

class AllocatorTest {
    private static final Stop SHORT =
            new Stop(OptionalLong.of(5_000), OptionalLong.empty(), OptionalDouble.empty(), OptionalDouble.empty());
    private static final AllocationRules RULES = new AllocationRules(Solver.OPTAPLANNER, true, SHORT);

    private final Allocator allocator = new Allocator(new ColumnGenerationProver(), new OptaPlannerAllocator());

    @Test
    void twelveShotsAtFiveTargetsLeak0608() {
        // Two targets draw three shots, three draw two: 2 x 0.4^3 + 3 x 0.4^2.
        Solved solved = allocator.solve(Problems.uniform(12, 5, 0.6), RULES, 1);
        assertThat(solved.allocation().leaked()).isCloseTo(0.608, within(1e-12));
        assertThat(solved.proof().optimal()).isTrue();
        assertThat(solved.method()).isEqualTo("greedy, proved optimal");
    }

    @Test
    void twentyShotsAtTenTargetsLeak0900() {
        Solved solved = allocator.solve(Problems.uniform(20, 10, 0.7), RULES, 1);
        assertThat(solved.allocation().leaked()).isCloseTo(0.9, within(1e-12));
        assertThat(solved.proof().optimal()).isTrue();
    }

    @Test
    void fortyFourInterceptorsInFoursAtElevenTargetsStopAllWithProbability686() {
        // 12 of 21 intercepts succeeded; (1 - (9/21)^4)^11 = 0.686.
        Solved solved = allocator.solve(Problems.uniform(44, 11, 12.0 / 21), RULES, 1);
        assertThat(solved.allocation().noLeaker()).isCloseTo(0.686, within(0.0005));
        assertThat(solved.allocation().spent()).isEqualTo(44);
    }

    @Test
    void zeroInterceptorsLeakEverything() {
        Solved solved = allocator.solve(Problems.uniform(0, 5, 0.6), RULES, 1);
        assertThat(solved.allocation().leaked()).isEqualTo(5);
        assertThat(solved.proof().upper()).isEqualTo(5);
        assertThat(solved.proof().optimal()).isTrue();
        assertThat(solved.explanation().leaks()).extracting("reason").containsOnly(Explanation.Reason.NO_OPTION);
    }

    @Test
    void noLaunchesLeakNothing() {
        Solved solved = allocator.solve(Problems.uniform(3, 0, 0.6), RULES, 1);
        assertThat(solved.proof().optimal()).isTrue();
        assertThat(solved.allocation().noLeaker()).isEqualTo(1);
    }

    @Test
    void theSearchGoesOnWhereTheProofDoesNotEnd() {
        AllocationProblem problem = raid();
        Solved solved = allocator.solve(problem, RULES, 3);
        assertThat(solved).isEqualTo(allocator.solve(problem, RULES, 3));
        assertThat(solved.allocation().leaked())
                .isLessThanOrEqualTo(solved.greedy().leaked());
        assertThat(solved.proof().lower())
                .isPositive()
                .isLessThanOrEqualTo(solved.allocation().leaked());
        assertThat(solved.reproducible()).isTrue();
    }

    @Test
    void severalStartsGiveTheBestOfTheirPlansOnAnyNumberOfThreads() {
        AllocationProblem problem = Problems.weaponsAndTargets(new SplittableRandom(12), 12, 15);
        Stop little =
                new Stop(OptionalLong.of(40), OptionalLong.empty(), OptionalDouble.empty(), OptionalDouble.empty());
        Allocator onTwo = new Allocator(new ColumnGenerationProver(), new OptaPlannerAllocator(), 2);
        Solved five = allocator.solve(problem, new AllocationRules(Solver.OPTAPLANNER, false, 5, little), 3);
        double best = Double.POSITIVE_INFINITY;
        double worst = 0;
        for (int seed = 3; seed < 8; seed++) {
            double one = allocator
                    .solve(problem, new AllocationRules(Solver.OPTAPLANNER, false, little), seed)
                    .allocation()
                    .leaked();
            best = Math.min(best, one);
            worst = Math.max(worst, one);
        }
        assertThat(five.allocation().leaked()).isEqualTo(best).isLessThan(worst);
        assertThat(onTwo.solve(problem, new AllocationRules(Solver.OPTAPLANNER, false, 5, little), 3))
                .isEqualTo(five);
    }

    @Test
    void aGapThatIsGoodEnoughEndsIt() {
        Stop stop = new Stop(OptionalLong.empty(), OptionalLong.empty(), OptionalDouble.of(1), OptionalDouble.empty());
        AllocationRules rules = new AllocationRules(Solver.OPTAPLANNER, false, stop);
        assertThat(allocator.solve(raid(), rules, 1).method()).isEqualTo("greedy, good enough");
    }

    @Test
    void aClockMakesItUnreproducibleAndIsSaid() {
        Stop stop = new Stop(OptionalLong.of(100), OptionalLong.empty(), OptionalDouble.empty(), OptionalDouble.of(1));
        AllocationRules rules = new AllocationRules(Solver.OPTAPLANNER, false, stop);
        assertThat(allocator.solve(raid(), rules, 1).reproducible()).isFalse();
    }

    @Test
    void withoutAProofTheBoundIsWhatUnsharedShotsWouldLeak() {
        AllocationProblem problem = Problems.uniform(12, 5, 0.6);
        Solved solved = allocator.solve(problem, new AllocationRules(Solver.GREEDY, false, SHORT), 1);
        assertThat(solved.proof().lower()).isCloseTo(5 * Math.pow(0.4, 12), within(1e-15));
        assertThat(solved.proof().optimal()).isFalse();
    }

    @Test
    void lawsHoldOnManySmallProblems() {
        SplittableRandom random = new SplittableRandom(6);
        for (int draw = 0; draw < 200; draw++) {
            AllocationProblem problem = Problems.tiny(random);
            double least = Problems.least(problem);
            assertThat(UnsharedLoss.of(problem)).isLessThanOrEqualTo(least + 1e-12);
            Solved solved = allocator.solve(problem, RULES, draw);
            assertThat(solved.allocation().leaked()).isCloseTo(least, within(1e-10));
            assertThat(solved.proof().optimal()).isTrue();
            assertThat(solved.greedy().leaked()).isGreaterThanOrEqualTo(least - 1e-10);
            double richer = allocator
                    .solve(withAnotherCarrier(problem, random), RULES, draw)
                    .proof()
                    .upper();
            assertThat(richer).isLessThanOrEqualTo(solved.proof().upper() * (1 + 1e-9));
        }
    }

    private static AllocationProblem withAnotherCarrier(AllocationProblem problem, SplittableRandom random) {
        List<CarrierStock> carriers = new ArrayList<>(problem.carriers());
        carriers.add(new CarrierStock("another", 1));
        List<Option> options = new ArrayList<>(problem.options());
        for (int j = 0; j < problem.launches().size(); j++) {
            options.add(new Option(carriers.size() - 1, j, random.nextDouble(), List.of(), 0, 0));
        }
        List<Task> launches = problem.launches();
        return new AllocationProblem(carriers, launches, options, problem.resources(), problem.maxShots());
    }

    private static AllocationProblem raid() {
        return Problems.raid(new SplittableRandom(11), 60, 10, 20, 4, 12);
    }
}
