package org.firmament.coverage.sensing;

/// The least error any tracker can have of a position and a velocity, from looks at known places: the Cramér-Rao
/// bound. Workspace of one thread.
///
/// The state is position and velocity in axes that stand still; between looks it moves straight on, but for white
/// noise of the acceleration. For such a model the information filter's inverse is the bound itself (Tichavský,
/// Muravchik and Nehorai, IEEE Transactions on Signal Processing 46, 1998), taken along the true flight. A look
/// adds (I − u uᵀ)/(σ R)² of information on the position, with u the line of sight, σ the error of either angle and
/// R the distance, and u uᵀ/ρ² with ρ the error of a distance where one is measured.
///
/// It begins with what is known of anything that flies round the Earth, [#PLACE] and [#SPEED] on each axis, so that
/// it has an answer after one look; after two crossing looks that is 1e-10 of the information.
final class TrackFilter {
    /// Standard error of a position on each axis before any look [m].
    static final double PLACE = 1e7;

    /// Standard error of a velocity on each axis before any look [m/s].
    static final double SPEED = 1e4;

    /// Least pivot of a matrix, of its diagonal: where one line of sight is known to a metre and the distance along
    /// it is not at all, the least is lost in rounding. It then stands for [#PLACE], or for less than a metre.
    private static final double ROUNDING = 1e-15;

    private static final int N = 6;

    /// Row by row; the position comes first.
    private final double[] information = new double[N * N];

    private final double[] covariance = new double[N * N];
    private final double[] root = new double[N * N];
    private boolean solved;

    TrackFilter() {
        for (int i = 0; i < 3; i++) {
            information[at(i, i)] = 1 / (PLACE * PLACE);
            information[at(3 + i, 3 + i)] = 1 / (SPEED * SPEED);
        }
    }

    /// Adds one measured direction.
    ///
    /// @param sight   unit vector from sensor to missile
    /// @param across  standard error across it, on each of two axes [m]
    void direction(double[] sight, double across) {
        double weight = 1 / (across * across);
        add(sight, weight, -weight);
    }

    /// Adds one measured distance.
    ///
    /// @param along  standard error along the line of sight [m]
    void distance(double[] sight, double along) {
        add(sight, 0, 1 / (along * along));
    }

    private void add(double[] sight, double all, double along) {
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                information[at(i, j)] += along * sight[i] * sight[j] + (i == j ? all : 0);
            }
        }
        solved = false;
    }

    /// Moves on without a look.
    ///
    /// @param step       [s]
    /// @param manoeuvre  density of the acceleration's white noise on each axis [m²/s³]
    void coast(double step, double manoeuvre) {
        solve();
        double[] p = covariance;
        // F P Fᵀ with F = (1, step; 0, 1), in blocks.
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                double cross = p[at(i, 3 + j)];
                double crossed = p[at(3 + i, j)];
                double speed = p[at(3 + i, 3 + j)];
                p[at(i, j)] += step * (cross + crossed) + step * step * speed;
            }
        }
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                p[at(i, 3 + j)] += step * p[at(3 + i, 3 + j)];
                p[at(3 + j, i)] = p[at(i, 3 + j)];
            }
        }
        for (int i = 0; i < 3; i++) {
            p[at(i, i)] += manoeuvre * step * step * step / 3;
            p[at(i, 3 + i)] += manoeuvre * step * step / 2;
            p[at(3 + i, i)] = p[at(i, 3 + i)];
            p[at(3 + i, 3 + i)] += manoeuvre * step;
        }
        invert(p, information);
    }

    /// Variance of the position along a unit vector [m²].
    double variance(double[] along) {
        solve();
        double sum = 0;
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                sum += along[i] * covariance[at(i, j)] * along[j];
            }
        }
        return sum;
    }

    /// Sum of the position's variances over the three axes [m²].
    double place() {
        return trace(0, 0);
    }

    /// Sum of the covariances of position and velocity on each axis [m²/s].
    double drift() {
        return trace(0, 3);
    }

    /// Sum of the velocity's variances [m²/s²].
    double speed() {
        return trace(3, 3);
    }

    private double trace(int row, int column) {
        solve();
        double sum = 0;
        for (int i = 0; i < 3; i++) {
            sum += covariance[at(row + i, column + i)];
        }
        return sum;
    }

    private void solve() {
        if (!solved) {
            invert(information, covariance);
            solved = true;
        }
    }

    /// Inverse of a symmetric positive definite matrix, by Cholesky: `a` = L Lᵀ, then L⁻ᵀ L⁻¹.
    private void invert(double[] a, double[] inverse) {
        for (int j = 0; j < N; j++) {
            for (int i = j; i < N; i++) {
                double sum = a[at(i, j)];
                for (int k = 0; k < j; k++) {
                    sum -= root[at(i, k)] * root[at(j, k)];
                }
                root[at(i, j)] = i == j ? Math.sqrt(Math.max(sum, ROUNDING * a[at(i, i)])) : sum / root[at(j, j)];
            }
        }
        // L becomes its own inverse, column by column: what is to the right of the column is still L.
        for (int j = 0; j < N; j++) {
            for (int i = j; i < N; i++) {
                double sum = i == j ? 1 : 0;
                for (int k = j; k < i; k++) {
                    sum -= root[at(i, k)] * root[at(k, j)];
                }
                root[at(i, j)] = sum / root[at(i, i)];
            }
        }
        for (int i = 0; i < N; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = 0;
                for (int k = i; k < N; k++) {
                    sum += root[at(k, i)] * root[at(k, j)];
                }
                inverse[at(i, j)] = sum;
                inverse[at(j, i)] = sum;
            }
        }
    }

    private static int at(int row, int column) {
        return N * row + column;
    }
}
