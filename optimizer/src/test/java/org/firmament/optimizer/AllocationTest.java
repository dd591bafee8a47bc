package org.firmament.optimizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.firmament.catalogs.units.LimitException;
import org.firmament.optimizer.Allocation.Shots;
import org.firmament.optimizer.AllocationProblem.CarrierStock;
import org.firmament.optimizer.AllocationProblem.Option;
import org.firmament.optimizer.AllocationProblem.Resource;
import org.firmament.optimizer.AllocationProblem.Task;
import org.junit.jupiter.api.Test;

class AllocationTest {
    private static final List<CarrierStock> CARRIERS = List.of(new CarrierStock("A", 2), new CarrierStock("B", 1));
    private static final List<Task> LAUNCHES = List.of(new Task("first", 10), new Task("second", 4));
    private static final List<Resource> TRACKERS = List.of(new Resource("radar", 1));

    private static AllocationProblem problem(int maxShots, Option... options) {
        return new AllocationProblem(CARRIERS, LAUNCHES, List.of(options), TRACKERS, maxShots);
    }

    private static Option shot(int carrier, int launch, double kill, double intercept, Integer... trackers) {
        return new Option(carrier, launch, kill, List.of(trackers), 0, intercept);
    }

    @Test
    void twoShotsAtTheFirstAndOneAtTheSecond() {
        AllocationProblem problem = problem(2, shot(0, 0, 0.5, 100), shot(1, 1, 0.75, 100));
        Allocation plan = Allocation.of(problem, new int[] {2, 1});
        assertThat(plan.shots()).containsExactly(new Shots(0, 2), new Shots(1, 1));
        assertThat(plan.survival()).containsExactly(0.25, 0.25);
        assertThat(plan.leaked()).isEqualTo(3.5);
        assertThat(plan.defended()).isEqualTo(10.5);
        assertThat(plan.noLeaker()).isCloseTo(0.5625, within(1e-15));
        assertThat(plan.spent()).isEqualTo(3);
    }

    @Test
    void whatIsNotThereCannotBeSpent() {
        AllocationProblem problem = problem(2, shot(0, 0, 0.5, 100, 0), shot(0, 1, 0.5, 100), shot(1, 1, 0.5, 100, 0));
        assertThatThrownBy(() -> Allocation.of(problem, new int[] {1, 2, 0}))
                .hasMessage("A: -1 is not rounds left over.");
        assertThatThrownBy(() -> Allocation.of(problem, new int[] {1, 0, 1})).hasMessageContaining("radar: -1");
        AllocationProblem single = problem(1, shot(0, 0, 0.5, 100));
        assertThatThrownBy(() -> Allocation.of(single, new int[] {2})).hasMessageContaining("first: -1");
    }

    @Test
    void aPlanThatClaimsToLeakLessIsFoundOut() {
        AllocationProblem problem = problem(1, shot(0, 0, 0.5, 100));
        Allocation honest = Allocation.of(problem, new int[] {1});
        honest.check(problem);
        Allocation boasting = new Allocation(honest.shots(), honest.survival(), 1, 13, 1);
        assertThatThrownBy(() -> boasting.check(problem)).isInstanceOf(LimitException.class);
    }

    @Test
    void impossibleOptionsAreRefused() {
        assertThatThrownBy(() -> problem(2, shot(2, 0, 0.5, 100))).hasMessage("options[0].carrier: 2 is not 0 to 1.");
        assertThatThrownBy(() -> problem(2, shot(0, 0, 0.5, 100, 1))).hasMessageContaining("options[0].resources: 1");
        assertThatThrownBy(() -> shot(0, 0, Double.NaN, 100)).hasMessageContaining("kill_probability: NaN");
        assertThatThrownBy(() -> shot(0, 0, 0.5, -1)).hasMessageContaining("intercept_s: -1.0");
        assertThatThrownBy(() -> shot(0, 0, 0.5, 1, 0, 0)).hasMessageContaining("without repetition");
        assertThatThrownBy(() -> problem(0)).hasMessageContaining("max_shots: 0");
    }

    @Test
    void greedyTakesTheLargestGainThenTheEarlierIntercept() {
        AllocationProblem problem =
                problem(1, shot(0, 0, 0.5, 200), shot(1, 0, 0.5, 150), shot(0, 1, 0.9, 100), shot(1, 1, 0.9, 100));
        assertThat(Greedy.plan(problem).shots()).containsExactly(new Shots(1, 1), new Shots(2, 1));
    }

    @Test
    void uselessOptionsAreLeftOut() {
        AllocationProblem problem = problem(
                2,
                shot(0, 0, 0.5, 200),
                shot(0, 0, 0.5, 150), // as likely, earlier
                shot(0, 0, 0.4, 100), // less likely for the same
                shot(0, 0, 0.9, 100, 0), // likelier, but needs a track
                shot(0, 1, 0, 100));
        assertThat(UsefulOptions.of(problem)).containsExactly(1, 3);
    }

    @Test
    void aProofSaysHowFarFromTheBestAPlanCanBe() {
        assertThat(Proof.minimise(3, 4)).isEqualTo(new Proof("minimise", "leaked_value", 3, 4, 0.25, false));
        assertThat(Proof.minimise(4, 4).optimal()).isTrue();
        assertThat(Proof.minimise(0, 0).gap()).isZero();
        assertThatThrownBy(() -> Proof.minimise(4.1, 4)).hasMessageContaining("at most the upper bound 4.0");
    }
}
