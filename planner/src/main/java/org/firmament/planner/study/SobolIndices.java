package org.firmament.planner.study;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.firmament.planner.study.StudyAnswers.Estimate;

/// Shares of a variance by the estimators of Jansen (1999) over the sample of Saltelli (2010), with bootstrap
/// intervals.
///
/// First order: 1 − Σ (f(B) − f(A with column i of B))² / 2NV; total: Σ (f(A) − f(A with column i of B))² / 2NV.
/// V is the variance of A and B together. Intervals are percentiles over samples drawn again with replacement
/// (Efron 1979).
final class SobolIndices {
    private static final int REPLICATES = 500;

    private final double[] a;
    private final double[] b;
    private final double[][] mixed;

    /// @param a      the figure of each sample of A
    /// @param b      of B
    /// @param mixed  by value, of A with that value's column of B
    SobolIndices(double[] a, double[] b, double[][] mixed) {
        this.a = a.clone();
        this.b = b.clone();
        this.mixed = Arrays.stream(mixed).map(double[]::clone).toArray(double[][]::new);
    }

    /// Share of the variance by value `i` itself.
    Estimate first(int i, double confidence, long seed) {
        return estimate(
                confidence, seed, rows -> variance(rows) > 0 ? 1 - squares(b, mixed[i], rows) / variance(rows) : 0);
    }

    /// Share of the variance by value `i` with all it acts together with.
    Estimate total(int i, double confidence, long seed) {
        return estimate(confidence, seed, rows -> variance(rows) > 0 ? squares(a, mixed[i], rows) / variance(rows) : 0);
    }

    @FunctionalInterface
    private interface Estimator {
        double of(int[] rows);
    }

    private Estimate estimate(double confidence, long seed, Estimator estimator) {
        int n = a.length;
        int[] rows = new int[n];
        Arrays.setAll(rows, k -> k);
        double value = estimator.of(rows);
        SplittableRandom random = new SplittableRandom(seed);
        double[] again = new double[REPLICATES];
        for (int r = 0; r < REPLICATES; r++) {
            for (int k = 0; k < n; k++) {
                rows[k] = random.nextInt(n);
            }
            again[r] = estimator.of(rows);
        }
        Arrays.sort(again);
        double tail = (1 - confidence) / 2;
        return new Estimate(
                value, again[(int) (tail * (REPLICATES - 1))], again[(int) Math.ceil((1 - tail) * (REPLICATES - 1))]);
    }

    /// Mean of half the squared differences.
    private static double squares(double[] one, double[] other, int[] rows) {
        double sum = 0;
        for (int k : rows) {
            double difference = one[k] - other[k];
            sum += difference * difference;
        }
        return sum / (2 * rows.length);
    }

    private double variance(int[] rows) {
        double sum = 0;
        for (int k : rows) {
            sum += a[k] + b[k];
        }
        double mean = sum / (2 * rows.length);
        double squares = 0;
        for (int k : rows) {
            squares += (a[k] - mean) * (a[k] - mean) + (b[k] - mean) * (b[k] - mean);
        }
        return squares / (2 * rows.length);
    }
}
