package org.firmament.orbits;

/// How fast J2 turns an ellipse, to first order (Kozai 1959; Vallado 2013, 9-37 to 9-41): with p = a(1 − e²),
/// n = √(μ/a³) and k = 3/2 J2 (Rₑ/p)² n the node drifts by −k cos i, the perigee by k(2 − 5/2 sin² i), and
/// the mean anomaly grows by n + k√(1 − e²)(1 − 3/2 sin² i).
///
/// @param node     drift of the ascending node [rad/s]
/// @param perigee  drift of the argument of perigee [rad/s]
/// @param anomaly  rate of the mean anomaly [rad/s]
record SecularRates(double node, double perigee, double anomaly) {
    /// @param a   semi-major axis [m]
    /// @param e   eccentricity
    /// @param i   inclination [rad]
    /// @param mu  gravitational parameter [m³/s²]
    /// @param j2  second zonal harmonic; 0 for two-body motion
    static SecularRates of(double a, double e, double i, double mu, double j2) {
        double roundness = Math.sqrt(1 - e * e);
        double meanMotion = Math.sqrt(mu / a) / a;
        double radii = Earth.EQUATORIAL_RADIUS / (a * roundness * roundness);
        double k = 1.5 * j2 * radii * radii * meanMotion;
        double sin2 = Math.sin(i) * Math.sin(i);
        return new SecularRates(-k * Math.cos(i), k * (2 - 2.5 * sin2), meanMotion + k * roundness * (1 - 1.5 * sin2));
    }

    /// Revolutions from node to node in one turn of the Earth under the drifting plane.
    double revolutionsPerDay() {
        return (anomaly + perigee) / (Earth.ROTATION_RATE - node);
    }
}
