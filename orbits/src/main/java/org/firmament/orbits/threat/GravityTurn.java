package org.firmament.orbits.threat;

import java.util.Optional;
import org.firmament.catalogs.Ascent;
import org.firmament.orbits.GreatCircle;

/// Powered ascent as a gravity turn by stages, whose acceleration and pitch-over are solved for the burnout
/// height, climb rate and level speed that are given of a class, after its burn time. How fast its stages push,
/// and when, is a generic [Booster]'s; cubics between its rows of a second or less.
///
/// Left out: the turning of the Earth, an acceleration of up to 1 m/s² that the solution takes up in its own.
final class GravityTurn implements AscentCurve {
    /// Most tilt: e⁴ from ignition to burnout, beside what the stages do.
    private static final double STEEPEST_TILT = 4;

    /// Largest pitch-over [rad].
    private static final double LARGEST_KICK = 1.2;

    /// Rounds of Newton's method, and halvings of one of its steps.
    private static final int ROUNDS = 60;

    private static final int HALVINGS = 12;

    /// Burnout is met to this part of its height and speed: below a millimetre and a thousandth of a millimetre
    /// a second.
    private static final double MET = 1e-10;

    /// Part of gravity's pull over the burn that a booster loses, to begin with.
    private static final double LOSS = 0.6;

    private static final double[] TILTS = {0, 1, -1, 2, -2};
    private static final double[] KICKS = {0.002, 0.008, 0.02, 0.05, 0.1, 0.2, 0.35, 0.6};

    private final Booster booster;
    private final Booster.Free free;
    private final double[] rows;

    private GravityTurn(Booster booster, Booster.Free free, double[] rows) {
        this.booster = booster;
        this.free = free;
        this.rows = rows;
    }

    /// The burnout state wanted.
    ///
    /// @param height     [m]
    /// @param climbRate  [m/s], not negative
    /// @param angleRate  along the ground [rad/s]
    record Burnout(double height, double climbRate, double angleRate) {
        double speed() {
            return Math.hypot(climbRate, angleRate * (GreatCircle.MEAN_RADIUS + height));
        }
    }

    /// The turn that ends in a burnout state, or none where a booster that only pushes along its path cannot.
    static Optional<GravityTurn> to(Burnout burnout, Ascent ascent, double burnTime, double from, double mu) {
        Booster booster = new Booster(ascent, burnTime, from, mu);
        Search search = new Search(booster, burnout, from);
        Booster.Free best = new Booster.Free(0, 0, 0);
        double least = Double.POSITIVE_INFINITY;
        double pull = LOSS * burnTime * mu / (GreatCircle.MEAN_RADIUS * GreatCircle.MEAN_RADIUS);
        for (double tilt : TILTS) {
            double level = booster.level(tilt, burnout.speed() + pull);
            for (double kick : KICKS) {
                Booster.Free trial = new Booster.Free(level, tilt, kick);
                double miss = search.miss(trial);
                if (miss < least) {
                    least = miss;
                    best = trial;
                }
            }
        }
        return least < Double.POSITIVE_INFINITY ? search.from(best) : Optional.empty();
    }

    /// The turn to a burnout state near this one's.
    Optional<GravityTurn> near(Burnout burnout) {
        return new Search(booster, burnout, rows[2]).from(free);
    }

    /// What its acceleration and pitch-over are.
    Booster.Free free() {
        return free;
    }

    @Override
    public double angle() {
        return rows[rows.length - Booster.ROW];
    }

    @Override
    public void at(double time, double[] out) {
        int last = booster.rows() - 2;
        int low = 0;
        int high = last;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (booster.time(middle) <= time) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        double step = booster.time(low + 1) - booster.time(low);
        double s = Math.clamp((time - booster.time(low)) / step, 0.0, 1.0);
        cubic(low, 0, step, s, out);
        cubic(low, 2, step, s, out);
    }

    /// Writes a value and its rate between two rows.
    private void cubic(int row, int at, double step, double s, double[] out) {
        int a = Booster.ROW * row + at;
        int b = a + Booster.ROW;
        double rise = rows[b] - rows[a];
        double before = step * rows[a + 1] - rise;
        double after = step * rows[b + 1] - rise;
        out[at] = rows[a] + s * (rise + (1 - s) * (before * (1 - s) - after * s));
        out[at + 1] = (rise + before * (1 - s) * (1 - 3 * s) - after * s * (2 - 3 * s)) / step;
    }

    /// Newton's method with differences for derivatives, its steps halved until they help.
    private static final class Search {
        private final Booster booster;
        private final Burnout burnout;
        private final double rise;
        private final double speed;
        private double[] rows;
        private final double[] ends = new double[3];

        Search(Booster booster, Burnout burnout, double from) {
            this.booster = booster;
            this.burnout = burnout;
            rise = burnout.height() - from;
            speed = burnout.speed();
            rows = new double[Booster.ROW * booster.rows()];
        }

        /// How far burnout is off, in parts of its height and speed; infinite for one that does not fly.
        double miss(Booster.Free free) {
            boolean sane = free.level() > 0
                    && Math.abs(free.tilt()) <= STEEPEST_TILT
                    && free.kick() >= 0
                    && free.kick() <= LARGEST_KICK;
            if (!sane || !booster.fly(free, rows)) {
                return Double.POSITIVE_INFINITY;
            }
            int end = rows.length - Booster.ROW;
            ends[0] = (rows[end + 1] - burnout.angleRate()) * (GreatCircle.MEAN_RADIUS + burnout.height()) / speed;
            ends[1] = (rows[end + 3] - burnout.climbRate()) / speed;
            ends[2] = (rows[end + 2] - burnout.height()) / rise;
            return Math.hypot(Math.hypot(ends[0], ends[1]), ends[2]);
        }

        Optional<GravityTurn> from(Booster.Free start) {
            Booster.Free free = start;
            double miss = miss(free);
            for (int round = 0; round < ROUNDS && miss > MET; round++) {
                double[] now = ends.clone();
                double[][] slopes = slopes(free, now);
                double[] step = solve(slopes, now);
                double part = 1;
                double next = Double.POSITIVE_INFINITY;
                Booster.Free trial = free;
                for (int i = 0; i < HALVINGS && !(next < miss); i++) {
                    trial = free.moved(step, -part);
                    next = miss(trial);
                    part /= 2;
                }
                if (!(next < miss)) {
                    return Optional.empty();
                }
                free = trial;
                miss = next;
            }
            if (miss > MET) {
                return Optional.empty();
            }
            GravityTurn turn = new GravityTurn(booster, free, rows);
            rows = new double[rows.length];
            return Optional.of(turn);
        }

        /// Columns by what is free, rows by what it ends with.
        private double[][] slopes(Booster.Free free, double[] now) {
            double[] steps = {1e-6 * free.level(), 1e-6, 1e-6 * Math.max(free.kick(), 1e-3)};
            double[][] slopes = new double[3][3];
            for (int j = 0; j < 3; j++) {
                double[] unit = new double[3];
                unit[j] = steps[j];
                // Towards the inside of what is allowed.
                double way = j == 1 && free.tilt() > 0 ? -1 : 1;
                miss(free.moved(unit, way));
                for (int i = 0; i < 3; i++) {
                    slopes[i][j] = way * (ends[i] - now[i]) / steps[j];
                }
            }
            return slopes;
        }

        /// Cramer's rule.
        private static double[] solve(double[][] a, double[] b) {
            double whole = determinant(a);
            double[] x = new double[3];
            for (int j = 0; j < 3; j++) {
                double[][] with = new double[3][];
                for (int i = 0; i < 3; i++) {
                    with[i] = a[i].clone();
                    with[i][j] = b[i];
                }
                x[j] = determinant(with) / whole;
            }
            return x;
        }

        private static double determinant(double[][] a) {
            return a[0][0] * (a[1][1] * a[2][2] - a[1][2] * a[2][1])
                    - a[0][1] * (a[1][0] * a[2][2] - a[1][2] * a[2][0])
                    + a[0][2] * (a[1][0] * a[2][1] - a[1][1] * a[2][0]);
        }
    }
}
