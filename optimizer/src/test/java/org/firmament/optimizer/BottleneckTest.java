package org.firmament.optimizer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.firmament.optimizer.AllocationProblem.CarrierStock;
import org.firmament.optimizer.AllocationProblem.Option;
import org.firmament.optimizer.AllocationProblem.Task;
import org.junit.jupiter.api.Test;

class BottleneckTest {
    @Test
    void threeLaunchesShareTwoCarriersAndTheFourthHasItsOwn() {
        AllocationProblem problem = new AllocationProblem(
                List.of(new CarrierStock("a", 1), new CarrierStock("b", 1), new CarrierStock("c", 1)),
                List.of(new Task("0", 1), new Task("1", 1), new Task("2", 1), new Task("3", 1)),
                List.of(shot(0, 0), shot(0, 1), shot(1, 1), shot(1, 2), shot(2, 3)),
                List.of(),
                1);
        assertThat(Bottleneck.of(problem)).containsExactly(new Bottleneck(List.of(0, 1, 2), List.of(0, 1), 2));
    }

    private static Option shot(int carrier, int launch) {
        return new Option(carrier, launch, 0.5, List.of(), 0, 1);
    }

    @Test
    void everyBottleneckHasMoreLaunchesThanRoundsAndARoundMoreServesOneLaunchMore() {
        SplittableRandom random = new SplittableRandom(1);
        int found = 0;
        for (int draw = 0; draw < 1_000; draw++) {
            AllocationProblem problem = Problems.tiny(random);
            for (Bottleneck bottleneck : Bottleneck.of(problem)) {
                found++;
                assertThat(bottleneck.launches()).hasSizeGreaterThan(bottleneck.rounds());
                assertThat(bottleneck.carriers()).containsExactlyElementsOf(reaching(problem, bottleneck.launches()));
                for (int carrier : bottleneck.carriers()) {
                    assertThat(Bottleneck.engageable(withOneMore(problem, carrier)))
                            .as("draw %d, carrier %d of %s", draw, carrier, bottleneck)
                            .isEqualTo(Bottleneck.engageable(problem) + 1);
                }
            }
        }
        assertThat(found).isGreaterThan(50);
    }

    private static List<Integer> reaching(AllocationProblem problem, List<Integer> launches) {
        List<Integer> carriers = new ArrayList<>();
        for (int o = 0; o < problem.options().size(); o++) {
            Option option = problem.options().get(o);
            if (option.killProbability() > 0 && problem.mostUses(o) > 0 && launches.contains(option.launch())) {
                carriers.add(option.carrier());
            }
        }
        return carriers.stream().distinct().sorted().toList();
    }

    private static AllocationProblem withOneMore(AllocationProblem problem, int carrier) {
        List<CarrierStock> carriers = new ArrayList<>(problem.carriers());
        CarrierStock one = carriers.get(carrier);
        carriers.set(carrier, new CarrierStock(one.name(), one.inventory() + 1));
        return new AllocationProblem(
                carriers, problem.launches(), problem.options(), problem.resources(), problem.maxShots());
    }
}
