package org.firmament.coverage.network;

import java.util.Arrays;

/// Links that are up at one instant: two ends and a latency each. Grows as it is filled.
final class LinkSet {
    private static final int FIRST = 1_024;

    private int[] from = new int[FIRST];
    private int[] to = new int[FIRST];
    private double[] latency = new double[FIRST];
    private int size;

    /// @param latency  from one end to the other [s]
    void add(int one, int other, double latency) {
        if (size == from.length) {
            from = Arrays.copyOf(from, 2 * size);
            to = Arrays.copyOf(to, 2 * size);
            this.latency = Arrays.copyOf(this.latency, 2 * size);
        }
        from[size] = one;
        to[size] = other;
        this.latency[size++] = latency;
    }

    int size() {
        return size;
    }

    int from(int link) {
        return from[link];
    }

    int to(int link) {
        return to[link];
    }

    /// From one end to the other [s].
    double latency(int link) {
        return latency[link];
    }
}
