package org.firmament.optimizer.bound;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.firmament.optimizer.design.Selection;
import org.firmament.optimizer.design.Selection.Choice;
import org.firmament.optimizer.design.Selection.Need;
import org.firmament.optimizer.design.Selection.Plane;
import org.firmament.optimizer.design.WeightedSearch;

/// Finds the cheapest choice and proves it: greedy and a local search from above, branch and bound with prices
/// proposed by a linear programme from below. Every bound is [SelectionVerifier]'s, which knows no linear
/// programme. No clock and no threads.
public final class SelectionProver {
    private static final int PIVOTS = 20_000;

    /// Rounds of holding to one candidates that the linear programme would buy more than once.
    private static final int ROUNDS = 20;

    private static final double WHOLE = 1 - 1e-5;
    private static final double NOTHING = 1e-6;

    /// A whole number is missed by no more than this by rounding: sums of thousands of costs.
    private static final double ROUNDING = 1e-6;

    /// Above this many needs the linear programme's inverse takes too much room and time.
    private static final int MOST_NEEDS = 2_500;

    private final Effort effort;

    /// After how much work the bound reached is good enough.
    ///
    /// @param parts     of the search
    /// @param products  of the linear programmes: half a nanosecond each
    /// @param looks     at candidates in the local search: some nanoseconds each
    public record Effort(int parts, double products, long looks) {
        /// Some ten seconds at most.
        public static final Effort STANDARD = new Effort(20_000, 4e9, 600_000_000);

        /// Some minutes at most, for a problem by itself.
        public static final Effort THOROUGH = new Effort(200_000, 4e10, 60_000_000);

        /// A second at most.
        public static final Effort QUICK = new Effort(200, 4e8, 60_000_000);
    }

    /// A choice, and what none costs less than.
    ///
    /// @param greedy  the baseline's cost
    public record Bound(double lower, Choice choice, double greedy) {}

    public SelectionProver(Effort effort) {
        this.effort = effort;
    }

    /// A good choice without a bound, sooner.
    public Choice choose(Selection problem) {
        Selection merged = problem.merged();
        Choice greedy = merged.greedy();
        return merged.spare() > 0 ? greedy : WeightedSearch.improve(merged, greedy, 0, effort.looks());
    }

    /// The cheapest choice that could be found, and a bound.
    public Bound prove(Selection problem) {
        Selection merged = problem.merged();
        Choice greedy = merged.greedy();
        if (greedy.cost() == 0) {
            return new Bound(0, greedy, 0);
        }
        if (merged.needs().size() > MOST_NEEDS) {
            return priced(merged, greedy);
        }
        Search search = new Search(merged, greedy);
        double lower = Math.max(0, search.lower());
        return new Bound(Math.min(lower, search.best.cost()), search.best, greedy.cost());
    }

    /// Without a linear programme, and without branching.
    private Bound priced(Selection problem, Choice greedy) {
        BitSet all = new BitSet();
        all.set(0, problem.costs().size());
        double[] prices = PriceSearch.find(problem, greedy.cost());
        double bound = SelectionVerifier.bound(problem, problem.neededBy(), all, new BitSet(), prices);
        double lower = Math.max(0, rounded(bound, unit(problem)));
        Choice best = problem.spare() > 0 ? greedy : WeightedSearch.improve(problem, greedy, lower, effort.looks());
        return new Bound(Math.min(lower, best.cost()), best, greedy.cost());
    }

    private final class Search {
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
        private Choice best;
        private int parts;

        Search(Selection problem, Choice start) {
            this.problem = problem;
            best = start;
            neededBy = problem.neededBy();
            candidates = neededBy.length;
            demands = problem.needs().size();
            scale = Math.max(start.cost() / demands, Double.MIN_NORMAL);
            unit = unit(problem);
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
                                    IntStream.generate(() -> demands + candidates)
                                            .limit(need.weight()))
                            .toArray());
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
            if (problem.spare() == 0) {
                best = WeightedSearch.improve(problem, best, rounded(root), effort.looks());
            }
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

        private double rounded(double bound) {
            return SelectionProver.rounded(bound, unit);
        }
    }

    /// The cost of which all costs are multiples: the least of them, if it is one; or 0.
    private static double unit(Selection problem) {
        List<Double> costs = Stream.concat(
                        problem.costs().stream(), problem.planes().stream().map(Plane::price))
                .filter(cost -> cost > 0)
                .toList();
        double least = costs.isEmpty() ? 0 : Collections.min(costs);
        boolean multiples = least > 0
                && costs.stream().allMatch(cost -> cost / least == Math.rint(cost / least) && cost / least < 1e6);
        boolean whole = costs.stream().allMatch(cost -> cost == Math.rint(cost) && cost < 1e6);
        return multiples ? least : whole ? 1 : 0;
    }

    /// What is a whole number of units costs a whole number of them.
    private static double rounded(double bound, double unit) {
        return unit > 0 && Double.isFinite(bound) ? unit * Math.ceil(bound / unit - ROUNDING) : bound;
    }

    private static BitSet copy(BitSet set) {
        BitSet copy = new BitSet();
        copy.or(set);
        return copy;
    }
}
