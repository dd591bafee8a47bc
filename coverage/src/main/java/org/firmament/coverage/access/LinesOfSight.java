package org.firmament.coverage.access;

import java.util.Arrays;

/// The lines of sight from one target to all sensors that see it at one time, and what their geometry is worth.
/// Owns its scratch: one a thread.
final class LinesOfSight {
    /// A matrix whose determinant is less than this part of its mean eigenvalue's cube fixes nothing: two lines
    /// within about 1e-6 rad of one.
    private static final double SINGULAR = 1e-12;

    private double[] units = new double[3 * 16];
    private double[] ranges = new double[16];
    private int size;
    private final double[] matrix = new double[6];
    private final double[] inverse = new double[6];

    void clear() {
        size = 0;
    }

    int size() {
        return size;
    }

    /// Adds the line from the target to a sensor [m].
    void add(double x, double y, double z) {
        if (size == ranges.length) {
            units = Arrays.copyOf(units, 6 * size);
            ranges = Arrays.copyOf(ranges, 2 * size);
        }
        double range = Math.max(1e-3, Math.sqrt(x * x + y * y + z * z));
        units[3 * size] = x / range;
        units[3 * size + 1] = y / range;
        units[3 * size + 2] = z / range;
        ranges[size++] = range;
    }

    /// The angle between two lines that is nearest to a right one [rad]: the pair whose lines cross best. Of
    /// fewer than two lines it is 0.
    double bestSeparation() {
        double best = 1;
        for (int i = 1; i < size; i++) {
            for (int j = 0; j < i; j++) {
                double cosine = units[3 * i] * units[3 * j]
                        + units[3 * i + 1] * units[3 * j + 1]
                        + units[3 * i + 2] * units[3 * j + 2];
                best = Math.abs(cosine) < Math.abs(best) ? cosine : best;
            }
        }
        return Math.acos(best);
    }

    /// Position error of a least-squares fix from the angles of all lines, over the error of one angle [m/rad]:
    /// the root of the trace of (Σ (I − u uᵀ) / R²)⁻¹. Two lines of one range R a right angle apart give √(5/2)
    /// R. Infinite where the lines fix no position.
    ///
    /// Source: the Cramér-Rao bound of independent angles with equal errors across each line (Torrieri,
    /// Statistical theory of passive location systems, IEEE Trans. AES-20, 1984).
    double dilution() {
        Arrays.fill(matrix, 0);
        for (int i = 0; i < size; i++) {
            double weight = 1 / (ranges[i] * ranges[i]);
            addOuter(i, -weight);
            matrix[0] += weight;
            matrix[3] += weight;
            matrix[5] += weight;
        }
        return invert() ? Math.sqrt(inverse[0] + inverse[3] + inverse[5]) : Double.POSITIVE_INFINITY;
    }

    /// Dilutions of precision of a position and a clock from ranges along all lines, each range with the error 1:
    /// the roots of the traces of the parts of (HᵀH)⁻¹, whose rows are (u, 1). Writes geometric, position,
    /// horizontal, vertical and time; answers false and writes nothing where the lines fix none.
    ///
    /// With A = Σ u uᵀ, b = Σ u and n lines, the position's part is (A − b bᵀ/n)⁻¹ and the clock's 1/n + bᵀ P b /
    /// n². Source: Langley, Dilution of precision, GPS World 10(5), 1999.
    ///
    /// @param up  of the target's horizontal, a unit vector
    boolean navigation(double[] up, double[] dops) {
        Arrays.fill(matrix, 0);
        double x = 0;
        double y = 0;
        double z = 0;
        for (int i = 0; i < size; i++) {
            addOuter(i, 1);
            x += units[3 * i];
            y += units[3 * i + 1];
            z += units[3 * i + 2];
        }
        addOuter(x, y, z, -1.0 / size);
        if (size < 4 || !invert()) {
            return false;
        }
        double position = inverse[0] + inverse[3] + inverse[5];
        double vertical = along(up[0], up[1], up[2]);
        double clock = 1.0 / size + along(x, y, z) / ((double) size * size);
        dops[0] = Math.sqrt(position + clock);
        dops[1] = Math.sqrt(position);
        dops[2] = Math.sqrt(Math.max(0, position - vertical));
        dops[3] = Math.sqrt(vertical);
        dops[4] = Math.sqrt(clock);
        return true;
    }

    private void addOuter(int line, double weight) {
        addOuter(units[3 * line], units[3 * line + 1], units[3 * line + 2], weight);
    }

    /// Adds v vᵀ: xx, xy, xz, yy, yz, zz.
    private void addOuter(double x, double y, double z, double weight) {
        matrix[0] += weight * x * x;
        matrix[1] += weight * x * y;
        matrix[2] += weight * x * z;
        matrix[3] += weight * y * y;
        matrix[4] += weight * y * z;
        matrix[5] += weight * z * z;
    }

    /// vᵀ P v of the inverse P.
    private double along(double x, double y, double z) {
        return inverse[0] * x * x
                + inverse[3] * y * y
                + inverse[5] * z * z
                + 2 * (inverse[1] * x * y + inverse[2] * x * z + inverse[4] * y * z);
    }

    /// Inverts the matrix, by cofactors; false where it is singular.
    private boolean invert() {
        double xx = matrix[3] * matrix[5] - matrix[4] * matrix[4];
        double xy = matrix[2] * matrix[4] - matrix[1] * matrix[5];
        double xz = matrix[1] * matrix[4] - matrix[2] * matrix[3];
        double determinant = matrix[0] * xx + matrix[1] * xy + matrix[2] * xz;
        double mean = (matrix[0] + matrix[3] + matrix[5]) / 3;
        if (determinant <= SINGULAR * mean * mean * mean) {
            return false;
        }
        inverse[0] = xx / determinant;
        inverse[1] = xy / determinant;
        inverse[2] = xz / determinant;
        inverse[3] = (matrix[0] * matrix[5] - matrix[2] * matrix[2]) / determinant;
        inverse[4] = (matrix[1] * matrix[2] - matrix[0] * matrix[4]) / determinant;
        inverse[5] = (matrix[0] * matrix[3] - matrix[1] * matrix[1]) / determinant;
        return true;
    }
}
