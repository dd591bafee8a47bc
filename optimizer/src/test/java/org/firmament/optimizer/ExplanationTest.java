package org.firmament.optimizer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.firmament.optimizer.AllocationProblem.CarrierStock;
import org.firmament.optimizer.AllocationProblem.Option;
import org.firmament.optimizer.AllocationProblem.Resource;
import org.firmament.optimizer.AllocationProblem.Task;
import org.firmament.optimizer.Explanation.Reason;
import org.junit.jupiter.api.Test;

class ExplanationTest {
    private static Option shot(int carrier, int launch, Integer... trackers) {
        return new Option(carrier, launch, 0.5, List.of(trackers), 0, 100);
    }

    private static Explanation explain(
            List<Integer> inventories, List<Double> values, int tracks, int maxShots, Option... options) {
        AllocationProblem problem = new AllocationProblem(
                inventories.stream().map(n -> new CarrierStock("carrier", n)).toList(),
                values.stream().map(v -> new Task("launch", v)).toList(),
                List.of(options),
                List.of(new Resource("radar", tracks)),
                maxShots);
        return Explanation.of(problem, Greedy.plan(problem));
    }

    @Test
    void aLaunchNobodyCanFireAtHasNoOption() {
        Explanation why = explain(List.of(1), List.of(1.0, 1.0), 9, 2, shot(0, 0));
        assertThat(why.leaks())
                .extracting(Explanation.Leak::reason)
                .containsExactly(Reason.INVENTORY, Reason.NO_OPTION);
    }

    @Test
    void whereTheDoctrineIsUsedUpItIsTheLimitOfShots() {
        Explanation why = explain(List.of(5, 1), List.of(1.0), 9, 2, shot(0, 0), shot(1, 0));
        assertThat(why.leaks()).containsExactly(new Explanation.Leak(0, 0.25, 2, Reason.SHOTS_LIMIT));
        assertThat(why.idleCarriers()).isEqualTo(1);
    }

    @Test
    void theOnlyRoundWentToTheLaunchWorthMore() {
        Explanation why = explain(List.of(1), List.of(5.0, 1.0), 9, 1, shot(0, 0), shot(0, 1));
        assertThat(why.leaks())
                .extracting(Explanation.Leak::reason)
                .containsExactly(Reason.SHOTS_LIMIT, Reason.INVENTORY);
    }

    @Test
    void theOnlyTrackWentToTheLaunchWorthMore() {
        Explanation why = explain(List.of(1, 1), List.of(5.0, 1.0), 1, 1, shot(0, 0, 0), shot(1, 1, 0));
        assertThat(why.leaks()).extracting(Explanation.Leak::reason).containsExactly(Reason.SHOTS_LIMIT, Reason.TRACKS);
    }

    @Test
    void aSecondShotAtTheCapitalSavesMoreThanTheFirstElsewhere() {
        Explanation why = explain(List.of(2), List.of(5.0, 1.0), 9, 2, shot(0, 0), shot(0, 1));
        assertThat(why.leaks())
                .extracting(Explanation.Leak::reason)
                .containsExactly(Reason.SHOTS_LIMIT, Reason.NOT_WORTH_IT);
    }
}
