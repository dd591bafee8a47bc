package org.firmament.orbits.threat;

import org.firmament.catalogs.Phase;
import org.firmament.orbits.Hermite;

/// One phase of a flight: states on a uniform grid from `start` to `end`, cubic Hermite positions between.
public final class Segment {
    private static final int STATE = 6;

    private final Phase phase;
    private final double start;
    private final double end;
    private final double step;
    private final int intervals;
    private final double[] states;
    private final double[] altitudes;
    private final double[] climbRates;
    private final Greatest speeds;
    private final Greatest accelerations;

    /// @param start       [s after launch]
    /// @param end         [s after launch]
    /// @param states      x, y, z [m], vx, vy, vz [m/s] Earth-fixed, a row a grid time, both ends included; copied
    /// @param altitudes   height over the ellipsoid at each grid time [m]; copied
    /// @param climbRates  rate of that height at each grid time [m/s]; copied
    public Segment(Phase phase, double start, double end, double[] states, double[] altitudes, double[] climbRates) {
        if (!(end > start)
                || altitudes.length < 2
                || states.length != altitudes.length * STATE
                || climbRates.length != altitudes.length) {
            throw new IllegalArgumentException("a segment needs end after start and two states or more, each with its"
                    + " altitude; got " + start + " to " + end + " s, " + altitudes.length + " altitudes");
        }
        this.phase = phase;
        this.start = start;
        this.end = end;
        this.intervals = altitudes.length - 1;
        this.step = (end - start) / intervals;
        this.states = states.clone();
        this.altitudes = altitudes.clone();
        this.climbRates = climbRates.clone();
        speeds = new Greatest(intervals, k -> Hermite.speed(this.states, k * STATE, (k + 1) * STATE, step));
        accelerations =
                new Greatest(intervals, k -> Hermite.acceleration(this.states, k * STATE, (k + 1) * STATE, step));
    }

    /// As the other, its climb rates those of the parabolas through neighbouring altitudes.
    public Segment(Phase phase, double start, double end, double[] states, double[] altitudes) {
        this(phase, start, end, states, altitudes, climbRates(altitudes, end - start));
    }

    public Phase phase() {
        return phase;
    }

    /// When it begins [s after launch].
    public double start() {
        return start;
    }

    /// When it ends [s after launch].
    public double end() {
        return end;
    }

    /// Writes the position at a time [s after launch] into `xyz`; held at either end.
    public void position(double time, double[] xyz) {
        int k = interval(time);
        double s = Math.clamp((time - start) / step - k, 0.0, 1.0);
        Hermite.position(states, k * STATE, (k + 1) * STATE, step, s, xyz);
    }

    /// Writes the velocity in the turning frame at a time [s after launch] into `xyz`: the derivative of
    /// [#position].
    public void velocity(double time, double[] xyz) {
        int k = interval(time);
        double s = Math.clamp((time - start) / step - k, 0.0, 1.0);
        Hermite.velocity(states, k * STATE, (k + 1) * STATE, step, s, xyz);
    }

    /// A speed not exceeded between two times [m/s].
    double speed(double from, double to) {
        return speeds.of(interval(from), interval(to));
    }

    /// An acceleration in the turning frame not exceeded between two times [m/s²].
    double acceleration(double from, double to) {
        return accelerations.of(interval(from), interval(to));
    }

    /// Height over the ellipsoid at a time [m]; held at either end.
    public double altitude(double time) {
        int k = interval(time);
        double s = Math.clamp((time - start) / step - k, 0.0, 1.0);
        double rise = altitudes[k + 1] - altitudes[k];
        double before = step * climbRates[k] - rise;
        double after = step * climbRates[k + 1] - rise;
        return altitudes[k] + s * (rise + (1 - s) * (before * (1 - s) - after * s));
    }

    private static double[] climbRates(double[] altitudes, double duration) {
        int last = altitudes.length - 1;
        double step = duration / last;
        double[] rates = new double[altitudes.length];
        for (int k = 0; k < rates.length; k++) {
            int middle = last == 1 ? 0 : Math.clamp(k, 1, last - 1);
            double bend = last == 1 ? 0 : altitudes[middle + 1] - 2 * altitudes[middle] + altitudes[middle - 1];
            rates[k] = (altitudes[middle + 1] - altitudes[middle] + (k - middle - 0.5) * bend) / step;
        }
        return rates;
    }

    private int interval(double time) {
        return Math.clamp((int) ((time - start) / step), 0, intervals - 1);
    }
}
