package org.firmament.coverage.access;

import java.util.Optional;

/// Follows a region of visibility from a line that culminates in it to the lines that only touch it.
final class ShellTracer {
    /// Between lines looked at [rad].
    private static final double STRIDE = 0.04;

    /// How far a culmination may move from one line to the next [rad].
    private static final double REACH = 0.3;

    /// Around a point nothing flies over, where a line may still pass high enough [rad].
    private static final double ASIDE = 0.2;

    /// Of a line that touches the region [rad].
    private static final double TOUCH = 1e-13;

    private final ShellSight sight;
    private final double slope;

    /// @param slope  rate of the node's longitude over that of the argument of latitude
    ShellTracer(ShellSight sight, double slope) {
        this.sight = sight;
        this.slope = slope;
    }

    /// The region around the zenith of a point, met by line `w` at argument of latitude `u`.
    Optional<ShellBranch.Outline> trace(double w, double u) {
        double start = height(w, u) > 0 ? w : highestLine(w, u);
        double top = sight.culmination(start, u, 2 * REACH);
        if (sight.margin(start, top) <= 0) {
            return Optional.empty();
        }
        ShellTrail up = new ShellTrail();
        double high = follow(start, top, STRIDE, up);
        if (high - start >= 2 * Math.PI * (1 + Math.abs(slope))) {
            // Lines a whole turn on culminate a whole revolution earlier, later, or at the same place: one
            // of these shifts gives the first line again.
            double turns = Math.rint((up.near(start + 2 * Math.PI) - top) / (2 * Math.PI));
            double period = 2 * Math.PI * (1 - turns * slope);
            return Optional.of(new ShellBranch.Outline(start, start + period, false, false, up));
        }
        ShellTrail down = new ShellTrail();
        double low = follow(start, top, -STRIDE, down);
        return Optional.of(new ShellBranch.Outline(low, high, true, true, down.reversedThen(up)));
    }

    private double height(double w, double near) {
        return sight.margin(w, sight.culmination(w, near, 2 * REACH));
    }

    private double highestLine(double w, double u) {
        double best = w;
        double most = Double.NEGATIVE_INFINITY;
        for (int i = -20; i <= 20; i++) {
            double line = w + i * (ASIDE / 20);
            double height = height(line, u);
            if (height > most) {
                most = height;
                best = line;
            }
        }
        return best;
    }

    /// The line at which the region ends, or the first more than a whole turn away.
    private double follow(double start, double top, double stride, ShellTrail trail) {
        double w = start;
        double u = top;
        trail.add(w, u);
        double drift = 0;
        while (Math.abs(w - start) < 2 * Math.PI * (1 + Math.abs(slope)) + Math.abs(stride)) {
            double next = w + stride;
            double there = sight.culmination(next, u + drift, REACH);
            if (sight.margin(next, there) <= 0) {
                return end(w, next, u + drift, trail);
            }
            drift = there - u;
            w = next;
            u = there;
            trail.add(w, u);
        }
        return w;
    }

    /// Halves the way between a line inside and one outside until it touches.
    private double end(double inside, double outside, double near, ShellTrail trail) {
        double a = inside;
        double b = outside;
        double u = near;
        while (Math.abs(b - a) > TOUCH * Math.max(1, Math.abs(a))) {
            double middle = 0.5 * (a + b);
            if (middle == a || middle == b) {
                break;
            }
            double top = sight.culmination(middle, u, REACH);
            if (sight.margin(middle, top) > 0) {
                a = middle;
                u = top;
            } else {
                b = middle;
            }
        }
        trail.add(a, u);
        return a;
    }
}
