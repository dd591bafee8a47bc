package org.firmament.optimizer.bound;

import java.util.List;
import org.firmament.optimizer.AllocationProblem;

/// Recomputes the bound of a certificate from its prices and the problem, without any solver's help.
public final class CertificateVerifier {
    /// Two ways of adding up the same bound differ by at most this fraction of the value at stake.
    private static final double SUM_ROUNDING = 1e-12;

    /// What rounding may have added to a sum of a few dozen terms, as a fraction of the value at stake: taken off.
    private static final double OWN_ROUNDING = 1e-15;

    private CertificateVerifier() {}

    /// The bound the prices prove [unit of value], at least 0.
    ///
    /// @throws IllegalStateException  if the certificate claims more than its prices prove
    public static double verify(AllocationProblem problem, Certificate certificate) {
        Rows rows = new Rows(problem);
        double[] prices = new double[rows.capacity.length];
        int carriers = problem.carriers().size();
        for (int r = 0; r < prices.length; r++) {
            prices[r] = r < carriers
                    ? certificate.carrierPrices().get(r)
                    : certificate.resourcePrices().get(r - carriers);
        }
        double bound = -rows.total(prices);
        List<List<Integer>> byLaunch = problem.optionsByLaunch();
        for (int j = 0; j < byLaunch.size(); j++) {
            bound += new Pricing(problem, rows, j, byLaunch.get(j)).least(prices);
        }
        if (certificate.lower() > Math.max(0, bound) + SUM_ROUNDING * problem.value()) {
            throw new IllegalStateException(
                    "certificate claims " + certificate.lower() + " but its prices prove only " + bound);
        }
        return Math.max(0, bound - OWN_ROUNDING * (problem.value() + rows.total(prices)));
    }
}
