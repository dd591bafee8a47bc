package org.firmament.optimizer.bound;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;
import org.firmament.optimizer.bound.SelectionProver.Effort;
import org.firmament.optimizer.design.ChoiceSearch;
import org.firmament.optimizer.design.Selection;
import org.firmament.optimizer.design.Selection.Choice;
import org.firmament.optimizer.design.Selection.Need;

/// Branch and bound over the candidates of a choice, with prices proposed by a linear programme.
final class SelectionSearch {
    private static final int PIVOTS = 20_000;

    /// Rounds of holding to one candidates that the linear programme would buy more than once.
    private static final int ROUNDS = 20;

    private static final double WHOLE = 1 - 1e-5;
    private static final double NOTHING = 1e-6;

    private final Selection problem;
    private final int[][] neededBy;
    private final int candidates;
    private final int demands;
    private final Simplex simplex;
    private final BitSet held = new BitSet();
    /// What each costs, with its share of a full launch: no choice costs less.
    private final double[] costs;

    private final double scale;
    private final double unit;
    private final ChoiceSearch search;
    private final Effort effort;
    private Choice best;
    private int parts;

    SelectionSearch(Selection problem, Choice start, ChoiceSearch search, Effort effort) {
        this.problem = problem;
        this.search = search;
        this.effort = effort;
        best = start;
        neededBy = problem.neededBy();
        candidates = neededBy.length;
        demands = problem.needs().size();
        scale = Math.max(start.cost() / demands, Double.MIN_NORMAL);
        unit = SelectionProver.unit(problem);
        costs = problem.costs().stream().mapToDouble(c -> c).toArray();
        problem.planes().forEach(plane -> plane.candidates().forEach(c -> costs[c] += plane.share()));
        double dearest = Arrays.stream(costs).max().orElse(0);
        int[] supply = new int[candidates + 1];
        Arrays.fill(supply, 0, candidates, 1);
        supply[candidates] = (int) Math.min(problem.spare(), Integer.MAX_VALUE);
        int[] folds = problem.needs().stream().mapToInt(Need::fold).toArray();
        simplex = new Simplex(folds, supply, 2 * (dearest + start.cost()) / scale + 1);
        for (int c = 0; c < candidates; c++) {
            simplex.add(
                    costs[c] / scale,
                    IntStream.concat(IntStream.of(neededBy[c]), IntStream.of(demands + c))
                            .toArray());
        }
        if (problem.spare() > 0) {
            simplex.activate(candidates);
            IntStream.range(0, demands).forEach(this::leaving);
        }
    }

    /// A column that leaves a need unmet, as far as the spare goes.
    private void leaving(int n) {
        Need need = problem.needs().get(n);
        simplex.add(
                0,
                IntStream.concat(
                                IntStream.generate(() -> n).limit(need.fold()),
                                IntStream.generate(() -> demands + candidates).limit(need.weight()))
                        .toArray());
    }

    /// The best choice met.
    Choice best() {
        return best;
    }

    /// Searches, and says what no choice costs less than.
    double lower() {
        BitSet possible = new BitSet();
        possible.set(0, candidates);
        double[] prices = solve(possible);
        if (!problem.planes().isEmpty()) {
            prices = PriceSearch.better(problem, prices, best.cost());
        }
        double root = SelectionVerifier.bound(problem, neededBy, possible, new BitSet(), prices);
        settle(new BitSet(), simplex.amounts());
        best = search.improve(problem, best, rounded(root));
        return Math.max(root, Math.min(rounded(branch(possible, new BitSet())), best.cost()));
    }

    /// The least a choice in this part can cost: bounded, or searched to its end.
    private double branch(BitSet possible, BitSet bought) {
        double[] prices = solve(possible);
        double[] amounts = simplex.amounts();
        double bound = SelectionVerifier.bound(problem, neededBy, possible, bought, prices);
        settle(bought, amounts);
        if (!promising(bound) || ++parts > effort.parts() || simplex.work() > effort.products()) {
            return bound;
        }
        double dropped = drop(possible, bought, prices, bound);
        int candidate = undecided(possible, bought, amounts);
        if (candidate < 0) {
            return Math.max(bound, Math.min(dropped, decided(bought)));
        }
        bought.set(candidate);
        simplex.cost(candidate, 0);
        double with = branch(copy(possible), bought);
        bought.clear(candidate);
        simplex.cost(candidate, costs[candidate] / scale);
        possible.clear(candidate);
        double without = branch(possible, bought);
        return Math.max(bound, Math.min(dropped, Math.min(with, without)));
    }

    /// The prices of the needs, none bought more than once.
    private double[] solve(BitSet possible) {
        BitSet usable = copy(possible);
        usable.set(candidates, candidates + (problem.spare() > 0 ? demands : 0));
        simplex.only(usable);
        boolean over = true;
        for (int round = 0; over && round < ROUNDS; round++) {
            simplex.solve(PIVOTS);
            over = false;
            double[] amounts = simplex.amounts();
            for (int c = 0; c < candidates; c++) {
                if (amounts[c] > 1 + NOTHING && !held.get(c)) {
                    held.set(c);
                    simplex.activate(c);
                    over = true;
                }
            }
        }
        double[] all = simplex.prices();
        double[] prices = Arrays.copyOf(all, demands);
        for (int n = 0; n < demands; n++) {
            prices[n] *= scale;
        }
        return prices;
    }

    /// What is bought where nothing is left to decide.
    private double decided(BitSet bought) {
        return problem.unmet(bought) > problem.spare() ? Double.POSITIVE_INFINITY : problem.cost(bought);
    }

    /// Takes out candidates that cost too much at these prices. The least bound of a choice with one of them.
    private double drop(BitSet possible, BitSet bought, double[] prices, double bound) {
        double least = Double.POSITIVE_INFINITY;
        for (int c = possible.nextSetBit(0); c >= 0; c = possible.nextSetBit(c + 1)) {
            double with = bound + Math.max(0, SelectionVerifier.reduced(problem, neededBy, c, prices));
            if (!bought.get(c) && !promising(with)) {
                possible.clear(c);
                least = Math.min(least, with);
            }
        }
        return least;
    }

    /// The candidate whose use is nearest to a toss-up; where none is, any that is open; or −1.
    private int undecided(BitSet possible, BitSet bought, double[] amounts) {
        int nearest = -1;
        int open = -1;
        for (int c = possible.nextSetBit(0); c >= 0; c = possible.nextSetBit(c + 1)) {
            if (bought.get(c)) {
                continue;
            }
            open = open < 0 || amounts[c] > amounts[open] ? c : open;
            boolean between = amounts[c] > NOTHING && amounts[c] < WHOLE;
            if (between && (nearest < 0 || Math.abs(amounts[c] - 0.5) < Math.abs(amounts[nearest] - 0.5))) {
                nearest = c;
            }
        }
        return nearest < 0 ? open : nearest;
    }

    /// Choices of the mix: what is used at least half, and all that is used.
    private void settle(BitSet bought, double[] amounts) {
        for (double from : new double[] {0.5, 0.2, NOTHING}) {
            BitSet taken = copy(bought);
            for (int c = 0; c < candidates; c++) {
                if (amounts[c] >= from) {
                    taken.set(c);
                }
            }
            Choice choice = problem.extend(taken);
            if (choice.cost() < best.cost()) {
                best = choice;
            }
        }
    }

    private boolean promising(double bound) {
        return rounded(bound) < best.cost() * (1 - Branching.WORTHWHILE);
    }

    private static BitSet copy(BitSet set) {
        BitSet copy = new BitSet();
        copy.or(set);
        return copy;
    }

    private double rounded(double bound) {
        return SelectionProver.rounded(bound, unit);
    }
}
