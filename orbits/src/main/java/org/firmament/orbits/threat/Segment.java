package org.firmament.orbits.threat;

import org.firmament.catalogs.Phase;

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

    /// @param start      [s after launch]
    /// @param end        [s after launch]
    /// @param states     x, y, z [m], vx, vy, vz [m/s] Earth-fixed, a row a grid time, both ends included; copied
    /// @param altitudes  height over the ellipsoid at each grid time [m]; copied
    public Segment(Phase phase, double start, double end, double[] states, double[] altitudes) {
        if (!(end > start) || altitudes.length < 2 || states.length != altitudes.length * STATE) {
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
    }

    public Phase phase() {
        return phase;
    }

    public double start() {
        return start;
    }

    public double end() {
        return end;
    }

    /// Writes the position at a time [s after launch] into `xyz`; held at either end.
    public void position(double time, double[] xyz) {
        int k = interval(time);
        double s = Math.clamp((time - start) / step - k, 0.0, 1.0);
        double s2 = s * s;
        double s3 = s2 * s;
        double h0 = 2 * s3 - 3 * s2 + 1;
        double h1 = 3 * s2 - 2 * s3;
        double d0 = (s3 - 2 * s2 + s) * step;
        double d1 = (s3 - s2) * step;
        int a = k * STATE;
        int b = a + STATE;
        for (int i = 0; i < 3; i++) {
            xyz[i] = h0 * states[a + i] + h1 * states[b + i] + d0 * states[a + i + 3] + d1 * states[b + i + 3];
        }
    }

    /// Height over the ellipsoid at a time [m]; held at either end.
    public double altitude(double time) {
        int k = interval(time);
        double s = Math.clamp((time - start) / step - k, 0.0, 1.0);
        return altitudes[k] + s * (altitudes[k + 1] - altitudes[k]);
    }

    private int interval(double time) {
        return Math.clamp((int) ((time - start) / step), 0, intervals - 1);
    }
}
