package org.firmament.optimizer.bound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import org.firmament.catalogs.units.LimitException;
import org.firmament.optimizer.Proof;
import org.firmament.optimizer.Selections;
import org.firmament.optimizer.bound.SelectionProver.Bound;
import org.firmament.optimizer.bound.SelectionProver.Effort;
import org.firmament.optimizer.design.Selection;
import org.firmament.optimizer.design.Selection.Need;
import org.junit.jupiter.api.Test;

class SelectionProverTest {
    /// Sums of at most ten costs below 20.
    private static final double SUM_ROUNDING = 1e-10;

    private final SelectionProver prover = new SelectionProver(new Effort(20_000, 1e9, 20_000));

    @Test
    void smallChoicesAreThoseThatTryingEverythingFinds() {
        SplittableRandom random = new SplittableRandom(1);
        int improved = 0;
        int sparing = 0;
        for (int draw = 0; draw < 600; draw++) {
            Selection problem = Selections.drawn(random, draw);
            double least = Selections.least(problem);
            Bound bound = prover.prove(problem);
            assertThat(bound.choice().cost()).as("choice of draw %d", draw).isCloseTo(least, within(SUM_ROUNDING));
            assertThat(bound.lower())
                    .as("bound of draw %d", draw)
                    .isBetween(least * (1 - Proof.ROUNDING) - SUM_ROUNDING, least + SUM_ROUNDING);
            BitSet bought = new BitSet();
            bound.choice().candidates().forEach(bought::set);
            assertThat(problem.unmet(bought))
                    .as("unmet of draw %d", draw)
                    .isEqualTo(bound.choice().unmet())
                    .isLessThanOrEqualTo(problem.spare());
            improved += bound.greedy() > least + SUM_ROUNDING ? 1 : 0;
            sparing += bound.choice().unmet() > 0 ? 1 : 0;
        }
        assertThat(improved).as("draws the baseline does not solve").isGreaterThan(20);
        assertThat(sparing).as("draws that leave needs unmet").isGreaterThan(100);
    }

    @Test
    void anyPricesGiveABound() {
        SplittableRandom random = new SplittableRandom(2);
        for (int draw = 0; draw < 600; draw++) {
            Selection problem = Selections.drawn(random, draw);
            List<Double> prices =
                    problem.needs().stream().map(_ -> 8 * random.nextDouble()).toList();
            assertThat(SelectionVerifier.verify(problem, prices))
                    .as("draw %d", draw)
                    .isLessThanOrEqualTo(Selections.least(problem) + SUM_ROUNDING);
        }
    }

    @Test
    void aNeedDroppedOrACandidateAddedNeverCostsMore() {
        SplittableRandom random = new SplittableRandom(3);
        int cheaper = 0;
        for (int draw = 0; draw < 200; draw++) {
            Selection problem = Selections.drawn(random, draw);
            double cost = prover.prove(problem).choice().cost();
            List<Need> fewer = problem.needs().subList(0, problem.needs().size() - 1);
            double without = prover.prove(new Selection(problem.costs(), fewer, problem.spare(), problem.planes()))
                    .choice()
                    .cost();
            assertThat(without).as("draw %d, a need dropped", draw).isLessThanOrEqualTo(cost + SUM_ROUNDING);
            List<Double> costs = new ArrayList<>(problem.costs());
            costs.add(1.0);
            List<Need> wider = problem.needs().stream()
                    .map(need ->
                            new Need(with(need.candidates(), problem.costs().size()), need.fold(), need.weight()))
                    .toList();
            double added = prover.prove(new Selection(costs, wider, problem.spare(), problem.planes()))
                    .choice()
                    .cost();
            assertThat(added).as("draw %d, a candidate added", draw).isLessThanOrEqualTo(cost + SUM_ROUNDING);
            cheaper += added < cost - SUM_ROUNDING ? 1 : 0;
        }
        assertThat(cheaper).isGreaterThan(20);
    }

    /// What is chosen one fold deeper meets every need after any one loss.
    @Test
    void oneFoldMoreSurvivesAnyLoss() {
        SplittableRandom random = new SplittableRandom(4);
        int checked = 0;
        for (int draw = 0; draw < 200; draw++) {
            Selection problem = Selections.drawn(random, 4 * draw);
            List<Need> deeper = problem.needs().stream()
                    .filter(need -> need.candidates().size() > need.fold())
                    .map(need -> new Need(need.candidates(), need.fold() + 1, need.weight()))
                    .toList();
            Bound bound = prover.prove(new Selection(problem.costs(), deeper, 0));
            List<Need> shallow = deeper.stream()
                    .map(need -> new Need(need.candidates(), need.fold() - 1, need.weight()))
                    .toList();
            Selection after = new Selection(problem.costs(), shallow, 0);
            for (int lost : bound.choice().candidates()) {
                BitSet left = new BitSet();
                bound.choice().candidates().forEach(left::set);
                left.clear(lost);
                assertThat(after.unmet(left))
                        .as("draw %d without %d", draw, lost)
                        .isZero();
                checked++;
            }
        }
        assertThat(checked).isGreaterThan(300);
    }

    /// A ring of places, each seen from the seven candidates next to it: a third of the ring's size in whole
    /// candidates, whatever the start. Linear programmes alone are fractional here.
    @Test
    void aRingIsProvedTheSameEveryTime() {
        int size = 45;
        List<Double> costs = new ArrayList<>();
        List<Need> needs = new ArrayList<>();
        for (int c = 0; c < size; c++) {
            costs.add(3.0);
            List<Integer> around = new ArrayList<>();
            for (int d = -3; d <= 3; d++) {
                around.add(Math.floorMod(c + d, size));
            }
            needs.add(new Need(around.stream().sorted().toList(), 2, 1));
        }
        Selection ring = new Selection(costs, needs, 0);
        Bound bound = prover.prove(ring);
        assertThat(bound.lower()).isEqualTo(3.0 * Math.ceil(2 * size / 7.0));
        assertThat(bound.choice().cost()).isEqualTo(bound.lower());
        assertThat(prover.prove(ring)).isEqualTo(bound);
    }

    /// As large as the OR-Library's first family of set covers: 200 rows, 1,000 columns, 2 % full, costs up to 100.
    @Test
    void aCoverOfAThousandColumnsIsProvedTheSameEveryTime() {
        SplittableRandom random = new SplittableRandom(3);
        List<Double> costs = new ArrayList<>();
        for (int c = 0; c < 1_000; c++) {
            costs.add((double) random.nextInt(1, 101));
        }
        List<Need> rows = new ArrayList<>();
        for (int r = 0; r < 200; r++) {
            List<Integer> row =
                    random.ints(20, 0, 1_000).distinct().sorted().boxed().toList();
            rows.add(new Need(row, 1, 1));
        }
        Selection cover = new Selection(costs, rows, 0);
        Bound bound = prover.prove(cover);
        assertThat(bound.lower()).isEqualTo(bound.choice().cost());
        assertThat(prover.prove(cover)).isEqualTo(bound);
    }

    @Test
    void whatAllCandidatesTogetherDoNotMeetIsRefused() {
        Need need = new Need(List.of(0), 2, 5);
        assertThatThrownBy(() -> new Selection(List.of(1.0), List.of(need), 4))
                .isInstanceOf(LimitException.class)
                .hasMessageContaining("5 that all candidates together do not meet");
        assertThat(prover.prove(new Selection(List.of(1.0), List.of(need), 5))
                        .choice()
                        .cost())
                .isZero();
    }

    private static List<Integer> with(List<Integer> candidates, int one) {
        List<Integer> all = new ArrayList<>(candidates);
        all.add(one);
        return all;
    }
}
