package org.firmament.coverage.access;

/// Finds the spans in which one margin is above 0, from samples of it and a bound M of its second derivative.
///
/// Between two samples h apart the margin stays within M h²/8 of the line through them, more exactly within
/// M/2 times the product of the times to both. Where that keeps it from 0, nothing hides. A change of sign
/// by more than M h² leaves no room for the derivative to vanish, which is within M h of the mean one: there
/// is one edge. Everything else is halved, down to [#FINEST]: no span and no gap of a second is missed,
/// whatever the motion.
final class SpanSearch {
    /// Steps that are not halved again [s].
    private static final double FINEST = 0.5;

    /// Interpolations after which a bracket is halved instead; smooth margins need 2 or 3.
    private static final int PATIENCE = 8;

    private final TimeSpan horizon;
    private final double step;
    private final double tolerance;
    private double opened;

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

    /// The last sample at or before a time within the horizon.
    int stepBefore(double time) {
        return (int) Math.floor((time - horizon.start()) / step);
    }

    /// The first sample at or behind a time within the horizon.
    int stepBehind(double time) {
        return time >= horizon.end() ? steps() : (int) Math.ceil((time - horizon.start()) / step);
    }

    /// Adds the spans between samples `first` and `last`.
    void search(Margin margin, int first, int last, Spans into) {
        double from = time(first);
        double before = margin.at(from);
        open(from);
        for (int k = first + 1; k <= last; k++) {
            double to = time(k);
            double now = margin.at(to);
            resolve(margin, from, before, to, now, into);
            from = to;
            before = now;
        }
        if (before > 0) {
            close(from, into);
        }
    }

    /// Begins at a time: what holds there began then.
    void open(double from) {
        opened = from;
    }

    /// Since when the margin has been above 0, if it is.
    double opened() {
        return opened;
    }

    /// Ends at a time, the margin above 0 there.
    void close(double to, Spans into) {
        into.add(opened, to);
    }

    /// Finds every edge between two samples, and adds the spans that end there.
    void resolve(Margin margin, double from, double atFrom, double to, double atTo, Spans into) {
        resolve(margin, from, atFrom, to, atTo, Double.POSITIVE_INFINITY, into);
    }

    /// @param known  bound of the bend, of a longer span that holds this one
    private void resolve(Margin margin, double from, double atFrom, double to, double atTo, double known, Spans into) {
        double step = to - from;
        boolean crosses = atFrom > 0 != atTo > 0;
        double a = Math.abs(atFrom);
        double b = Math.abs(atTo);
        if (!crosses && (step <= FINEST || staysAway(a, b, known * step * step))) {
            return;
        }
        double bend = margin.bend(from, to);
        double sag = bend * step * step;
        if (crosses ? Math.abs(atTo - atFrom) > sag || step <= FINEST : staysAway(a, b, sag)) {
            if (crosses) {
                cross(margin, from, atFrom, to, atTo, sag, into);
            }
            return;
        }
        double middle = 0.5 * (from + to);
        double atMiddle = margin.at(middle);
        resolve(margin, from, atFrom, middle, atMiddle, bend, into);
        resolve(margin, middle, atMiddle, to, atTo, bend, into);
    }

    /// Whether a margin `a` from 0 at one end and `b` at the other cannot come to 0 between: a + (b − a) τ −
    /// sag τ (1 − τ)/2 is least at τ = 1/2 − (b − a)/sag.
    static boolean staysAway(double a, double b, double sag) {
        double rise = b - a;
        if (Math.abs(rise) >= 0.5 * sag) {
            return true;
        }
        return a + 0.5 * rise - 0.125 * sag - 0.5 * rise * rise / sag > 0;
    }

    /// Places the one edge there is between two times, and adds the span that ends there.
    ///
    /// @param sag  by how much the change of the margin's slope can turn it aside; less than its change
    ///             where that proves the edge to be the only one
    private void cross(Margin margin, double from, double atFrom, double to, double atTo, double sag, Spans into) {
        double steepness = (Math.abs(atTo - atFrom) - sag) / (to - from);
        double edge = edge(margin, from, atFrom, to, atTo, 0.5 * tolerance * Math.max(0, steepness));
        if (atFrom > 0) {
            into.add(opened, edge);
        }
        opened = edge;
    }

    /// The change of sign between two times: a line through the ends, then inverse quadratic interpolation
    /// (Brent 1973, ch. 4). It is placed where the margin is as small as `enough`, which a slope that stays
    /// as steep makes half the tolerance; or else in the middle of a bracket, every step moving an end by half
    /// the tolerance at least, so that it closes from both sides.
    private double edge(Margin margin, double from, double atFrom, double to, double atTo, double enough) {
        double a = from;
        double b = to;
        double c = from;
        double fa = atFrom;
        double fb = atTo;
        double fc = atFrom;
        boolean inside = atFrom > 0;
        for (int i = 0; b - a > tolerance; i++) {
            double x = i < PATIENCE ? interpolated(a, fa, b, fb, c, fc) : 0.5 * (a + b);
            x = Math.clamp(x, a + 0.5 * tolerance, b - 0.5 * tolerance);
            double fx = margin.at(x);
            if (Math.abs(fx) <= enough) {
                return x;
            }
            if (fx > 0 == inside) {
                c = a;
                fc = fa;
                a = x;
                fa = fx;
            } else {
                c = b;
                fc = fb;
                b = x;
                fb = fx;
            }
        }
        return 0.5 * (a + b);
    }

    /// Where the inverse of the parabola through three points is 0, or the line through the first two if the
    /// third is one of them.
    private static double interpolated(double a, double fa, double b, double fb, double c, double fc) {
        double line = (a * fb - b * fa) / (fb - fa);
        if (fc == fa || fc == fb) {
            return line;
        }
        double x = a * fb * fc / ((fa - fb) * (fa - fc))
                + b * fa * fc / ((fb - fa) * (fb - fc))
                + c * fa * fb / ((fc - fa) * (fc - fb));
        return x > a && x < b ? x : line;
    }
}
