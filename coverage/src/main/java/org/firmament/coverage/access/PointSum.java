package org.firmament.coverage.access;

import java.util.Arrays;

/// What the accesses of one target sum up to so far. It is handed one stretch of time after another, so
/// that no more accesses have to be kept than one stretch has: what goes on at the end of a stretch is
/// carried over.
final class PointSum {
    /// Share of request times that may wait longer than the 95th percentile.
    private static final double TAIL = 0.05;

    private final double start;
    private final double[] covered = new double[PointCoverage.FOLDS];
    private final Spans gaps = new Spans();
    private double unseenSince;
    private double end;
    private int accesses;
    private double total;
    private double longest;
    private double shortest = Double.POSITIVE_INFINITY;
    private final Open open = new Open();
    private final Open opening = new Open();

    /// @param start  of the whole window [s]
    PointSum(double start) {
        this.start = start;
        unseenSince = start;
        end = start;
    }

    /// Adds an access found in a stretch of time.
    ///
    /// @param whole  is given it when it is known to end
    void add(int observer, double from, double to, TimeSpan stretch, PointEngine.Found whole) {
        double since = from <= stretch.start() ? open.take(observer).orElse(from) : from;
        if (to >= stretch.end()) {
            opening.add(observer, since);
        } else {
            access(to - since);
            whole.access(observer, since, to);
        }
    }

    /// A stretch of time ends, and another may follow. What went on before it and not in it ended where it
    /// began.
    void endStretch(TimeSpan stretch, PointEngine.Found whole) {
        close(whole);
        open.becomes(opening);
        end = stretch.end();
    }

    /// Whatever goes on ends.
    void close(PointEngine.Found whole) {
        for (int i = 0; i < open.size(); i++) {
            access(end - open.since(i));
            whole.access(open.observer(i), open.since(i), end);
        }
        open.clear();
    }

    /// A whole access.
    void access(double length) {
        accesses++;
        total += length;
        longest = Math.max(longest, length);
        shortest = Math.min(shortest, length);
    }

    /// Time at least `n` observers saw the target.
    void covered(int n, double time) {
        covered[n - 1] += time;
    }

    /// A stretch in which some observer saw the target.
    void seen(double from, double to) {
        gaps.add(unseenSince, from);
        unseenSince = to;
    }

    /// The sums over the stretches so far, after [#close].
    ///
    /// @param events  are told the gaps and revisits of a target that was seen; accesses they know already
    PointCoverage finish(String name, double weight, Events events) {
        TimeSpan window = new TimeSpan(start, end);
        gaps.add(unseenSince, end);
        unseenSince = end;
        int revisitFrom = gaps.size() > 0 && gaps.start(0) <= start ? 1 : 0;
        int revisitTo = gaps.size() > 0 && gaps.end(gaps.size() - 1) >= end ? gaps.size() - 1 : gaps.size();
        double squares = 0;
        for (int i = 0; i < gaps.size(); i++) {
            double length = gaps.end(i) - gaps.start(i);
            squares += length * length;
        }
        boolean seen = accesses > 0;
        if (seen) {
            events.window(window.duration(), weight);
            for (int i = 0; i < gaps.size(); i++) {
                events.gap(gaps.end(i) - gaps.start(i), weight);
            }
            for (int i = revisitFrom; i < revisitTo; i++) {
                events.revisit(gaps.end(i) - gaps.start(i), weight);
            }
        }
        return new PointCoverage(
                name,
                weight,
                window,
                covered,
                new PointCoverage.Lengths(accesses, total, longest, accesses == 0 ? 0 : shortest),
                lengths(0, gaps.size()),
                lengths(revisitFrom, revisitTo),
                squares,
                response95(window),
                revisitFrom == 1 ? gaps.end(0) - start : 0);
    }

    private PointCoverage.Lengths lengths(int from, int to) {
        double sum = 0;
        double most = 0;
        double least = to > from ? Double.POSITIVE_INFINITY : 0;
        for (int i = from; i < to; i++) {
            double length = gaps.end(i) - gaps.start(i);
            sum += length;
            most = Math.max(most, length);
            least = Math.min(least, length);
        }
        return new PointCoverage.Lengths(Math.max(0, to - from), sum, most, least);
    }

    /// A wait longer than x falls on Σ max(gap − x, 0) of the window, which is the greatest over k of the k
    /// longest gaps' sum less k x: so x is the greatest of (sum of the k longest − tail) / k.
    private double response95(TimeSpan window) {
        double[] lengths = new double[gaps.size()];
        for (int i = 0; i < lengths.length; i++) {
            lengths[i] = gaps.end(i) - gaps.start(i);
        }
        Arrays.sort(lengths);
        double sum = -TAIL * window.duration();
        double wait = 0;
        for (int k = 1; k <= lengths.length; k++) {
            sum += lengths[lengths.length - k];
            wait = Math.max(wait, sum / k);
        }
        return wait;
    }
}
