package org.firmament.coverage.engagement;

import java.util.function.DoubleUnaryOperator;

/// Least and greatest values over a window: of samples, refined about the best one of each.
///
/// An extreme at an end of the window is taken as it is if the value gets worse at once; one between is found by
/// parabolas through the last three values, and golden section where these do not serve (Brent 1973, ch. 5). Both
/// suppose one extreme between the neighbours of the best sample.
final class Extremes {
    /// Between samples [s]: releases and margins bend over tens of seconds.
    private static final double SAMPLE = 5;

    /// Fewest and most steps between the samples of a window.
    private static final int FEWEST = 4;

    private static final int MOST = 60;

    /// Of the time of an extreme [s].
    private static final double EDGE = 1e-3;

    /// Golden section: each step takes away this part of the bracket.
    private static final double GOLDEN = (3 - Math.sqrt(5)) / 2;

    private final DoubleUnaryOperator value;
    private final double from;
    private final double to;
    private final double step;
    private final double[] samples;

    private Extremes(DoubleUnaryOperator value, Window window) {
        this.value = value;
        from = window.from();
        to = window.to();
        int steps = Math.clamp((int) Math.ceil((to - from) / SAMPLE), FEWEST, MOST);
        step = (to - from) / steps;
        samples = new double[steps + 1];
    }

    /// Of a value over a window.
    static Extremes of(DoubleUnaryOperator value, Window window) {
        Extremes extremes = new Extremes(value, window);
        for (int k = 0; k < extremes.samples.length; k++) {
            extremes.samples[k] = value.applyAsDouble(extremes.time(k));
        }
        return extremes;
    }

    /// Tells without the value that it is less than another.
    @FunctionalInterface
    interface Less {
        boolean than(double time, double level);
    }

    /// Greatest of a value over a window, the same as [#greatest()] finds: the value is not asked for where it is
    /// known to be less than at another sample. From the end on, where releases are latest in most cases.
    static double greatest(DoubleUnaryOperator value, Less less, Window window) {
        Extremes extremes = new Extremes(value, window);
        double best = Double.NEGATIVE_INFINITY;
        for (int k = extremes.samples.length - 1; k >= 0; k--) {
            double time = extremes.time(k);
            boolean out = best > Double.NEGATIVE_INFINITY && less.than(time, best);
            extremes.samples[k] = out ? Double.NEGATIVE_INFINITY : value.applyAsDouble(time);
            best = Math.max(best, extremes.samples[k]);
        }
        return extremes.greatest();
    }

    double greatest() {
        return most(1);
    }

    double least() {
        return -most(-1);
    }

    private double time(int k) {
        return k == samples.length - 1 ? to : from + k * step;
    }

    /// Greatest of the value times a sign.
    private double most(double sign) {
        int at = 0;
        for (int k = 1; k < samples.length; k++) {
            at = sign * samples[k] > sign * samples[at] ? k : at;
        }
        double best = sign * samples[at];
        if (at == 0 || at == samples.length - 1) {
            double inward = at == 0 ? Math.min(from + EDGE, to) : Math.max(to - EDGE, from);
            double there = sign * value.applyAsDouble(inward);
            return there <= best
                    ? best
                    : refined(
                            sign, time(Math.max(0, at - 1)), inward, there, time(Math.min(samples.length - 1, at + 1)));
        }
        return refined(sign, time(at - 1), time(at), best, time(at + 1));
    }

    /// Greatest of the value times a sign between `low` and `high`, known to be `best` at `at`.
    private double refined(double sign, double low, double at, double best, double high) {
        double a = low;
        double b = high;
        double x = at;
        double w = at;
        double v = at;
        double fx = best;
        double fw = best;
        double fv = best;
        double move = 0;
        double before = 0;
        while (b - a > EDGE && Math.max(x - a, b - x) > EDGE) {
            double parabola = parabola(x, fx, w, fw, v, fv);
            boolean serves = Math.abs(parabola) < 0.5 * Math.abs(before) && x + parabola > a && x + parabola < b;
            before = move;
            if (serves) {
                double u = x + parabola;
                boolean close = u - a < EDGE || b - u < EDGE;
                move = close ? Math.copySign(0.5 * EDGE, 0.5 * (a + b) - x) : parabola;
            } else {
                before = x < 0.5 * (a + b) ? b - x : a - x;
                move = GOLDEN * before;
            }
            double next = x + (Math.abs(move) >= 0.5 * EDGE ? move : Math.copySign(0.5 * EDGE, move));
            double fNext = sign * value.applyAsDouble(next);
            if (fNext >= fx) {
                a = next > x ? x : a;
                b = next > x ? b : x;
                v = w;
                fv = fw;
                w = x;
                fw = fx;
                x = next;
                fx = fNext;
            } else {
                a = next < x ? next : a;
                b = next < x ? b : next;
                if (fNext >= fw || w == x) {
                    v = w;
                    fv = fw;
                    w = next;
                    fw = fNext;
                } else if (fNext >= fv || v == x || v == w) {
                    v = next;
                    fv = fNext;
                }
            }
        }
        return fx;
    }

    /// From x to the top of the parabola through three points; endless where there is none.
    private static double parabola(double x, double fx, double w, double fw, double v, double fv) {
        double r = (x - w) * (fx - fv);
        double q = (x - v) * (fx - fw);
        double top = (x - v) * q - (x - w) * r;
        double bend = 2 * (q - r);
        return bend == 0 ? Double.POSITIVE_INFINITY : -top / bend;
    }
}
