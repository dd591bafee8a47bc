package org.firmament.coverage.access;

import org.firmament.catalogs.Vectors;
/// Tells, from directions alone, in which steps one observer cannot see a point on the turning Earth.
///
/// A step is live unless at both its ends the angle at the Earth's centre between observer and point exceeds the
/// view's widest angle by half the observer's own turn in the step. Holds for observers that move along an arc in a
/// step: satellites, and places that stand still.

final class Screen {
    /// No path under gravity bends away from a straight change of radius by more, near the Earth [m/s²].
    private static final double GRAVITY = 9.81;

    /// A satellite's arc over the turning Earth is longer than the angle between its ends by less than this share.
    private static final double ARC = 1.05;

    /// On top of every angle, for rounding and for the flattened horizon of points below the ellipsoid [rad].
    private static final double SLACK = 1e-4;

    /// Cosines are looked up in this many bins of how many steps may be skipped.
    private static final int BINS = 256;

    private final int steps;
    private final double[] directions;
    private final double near;
    private final int[] jumps;

    /// @param targets  shell all points lie in
    Screen(Observer observer, SpanSearch search, double step, Shell targets) {
        steps = search.steps();
        directions = new double[3 * (steps + 1)];
        double low = Double.POSITIVE_INFINITY;
        double high = 0;
        double turn = 0;
        double[] at = new double[3];
        for (int k = 0; k <= steps; k++) {
            observer.motion().position(search.time(k), at);
            double radius = Vectors.length(at);
            low = Math.min(low, radius);
            high = Math.max(high, radius);
            for (int i = 0; i < 3; i++) {
                directions[3 * k + i] = at[i] / radius;
            }
            turn = k == 0 ? 0 : Math.max(turn, turn(k));
        }
        double sag = GRAVITY * step * step / 8;
        Shell shell = new Shell(Math.max(1, low - sag), high + sag);
        double widest = observer.view().widestAngle(shell, targets) + 0.5 * ARC * turn + SLACK;
        near = widest >= Math.PI ? -2 : Math.cos(widest);
        jumps = jumps(widest, turn + SLACK);
    }

    /// The first live step from `k` on for a point in a direction; the number of steps if there is none.
    int nextLive(double x, double y, double z, int k) {
        int at = k;
        while (at < steps) {
            double cosine = cosine(x, y, z, at);
            int jump = jumps[(int) ((cosine + 1) * (0.5 * BINS))];
            if (jump == 0 && (cosine >= near || cosine(x, y, z, at + 1) >= near)) {
                return at;
            }
            at += Math.max(1, jump);
        }
        return steps;
    }

    /// The end of the live steps that begin with `k`.
    int endOfLive(double x, double y, double z, int k) {
        int at = k;
        while (at < steps && (cosine(x, y, z, at) >= near || cosine(x, y, z, at + 1) >= near)) {
            at++;
        }
        return at;
    }

    private double cosine(double x, double y, double z, int k) {
        return directions[3 * k] * x + directions[3 * k + 1] * y + directions[3 * k + 2] * z;
    }

    private double turn(int k) {
        double x = directions[3 * k] - directions[3 * k - 3];
        double y = directions[3 * k + 1] - directions[3 * k - 2];
        double z = directions[3 * k + 2] - directions[3 * k - 1];
        return 2 * Math.asin(Math.min(1, 0.5 * Math.sqrt(x * x + y * y + z * z)));
    }

    /// Steps that may be skipped at an angle in each bin: the observer comes nearer by one turn a step at most. One
    /// bin more than the range, for cosines rounded above 1.
    private int[] jumps(double widest, double turn) {
        int[] table = new int[BINS + 2];
        for (int i = 0; i < BINS; i++) {
            double angle = Math.acos(Math.min(1, (i + 1) / (0.5 * BINS) - 1));
            table[i] = (int) Math.clamp((angle - widest) / turn, 0, steps);
        }
        return table;
    }
}
