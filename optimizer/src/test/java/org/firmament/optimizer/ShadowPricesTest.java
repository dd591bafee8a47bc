package org.firmament.optimizer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import org.firmament.optimizer.ShadowPrices.Worth;
import org.firmament.optimizer.bound.ColumnGenerationProver;
import org.junit.jupiter.api.Test;

class ShadowPricesTest {
    private final Prover prover = new ColumnGenerationProver();

    @Test
    void whatOneMoreSavesIsBetweenWhatIsFoundAndWhatIsLeftOpen() {
        SplittableRandom random = new SplittableRandom(1);
        int asked = 0;
        for (int draw = 0; draw < 500; draw++) {
            AllocationProblem problem = Problems.tiny(random);
            Prover.Bound bound = prover.prove(problem, Greedy.plan(problem));
            for (Worth worth : whatIf(problem, bound)) {
                asked++;
                // Proved optimal with and without: what it saves is known to rounding.
                assertThat(worth.saves()).isBetween(0.0, worth.atMost());
                assertThat(worth.atMost() - worth.saves()).isLessThan(1e-7);
            }
        }
        assertThat(asked).isGreaterThan(100);
    }

    /// Three launches, one magazine of two: a third round saves what a shot at a launch left alone saves.
    @Test
    void aThirdRoundSavesHalfALaunch() {
        AllocationProblem problem = Problems.uniform(2, 3, 0.5);
        Prover.Bound bound = prover.prove(problem, Greedy.plan(problem));
        List<Worth> worth = whatIf(problem, bound);
        assertThat(worth).hasSize(1);
        assertThat(worth.getFirst().price().what()).isEqualTo("magazine");
        assertThat(worth.getFirst().saves()).isEqualTo(0.5);
    }

    private List<Worth> whatIf(AllocationProblem problem, Prover.Bound bound) {
        return ShadowPrices.whatIf(problem, bound.plan(), bound.prices(), prover, AllocationRules.Stop.none(), 3);
    }
}
