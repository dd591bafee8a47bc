package org.firmament.optimizer.design;

import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.firmament.optimizer.design.Selection.Choice;
import org.firmament.optimizer.design.Selection.Need;

/// Buys what helps most for its cost, and takes back what turns out superfluous.
final class GreedyChoice {
    private final Selection problem;
    private final int[][] neededBy;
    private final int[] count;
    private final BitSet bought = new BitSet();
    private final Prices prices;
    private long unmet;

    GreedyChoice(Selection problem) {
        this.problem = problem;
        neededBy = problem.neededBy();
        prices = new Prices(problem);
        count = new int[problem.needs().size()];
        unmet = problem.needs().stream().mapToLong(Need::weight).sum();
    }

    Choice extend(BitSet start) {
        start.stream().forEach(this::buy);
        while (unmet > problem.spare()) {
            buy(best());
        }
        dearestFirst().forEach(this::giveBackIfSuperfluous);
        List<Integer> kept = bought.stream().boxed().toList();
        return new Choice(kept, problem.cost(bought), unmet);
    }

    /// Only needs that can be met count: others would draw candidates to no end.
    private int best() {
        int best = -1;
        double most = -1;
        for (int c = 0; c < neededBy.length; c++) {
            long fresh = 0;
            for (int n : neededBy[c]) {
                Need need = problem.needs().get(n);
                fresh += need.possible() && count[n] < need.fold() ? need.weight() : 0;
            }
            double gain = fresh / Math.max(prices.added(c), Double.MIN_NORMAL);
            if (!bought.get(c) && fresh > 0 && gain > most) {
                most = gain;
                best = c;
            }
        }
        return best;
    }

    private void buy(int candidate) {
        bought.set(candidate);
        prices.buy(candidate);
        for (int n : neededBy[candidate]) {
            Need need = problem.needs().get(n);
            if (++count[n] == need.fold()) {
                unmet -= need.weight();
            }
        }
    }

    private void giveBackIfSuperfluous(int candidate) {
        long lost = 0;
        for (int n : neededBy[candidate]) {
            Need need = problem.needs().get(n);
            lost += count[n] == need.fold() ? need.weight() : 0;
        }
        if (unmet + lost <= problem.spare()) {
            unmet += lost;
            bought.clear(candidate);
            prices.giveBack(candidate);
            for (int n : neededBy[candidate]) {
                count[n]--;
            }
        }
    }

    private IntStream dearestFirst() {
        return bought.stream()
                .boxed()
                .sorted(Comparator.comparingDouble(
                        (Integer c) -> -problem.costs().get(c)))
                .toList()
                .stream()
                .mapToInt(c -> c);
    }
}
