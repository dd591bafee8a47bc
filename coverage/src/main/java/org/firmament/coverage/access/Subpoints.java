package org.firmament.coverage.access;

import java.util.Arrays;

/// Over which longitudes and latitudes satellites stand at one sample, in groups from south to north.
///
/// Latitudes are classes of their sine.
final class Subpoints {
    /// Classes of the sine of latitude from −1 to 1.
    static final int CLASSES = 1 << 12;

    /// Binary digits of the part of the way through a class.
    static final int PART_DIGITS = 20;

    /// The part of a class in a place.
    static final int PART = (1 << PART_DIGITS) - 1;

    /// A group is 8 classes.
    private static final int GROUP_DIGITS = 3;

    private static final int GROUPS = CLASSES >> GROUP_DIGITS;

    private final int[] places;
    private final int[] lons;
    private final int[] numbers;
    private final int[] unsorted;
    private final int[] starts = new int[GROUPS + 1];

    /// @param size  satellites
    Subpoints(int size) {
        places = new int[size];
        lons = new int[size];
        numbers = new int[size];
        unsorted = new int[size];
    }

    /// The class of a latitude [rad]; beyond a pole that of the pole.
    static int numberOf(double latitude) {
        double sine = Math.sin(Math.clamp(latitude, -Math.PI / 2, Math.PI / 2));
        return Math.min(CLASSES - 1, (int) ((sine + 1) * (CLASSES / 2)));
    }

    /// First class of the group a class is in.
    static int groupStart(int number) {
        return number >> GROUP_DIGITS << GROUP_DIGITS;
    }

    /// The class after the last of the group a class is in.
    static int groupEnd(int number) {
        return groupStart(number) + (1 << GROUP_DIGITS);
    }

    /// Takes satellites at Earth-fixed positions, three numbers each.
    void take(double[] xyz) {
        Arrays.fill(starts, 0);
        for (int i = 0; i < places.length; i++) {
            double x = xyz[3 * i];
            double y = xyz[3 * i + 1];
            double z = xyz[3 * i + 2];
            double sine = z / Math.sqrt(x * x + y * y + z * z);
            // Over the pole itself the last part of the last class, which is as good.
            long place = (long) ((sine + 1) * ((long) CLASSES << (PART_DIGITS - 1)));
            unsorted[i] = (int) Math.min(place, 0xFFFF_FFFFL);
            starts[group(unsorted[i])]++;
        }
        int next = 0;
        for (int group = 0; group <= GROUPS; group++) {
            next += starts[group];
            starts[group] = next;
        }
        // Each group from its end to its start, so that in the end it begins where the one before ends.
        for (int i = places.length - 1; i >= 0; i--) {
            int at = --starts[group(unsorted[i])];
            places[at] = unsorted[i];
            lons[at] = RingRuns.turn(RingCounter.arcTangent(xyz[3 * i + 1], xyz[3 * i]));
            numbers[at] = i;
        }
    }

    private static int group(int place) {
        return place >>> (PART_DIGITS + GROUP_DIGITS);
    }

    /// The first satellite of the group a class is in, or of the next group that has one.
    int from(int number) {
        return starts[number >> GROUP_DIGITS];
    }

    /// The satellite after the last of the group a class is in.
    int to(int number) {
        return starts[(number >> GROUP_DIGITS) + 1];
    }

    /// Of each satellite in order, its class and, in the lower [#PART_DIGITS] digits, the part of the way
    /// through it.
    int[] places() {
        return places;
    }

    /// Of each satellite in order, its longitude as [RingRuns#turn].
    int[] lons() {
        return lons;
    }

    /// The number a satellite had among those taken.
    int number(int satellite) {
        return numbers[satellite];
    }
}
