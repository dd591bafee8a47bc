package org.firmament.coverage.access;

import org.firmament.catalogs.Vectors;
import org.firmament.orbits.Motion;

/// Where something stays and how fast it goes round during a search: what lets a search leap over the times
/// in which two such things are too far apart.
///
/// @param shell  it stays in
/// @param rate   greatest angle at the Earth's centre it covers in a second [rad/s]; infinite where it is not
/// known
record Roaming(Shell shell, double rate) {
    /// Where nothing is known.
    private static final Roaming ANYWHERE = new Roaming(new Shell(1, Double.MAX_VALUE), Double.POSITIVE_INFINITY);

    /// Bounds over the steps of a search.
    static Roaming of(Motion motion, SpanSearch grid) {
        double[] at = new double[3];
        motion.position(grid.time(0), at);
        double before = Vectors.length(at);
        motion.position(grid.time(1), at);
        double now = Vectors.length(at);
        Roaming all = between(motion, grid.time(0), before, grid.time(1), now);
        for (int k = 1; k < grid.steps(); k++) {
            before = now;
            motion.position(grid.time(k + 1), at);
            now = Vectors.length(at);
            all = all.and(between(motion, grid.time(k), before, grid.time(k + 1), now));
        }
        return all;
    }

    /// Bounds from one time to another, with the distances from the Earth's centre at both. Between times h apart
    /// the distance leaves those at both by no more than half a step at the greatest speed v, nor by more than (a +
    /// v²/r) h²/8, since |r″| ≤ a + v²/r.
    static Roaming between(Motion motion, double from, double before, double to, double now) {
        double speed = motion.speed(from, to);
        double step = to - from;
        double straight = 0.5 * speed * step;
        double nearest = Math.min(before, now) - straight;
        double bend = motion.acceleration(from, to) + speed * speed / nearest;
        double away = nearest > 0 ? Math.min(straight, bend * step * step / 8) : straight;
        double least = Math.min(before, now) - away;
        double most = Math.max(before, now) + away;
        return least > 0 && Double.isFinite(most) ? new Roaming(new Shell(least, most), speed / least) : ANYWHERE;
    }

    /// Bounds of both.
    Roaming and(Roaming other) {
        return new Roaming(
                new Shell(Math.min(shell.low(), other.shell.low()), Math.max(shell.high(), other.shell.high())),
                Math.max(rate, other.rate));
    }
}
