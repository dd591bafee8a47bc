package org.firmament.coverage.access;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/// Accesses as columns.
final class AccessRows {
    private int[] observers = new int[256];
    private int[] targets = new int[256];
    private double[] starts = new double[256];
    private double[] ends = new double[256];
    private int size;

    void add(int observer, int target, double start, double end) {
        if (size == observers.length) {
            observers = Arrays.copyOf(observers, 2 * size);
            targets = Arrays.copyOf(targets, 2 * size);
            starts = Arrays.copyOf(starts, 2 * size);
            ends = Arrays.copyOf(ends, 2 * size);
        }
        observers[size] = observer;
        targets[size] = target;
        starts[size] = start;
        ends[size] = end;
        size++;
    }

    /// Puts them in the order of target, observer and start.
    void sort() {
        int[] order = IntStream.range(0, size)
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(i -> targets[i])
                        .thenComparingInt(i -> observers[i])
                        .thenComparingDouble(i -> starts[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        observers = IntStream.of(order).map(i -> observers[i]).toArray();
        targets = IntStream.of(order).map(i -> targets[i]).toArray();
        starts = IntStream.of(order).mapToDouble(i -> starts[i]).toArray();
        ends = IntStream.of(order).mapToDouble(i -> ends[i]).toArray();
    }

    /// Hands them on, as often as it is asked to.
    void pour(AccessSink sink) {
        for (int i = 0; i < size; i++) {
            sink.access(observers[i], targets[i], starts[i], ends[i]);
        }
    }
}
