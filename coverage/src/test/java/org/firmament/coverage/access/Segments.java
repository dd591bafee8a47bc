package org.firmament.coverage.access;

import org.firmament.orbits.Earth;
import org.firmament.orbits.Motion;

/// Lines between two ends, looked at in the plainest way: what the fast searches are compared with.
final class Segments {
    private Segments() {}

    /// Whether the segment between two motions stays outside the ellipsoid whose radii are larger by
    /// `height`: the least of (x² + y²)/a² + z²/b² along it, a parabola, is above 1.
    static boolean clear(Motion one, Motion other, double time, double height, double flattening) {
        double a = Earth.EQUATORIAL_RADIUS + height;
        double b = Earth.EQUATORIAL_RADIUS * (1 - flattening) + height;
        double[] p = new double[3];
        double[] q = new double[3];
        one.position(time, p);
        other.position(time, q);
        double square = 0;
        double mixed = 0;
        double constant = 0;
        for (int i = 0; i < 3; i++) {
            double radius = i < 2 ? a : b;
            double from = p[i] / radius;
            double way = (q[i] - p[i]) / radius;
            square += way * way;
            mixed += from * way;
            constant += from * from;
        }
        double nearest = Math.clamp(-mixed / square, 0.0, 1.0);
        return constant + 2 * mixed * nearest + square * nearest * nearest > 1;
    }

    static double length(Motion one, Motion other, double time) {
        double[] p = new double[3];
        double[] q = new double[3];
        one.position(time, p);
        other.position(time, q);
        return Math.hypot(Math.hypot(p[0] - q[0], p[1] - q[1]), p[2] - q[2]);
    }

    /// Whether a time is so near an edge that rounding decides.
    static boolean nearEdge(Timeline timeline, double time) {
        double tolerance = 2e-3;
        return timeline.spans().stream()
                .anyMatch(span -> Math.abs(span.start() - time) < tolerance || Math.abs(span.end() - time) < tolerance);
    }
}
