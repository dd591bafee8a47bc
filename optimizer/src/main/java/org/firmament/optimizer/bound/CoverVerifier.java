package org.firmament.optimizer.bound;

import java.util.BitSet;
import java.util.List;
import org.firmament.optimizer.CoverProblem;

/// Computes what prices of the rows prove about the cost of a cover, without any solver's help.
///
/// For any prices `u ≥ 0` no cover costs less than `Σ_r u_r + Σ_c min(0, cost_c − Σ_{r in c} u_r)` (Lagrange;
/// Beasley 1987).
public final class CoverVerifier {
    private CoverVerifier() {}

    /// The bound the prices of the rows prove for all covers.
    public static double verify(CoverProblem problem, List<Double> prices) {
        BitSet all = new BitSet();
        all.set(0, problem.costs().size());
        double[] each = prices.stream().mapToDouble(p -> p).toArray();
        return bound(problem, problem.covered(), all, new BitSet(), each);
    }

    /// The bound for covers of the columns still possible with those bought already.
    ///
    /// @param covered  for each column the rows it covers
    static double bound(
            CoverProblem problem, List<List<Integer>> covered, BitSet possible, BitSet bought, double[] prices) {
        double bound = 0;
        for (double price : prices) {
            bound += price;
        }
        for (int c = possible.nextSetBit(0); c >= 0; c = possible.nextSetBit(c + 1)) {
            double reduced = reduced(problem, covered, c, prices);
            bound += bought.get(c) ? reduced : Math.min(0, reduced);
        }
        return bound;
    }

    /// What a column costs beyond the prices of its rows.
    static double reduced(CoverProblem problem, List<List<Integer>> covered, int column, double[] prices) {
        double reduced = problem.costs().get(column);
        for (int row : covered.get(column)) {
            reduced -= prices[row];
        }
        return reduced;
    }
}
