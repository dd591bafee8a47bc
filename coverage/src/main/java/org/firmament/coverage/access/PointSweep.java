package org.firmament.coverage.access;

import java.util.Arrays;

/// Sums up the accesses of one target after another. Owns its scratch: one a thread.
final class PointSweep {
    private double[] starts = new double[64];
    private double[] ends = new double[64];
    private int size;
    private final Spans seen = new Spans();
    private final SpreadSort sort = new SpreadSort();

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
    PointCoverage sum(String name, double weight, TimeSpan window, Events events) {
        PointSum sum = new PointSum(window.start());
        for (int i = 0; i < size; i++) {
            sum.access(ends[i] - starts[i]);
            events.access(ends[i] - starts[i], weight);
        }
        addTo(sum);
        sum.endStretch(window, (observer, start, end) -> {});
        return sum.finish(name, weight, events);
    }

    /// Adds what was added since the last call to a sum, but for the lengths of the accesses: merges starts
    /// and ends in order of time.
    void addTo(PointSum sum) {
        sort.sort(starts, size);
        sort.sort(ends, size);
        seen.clear();
        double[] times = new double[PointCoverage.FOLDS + 1];
        int started = 0;
        double since = 0;
        double opened = 0;
        for (int ended = 0; ended < size; ) {
            // Starts before ends at one time: spans that touch are one.
            boolean start = started < size && starts[started] <= ends[ended];
            double now = start ? starts[started] : ends[ended];
            int count = started - ended;
            times[Math.min(count, PointCoverage.FOLDS)] += now - since;
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
        double covered = 0;
        for (int n = PointCoverage.FOLDS; n >= 1; n--) {
            covered += times[n];
            sum.covered(n, covered);
        }
        for (int i = 0; i < seen.size(); i++) {
            sum.seen(seen.start(i), seen.end(i));
        }
        size = 0;
    }
}
