package org.firmament.coverage.access;

import java.util.Arrays;

/// Sums up the accesses of one target after another. Owns its scratch: one a thread.
final class PointSweep {
    /// Share of request times that may wait longer than the 95th percentile.
    private static final double TAIL = 0.05;

    private double[] starts = new double[64];
    private double[] ends = new double[64];
    private int size;
    private final Spans seen = new Spans();
    private final Spans gaps = new Spans();

    /// Adds an access of any observer.
    void add(double start, double end) {
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, 2 * size);
            ends = Arrays.copyOf(ends, 2 * size);
        }
        starts[size] = start;
        ends[size] = end;
        size++;
    }

    /// When at least one observer saw the target summed up last.
    Spans seen() {
        return seen;
    }

    /// Sums up what was added since the last call.
    PointCoverage sum(String name, double weight, TimeSpan window) {
        PointCoverage.Lengths accesses = accesses();
        double[] covered = merge();
        fillGaps(window);
        int revisitFrom = gaps.size() > 0 && gaps.start(0) <= window.start() ? 1 : 0;
        int revisitTo = gaps.size() > 0 && gaps.end(gaps.size() - 1) >= window.end() ? gaps.size() - 1 : gaps.size();
        double squares = 0;
        for (int i = 0; i < gaps.size(); i++) {
            double length = gaps.end(i) - gaps.start(i);
            squares += length * length;
        }
        size = 0;
        return new PointCoverage(
                name,
                weight,
                window,
                covered,
                accesses,
                lengths(0, gaps.size()),
                lengths(revisitFrom, revisitTo),
                squares,
                response95(window));
    }

    private PointCoverage.Lengths accesses() {
        double total = 0;
        double longest = 0;
        double shortest = size == 0 ? 0 : Double.POSITIVE_INFINITY;
        for (int i = 0; i < size; i++) {
            double length = ends[i] - starts[i];
            total += length;
            longest = Math.max(longest, length);
            shortest = Math.min(shortest, length);
        }
        return new PointCoverage.Lengths(size, total, longest, shortest);
    }

    /// Merges starts and ends in order of time: fills `seen` and returns the times covered n-fold.
    private double[] merge() {
        Arrays.sort(starts, 0, size);
        Arrays.sort(ends, 0, size);
        seen.clear();
        double[] covered = new double[PointCoverage.FOLDS];
        int started = 0;
        double since = 0;
        double opened = 0;
        for (int ended = 0; ended < size; ) {
            // Starts before ends at one time: spans that touch are one.
            boolean start = started < size && starts[started] <= ends[ended];
            double now = start ? starts[started] : ends[ended];
            int count = started - ended;
            for (int n = 0; n < Math.min(count, covered.length); n++) {
                covered[n] += now - since;
            }
            since = now;
            if (start) {
                opened = count == 0 ? now : opened;
                started++;
            } else {
                ended++;
                if (count == 1) {
                    seen.add(opened, now);
                }
            }
        }
        return covered;
    }

    private void fillGaps(TimeSpan window) {
        gaps.clear();
        double from = window.start();
        for (int i = 0; i < seen.size(); i++) {
            gaps.add(from, seen.start(i));
            from = seen.end(i);
        }
        gaps.add(from, window.end());
    }

    private PointCoverage.Lengths lengths(int from, int to) {
        double total = 0;
        double longest = 0;
        double shortest = to > from ? Double.POSITIVE_INFINITY : 0;
        for (int i = from; i < to; i++) {
            double length = gaps.end(i) - gaps.start(i);
            total += length;
            longest = Math.max(longest, length);
            shortest = Math.min(shortest, length);
        }
        return new PointCoverage.Lengths(Math.max(0, to - from), total, longest, shortest);
    }

    /// A wait longer than x falls on Σ max(gap − x, 0) of the window, which is the greatest over k of the k longest
    /// gaps' sum less k x: so x is the greatest of (sum of the k longest − tail) / k.
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
