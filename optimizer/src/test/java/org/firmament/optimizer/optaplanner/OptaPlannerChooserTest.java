package org.firmament.optimizer.optaplanner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import org.firmament.optimizer.AllocationRules.Stop;
import org.firmament.optimizer.Selections;
import org.firmament.optimizer.bound.SelectionProver;
import org.firmament.optimizer.bound.SelectionProver.Bound;
import org.firmament.optimizer.bound.SelectionProver.Effort;
import org.firmament.optimizer.design.ChoiceSearch;
import org.firmament.optimizer.design.Selection;
import org.firmament.optimizer.design.Selection.Choice;
import org.firmament.optimizer.design.Selection.Need;
import org.firmament.optimizer.design.WeightedSearch;
import org.junit.jupiter.api.Test;
import org.optaplanner.core.config.solver.EnvironmentMode;

class OptaPlannerChooserTest {
    /// Sums of at most ten costs below 20.
    private static final double SUM_ROUNDING = 1e-10;

    private static Stop scored(long choices) {
        return new Stop(OptionalLong.of(choices), OptionalLong.empty(), OptionalDouble.empty(), OptionalDouble.empty());
    }

    private static ChoiceSearch search(long choices, long seed) {
        return new OptaPlannerChooser(scored(choices), seed, () -> true);
    }

    /// Folds, needs that may be left unmet and launches paid whole, as they are drawn.
    @Test
    void smallChoicesAreThoseThatTryingEverythingFinds() {
        SplittableRandom random = new SplittableRandom(5);
        int improved = 0;
        for (int draw = 0; draw < 60; draw++) {
            Selection problem = Selections.drawn(random, draw);
            Choice greedy = problem.greedy();
            double least = Selections.least(problem);
            Choice found = search(500, draw).improve(problem, greedy, least);
            BitSet bought = new BitSet();
            found.candidates().forEach(bought::set);
            assertThat(found.cost())
                    .as("draw %d", draw)
                    .isCloseTo(least, within(SUM_ROUNDING))
                    .isCloseTo(problem.cost(bought), within(SUM_ROUNDING));
            assertThat(problem.unmet(bought)).isEqualTo(found.unmet()).isLessThanOrEqualTo(problem.spare());
            improved += found.cost() < greedy.cost() - SUM_ROUNDING ? 1 : 0;
        }
        assertThat(improved).as("draws greedy does not solve").isGreaterThan(3);
    }

    @Test
    void equalSeedsGiveEqualChoices() {
        Selection problem = scattered(1);
        Choice greedy = problem.greedy();
        Choice once = search(1_000, 7).improve(problem, greedy, 0);
        assertThat(search(1_000, 7).improve(problem, greedy, 0)).isEqualTo(once);
        assertThat(once.cost()).isLessThan(greedy.cost());
    }

    @Test
    void aGapThatIsGoodEnoughEndsIt() {
        Selection problem = scattered(2);
        Choice greedy = problem.greedy();
        Stop near =
                new Stop(OptionalLong.of(1_000), OptionalLong.empty(), OptionalDouble.of(0.5), OptionalDouble.empty());
        ChoiceSearch search = new OptaPlannerChooser(near, 1, () -> true);
        assertThat(search.improve(problem, greedy, 0.6 * greedy.cost())).isEqualTo(greedy);
    }

    /// OptaPlanner compares the score added up candidate by candidate with the constraint streams', before and after
    /// every move and its undoing.
    @Test
    void theScoreIsThatOfTheConstraintStreamsAtEveryMoveAndExactlyReversible() {
        SplittableRandom random = new SplittableRandom(6);
        for (int draw = 0; draw < 12; draw++) {
            Selection problem = Selections.drawn(random, draw);
            BitSet all = new BitSet();
            all.set(0, problem.costs().size());
            List<Integer> everything = all.stream().boxed().toList();
            Choice start = new Choice(everything, problem.cost(all), problem.unmet(all));
            Choice found =
                    new OptaPlannerChooser(EnvironmentMode.FULL_ASSERT, scored(100), draw).improve(problem, start, 0);
            assertThat(found.cost()).isLessThanOrEqualTo(start.cost());
        }
    }

    /// Where a share may be left unmet the weighted search has nothing to say; the proof's choice gets cheaper, and
    /// its bound stays one.
    @Test
    void whereNeedsMayBeLeftTheProofGoesOnFromWhatIsFound() {
        int cheaper = 0;
        for (int seed = 0; seed < 4; seed++) {
            Selection problem = scattered(seed);
            Effort little = new Effort(1, 1e6, 20_000);
            Bound alone = new SelectionProver(little).prove(problem);
            Bound both = new SelectionProver(little, WeightedSearch.searching(little.looks()), search(2_000, seed))
                    .prove(problem);
            assertThat(both.choice().cost()).isLessThanOrEqualTo(alone.choice().cost());
            assertThat(both.choice().unmet()).isLessThanOrEqualTo(problem.spare());
            assertThat(both.lower())
                    .isGreaterThanOrEqualTo(alone.lower() * (1 - SUM_ROUNDING))
                    .isLessThanOrEqualTo(both.choice().cost());
            cheaper += both.choice().cost() < alone.choice().cost() ? 1 : 0;
        }
        assertThat(cheaper).isPositive();
    }

    private static Selection scattered(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Double> costs = new ArrayList<>();
        for (int c = 0; c < 150; c++) {
            costs.add(10 + 10 * random.nextDouble());
        }
        List<Need> needs = new ArrayList<>();
        for (int n = 0; n < 200; n++) {
            List<Integer> able =
                    random.ints(9, 0, 150).distinct().sorted().boxed().toList();
            needs.add(new Need(able, 1 + n % 2, 1));
        }
        return new Selection(costs, needs, 20);
    }
}
