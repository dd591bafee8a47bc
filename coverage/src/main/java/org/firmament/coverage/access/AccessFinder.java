package org.firmament.coverage.access;

import java.util.ArrayList;
import java.util.List;
import org.firmament.orbits.Motion;

/// Finds when a constraint between two moving points holds, for any motion.
///
/// @param step       between samples [s]
/// @param tolerance  of a start or end [s]
public record AccessFinder(double step, double tolerance) {
    /// The spans within `horizon` in which the margin is positive.
    public Timeline find(Motion sensor, Motion target, AccessConstraint constraint, TimeSpan horizon) {
        double[] from = new double[3];
        double[] to = new double[3];
        List<TimeSpan> spans = new ArrayList<>();
        int steps = Math.max(1, (int) Math.ceil(horizon.duration() / step));
        double start = horizon.start();
        boolean inside = false;
        double last = horizon.start();
        for (int k = 0; k <= steps; k++) {
            double time = Math.min(horizon.end(), horizon.start() + k * step);
            boolean now = margin(sensor, target, constraint, time, from, to) > 0;
            if (now && !inside) {
                start = k == 0 ? time : edge(sensor, target, constraint, last, time, from, to);
            } else if (!now && inside) {
                spans.add(new TimeSpan(start, edge(sensor, target, constraint, last, time, from, to)));
            }
            inside = now;
            last = time;
        }
        if (inside) {
            spans.add(new TimeSpan(start, horizon.end()));
        }
        return new Timeline(spans);
    }

    private double edge(
            Motion sensor, Motion target, AccessConstraint constraint, double a, double b, double[] from, double[] to) {
        boolean insideAtA = margin(sensor, target, constraint, a, from, to) > 0;
        double low = a;
        double high = b;
        while (high - low > tolerance) {
            double middle = 0.5 * (low + high);
            if (margin(sensor, target, constraint, middle, from, to) > 0 == insideAtA) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return 0.5 * (low + high);
    }

    private static double margin(
            Motion sensor, Motion target, AccessConstraint constraint, double time, double[] from, double[] to) {
        sensor.position(time, from);
        target.position(time, to);
        return constraint.margin(time, from, to);
    }
}
