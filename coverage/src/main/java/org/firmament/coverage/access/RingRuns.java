package org.firmament.coverage.access;

import java.util.List;

/// How many satellites see each point of a few rings at one time. Every satellite sees a run of a ring's
/// points: it is counted up where the run starts and down where it ends, and one sum over the ring does the
/// rest. A run over the ring's last point ends in a second turn of the ring, which is added to the first.
final class RingRuns {
    /// Places among a ring's points are told as whole numbers, with so many binary digits behind the point.
    static final int DIGITS = 32;

    /// From one point to the next.
    static final long ONE = 1L << DIGITS;

    private final int[] counts;
    private final double[] first;
    private final double[] perRadian;
    private final int[] starts;
    private final int[] changes;

    /// Of each ring, the runs that see its first point from before it.
    private final int[] over;

    RingRuns(List<Ring> rings) {
        int size = rings.size();
        counts = new int[size];
        first = new double[size];
        perRadian = new double[size];
        starts = new int[size + 1];
        over = new int[size];
        for (int i = 0; i < size; i++) {
            Ring ring = rings.get(i);
            counts[i] = ring.count();
            perRadian[i] = ring.count() / (2 * Math.PI) * ONE;
            first[i] = ring.first() * perRadian[i];
            starts[i + 1] = starts[i] + 2 * ring.count();
        }
        changes = new int[starts[size]];
    }

    /// Where a longitude falls among a ring's points: 2.5 [#ONE] is midway between point 2 and point 3.
    long place(int ring, double lon) {
        return (long) (lon * perRadian[ring] - first[ring]);
    }

    /// An angle of longitude in points of a ring, each of them [#ONE].
    double length(int ring, double angle) {
        return angle * perRadian[ring];
    }

    int count(int ring) {
        return counts[ring];
    }

    /// Counts points `from` to `to` of a ring up, which may run over its end.
    void add(int ring, int from, int to) {
        int count = counts[ring];
        int length = to - from + 1;
        if (length >= count) {
            over[ring]++;
        } else if (length > 0) {
            // Without branches: whether a run passes the ring's end is a matter of chance.
            int before = from + (count & (from >> 31));
            int begin = before - (count & ((count - 1 - before) >> 31));
            int change = starts[ring] + begin;
            changes[change]++;
            changes[change + length]--;
            over[ring] += (count - 1 - begin - length) >>> 31;
        }
    }

    /// Counts the whole ring up.
    void addAll(int ring) {
        over[ring]++;
    }

    /// Hands on how many see each point, ring by ring, and forgets them.
    ///
    /// @param numbers  written to: satellites that see each point
    /// @param seen     written to from `at` on: points of each ring that anybody sees
    void take(int[] numbers, int[] seen, int at) {
        int point = 0;
        for (int ring = 0; ring < counts.length; ring++) {
            int count = counts[ring];
            int begin = starts[ring];
            int sum = over[ring];
            int any = 0;
            for (int j = begin; j < begin + count; j++) {
                sum += changes[j] + changes[j + count];
                changes[j] = 0;
                changes[j + count] = 0;
                any += -sum >>> 31;
                numbers[point++] = sum;
            }
            over[ring] = 0;
            seen[at + ring] = any;
        }
    }
}
