package org.firmament.coverage.access;

import org.firmament.orbits.Ephemeris;

/// How far a satellite of an ephemeris stands over the least elevation of a point on the ground, as a length:
/// `n·(r − p) − sin ε |r − p|`, with n the vertical at the point p.
///
/// Its second derivative is at most `a (1 + sin ε) + sin ε v²/d`, from greatest acceleration and speed and
/// least distance. Owns its scratch: one a thread.
final class ElevationMargin implements Margin {
    private final Ephemeris ephemeris;
    private final double sine;
    private final double[] at = new double[3];
    private int satellite;
    private double px;
    private double py;
    private double pz;
    private double nx;
    private double ny;
    private double nz;

    /// @param sine  of the least elevation, from 0
    ElevationMargin(Ephemeris ephemeris, double sine) {
        this.ephemeris = ephemeris;
        this.sine = sine;
    }

    /// Looks from another point.
    void from(double[] point, double[] up) {
        px = point[0];
        py = point[1];
        pz = point[2];
        nx = up[0];
        ny = up[1];
        nz = up[2];
    }

    /// Looks at another satellite.
    void to(int number) {
        satellite = number;
    }

    @Override
    public double at(double time) {
        ephemeris.position(satellite, time, at);
        return margin(at[0] - px, at[1] - py, at[2] - pz);
    }

    private double margin(double x, double y, double z) {
        return nx * x + ny * y + nz * z - sine * Math.sqrt(x * x + y * y + z * z);
    }

    /// Between two times of one step of the ephemeris.
    @Override
    public double bend(double from, double to) {
        double middle = 0.5 * (from + to);
        double speed = ephemeris.speed(satellite, middle, middle);
        double acceleration = ephemeris.acceleration(satellite, middle, middle);
        double nearest = 0.5 * (distance(from) + distance(to) - speed * (to - from));
        return nearest <= 0 ? Double.POSITIVE_INFINITY : acceleration * (1 + sine) + sine * speed * speed / nearest;
    }

    private double distance(double time) {
        ephemeris.position(satellite, time, at);
        double x = at[0] - px;
        double y = at[1] - py;
        double z = at[2] - pz;
        return Math.sqrt(x * x + y * y + z * z);
    }
}
