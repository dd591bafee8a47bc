package org.firmament.coverage.access;

import org.firmament.catalogs.Vectors;
import org.firmament.orbits.Motion;

/// Finds when one moving thing sees another. Owns its scratch: one a thread.
///
/// The angle at the Earth's centre between the two changes no faster than both go round together; while it is
/// wider than the view allows by more than that, whole steps are leapt over. In the steps that are left the
/// search is that of [AccessFinder], with its guarantee.
final class PairSearch {
    /// On top of every angle, for rounding [rad].
    private static final double SLACK = 1e-6;

    private final SpanSearch grid;
    private final LineSearch lines;
    private final double step;
    private final double[] one = new double[3];
    private final double[] other = new double[3];

    PairSearch(TimeSpan horizon, AccessFinder finder) {
        grid = new SpanSearch(horizon, finder.step(), finder.tolerance());
        lines = new LineSearch(grid);
        step = finder.step();
    }

    /// The grid whose [Roaming] bounds serve [#find].
    SpanSearch grid() {
        return grid;
    }

    /// Adds the spans in which `sensor` sees `target`.
    void find(Motion sensor, Roaming about, Motion target, Roaming there, AccessConstraint view, Spans into) {
        double widest = view.widestAngle(about.shell(), there.shell()) + SLACK;
        double turn = (about.rate() + there.rate()) * step;
        int steps = grid.steps();
        LineSearch.Line line = LineSearch.Line.of(sensor, target, view);
        if (widest >= Math.PI || !Double.isFinite(turn)) {
            lines.search(line, 0, steps, into);
            return;
        }
        int k = 0;
        while (k < steps) {
            int leap = leap(sensor, target, k, widest, turn);
            if (leap > 0) {
                k += leap;
                continue;
            }
            int end = k + 1;
            while (end < steps && leap(sensor, target, end, widest, turn) == 0) {
                end++;
            }
            lines.search(line, k, end, into);
            k = end;
        }
    }

    /// Whole steps from sample `k` on in which the two stay too far apart.
    private int leap(Motion sensor, Motion target, int k, double widest, double turn) {
        sensor.position(grid.time(k), one);
        target.position(grid.time(k), other);
        double angle = Vectors.angle(one, other);
        return angle <= widest ? 0 : (int) Math.min(grid.steps(), (angle - widest) / turn);
    }
}
