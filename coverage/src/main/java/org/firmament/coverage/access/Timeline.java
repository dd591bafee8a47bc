package org.firmament.coverage.access;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// Disjoint spans of time in order: when something holds. Spans that touch are one.
public record Timeline(List<TimeSpan> spans) {
    /// A change of the number of timelines that hold.
    private record Edge(double time, int change) {}

    public static final Timeline EMPTY = new Timeline(List.of());

    public Timeline {
        spans = List.copyOf(spans);
        for (int i = 1; i < spans.size(); i++) {
            if (spans.get(i).start() <= spans.get(i - 1).end()) {
                throw new IllegalArgumentException(
                        "spans must be disjoint and in order: " + spans.get(i - 1) + ", " + spans.get(i));
            }
        }
    }

    /// When at least one of the timelines holds.
    public static Timeline union(List<Timeline> timelines) {
        return timelines.size() == 1 ? timelines.getFirst() : atLeast(1, timelines);
    }

    /// When at least `n` of the timelines hold.
    public static Timeline atLeast(int n, List<Timeline> timelines) {
        List<Edge> edges = new ArrayList<>();
        for (Timeline timeline : timelines) {
            for (TimeSpan span : timeline.spans) {
                edges.add(new Edge(span.start(), 1));
                edges.add(new Edge(span.end(), -1));
            }
        }
        // Starts before ends at one time: spans that touch are one.
        edges.sort(Comparator.comparingDouble(Edge::time)
                .thenComparing(Comparator.comparingInt(Edge::change).reversed()));
        List<TimeSpan> spans = new ArrayList<>();
        int count = 0;
        double start = 0;
        for (Edge edge : edges) {
            int before = count;
            count += edge.change();
            if (before < n && count >= n) {
                start = edge.time();
            } else if (before >= n && count < n) {
                spans.add(new TimeSpan(start, edge.time()));
            }
        }
        return new Timeline(spans);
    }

    /// What is left of `horizon`: the gaps.
    public Timeline complement(TimeSpan horizon) {
        List<TimeSpan> gaps = new ArrayList<>();
        double from = horizon.start();
        for (TimeSpan span : spans) {
            if (span.end() <= horizon.start() || span.start() >= horizon.end()) {
                continue;
            }
            if (span.start() > from) {
                gaps.add(new TimeSpan(from, span.start()));
            }
            from = Math.max(from, span.end());
        }
        if (from < horizon.end()) {
            gaps.add(new TimeSpan(from, horizon.end()));
        }
        return new Timeline(gaps);
    }

    /// The parts of a span of time in which it holds; none that last no time.
    public List<TimeSpan> within(double start, double end) {
        List<TimeSpan> parts = new ArrayList<>();
        for (TimeSpan span : spans) {
            double from = Math.max(start, span.start());
            double to = Math.min(end, span.end());
            if (from < to) {
                parts.add(new TimeSpan(from, to));
            }
        }
        return parts;
    }

    /// Total time it holds [s].
    public double duration() {
        return spans.stream().mapToDouble(TimeSpan::duration).sum();
    }

    /// Whether it holds at `time`, both ends of a span included.
    public boolean contains(double time) {
        for (TimeSpan span : spans) {
            if (span.start() <= time && time <= span.end()) {
                return true;
            }
        }
        return false;
    }

    /// The timelines' ends as one array, for tests that compare many: start, end, start, end, … [s].
    public double[] edges() {
        return spans.stream()
                .flatMapToDouble(span -> Arrays.stream(new double[] {span.start(), span.end()}))
                .toArray();
    }
}
