package org.firmament.orbits.threat;

import org.firmament.orbits.Earth;

/// The field free flight takes place in, and how fast the ground turns below it.
///
/// @param mu            gravitational parameter [m³/s²]
/// @param j2            second zonal harmonic, un-normalised
/// @param rotationRate  of the ground [rad/s]
record Gravity(double mu, double j2, double rotationRate) {
    /// The Earth's.
    static Gravity earth(double mu) {
        return new Gravity(mu, Earth.J2, Earth.ROTATION_RATE);
    }

    /// Writes the acceleration at an inertial or Earth-fixed position (the field is symmetric about z) into `out`
    /// [m/s²].
    void acceleration(double x, double y, double z, double[] out) {
        double r2 = x * x + y * y + z * z;
        double central = -mu / (r2 * Math.sqrt(r2));
        double oblate = 1.5 * j2 * Earth.EQUATORIAL_RADIUS * Earth.EQUATORIAL_RADIUS / r2;
        double polar = 5 * z * z / r2;
        double across = central * (1 + oblate * (1 - polar));
        out[0] = across * x;
        out[1] = across * y;
        out[2] = central * (1 + oblate * (3 - polar)) * z;
    }

    /// Turns an inertial state, its axes those of the Earth at time 0, into the Earth-fixed one at `time`.
    void toEarthFixed(double time, double[] inertial, double[] out, int at) {
        double cos = Math.cos(rotationRate * time);
        double sin = Math.sin(rotationRate * time);
        double x = cos * inertial[0] + sin * inertial[1];
        double y = cos * inertial[1] - sin * inertial[0];
        out[at] = x;
        out[at + 1] = y;
        out[at + 2] = inertial[2];
        out[at + 3] = cos * inertial[3] + sin * inertial[4] + rotationRate * y;
        out[at + 4] = cos * inertial[4] - sin * inertial[3] - rotationRate * x;
        out[at + 5] = inertial[5];
    }
}
