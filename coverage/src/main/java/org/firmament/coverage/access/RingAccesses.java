package org.firmament.coverage.access;

import java.util.Arrays;

/// The accesses of some points side by side, each point's in the order they were added. Owns its arrays and uses
/// them again: one a thread.
final class RingAccesses {
    private int[][] observers = {};
    private double[][] edges = {};
    private int[] sizes = {};

    /// Forgets all, for so many points.
    void clear(int points) {
        int before = sizes.length;
        if (before < points) {
            observers = Arrays.copyOf(observers, points);
            edges = Arrays.copyOf(edges, points);
            sizes = new int[points];
            for (int p = before; p < points; p++) {
                observers[p] = new int[64];
                edges[p] = new double[128];
            }
        }
        Arrays.fill(sizes, 0);
    }

    /// Adds an access of a point. An empty one is left out; one that begins before the last of the same observer
    /// ends goes on with that.
    void add(int point, int observer, double start, double end) {
        if (end <= start) {
            return;
        }
        int size = sizes[point];
        if (size > 0 && observers[point][size - 1] == observer && start <= edges[point][2 * size - 1]) {
            edges[point][2 * size - 1] = end;
            return;
        }
        if (size == observers[point].length) {
            observers[point] = Arrays.copyOf(observers[point], 2 * size);
            edges[point] = Arrays.copyOf(edges[point], 4 * size);
        }
        observers[point][size] = observer;
        edges[point][2 * size] = start;
        edges[point][2 * size + 1] = end;
        sizes[point] = size + 1;
    }

    /// Hands on a point's.
    void pour(int point, PointEngine.Found found) {
        int[] whose = observers[point];
        double[] spans = edges[point];
        for (int i = 0; i < sizes[point]; i++) {
            found.access(whose[i], spans[2 * i], spans[2 * i + 1]);
        }
    }
}
