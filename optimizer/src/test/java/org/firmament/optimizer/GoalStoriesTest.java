package org.firmament.optimizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.firmament.optimizer.AllocationProblem.CarrierStock;
import org.firmament.optimizer.AllocationProblem.Option;
import org.firmament.optimizer.AllocationProblem.Task;
import org.firmament.optimizer.AllocationRules.Solver;
import org.firmament.optimizer.AllocationRules.Stop;
import org.firmament.optimizer.Goal.Objective;
import org.firmament.optimizer.Goal.Saving;
import org.firmament.optimizer.bound.GoalProver;
import org.firmament.optimizer.optaplanner.OptaPlannerAllocator;
import org.junit.jupiter.api.Test;

/// What a plan is for, in one or two launches worked by hand.
class GoalStoriesTest {
    private static final AllocationRules RULES = new AllocationRules(
            Solver.OPTAPLANNER,
            true,
            new Stop(OptionalLong.of(2_000), OptionalLong.empty(), OptionalDouble.empty(), OptionalDouble.empty()));

    private final Allocator allocator = new Allocator(GoalProver.standard(), new OptaPlannerAllocator());

    /// Two launches and two rounds; the first is worth ten times the second. For leakage both go to the first, for
    /// the chance that none gets through one each.
    @Test
    void theChanceThatNoneGetsThroughWantsAShotAtEach() {
        AllocationProblem problem = two(Goal.LEAKAGE, 10, 1);
        assertThat(solve(problem).allocation().survival()).containsExactly(0.25, 1.0);
        Solved solved = solve(problem.with(Goal.of(Objective.NO_LEAKER)));
        assertThat(solved.allocation().survival()).containsExactly(0.5, 0.5);
        assertThat(solved.allocation().noLeaker()).isEqualTo(0.25);
        assertThat(solved.proof().measure()).isEqualTo("no_leaker_log");
        assertThat(solved.proof().lower()).isCloseTo(-Math.log(0.25), within(1e-8));
        assertThat(solved.proof().optimal()).isTrue();
    }

    /// Three launches of one on the first corridor, two on the second: for leakage it is the same where the round
    /// goes.
    @Test
    void theWorstCorridorGetsTheRound() {
        List<Task> launches =
                List.of(new Task("a", 1, 1, "first"), new Task("b", 1, 1, "second"), new Task("c", 1, 1, "second"));
        List<Option> options = List.of(shot(0, 0), shot(0, 1));
        Solved solved = solve(new AllocationProblem(
                List.of(new CarrierStock("round", 1)),
                launches,
                options,
                List.of(),
                1,
                Goal.of(Objective.WORST_CORRIDOR)));
        assertThat(solved.allocation().survival()).containsExactly(1.0, 0.5, 1.0);
        assertThat(solved.proof().measure()).isEqualTo("worst_corridor_leaked_value");
        assertThat(solved.proof().upper()).isEqualTo(1.5);
        assertThat(solved.proof().optimal()).isTrue();
    }

    /// The second shot at a launch worth one saves a quarter: worth firing at a price of 0.2, not at 0.3.
    @Test
    void aShotIsFiredIfItSavesItsPrice() {
        for (double price : List.of(0.2, 0.3)) {
            Solved solved = solve(two(new Goal(Objective.LEAKAGE, price, 0, List.of(), 0), 1, 0));
            assertThat(solved.allocation().spent()).isEqualTo(price < 0.25 ? 2 : 1);
            assertThat(solved.proof().optimal()).isTrue();
            assertThat(solved.proof().measure()).isEqualTo("leaked_value_and_price");
        }
        Solved free = solve(two(new Goal(Objective.LEAKAGE, 0.3, 0, List.of(), 0), 1, 0));
        assertThat(free.explanation().leaks().getFirst().reason()).isEqualTo(Explanation.Reason.NOT_WORTH_IT);
    }

    @Test
    void aLaunchNothingCanBeFiredAtIsLeftOutOfTheChanceThatNoneGetsThrough() {
        AllocationProblem problem = new AllocationProblem(
                List.of(new CarrierStock("round", 1)),
                List.of(new Task("in reach", 1), new Task("out of reach", 1)),
                List.of(shot(0, 0)),
                List.of(),
                1,
                Goal.of(Objective.NO_LEAKER));
        Solved solved = solve(problem);
        assertThat(solved.proof().upper()).isCloseTo(Math.log(2), within(1e-8));
        assertThat(solved.proof().optimal()).isTrue();
        assertThat(solved.allocation().noLeaker()).isZero();
        assertThat(Restricted.of(problem, Restrictions.NONE).hopeless()).isEqualTo(1);
    }

    @Test
    void whatNoProofCanSayIsRefused() {
        assertThatThrownBy(() -> new Goal(Objective.NO_LEAKER, 0, 0, List.of(Saving.LEAKAGE), 0))
                .hasMessageContaining("then")
                .hasMessageContaining("Maybe use objective: worst-corridor");
        assertThatThrownBy(() -> new Goal(Objective.LEAKAGE, 0, 0, List.of(Saving.SHOTS, Saving.SHOTS), 0))
                .hasMessageContaining("without repetition");
        assertThatThrownBy(() -> new Goal(Objective.LEAKAGE, -1, 0, List.of(), 0))
                .hasMessageContaining("shot_price");
    }

    private Solved solve(AllocationProblem problem) {
        return allocator.solve(problem, RULES, 1);
    }

    private static Option shot(int carrier, int launch) {
        return new Option(carrier, launch, 0.5, List.of(), 0, 0);
    }

    /// One carrier with two rounds of one half, two launches.
    private static AllocationProblem two(Goal goal, double first, double second) {
        return new AllocationProblem(
                List.of(new CarrierStock("rounds", 2)),
                List.of(new Task("first", first), new Task("second", second)),
                List.of(shot(0, 0), shot(0, 1)),
                List.of(),
                2,
                goal);
    }
}
