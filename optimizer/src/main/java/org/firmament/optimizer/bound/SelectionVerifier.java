package org.firmament.optimizer.bound;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.firmament.optimizer.design.Selection;
import org.firmament.optimizer.design.Selection.Need;
import org.firmament.optimizer.design.Selection.Plane;

/// Computes what prices of the needs prove about the cost of a choice, without any solver's help.
///
/// For any prices `u ≥ 0` no choice costs less than `Σ_n f_n u_n + Σ_c min(0, cost_c − Σ_{n of c} u_n) − K`,
/// with `f` the folds (Lagrange). Candidates of a plane come in the cheapest number: their launches and what is
/// left of their costs, the least first. What may be left unmet costs its price only: `K` is the most that needs
/// within the spare can be worth together, `f_n u_n` each, and at most what filling the spare in the order of worth
/// by weight, the last in part, comes to (Dantzig 1957).
public final class SelectionVerifier {
    private SelectionVerifier() {}

    /// The bound the prices of the needs prove for all choices.
    public static double verify(Selection problem, List<Double> prices) {
        BitSet all = new BitSet();
        all.set(0, problem.costs().size());
        double[] each = prices.stream().mapToDouble(p -> p).toArray();
        return bound(problem, problem.neededBy(), all, new BitSet(), each);
    }

    /// The bound for choices of the candidates still possible with those bought already.
    static double bound(Selection problem, int[][] neededBy, BitSet possible, BitSet bought, double[] prices) {
        double bound = 0;
        for (int n = 0; n < prices.length; n++) {
            bound += problem.needs().get(n).fold() * prices[n];
        }
        bound -= spared(problem, prices);
        BitSet relaxed = relaxed(problem, neededBy, possible, bought, prices);
        for (int c = relaxed.nextSetBit(0); c >= 0; c = relaxed.nextSetBit(c + 1)) {
            bound += reduced(problem, neededBy, c, prices);
        }
        for (Plane plane : problem.planes()) {
            bound += plane.launched(
                    (int) plane.candidates().stream().filter(relaxed::get).count());
        }
        return bound;
    }

    /// What would be bought at these prices if needs were only priced: all that pays for itself, and of each plane
    /// as many as pay for their launches, besides what is bought already.
    static BitSet relaxed(Selection problem, int[][] neededBy, BitSet possible, BitSet bought, double[] prices) {
        BitSet relaxed = new BitSet();
        double[] reduced = new double[neededBy.length];
        for (int c = possible.nextSetBit(0); c >= 0; c = possible.nextSetBit(c + 1)) {
            reduced[c] = reduced(problem, neededBy, c, prices);
            relaxed.set(c, bought.get(c) || reduced[c] < 0);
        }
        for (Plane plane : problem.planes()) {
            List<Integer> gains = plane.candidates().stream()
                    .filter(c -> relaxed.get(c) && !bought.get(c))
                    .sorted(Comparator.comparingDouble(c -> reduced[c]))
                    .toList();
            int aboard = (int) plane.candidates().stream().filter(bought::get).count();
            int taken = 0;
            double least = plane.launched(aboard);
            double sum = 0;
            for (int k = 0; k < gains.size(); k++) {
                sum += reduced[gains.get(k)];
                double now = sum + plane.launched(aboard + k + 1);
                taken = now < least ? k + 1 : taken;
                least = Math.min(least, now);
            }
            gains.subList(taken, gains.size()).forEach(relaxed::clear);
        }
        return relaxed;
    }

    /// What a candidate costs beyond the prices of its needs.
    static double reduced(Selection problem, int[][] neededBy, int candidate, double[] prices) {
        double reduced = problem.costs().get(candidate);
        for (int n : neededBy[candidate]) {
            reduced -= prices[n];
        }
        return reduced;
    }

    private static double spared(Selection problem, double[] prices) {
        if (problem.spare() == 0) {
            return 0;
        }
        int size = prices.length;
        double[] worth = new double[size];
        Integer[] order = new Integer[size];
        for (int n = 0; n < size; n++) {
            order[n] = n;
            worth[n] = problem.needs().get(n).fold() * prices[n];
        }
        Arrays.sort(
                order,
                (a, b) -> Double.compare(
                        worth[b] / problem.needs().get(b).weight(),
                        worth[a] / problem.needs().get(a).weight()));
        double left = problem.spare();
        double spared = 0;
        for (int n : order) {
            Need need = problem.needs().get(n);
            double share = Math.min(1, left / need.weight());
            spared += share * worth[n];
            left -= share * need.weight();
        }
        return spared;
    }
}
