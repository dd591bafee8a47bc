package org.firmament.optimizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.firmament.optimizer.AllocationProblem.CarrierStock;
import org.firmament.optimizer.AllocationProblem.Option;
import org.firmament.optimizer.AllocationProblem.Resource;
import org.firmament.optimizer.AllocationProblem.Task;
import org.junit.jupiter.api.Test;

class TightenedTest {
    @Test
    void theBestPlanLeaksTheSameAndItsShotsFitBothProblems() {
        SplittableRandom random = new SplittableRandom(1);
        int lighter = 0;
        for (int draw = 0; draw < 500; draw++) {
            AllocationProblem problem = Problems.tiny(random);
            AllocationProblem tight = Tightened.of(problem);
            assertThat(Problems.least(tight)).isCloseTo(Problems.least(problem), within(1e-10));
            Allocation plan = Greedy.plan(tight);
            plan.check(problem);
            lighter += needs(tight) < needs(problem) ? 1 : 0;
        }
        assertThat(lighter).isGreaterThan(100);
    }

    private static int needs(AllocationProblem problem) {
        return problem.options().stream()
                .mapToInt(option -> option.resources().size())
                .sum();
    }

    /// One track, three slots: both shots are under way in the middle one, which is the only one that can bind.
    @Test
    void ofSlotsOnlyTheOneInWhichMostIsUnderWayIsHeld() {
        List<Resource> slots = List.of(new Resource("0 s", 1), new Resource("5 s", 1), new Resource("10 s", 1));
        AllocationProblem problem = new AllocationProblem(
                List.of(new CarrierStock("carrier", 2)),
                List.of(new Task("a", 1), new Task("b", 1)),
                List.of(new Option(0, 0, 0.5, List.of(0, 1), 0, 10), new Option(0, 1, 0.5, List.of(1, 2), 5, 15)),
                slots,
                1);
        assertThat(Tightened.of(problem).options())
                .extracting(Option::resources)
                .containsExactly(List.of(1), List.of(1));
    }
}
