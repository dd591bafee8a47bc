package org.firmament.coverage.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoublePredicate;

/// What samples close together show of a condition.
final class Brute {
    private Brute() {}

    /// The spans of samples, `step` apart, at which something holds.
    static Timeline spans(TimeSpan horizon, double step, DoublePredicate holds) {
        List<TimeSpan> spans = new ArrayList<>();
        double start = -1;
        for (double time = horizon.start(); time <= horizon.end(); time += step) {
            boolean in = holds.test(time);
            if (in && start < 0) {
                start = time;
            } else if (!in && start >= 0) {
                spans.add(new TimeSpan(start, time));
                start = -1;
            }
        }
        if (start >= 0 && start < horizon.end()) {
            spans.add(new TimeSpan(start, horizon.end()));
        }
        return new Timeline(spans);
    }

    /// Every access and gap of one side that is longer than promised is the other side's too, edge for edge.
    static void assertSame(Timeline ours, Timeline brute, TimeSpan horizon, double promised, double step, String as) {
        compare(ours, brute, promised, step, as + ", access");
        compare(ours.complement(horizon), brute.complement(horizon), promised, step, as + ", gap");
    }

    private static void compare(Timeline ours, Timeline brute, double promised, double step, String as) {
        for (TimeSpan span : brute.spans()) {
            if (span.duration() >= promised) {
                assertThat(ours.spans()).as("%s missed %s", as, span).anyMatch(other -> same(span, other, step));
            }
        }
        for (TimeSpan span : ours.spans()) {
            if (span.duration() >= promised) {
                assertThat(brute.spans()).as("%s invented %s", as, span).anyMatch(other -> same(span, other, step));
            }
        }
    }

    private static boolean same(TimeSpan a, TimeSpan b, double step) {
        return Math.abs(a.start() - b.start()) <= step + 1e-2 && Math.abs(a.end() - b.end()) <= step + 1e-2;
    }
}
