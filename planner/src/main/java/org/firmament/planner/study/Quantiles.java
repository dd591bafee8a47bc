package org.firmament.planner.study;

/// Quantiles of the normal distribution and of Student's t.
final class Quantiles {
    private static final double[] A = {
        -3.969683028665376e+01,
        2.209460984245205e+02,
        -2.759285104469687e+02,
        1.383577518672690e+02,
        -3.066479806614716e+01,
        2.506628277459239e+00
    };
    private static final double[] B = {
        -5.447609879822406e+01,
        1.615858368580409e+02,
        -1.556989798598866e+02,
        6.680131188771972e+01,
        -1.328068155288572e+01,
        1
    };
    private static final double[] C = {
        -7.784894002430293e-03,
        -3.223964580411365e-01,
        -2.400758277161838e+00,
        -2.549732539343734e+00,
        4.374664141464968e+00,
        2.938163982698783e+00
    };
    private static final double[] D = {
        7.784695709041462e-03, 3.224671290700398e-01, 2.445134137142996e+00, 3.754408661907416e+00, 1
    };

    /// Below this share, and above what is left of 1, the tail's own fraction holds.
    private static final double TAIL = 0.02425;

    /// Halvings that narrow any double interval to its last bits.
    private static final int HALVINGS = 80;

    private Quantiles() {}

    /// The value a standard normal draw stays below with a probability: rational fractions of Acklam (2003),
    /// relative error below 1.2e-9.
    static double normal(double share) {
        if (share < TAIL) {
            double q = Math.sqrt(-2 * Math.log(Math.max(share, Double.MIN_NORMAL)));
            return polynomial(C, q) / polynomial(D, q);
        }
        if (share > 1 - TAIL) {
            return -normal(1 - share);
        }
        double q = share - 0.5;
        return q * polynomial(A, q * q) / polynomial(B, q * q);
    }

    /// The probability that a standard normal draw stays below a value: the inverse of [#normal].
    static double normalShare(double value) {
        if (value > 0) {
            return 1 - normalShare(-value);
        }
        double below = 0;
        double above = 0.5;
        for (int i = 0; i < 4 * HALVINGS; i++) {
            double middle = (below + above) / 2;
            if (normal(middle) < value) {
                below = middle;
            } else {
                above = middle;
            }
        }
        return above;
    }

    /// The value Student's t stays within, on both sides of 0, with a probability.
    ///
    /// @param freedom  degrees of freedom, at least 1
    static double student(double confidence, int freedom) {
        double low = 0;
        double high = 1;
        while (studentShare(high, freedom) < confidence) {
            high *= 2;
        }
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            if (studentShare(middle, freedom) < confidence) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    /// The probability that Student's t stays within ±`t`: the finite sums of Abramowitz and Stegun 26.7.3 and
    /// 26.7.4.
    static double studentShare(double t, int freedom) {
        double theta = Math.atan(t / Math.sqrt(freedom));
        double cosine = Math.cos(theta);
        double term = freedom % 2 == 0 ? 1 : cosine;
        double sum = freedom == 1 ? 0 : term;
        for (int k = freedom % 2 == 0 ? 1 : 2; k <= freedom - 3; k += 2) {
            term *= cosine * cosine * k / (k + 1);
            sum += term;
        }
        return freedom % 2 == 0 ? Math.sin(theta) * sum : 2 / Math.PI * (theta + Math.sin(theta) * sum);
    }

    private static double polynomial(double[] coefficients, double x) {
        double sum = 0;
        for (double coefficient : coefficients) {
            sum = sum * x + coefficient;
        }
        return sum;
    }
}
