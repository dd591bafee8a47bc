package org.firmament.coverage.access;

import java.util.List;

/// How many satellites see each point of a few rings at one time. Every satellite sees a run of a ring's
/// points: it is counted up where the run starts and down where it ends, and one sum over the ring does the
/// rest.
final class RingRuns {
    private final int[] counts;
    private final double[] first;
    private final double[] perRadian;
    private final int[] starts;
    private final int[] changes;

    RingRuns(List<Ring> rings) {
        int size = rings.size();
        counts = new int[size];
        first = new double[size];
        perRadian = new double[size];
        starts = new int[size + 1];
        for (int i = 0; i < size; i++) {
            Ring ring = rings.get(i);
            counts[i] = ring.count();
            first[i] = ring.first();
            perRadian[i] = ring.count() / (2 * Math.PI);
            starts[i + 1] = starts[i] + ring.count() + 1;
        }
        changes = new int[starts[size]];
    }

    /// Where a longitude falls among a ring's points: 2.5 is midway between point 2 and point 3.
    double index(int ring, double lon) {
        return (lon - first[ring]) * perRadian[ring];
    }

    /// Points per radian of longitude.
    double perRadian(int ring) {
        return perRadian[ring];
    }

    int count(int ring) {
        return counts[ring];
    }

    /// Counts points `from` to `to` of a ring up, which may run over its end.
    void add(int ring, int from, int to) {
        int count = counts[ring];
        int start = starts[ring];
        if (to - from + 1 >= count) {
            changes[start]++;
            changes[start + count]--;
            return;
        }
        if (to < from) {
            return;
        }
        int begin = from < 0 ? from + count : from >= count ? from - count : from;
        int end = begin + to - from + 1;
        changes[start + begin]++;
        if (end <= count) {
            changes[start + end]--;
        } else {
            changes[start + count]--;
            changes[start]++;
            changes[start + end - count]--;
        }
    }

    /// Counts the whole ring up.
    void addAll(int ring) {
        add(ring, 0, counts[ring] - 1);
    }

    /// Hands on the counts of a ring's points and forgets them.
    void take(int ring, int point, SampleTally tally) {
        int begin = starts[ring];
        int seen = 0;
        int sum = 0;
        for (int j = 0; j < counts[ring]; j++) {
            sum += changes[begin + j];
            changes[begin + j] = 0;
            seen += sum > 0 ? 1 : 0;
            tally.count(point + j, sum);
        }
        changes[begin + counts[ring]] = 0;
        tally.ring(ring, seen);
    }
}
