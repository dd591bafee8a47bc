package org.firmament.optimizer.bound;

import java.util.BitSet;
import java.util.List;
import org.firmament.optimizer.CoverProblem;
import org.firmament.optimizer.CoverProblem.Cover;

/// Finds the cheapest cover and proves it: branch and bound with prices proposed by a linear programme. Every
/// bound is [CoverVerifier]'s, which knows no linear programme. No clock and no threads.
public final class CoverProver {
    /// Parts of the search after which the bound reached is good enough.
    private static final int PARTS = 20_000;

    private static final int PIVOTS = 20_000;
    private static final double WHOLE = 1 - 1e-5;
    private static final double NOTHING = 1e-6;

    /// A whole number is missed by no more than this by rounding: sums of thousands of costs.
    private static final double ROUNDING = 1e-6;

    /// A cover, and what none costs less than.
    ///
    /// @param greedy  the baseline's cost
    public record Bound(double lower, Cover cover, double greedy) {}

    /// The cheapest cover that could be found, and a bound.
    public Bound prove(CoverProblem problem) {
        Cover greedy = problem.greedy();
        if (problem.rows().isEmpty()) {
            return new Bound(0, greedy, greedy.cost());
        }
        Search search = new Search(problem, greedy);
        return new Bound(search.lower(), search.best, greedy.cost());
    }

    private static final class Search {
        private final CoverProblem problem;
        private final List<List<Integer>> covered;
        private final Simplex simplex;
        private final double scale;
        private final boolean whole;
        private Cover best;
        private int parts;

        Search(CoverProblem problem, Cover start) {
            this.problem = problem;
            best = start;
            covered = problem.covered();
            scale = Math.max(start.cost() / problem.rows().size(), Double.MIN_NORMAL);
            whole = problem.costs().stream().allMatch(cost -> cost == Math.rint(cost));
            double dearest = problem.costs().stream().mapToDouble(c -> c).max().orElse(0);
            simplex = new Simplex(problem.rows().size(), new int[0], 2 * (dearest + start.cost()) / scale + 1);
            for (int c = 0; c < covered.size(); c++) {
                simplex.add(
                        problem.costs().get(c) / scale,
                        covered.get(c).stream().mapToInt(r -> r).toArray());
            }
        }

        /// Searches, and says what no cover costs less than.
        double lower() {
            BitSet possible = new BitSet();
            possible.set(0, covered.size());
            double least = branch(possible, new BitSet());
            return Math.min(rounded(least), best.cost());
        }

        /// The least a cover in this part can cost: bounded, or searched to its end.
        private double branch(BitSet possible, BitSet bought) {
            simplex.only(possible);
            simplex.solve(PIVOTS);
            double[] prices = simplex.prices();
            for (int r = 0; r < prices.length; r++) {
                prices[r] *= scale;
            }
            double[] amounts = simplex.amounts();
            double bound = CoverVerifier.bound(problem, covered, possible, bought, prices);
            settle(bought, amounts);
            if (!promising(bound) || ++parts > PARTS) {
                return bound;
            }
            double dropped = drop(possible, bought, prices, bound);
            int column = undecided(possible, bought, amounts);
            if (column < 0) {
                return bound;
            }
            bought.set(column);
            simplex.cost(column, 0);
            double with = branch(copy(possible), bought);
            bought.clear(column);
            simplex.cost(column, problem.costs().get(column) / scale);
            possible.clear(column);
            double without = branch(possible, bought);
            return Math.max(bound, Math.min(dropped, Math.min(with, without)));
        }

        /// Takes out columns that cost too much at these prices. The least bound of a cover with one of them.
        private double drop(BitSet possible, BitSet bought, double[] prices, double bound) {
            double least = Double.POSITIVE_INFINITY;
            for (int c = possible.nextSetBit(0); c >= 0; c = possible.nextSetBit(c + 1)) {
                double with = bound + Math.max(0, CoverVerifier.reduced(problem, covered, c, prices));
                if (!bought.get(c) && !promising(with)) {
                    possible.clear(c);
                    least = Math.min(least, with);
                }
            }
            return least;
        }

        /// The column whose use is nearest to a toss-up, or −1.
        private static int undecided(BitSet possible, BitSet bought, double[] amounts) {
            int nearest = -1;
            for (int c = possible.nextSetBit(0); c >= 0; c = possible.nextSetBit(c + 1)) {
                boolean open = !bought.get(c) && amounts[c] > NOTHING && amounts[c] < WHOLE;
                if (open && (nearest < 0 || Math.abs(amounts[c] - 0.5) < Math.abs(amounts[nearest] - 0.5))) {
                    nearest = c;
                }
            }
            return nearest;
        }

        /// Covers of the mix: what is used at least half, and all that is used.
        private void settle(BitSet bought, double[] amounts) {
            for (double from : new double[] {0.5, 0.2, NOTHING}) {
                BitSet taken = copy(bought);
                for (int c = 0; c < amounts.length; c++) {
                    if (amounts[c] >= from) {
                        taken.set(c);
                    }
                }
                Cover cover = problem.extend(taken);
                if (cover.cost() < best.cost()) {
                    best = cover;
                }
            }
        }

        private boolean promising(double bound) {
            return rounded(bound) < best.cost() * (1 - Branching.WORTHWHILE);
        }

        /// Whole costs add up to whole numbers.
        private double rounded(double bound) {
            return whole && Double.isFinite(bound) ? Math.ceil(bound - ROUNDING) : bound;
        }

        private static BitSet copy(BitSet set) {
            BitSet copy = new BitSet();
            copy.or(set);
            return copy;
        }
    }
}
