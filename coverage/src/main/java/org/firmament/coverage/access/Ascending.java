package org.firmament.coverage.access;

/// The order of numbers, without objects: merged upwards, equal ones as they stand.
final class Ascending {
    private Ascending() {}

    /// The places of some numbers, least first; those that are no numbers last.
    static int[] order(double[] values) {
        int[] from = new int[values.length];
        int[] to = new int[values.length];
        for (int i = 0; i < from.length; i++) {
            from[i] = i;
        }
        for (int width = 1; width < values.length; width *= 2) {
            for (int start = 0; start < values.length; start += 2 * width) {
                int middle = Math.min(start + width, values.length);
                merge(values, from, start, middle, Math.min(middle + width, values.length), to);
            }
            int[] swap = from;
            from = to;
            to = swap;
        }
        return from;
    }

    private static void merge(double[] values, int[] from, int start, int middle, int end, int[] to) {
        // Figures of many points are often alike, or in order.
        if (middle == end || Double.compare(values[from[middle - 1]], values[from[middle]]) <= 0) {
            System.arraycopy(from, start, to, start, end - start);
            return;
        }
        int left = start;
        int right = middle;
        for (int i = start; i < end; i++) {
            boolean first =
                    left < middle && (right == end || Double.compare(values[from[left]], values[from[right]]) <= 0);
            to[i] = from[first ? left++ : right++];
        }
    }
}
