package org.firmament.optimizer.bound;

import java.util.BitSet;
import org.firmament.optimizer.design.Selection;

/// Finds prices of needs that prove much, where there are too many needs for a linear programme: subgradient steps
/// (Held, Wolfe and Crowder 1974), by count. The prices near those of the linear programme; whatever they are, the
/// bound [SelectionVerifier] computes from them holds.
final class PriceSearch {
    private static final int STEPS = 400;

    /// Steps without a better bound after which steps become half as long.
    private static final int PATIENCE = 12;

    private PriceSearch() {}

    /// @param upper  what some choice costs
    static double[] find(Selection problem, double upper) {
        return better(problem, new double[problem.needs().size()], upper);
    }

    /// Prices that prove no less than those to start from.
    static double[] better(Selection problem, double[] start, double upper) {
        int[][] neededBy = problem.neededBy();
        int needs = problem.needs().size();
        BitSet all = new BitSet();
        all.set(0, neededBy.length);
        double[] prices = start.clone();
        double[] best = start.clone();
        double bound = Double.NEGATIVE_INFINITY;
        double length = 1;
        int since = 0;
        for (int step = 0; step < STEPS; step++) {
            double[] missing = new double[needs];
            double square = 0;
            for (int n = 0; n < needs; n++) {
                missing[n] = problem.needs().get(n).fold();
            }
            BitSet relaxed = SelectionVerifier.relaxed(problem, neededBy, all, new BitSet(), prices);
            for (int c = relaxed.nextSetBit(0); c >= 0; c = relaxed.nextSetBit(c + 1)) {
                for (int n : neededBy[c]) {
                    missing[n]--;
                }
            }
            double now = SelectionVerifier.bound(problem, neededBy, all, new BitSet(), prices);
            if (now > bound) {
                bound = now;
                best = prices.clone();
                since = 0;
            } else if (++since == PATIENCE) {
                since = 0;
                length /= 2;
                prices = best.clone();
            }
            for (double each : missing) {
                square += each * each;
            }
            double stride = square == 0 ? 0 : length * (upper - now) / square;
            for (int n = 0; n < needs; n++) {
                prices[n] = Math.max(0, prices[n] + stride * missing[n]);
            }
        }
        return best;
    }
}
