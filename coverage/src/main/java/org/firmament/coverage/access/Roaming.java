package org.firmament.coverage.access;

import org.firmament.orbits.Motion;

/// Where something stays and how fast it goes round during a search: what lets a search leap over the times
/// in which two such things are too far apart.
///
/// @param shell  it stays in
/// @param rate   greatest angle at the Earth's centre it covers in a second [rad/s]; infinite where it is not
/// known
record Roaming(Shell shell, double rate) {
    /// Bounds over the steps of a search. Between two samples h apart the distance from the Earth's centre leaves
    /// those at both by no more than half a step at the greatest speed v, nor by more than (a + v²/r) h²/8, since
    /// |r″| ≤ a + v²/r.
    static Roaming of(Motion motion, SpanSearch grid) {
        double low = Double.POSITIVE_INFINITY;
        double high = 0;
        double rate = 0;
        double[] at = new double[3];
        motion.position(grid.time(0), at);
        double before = Vectors.length(at);
        for (int k = 0; k < grid.steps(); k++) {
            double from = grid.time(k);
            double to = grid.time(k + 1);
            motion.position(to, at);
            double now = Vectors.length(at);
            double speed = motion.speed(from, to);
            double step = to - from;
            double straight = 0.5 * speed * step;
            double nearest = Math.min(before, now) - straight;
            double bend = motion.acceleration(from, to) + speed * speed / nearest;
            double away = nearest > 0 ? Math.min(straight, bend * step * step / 8) : straight;
            double least = Math.min(before, now) - away;
            low = Math.min(low, least);
            high = Math.max(high, Math.max(before, now) + away);
            rate = least > 0 ? Math.max(rate, speed / least) : Double.POSITIVE_INFINITY;
            before = now;
        }
        return low > 0 && Double.isFinite(high + rate)
                ? new Roaming(new Shell(low, high), rate)
                : new Roaming(new Shell(1, Double.MAX_VALUE), Double.POSITIVE_INFINITY);
    }
}
