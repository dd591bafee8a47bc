package org.firmament.coverage.access;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Disjoint spans in order, as plain numbers: what a search fills again and again without making objects.
final class Spans {
    private double[] edges = new double[32];
    private int size;

    int size() {
        return size;
    }

    double start(int i) {
        return edges[2 * i];
    }

    double end(int i) {
        return edges[2 * i + 1];
    }

    void clear() {
        size = 0;
    }

    /// Adds a span behind the others; an empty one is left out, one that touches the last joins it.
    void add(double start, double end) {
        if (end <= start) {
            return;
        }
        if (size > 0 && start <= edges[2 * size - 1]) {
            edges[2 * size - 1] = end;
            return;
        }
        if (2 * size == edges.length) {
            edges = Arrays.copyOf(edges, 2 * edges.length);
        }
        edges[2 * size] = start;
        edges[2 * size + 1] = end;
        size++;
    }

    /// Adds what `a` and `b` have in common.
    void addCommon(Spans a, Spans b) {
        int i = 0;
        int j = 0;
        while (i < a.size && j < b.size) {
            add(Math.max(a.start(i), b.start(j)), Math.min(a.end(i), b.end(j)));
            if (a.end(i) < b.end(j)) {
                i++;
            } else {
                j++;
            }
        }
    }

    /// Adds what `a` or `b` has.
    void addEither(Spans a, Spans b) {
        int i = 0;
        int j = 0;
        while (i < a.size || j < b.size) {
            if (j == b.size || (i < a.size && a.start(i) <= b.start(j))) {
                join(a.start(i), a.end(i));
                i++;
            } else {
                join(b.start(j), b.end(j));
                j++;
            }
        }
    }

    /// Adds a span that starts no earlier than the last one.
    private void join(double start, double end) {
        if (size > 0 && start <= edges[2 * size - 1]) {
            edges[2 * size - 1] = Math.max(end, edges[2 * size - 1]);
        } else {
            add(start, end);
        }
    }

    Timeline timeline() {
        List<TimeSpan> spans = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            spans.add(new TimeSpan(start(i), end(i)));
        }
        return new Timeline(spans);
    }
}
