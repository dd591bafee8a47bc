package org.firmament.coverage.access;

import org.firmament.orbits.Earth;

/// Where up is over the ellipsoid. Positions are Earth-fixed [m].
final class Verticals {
    private Verticals() {}

    static double polarRadius(double flattening) {
        return Earth.EQUATORIAL_RADIUS * (1 - flattening);
    }

    /// The factor k that makes (x, y, k z) point along the ellipsoid's normal through (x, y, z):
    /// k = 1 + e² N / (N (1 − e²) + h). Exact on the ellipsoid; within 1e-7 rad to 50,000 km, because h is measured
    /// along the radius there.
    static double verticalStretch(double[] p, double flattening) {
        double e2 = flattening * (2 - flattening);
        double r2 = p[0] * p[0] + p[1] * p[1] + p[2] * p[2];
        double sin2 = p[2] * p[2] / r2;
        double surface = polarRadius(flattening) / Math.sqrt(1 - e2 * (1 - sin2));
        double height = Math.sqrt(r2) - surface;
        double n = Earth.EQUATORIAL_RADIUS * (1 + 0.5 * e2 * sin2);
        return 1 + e2 * n / (n * (1 - e2) + height);
    }

    /// Cosine of the angle between the vertical at `at`, the radius where `flattening` is 0, and the line from `low` up
    /// to `high`.
    static double cosineToVertical(double[] at, double[] high, double[] low, double flattening) {
        double nx = at[0];
        double ny = at[1];
        double nz = flattening == 0 ? at[2] : verticalStretch(at, flattening) * at[2];
        double x = high[0] - low[0];
        double y = high[1] - low[1];
        double z = high[2] - low[2];
        double lengths = (nx * nx + ny * ny + nz * nz) * (x * x + y * y + z * z);
        return (nx * x + ny * y + nz * z) / Math.sqrt(lengths);
    }

    /// Largest angle between the ellipsoid's normal and the radius [rad]: on the surface it is below f + f², and it
    /// falls with height.
    static double largestDeflection(double flattening) {
        return flattening * (1 + flattening);
    }
}
