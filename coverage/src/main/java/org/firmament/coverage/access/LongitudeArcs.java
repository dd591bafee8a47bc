package org.firmament.coverage.access;

import java.util.Arrays;

/// Arcs of a circle of latitude, one a satellite that sees a part of it, and how much of the circle lies under
/// how many. Owns its scratch: one a thread.
final class LongitudeArcs {
    private static final double TURN = 2 * Math.PI;

    private final SpreadSort sort = new SpreadSort();
    private double[] starts = new double[64];
    private double[] ends = new double[64];
    private int size;

    /// Arcs that lie over longitude 0, from where the circle is gone round.
    private int overZero;

    /// Adds the longitudes up to `half` from `middle`; from π on it is the whole circle.
    void add(double middle, double half) {
        if (half >= Math.PI) {
            overZero++;
            return;
        }
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, 2 * size);
            ends = Arrays.copyOf(ends, 2 * size);
        }
        double start = middle - half;
        start -= TURN * Math.floor(start / TURN);
        double end = start + 2 * half;
        if (end > TURN) {
            end -= TURN;
            overZero++;
        }
        starts[size] = start;
        ends[size] = end;
        size++;
    }

    /// Adds to each number of arcs how much of the circle lies under so many [rad], those of the last number
    /// and more together, and forgets them.
    ///
    /// @return all arcs together [rad]
    double addTo(double[] under) {
        sort.sort(starts, size);
        sort.sort(ends, size);
        int most = under.length - 1;
        int count = overZero;
        int started = 0;
        int ended = 0;
        double since = 0;
        double all = 0;
        while (started < size || ended < size) {
            boolean start = started < size && (ended == size || starts[started] <= ends[ended]);
            double now = start ? starts[started] : ends[ended];
            under[Math.min(count, most)] += now - since;
            all += count * (now - since);
            since = now;
            if (start) {
                started++;
                count++;
            } else {
                ended++;
                count--;
            }
        }
        under[Math.min(count, most)] += TURN - since;
        all += count * (TURN - since);
        size = 0;
        overZero = 0;
        return all;
    }
}
