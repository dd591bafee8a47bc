package org.firmament.coverage.access;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/// Finds the spans in which one margin is above 0, from samples of it.
///
/// Two samples of one sign may hide a short span, or a short gap, between them: then the margin heads for 0 at
/// both, and its extremum is searched. So nothing is missed of a margin with at most one extremum between two
/// samples.
final class SpanSearch {
    /// Share of a bracket that golden section keeps.
    private static final double GOLDEN = 0.5 * (Math.sqrt(5) - 1);

    /// How far a margin may go between two samples, in changes from sample to sample around them. A margin that
    /// bends one way only stays below 1; the wings of a sharp peak bend the other way.
    private static final double LEAP = 3;

    /// Regula falsi steps after which a bracket is halved instead; smooth margins need 4 or 5.
    private static final int PATIENCE = 8;

    private final TimeSpan horizon;
    private final double step;
    private final double tolerance;
    private double[] samples = new double[64];

    /// @param step       between samples [s]
    /// @param tolerance  of an edge [s]
    SpanSearch(TimeSpan horizon, double step, double tolerance) {
        this.horizon = horizon;
        this.step = step;
        this.tolerance = tolerance;
    }

    /// Number of steps that fill the horizon; the last may be shorter.
    int steps() {
        return Math.max(1, (int) Math.ceil(horizon.duration() / step));
    }

    /// Time of sample `k` [s].
    double time(int k) {
        return Math.min(horizon.end(), horizon.start() + k * step);
    }

    /// Adds the spans between samples `first` and `last`.
    void search(DoubleUnaryOperator margin, int first, int last, Spans into) {
        int count = last - first + 1;
        if (samples.length < count) {
            samples = Arrays.copyOf(samples, 2 * count);
        }
        for (int i = 0; i < count; i++) {
            samples[i] = margin.applyAsDouble(time(first + i));
        }
        double opened = time(first);
        for (int i = 1; i < count; i++) {
            double before = samples[i - 1];
            double now = samples[i];
            double from = time(first + i - 1);
            double to = time(first + i);
            boolean inside = before > 0;
            if (now > 0 != inside) {
                double edge = edge(margin, from, before, to, now);
                if (inside) {
                    into.add(opened, edge);
                }
                opened = edge;
            } else if (mayLeapToZero(i, count)) {
                double turn = extremum(margin, from, before, to, now);
                double there = margin.applyAsDouble(turn);
                if (there > 0 != inside) {
                    double left = edge(margin, from, before, turn, there);
                    double right = edge(margin, turn, there, to, now);
                    into.add(inside ? opened : left, inside ? left : right);
                    opened = right;
                }
            }
        }
        if (samples[count - 1] > 0) {
            into.add(opened, time(last));
        }
    }

    /// Whether the margin could reach 0 between samples `i - 1` and `i`, judged by the changes around.
    private boolean mayLeapToZero(int i, int count) {
        double change = Math.abs(samples[i] - samples[i - 1]);
        if (i == 1 && i == count - 1) {
            return true;
        }
        if (i > 1) {
            change = Math.max(change, Math.abs(samples[i - 1] - samples[i - 2]));
        }
        if (i < count - 1) {
            change = Math.max(change, Math.abs(samples[i + 1] - samples[i]));
        }
        return Math.min(Math.abs(samples[i - 1]), Math.abs(samples[i])) <= LEAP * change;
    }

    /// Where a margin of one sign at both ends comes nearest to 0 between them, by golden section (Kiefer, 1953);
    /// the first time it is found beyond 0 will do. `from` itself where it does not head for 0 at both ends.
    private double extremum(DoubleUnaryOperator margin, double from, double atFrom, double to, double atTo) {
        int towards = atFrom > 0 ? -1 : 1;
        double a = from;
        double b = to;
        if (b - a <= 2 * tolerance
                || towards * (margin.applyAsDouble(a + tolerance) - atFrom) <= 0
                || towards * (margin.applyAsDouble(b - tolerance) - atTo) <= 0) {
            return from;
        }
        double left = b - GOLDEN * (b - a);
        double right = a + GOLDEN * (b - a);
        double atLeft = towards * margin.applyAsDouble(left);
        double atRight = towards * margin.applyAsDouble(right);
        while (b - a > tolerance && atLeft <= 0 && atRight <= 0) {
            if (atLeft > atRight) {
                b = right;
                right = left;
                atRight = atLeft;
                left = b - GOLDEN * (b - a);
                atLeft = towards * margin.applyAsDouble(left);
            } else {
                a = left;
                left = right;
                atLeft = atRight;
                right = a + GOLDEN * (b - a);
                atRight = towards * margin.applyAsDouble(right);
            }
        }
        return atLeft > atRight ? left : right;
    }

    /// The change of sign between two times, by regula falsi with the Illinois weights (Dowell and Jarratt, 1971).
    /// Every step moves an end by half the tolerance at least, so that the bracket closes from both sides.
    private double edge(DoubleUnaryOperator margin, double from, double atFrom, double to, double atTo) {
        double a = from;
        double b = to;
        double fa = atFrom;
        double fb = atTo;
        boolean inside = atFrom > 0;
        int moved = 0;
        for (int i = 0; b - a > tolerance; i++) {
            double x = i < PATIENCE ? (a * fb - b * fa) / (fb - fa) : 0.5 * (a + b);
            x = Math.clamp(x, a + 0.5 * tolerance, b - 0.5 * tolerance);
            double fx = margin.applyAsDouble(x);
            if (fx > 0 == inside) {
                a = x;
                fa = fx;
                fb = moved < 0 ? 0.5 * fb : fb;
                moved = -1;
            } else {
                b = x;
                fb = fx;
                fa = moved > 0 ? 0.5 * fa : fa;
                moved = 1;
            }
        }
        return 0.5 * (a + b);
    }
}
