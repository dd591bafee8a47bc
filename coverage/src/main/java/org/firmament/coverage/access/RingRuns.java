package org.firmament.coverage.access;

import java.util.List;

/// How many satellites see each point of a ring at one time, ring by ring. Every satellite sees a run of a
/// ring's points: it is counted up where the run starts and down where it has ended, and one sum over the ring
/// does the rest.
///
/// Longitudes and widths are whole numbers, 2^32 a turn. So they wrap around by themselves, and of the product
/// with the number of a ring's points the upper half is a point and the lower half the part of the way to the
/// next.
final class RingRuns {
    private static final double PER_RADIAN = 0x1p32 / (2 * Math.PI);

    /// A turn's number without its sign.
    private static final long UNSIGNED = 0xFFFF_FFFFL;

    private final int[] counts;

    /// Longitude of each ring's first point.
    private final int[] first;

    /// Of each ring, how near to a point the end of a run has to be looked at, in 2^-32 of the way to the next.
    private final int[] near;

    /// Twice that, unsigned.
    private final int[] wide;

    /// One a point, and one for runs that end after the last.
    private final int[] changes;

    /// Runs that pass from the last point to the first.
    private int over;

    /// @param close  angle from the end of a run within which a point has to be looked at [rad]
    RingRuns(List<Ring> rings, double close) {
        int size = rings.size();
        counts = new int[size];
        first = new int[size];
        near = new int[size];
        wide = new int[size];
        for (int i = 0; i < size; i++) {
            Ring ring = rings.get(i);
            counts[i] = ring.count();
            first[i] = turn(ring.first());
            double reach = close * PER_RADIAN * ring.count();
            near[i] = (int) (long) Math.min(reach, 0x1p31);
            wide[i] = (int) (long) Math.min(2 * reach, UNSIGNED);
        }
        changes = new int[rings.stream().mapToInt(Ring::count).max().orElse(0) + 1];
    }

    /// An angle [rad] as a number of 2^32 a turn.
    static int turn(double angle) {
        return (int) (long) (angle * PER_RADIAN);
    }

    /// The angle [rad] of such a number.
    static double angle(int turn) {
        return turn / PER_RADIAN;
    }

    int count(int ring) {
        return counts[ring];
    }

    /// Where a longitude [rad] falls among a ring's points: 2.5 is midway between point 2 and point 3.
    double place(int ring, double lon) {
        return (lon * PER_RADIAN - first[ring]) * 0x1p-32 * counts[ring];
    }

    /// An angle of longitude [rad] as a number of a ring's points.
    double points(int ring, double angle) {
        return angle * PER_RADIAN * 0x1p-32 * counts[ring];
    }

    /// Counts up what satellites see of a ring, but for those whose runs have to be looked at.
    ///
    /// @param left  written to: the satellites left out
    /// @return how many of them
    int add(int ring, RunTable table, Subpoints satellites, int[] left) {
        int[] row = table.row(ring);
        int offset = table.first(ring);
        int[] places = satellites.places();
        int[] lons = satellites.lons();
        int to = satellites.to(table.last(ring));
        int count = counts[ring];
        int start = first[ring];
        int close = near[ring];
        int closer = wide[ring];
        int passed = 0;
        int out = 0;
        for (int i = satellites.from(offset); i < to; i++) {
            int place = places[i];
            int at = 2 * ((place >>> Subpoints.PART_DIGITS) - offset);
            int half = RunTable.half(row, at, place);
            long from = (lons[i] - start - half) & UNSIGNED;
            long until = (lons[i] - start + half) & UNSIGNED;
            long begin = from * count;
            long stop = until * count;
            if (half < 0
                    || Integer.compareUnsigned((int) begin + close, closer) <= 0
                    || Integer.compareUnsigned((int) stop + close, closer) <= 0) {
                left[out++] = i;
            } else {
                changes[(int) (begin >>> 32) + 1]++;
                changes[(int) (stop >>> 32) + 1]--;
                passed += (int) ((until - from) >>> 63);
            }
        }
        over += passed;
        return out;
    }

    /// Counts points `from` to `to` of a ring up, which may run over its ends.
    void add(int ring, int from, int to) {
        int count = counts[ring];
        if (to - from + 1 >= count) {
            addAll();
        } else if (from <= to) {
            int begin = Math.floorMod(from, count);
            int stop = Math.floorMod(to + 1, count);
            changes[begin]++;
            changes[stop]--;
            over += stop < begin ? 1 : 0;
        }
    }

    /// Counts the whole ring up.
    void addAll() {
        over++;
    }

    /// Hands on how many see each point of a ring, and forgets them.
    ///
    /// @param numbers  written to from `at` on: satellites that see each point
    /// @return points that anybody sees
    int take(int ring, int[] numbers, int at) {
        int count = counts[ring];
        int sum = over;
        int any = 0;
        for (int j = 0; j < count; j++) {
            sum += changes[j];
            changes[j] = 0;
            any += -sum >>> 31;
            numbers[at + j] = sum;
        }
        changes[count] = 0;
        over = 0;
        return any;
    }
}
