package org.firmament.coverage.engagement;

import java.util.ArrayList;
import java.util.List;
import org.firmament.coverage.access.TimeSpan;

/// Finds when a margin is not negative.
///
/// A margin that changes no faster than `rate` cannot change its sign within |margin|/`rate`: the search leaps that
/// far, and never less than `step`. So a span of at least `step` is never missed, however far the leaps, and a pair
/// thousands of kilometres apart is settled in one look.
///
/// @param rate       greatest change of the margin a second; infinite if not known
/// @param step       least leap [s]
/// @param tolerance  of a span's start and end [s]; both lie on the inner side of the true edge
record Edges(Margin margin, double rate, double step, double tolerance) {
    /// A continuous condition on time: 0 or more inside.
    @FunctionalInterface
    interface Margin {
        double at(double time);
    }

    /// Whether it is inside anywhere in the window. The end comes first: there flights are longest, and most of
    /// what is inside at all is inside; where it is not, nothing is within |margin|/`rate` before it either.
    boolean any(Window window) {
        double atEnd = margin.at(window.to());
        if (atEnd >= 0) {
            return true;
        }
        double last = window.to() + atEnd / rate;
        double time = window.from();
        double now = margin.at(time);
        while (now < 0 && time < last) {
            time = next(time, now, window);
            now = margin.at(time);
        }
        return now >= 0;
    }

    /// The spans of the window in which it is inside.
    List<TimeSpan> within(Window window) {
        List<TimeSpan> spans = new ArrayList<>();
        double time = window.from();
        double now = margin.at(time);
        double start = time;
        while (time < window.to()) {
            double later = next(time, now, window);
            double then = margin.at(later);
            if (now < 0 && then >= 0) {
                start = edge(later, time);
            } else if (now >= 0 && then < 0) {
                spans.add(new TimeSpan(start, edge(time, later)));
            }
            time = later;
            now = then;
        }
        if (now >= 0) {
            spans.add(new TimeSpan(start, time));
        }
        return spans;
    }

    private double next(double time, double now, Window window) {
        return Math.min(window.to(), time + Math.max(Math.abs(now) / rate, step));
    }

    private double edge(double inside, double outside) {
        double in = inside;
        double out = outside;
        while (Math.abs(in - out) > tolerance) {
            double middle = 0.5 * (in + out);
            if (margin.at(middle) >= 0) {
                in = middle;
            } else {
                out = middle;
            }
        }
        return in;
    }
}
