package org.firmament.optimizer.bound;

import java.util.ArrayList;
import java.util.List;
import org.firmament.optimizer.AllocationProblem;
import org.firmament.optimizer.UsefulOptions;

/// Recomputes the bounds of certificates from their prices and the problem, without any solver's help.
public final class CertificateVerifier {
    /// Two ways of adding up the same bound differ by at most this fraction of the value at stake.
    private static final double SUM_ROUNDING = 1e-12;

    /// What rounding may have added to a sum of a few dozen terms, as a fraction of the value at stake: taken off.
    private static final double OWN_ROUNDING = 1e-15;

    private CertificateVerifier() {}

    /// The bound the prices prove [unit of the objective], at least 0.
    ///
    /// @throws IllegalStateException  if the certificate claims more than its prices prove
    public static double verify(AllocationProblem problem, Certificate certificate) {
        Rows rows = new Rows(problem);
        double[] prices = certificate.prices();
        double bound = -rows.total(prices);
        List<List<Integer>> byLaunch = problem.optionsByLaunch();
        for (int j = 0; j < byLaunch.size(); j++) {
            bound += new Pricing(problem, rows, j, byLaunch.get(j)).least(prices);
        }
        if (certificate.lower() > Math.max(0, bound) + SUM_ROUNDING * problem.stake()) {
            throw new IllegalStateException(
                    "certificate claims " + certificate.lower() + " but its prices prove only " + bound);
        }
        return Math.max(0, bound - OWN_ROUNDING * (problem.stake() + rows.total(prices)));
    }

    /// The bound a search through all plans proves [unit of the objective]. Every set of shots at one launch that
    /// could be part of a plan which loses less than `upper` is listed anew, from the root's prices; then every
    /// part of the search is bounded from its own prices, over the sets left in it.
    ///
    /// @param root   the certificate the search started from
    /// @param upper  what the plan loses that the search proves best
    /// @param tree   the parts of the search
    static double verify(AllocationProblem problem, Certificate root, double upper, Branch tree) {
        Rows rows = new Rows(problem);
        double[] prices = root.prices();
        double lower = verify(problem, root);
        List<List<Column>> possible = new ArrayList<>();
        List<List<Integer>> byLaunch = UsefulOptions.byLaunch(problem);
        for (int j = 0; j < byLaunch.size(); j++) {
            Pricing pricing = new Pricing(problem, rows, j, byLaunch.get(j));
            double most = pricing.least(prices) + Math.max(0, upper - lower);
            possible.add(pricing.within(prices, most, Integer.MAX_VALUE)
                    .orElseThrow(() -> new IllegalStateException("a search over too many sets of shots to list")));
        }
        double parts = new Parts(problem, rows, upper).least(possible, tree);
        return Math.max(lower, Math.min(upper, parts));
    }

    /// Bounds the parts of a search one after the other.
    private record Parts(AllocationProblem problem, Rows rows, double upper) {
        double least(List<List<Column>> possible, Branch branch) {
            double[] prices = branch.prices().stream().mapToDouble(p -> p).toArray();
            double bound = -rows.total(prices) - OWN_ROUNDING * (problem.stake() + rows.total(prices));
            double[] cheapest = new double[possible.size()];
            for (int j = 0; j < cheapest.length; j++) {
                cheapest[j] = Double.POSITIVE_INFINITY;
                for (Column column : possible.get(j)) {
                    cheapest[j] = Math.min(cheapest[j], column.cost(rows, prices));
                }
                bound += cheapest[j];
            }
            if (branch.split().isEmpty() || bound >= upper) {
                return bound;
            }
            Branch.Split split = branch.split().get();
            int launch = problem.options().get(split.option()).launch();
            double least = upper;
            List<List<Column>> atMost = new ArrayList<>();
            List<List<Column>> more = new ArrayList<>();
            for (int j = 0; j < cheapest.length; j++) {
                List<Column> seldom = new ArrayList<>();
                List<Column> often = new ArrayList<>();
                for (Column column : possible.get(j)) {
                    double with = bound - cheapest[j] + column.cost(rows, prices);
                    if (with >= upper * (1 - Branching.WORTHWHILE)) {
                        least = Math.min(least, with);
                    } else {
                        (column.uses(split.option()) > split.count() ? often : seldom).add(column);
                    }
                }
                if (j != launch) {
                    seldom.addAll(often);
                    often = seldom;
                }
                atMost.add(seldom);
                more.add(often);
            }
            return Math.min(least, Math.min(least(atMost, split.atMost()), least(more, split.more())));
        }
    }
}
