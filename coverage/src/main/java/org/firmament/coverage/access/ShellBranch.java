package org.firmament.coverage.access;

/// The passes of a shell's lines through one region of visibility of one point: for each line `w` from `low`
/// to `high` the arguments of latitude of rise and set.
///
/// Half the pass goes to 0 as a square root where a line only touches the region. So the middle and the
/// **square** of the half, divided by the distances to the touching ends, are kept: both are smooth, and
/// cubics in equal cells give them to [#ERROR]. A cell where they do not is marked, and its passes are
/// solved one by one.
final class ShellBranch {
    /// Greatest error of a rise or set [rad]: 0.05 ms in low orbit.
    private static final double ERROR = 5e-8;

    private static final int FEWEST_CELLS = 8;
    private static final int MOST_CELLS = 128;

    /// Where in a cell the cubics meet the truth (Chebyshev's points), and where they are compared with it.
    private static final double[] NODES = {0.03806023374, 0.30865828381, 0.69134171618, 0.96193976625};
    private static final double[] CHECKS = {0.005, 0.16, 0.5, 0.84, 0.995};

    private final ShellSight sight;
    private final double low;
    private final double high;
    private final boolean touchesLow;
    private final boolean touchesHigh;
    private final double scale;
    private final double[] middles;
    private final double[] squares;
    private final boolean[] hard;
    private boolean simple = true;
    private double first = Double.POSITIVE_INFINITY;
    private double last = Double.NEGATIVE_INFINITY;

    /// The pass found last.
    private double rise;
    private double set;

    private ShellBranch(Outline outline, ShellSight sight, int cells) {
        this.sight = sight;
        low = outline.low();
        high = outline.high();
        touchesLow = outline.touchesLow();
        touchesHigh = outline.touchesHigh();
        scale = cells / (high - low);
        middles = new double[4 * cells];
        squares = new double[4 * cells];
        hard = new boolean[cells];
    }

    /// The lines that pass through a region.
    ///
    /// @param low          first line
    /// @param high         last line
    /// @param touchesLow   whether the first only touches the region
    /// @param touchesHigh  whether the last only touches the region
    /// @param trail        culminations in between
    record Outline(double low, double high, boolean touchesLow, boolean touchesHigh, ShellTrail trail) {}

    /// With as many cells as the error asks for.
    static ShellBranch of(Outline outline, ShellSight sight) {
        int cells = FEWEST_CELLS;
        while (true) {
            ShellBranch branch = new ShellBranch(outline, sight, cells);
            int marked = branch.fill(outline.trail());
            if (marked == 0 || cells >= MOST_CELLS) {
                return branch;
            }
            cells *= 2;
        }
    }

    private int fill(ShellTrail trail) {
        int marked = 0;
        double[] middle = new double[4];
        double[] square = new double[4];
        for (int cell = 0; cell < hard.length; cell++) {
            for (int i = 0; i < 4; i++) {
                double w = low + (cell + NODES[i]) / scale;
                solve(w, trail.near(w));
                middle[i] = 0.5 * (rise + set);
                square[i] = 0.25 * (set - rise) * (set - rise) / touch(w);
            }
            cubic(middle, middles, 4 * cell);
            cubic(square, squares, 4 * cell);
            for (double check : CHECKS) {
                double w = low + (cell + check) / scale;
                solve(w, trail.near(w));
                first = Math.min(first, rise);
                last = Math.max(last, set);
                simple &= sight.climbsOnce(w, rise, set);
                double trueRise = rise;
                double trueSet = set;
                look(w, cell, check);
                if (!(Math.abs(rise - trueRise) <= ERROR && Math.abs(set - trueSet) <= ERROR)) {
                    hard[cell] = true;
                }
            }
            marked += hard[cell] ? 1 : 0;
        }
        return marked;
    }

    /// First line of the branch.
    double low() {
        return low;
    }

    /// Last line of the branch.
    double high() {
        return high;
    }

    /// Arguments of latitude before which nothing rises and after which nothing sets, with a margin for what
    /// lies between the lines looked at [rad].
    double first() {
        return first - 0.05;
    }

    double last() {
        return last + 0.05;
    }

    /// Whether every line looked at rises, culminates once and sets; lines of high shells can dip in between.
    boolean simple() {
        return simple;
    }

    /// Finds rise and set of a line from `low` to `high`.
    void find(double w) {
        double x = (w - low) * scale;
        int cell = Math.clamp((int) x, 0, hard.length - 1);
        if (hard[cell]) {
            solve(w, cubicAt(middles, 4 * cell, x - cell));
        } else {
            look(w, cell, x - cell);
        }
    }

    /// Argument of latitude at which the line found last rises.
    double rise() {
        return rise;
    }

    /// Argument of latitude at which the line found last sets.
    double set() {
        return set;
    }

    /// Reads a line off the cubics of a cell.
    ///
    /// @param s  the line's place in it
    private void look(double w, int cell, double s) {
        double middle = cubicAt(middles, 4 * cell, s);
        double half = Math.sqrt(Math.max(0, cubicAt(squares, 4 * cell, s) * touch(w)));
        rise = middle - half;
        set = middle + half;
    }

    private void solve(double w, double near) {
        double top = sight.culmination(w, near, 0.3);
        if (sight.margin(w, top) <= 0) {
            rise = top;
            set = top;
            return;
        }
        rise = sight.edge(w, top, -0.01);
        set = sight.edge(w, top, 0.01);
    }

    private double touch(double w) {
        double weight = touchesLow ? w - low : 1;
        return touchesHigh ? weight * (high - w) : weight;
    }

    private static double cubicAt(double[] of, int at, double s) {
        return of[at] + s * (of[at + 1] + s * (of[at + 2] + s * of[at + 3]));
    }

    /// Coefficients of the cubic through four values at [#NODES], by Newton's divided differences.
    private static void cubic(double[] values, double[] into, int at) {
        double[] d = values.clone();
        for (int order = 1; order < 4; order++) {
            for (int i = 3; i >= order; i--) {
                d[i] = (d[i] - d[i - 1]) / (NODES[i] - NODES[i - order]);
            }
        }
        double c0 = d[3];
        double c1 = 0;
        double c2 = 0;
        double c3 = 0;
        for (int i = 2; i >= 0; i--) {
            c3 = c2 - NODES[i] * c3;
            c2 = c1 - NODES[i] * c2;
            c1 = c0 - NODES[i] * c1;
            c0 = d[i] - NODES[i] * c0;
        }
        into[at] = c0;
        into[at + 1] = c1;
        into[at + 2] = c2;
        into[at + 3] = c3;
    }
}
