package org.firmament.coverage.access;

import java.util.Arrays;
import java.util.OptionalDouble;

/// Accesses that go on where a stretch of time ends: by whom, and since when. A few dozen at most.
final class Open {
    private int[] observers = {};
    private double[] since = {};
    private int size;

    void add(int observer, double start) {
        if (size == observers.length) {
            observers = Arrays.copyOf(observers, Math.max(4, 2 * size));
            since = Arrays.copyOf(since, Math.max(4, 2 * size));
        }
        observers[size] = observer;
        since[size] = start;
        size++;
    }

    /// Takes out an observer's.
    OptionalDouble take(int observer) {
        for (int i = 0; i < size; i++) {
            if (observers[i] == observer) {
                double start = since[i];
                size--;
                observers[i] = observers[size];
                since[i] = since[size];
                return OptionalDouble.of(start);
            }
        }
        return OptionalDouble.empty();
    }

    int size() {
        return size;
    }

    int observer(int i) {
        return observers[i];
    }

    /// Start of an access [s].
    double since(int i) {
        return since[i];
    }

    void clear() {
        size = 0;
    }

    /// Takes over what another holds, which is empty afterwards.
    void becomes(Open other) {
        int[] spareObservers = observers;
        double[] spareSince = since;
        observers = other.observers;
        since = other.since;
        size = other.size;
        other.observers = spareObservers;
        other.since = spareSince;
        other.size = 0;
    }
}
