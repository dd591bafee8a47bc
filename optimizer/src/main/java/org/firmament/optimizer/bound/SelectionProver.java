package org.firmament.optimizer.bound;

import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.firmament.optimizer.design.ChoiceSearch;
import org.firmament.optimizer.design.Selection;
import org.firmament.optimizer.design.Selection.Choice;
import org.firmament.optimizer.design.Selection.Plane;
import org.firmament.optimizer.design.WeightedSearch;

/// Finds the cheapest choice and proves it: greedy and a search from above, branch and bound with prices proposed by
/// a linear programme from below; where these do not meet, a search may go on from the best choice, and branch and
/// bound from what it finds. Every bound is [SelectionVerifier]'s, which knows no linear programme. No clock of its
/// own, and no threads.
public final class SelectionProver {
    /// A whole number is missed by no more than this by rounding: sums of thousands of costs.
    private static final double ROUNDING = 1e-6;

    /// Above this many needs the linear programme's inverse takes too much room and time.
    private static final int MOST_NEEDS = 2_500;

    private final Effort effort;
    private final ChoiceSearch first;
    private final ChoiceSearch then;

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
    /// @param lower   no choice costs less [unit of the costs]
    /// @param greedy  the baseline's cost [unit of the costs]
    public record Bound(double lower, Choice choice, double greedy) {}

    /// By the weighted search alone, which is of no use where needs may be left unmet.
    public SelectionProver(Effort effort) {
        this(effort, WeightedSearch.searching(effort.looks()), ChoiceSearch.NONE);
    }

    /// @param first  looks for a choice before branching
    /// @param then   looks for a better one where a gap is left
    public SelectionProver(Effort effort, ChoiceSearch first, ChoiceSearch then) {
        this.effort = effort;
        this.first = first;
        this.then = then;
    }

    /// A good choice without a bound, sooner.
    public Choice choose(Selection problem) {
        Selection merged = problem.merged();
        return first.improve(merged, merged.greedy(), 0);
    }

    /// The cheapest choice that could be found, and a bound.
    public Bound prove(Selection problem) {
        Selection merged = problem.merged();
        Choice greedy = merged.greedy();
        if (greedy.cost() == 0) {
            return new Bound(0, greedy, 0);
        }
        Bound begun = prove(merged, greedy, first);
        if (begun.lower() >= begun.choice().cost()) {
            return begun;
        }
        Choice better = then.improve(merged, begun.choice(), begun.lower());
        if (better.cost() >= begun.choice().cost() || merged.needs().size() > MOST_NEEDS) {
            return new Bound(Math.min(begun.lower(), better.cost()), better, greedy.cost());
        }
        Bound ended = prove(merged, better, ChoiceSearch.NONE);
        double lower = Math.max(begun.lower(), ended.lower());
        return new Bound(Math.min(lower, ended.choice().cost()), ended.choice(), greedy.cost());
    }

    private Bound prove(Selection problem, Choice start, ChoiceSearch search) {
        if (problem.needs().size() > MOST_NEEDS) {
            return priced(problem, start, search);
        }
        SelectionSearch parts = new SelectionSearch(problem, start, search, effort);
        double lower = Math.max(0, parts.lower());
        return new Bound(Math.min(lower, parts.best().cost()), parts.best(), start.cost());
    }

    /// Without a linear programme, and without branching.
    private static Bound priced(Selection problem, Choice start, ChoiceSearch search) {
        BitSet all = new BitSet();
        all.set(0, problem.costs().size());
        double[] prices = PriceSearch.find(problem, start.cost());
        double bound = SelectionVerifier.bound(problem, problem.neededBy(), all, new BitSet(), prices);
        double lower = Math.max(0, rounded(bound, unit(problem)));
        Choice best = search.improve(problem, start, lower);
        return new Bound(Math.min(lower, best.cost()), best, start.cost());
    }

    /// The cost of which all costs are multiples: the least of them, if it is one; or 0.
    static double unit(Selection problem) {
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
    static double rounded(double bound, double unit) {
        return unit > 0 && Double.isFinite(bound) ? unit * Math.ceil(bound / unit - ROUNDING) : bound;
    }
}
