package org.firmament.coverage.access;

import java.util.Arrays;

/// What the counts of each point sum up to over the samples.
final class SampleTally {
    private static final int FOLDS = PointCoverage.FOLDS;

    /// Of each point, the samples at which more satellites see it than the first index says.
    private final int[][] more;

    private final int[] unseenSince;

    /// Points of each ring that are in a gap.
    private final int[] open;

    private final long[] totals;
    private int[] gaps = new int[3 * 256];
    private int[] firstGap = {0};
    private int gapCount;
    private final int rings;
    private final int[] seenOfRing;
    private int now;

    SampleTally(int points, int rings, int samples) {
        this.rings = rings;
        seenOfRing = new int[rings * samples];
        more = new int[FOLDS][points];
        unseenSince = new int[points];
        open = new int[rings];
        totals = new long[points];
        Arrays.fill(unseenSince, -1);
    }

    /// Takes what satellites see of a ring at a sample.
    ///
    /// @param numbers  of satellites that see each point, those of the ring from `at` on
    /// @param count    of its points
    /// @param seen     of them
    void ring(int k, int ring, int[] numbers, int at, int count, int seen) {
        now = k;
        seenOfRing[k * rings + ring] = seen;
        // A ring that was and is seen whole, or not at all, has no gap that begins or ends.
        if (seen + open[ring] != count || (seen != 0 && seen != count)) {
            gaps(numbers, at, at + count);
            open[ring] = count - seen;
        }
    }

    /// Begins and ends gaps of some points.
    private void gaps(int[] numbers, int from, int to) {
        for (int point = from; point < to; point++) {
            int since = unseenSince[point];
            if (since < 0 && numbers[point] == 0) {
                unseenSince[point] = now;
            } else if (since >= 0 && numbers[point] > 0) {
                close(point, since);
            }
        }
    }

    /// Takes what satellites see of all rings at a sample. Plain loops over all points, which the compiler
    /// makes vector instructions of.
    void sum(int[] numbers) {
        for (int n = 0; n < FOLDS; n++) {
            count(numbers, n, more[n]);
        }
        for (int point = 0; point < totals.length; point++) {
            totals[point] += numbers[point];
        }
    }

    private static void count(int[] numbers, int n, int[] more) {
        for (int point = 0; point < more.length; point++) {
            more[point] += (n - numbers[point]) >>> 31;
        }
    }

    /// Samples at which a satellite sees a point, those of all satellites together.
    long total(int point) {
        return totals[point];
    }

    /// Points of a ring seen at a sample.
    int seen(int ring, int k) {
        return seenOfRing[k * rings + ring];
    }

    private void close(int point, int since) {
        if (3 * gapCount == gaps.length) {
            gaps = Arrays.copyOf(gaps, 2 * gaps.length);
        }
        gaps[3 * gapCount] = point;
        gaps[3 * gapCount + 1] = since;
        gaps[3 * gapCount + 2] = now;
        gapCount++;
        unseenSince[point] = -1;
    }

    /// Ends the gaps that are open after the last sample, and puts all in the order of points.
    void finish(int samples) {
        now = samples;
        for (int point = 0; point < unseenSince.length; point++) {
            if (unseenSince[point] >= 0) {
                close(point, unseenSince[point]);
            }
        }
        sort();
    }

    /// By counting: gaps of one point stay in the order of time.
    private void sort() {
        int[] place = new int[unseenSince.length + 1];
        for (int g = 0; g < gapCount; g++) {
            place[gaps[3 * g] + 1]++;
        }
        for (int point = 0; point < unseenSince.length; point++) {
            place[point + 1] += place[point];
        }
        firstGap = place.clone();
        int[] sorted = new int[3 * gapCount];
        for (int g = 0; g < gapCount; g++) {
            System.arraycopy(gaps, 3 * g, sorted, 3 * place[gaps[3 * g]]++, 3);
        }
        gaps = sorted;
    }

    /// Samples at which at least `n` satellites see a point.
    int covered(int point, int n) {
        return more[n - 1][point];
    }

    /// Adds the spans in which at least one satellite sees a point; a sample stands for the step after it.
    void seen(int point, TimeSpan window, double step, PointSweep into) {
        double from = window.start();
        for (int g = firstGap[point]; g < firstGap[point + 1]; g++) {
            add(from, window.start() + gaps[3 * g + 1] * step, into);
            from = window.start() + gaps[3 * g + 2] * step;
        }
        add(from, window.end(), into);
    }

    private static void add(double start, double end, PointSweep into) {
        if (end > start) {
            into.add(start, end);
        }
    }
}
