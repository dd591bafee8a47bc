package org.firmament.coverage.access;

/// How far a satellite stands over the least elevation of the points of one latitude and height, as a length: the
/// margin of [ElevationMargin] by longitude.
///
/// Of a satellite at (x, y, z) only `w = x cos λ + y sin λ` and z count at longitude λ: with ρ and p_z the point's
/// distances from the Earth's axis and the equator's plane, n its vertical,
/// `n·(r − p) = n_ρ w + n_z z − n·p` and `|r − p|² = r² + p² − 2 (ρ w + p_z z)`.
final class RingMargin {
    private final double sine;
    private final double rho;
    private final double pz;
    private final double nxy;
    private final double nz;
    private final double height;
    private final double square;

    /// @param sine   of the least elevation, from 0
    /// @param point  of the latitude, at longitude 0
    /// @param up     there
    RingMargin(double sine, double[] point, double[] up) {
        this.sine = sine;
        rho = point[0];
        pz = point[2];
        nxy = up[0];
        nz = up[2];
        height = nxy * rho + nz * pz;
        square = rho * rho + pz * pz;
    }

    /// The least cos Δλ at which the margin is above `shift`: above 1 where it never is, below −1 where it
    /// always is.
    ///
    /// @param off  distance of the satellite from the Earth's axis [m]
    /// @param z    over the equator's plane [m]
    double leastCosine(double off, double z, double shift) {
        double a = nz * z - height - shift;
        double b = nxy * off;
        if (a + b <= 0) {
            return 2;
        }
        double d = off * off + z * z + square - 2 * pz * z;
        double e = rho * off;
        double s2 = sine * sine;
        if ((a + b) * (a + b) <= s2 * (d - 2 * e)) {
            return 2;
        }
        if (a - b > 0 && (a - b) * (a - b) > s2 * (d + 2 * e)) {
            return -2;
        }
        double q = a * b + s2 * e;
        return (Math.sqrt(Math.max(0, q * q - b * b * (a * a - s2 * d))) - q) / (b * b);
    }

    double sine() {
        return sine;
    }

    /// n·(r − p) without the part that depends on longitude [m].
    double rise(double z) {
        return nz * z - height;
    }

    /// The rate of that [m a unit of time].
    double climb(double vz) {
        return nz * vz;
    }

    /// |r − p|² without the part that depends on longitude [m²].
    double square(double x, double y, double z) {
        return x * x + y * y + z * z + square - 2 * pz * z;
    }

    /// Half the rate of that [m² a unit of time].
    double spread(double x, double y, double z, double vx, double vy, double vz) {
        return x * vx + y * vy + (z - pz) * vz;
    }

    double distance(double square, double along) {
        return Math.sqrt(square - 2 * rho * along);
    }

    double margin(double rise, double along, double distance) {
        return rise + nxy * along - sine * distance;
    }

    /// Rate of the margin [m a unit of time].
    double slope(double climb, double alongRate, double spread, double distance) {
        return climb + nxy * alongRate - sine * (spread - rho * alongRate) / distance;
    }

    /// Has a margin look from the point at a longitude.
    void aim(ElevationMargin margin, double cosine, double sineOfLongitude) {
        margin.from(
                new double[] {rho * cosine, rho * sineOfLongitude, pz},
                new double[] {nxy * cosine, nxy * sineOfLongitude, nz});
    }
}
