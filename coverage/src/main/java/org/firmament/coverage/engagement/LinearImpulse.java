package org.firmament.coverage.engagement;

import org.firmament.catalogs.Vectors;

/// Impulse of a flight beside a carrier's own orbit, to first order in how far it leaves it: the difference of
/// gravity along the straight way between is taken at two places, and Lambert's problem is not solved.
final class LinearImpulse {
    /// Nodes and weights of Gauss and Radau for ∫ (1 − q) f(q) dq from 0 to 1.
    private static final double NODE_1 = 0.1550510257216822;

    private static final double NODE_2 = 0.6449489742783178;
    private static final double WEIGHT_1 = 0.3180413817439772;
    private static final double WEIGHT_2 = 0.1819586182560228;

    /// Relative: twice the largest errors among a hundred thousand, as a multiple of (S − 1)² and at least.
    private static final double GROWTH = 1.2;

    private static final double LEAST = 2e-5;

    private LinearImpulse() {}

    /// The greatest error, as a share of the impulse.
    ///
    /// @param growth  S − 1, of [Reach#stretch]
    static double error(double growth) {
        return GROWTH * growth * growth + LEAST;
    }

    /// The speed a flight needs beside the carrier's own [m/s].
    ///
    /// @param start   of the flight, in axes that stand still [m]
    /// @param future  where the carrier would be at its end
    /// @param target  where it is to end
    /// @param coast   how long it takes [s]
    static double of(double[] start, double[] future, double[] target, double coast) {
        double rS = Vectors.length(start);
        double rF = Vectors.length(future);
        double sum0 = 0;
        double sum1 = 0;
        double sum2 = 0;
        double d0 = target[0] - future[0];
        double d1 = target[1] - future[1];
        double d2 = target[2] - future[2];
        for (int node = 0; node < 2; node++) {
            double q = node == 0 ? NODE_1 : NODE_2;
            double weight = node == 0 ? WEIGHT_1 : WEIGHT_2;
            double x = start[0] + (future[0] - start[0]) * q;
            double y = start[1] + (future[1] - start[1]) * q;
            double z = start[2] + (future[2] - start[2]) * q;
            double r = rS + (rF - rS) * q;
            double out = r / Math.sqrt(x * x + y * y + z * z);
            x *= out;
            y *= out;
            z *= out;
            double bx = x + q * d0;
            double by = y + q * d1;
            double bz = z + q * d2;
            double b2 = bx * bx + by * by + bz * bz;
            double pullB = weight * Reach.MU / (b2 * Math.sqrt(b2));
            double pull = weight * Reach.MU / (r * r * r);
            sum0 += pull * x - pullB * bx;
            sum1 += pull * y - pullB * by;
            sum2 += pull * z - pullB * bz;
        }
        double v0 = d0 / coast - coast * sum0;
        double v1 = d1 / coast - coast * sum1;
        double v2 = d2 / coast - coast * sum2;
        return Math.sqrt(v0 * v0 + v1 * v1 + v2 * v2);
    }
}
