package org.firmament.orbits;

import java.util.Arrays;

/// A path given as a table of times and Earth-fixed positions, with cubic Hermite positions between the rows.
///
/// The velocity at a row is that of the parabola through it and its neighbours, at either end of the parabola
/// through the three rows there: positions, speeds and their changes stay finite, so a search over it can be
/// proven. The error between rows h apart is |d³r/dt³| h³/62, in the first and last step |d³r/dt³| h³/15
/// (even rows; there it is the parabola itself): 4 and 13 m along a great circle with rows 200 km apart, 30
/// and 130 m along a low orbit with rows a minute apart. Where the path turns sharply at a row it swings
/// out by up to a tenth of the change of velocity times h.
public final class TabulatedMotion implements Motion {
    private static final int STATE = 6;

    /// Rows a table needs.
    public static final int FEWEST_ROWS = 3;

    private final double[] times;
    private final double[] states;

    /// @param times      ascending [s after the epoch]
    /// @param positions  x, y, z of each [m]
    public TabulatedMotion(double[] times, double[] positions) {
        if (times.length < FEWEST_ROWS || positions.length != 3 * times.length) {
            throw new IllegalArgumentException("a path needs three rows or more, each with its position; got "
                    + times.length + " times and " + positions.length + " coordinates");
        }
        this.times = times.clone();
        states = new double[STATE * times.length];
        for (int k = 0; k < times.length; k++) {
            if (k > 0 && !(times[k] > times[k - 1])) {
                throw new IllegalArgumentException("time runs forwards: " + times[k - 1] + " to " + times[k] + " s");
            }
            System.arraycopy(positions, 3 * k, states, STATE * k, 3);
        }
        for (int k = 0; k < times.length; k++) {
            slope(k);
        }
    }

    /// First time it knows [s].
    public double start() {
        return times[0];
    }

    /// Last time it knows [s].
    public double end() {
        return times[times.length - 1];
    }

    /// Writes the position; held at either end.
    @Override
    public void position(double time, double[] xyz) {
        int k = interval(time);
        double step = times[k + 1] - times[k];
        double s = Math.clamp((time - times[k]) / step, 0.0, 1.0);
        Hermite.position(states, k * STATE, (k + 1) * STATE, step, s, xyz);
    }

    @Override
    public double speed(double from, double to) {
        double most = 0;
        for (int k = interval(from); k <= interval(to); k++) {
            most = Math.max(most, Hermite.speed(states, k * STATE, (k + 1) * STATE, times[k + 1] - times[k]));
        }
        return most;
    }

    /// Infinite where it comes to a halt beyond an end.
    @Override
    public double acceleration(double from, double to) {
        if ((from < start() && to > start()) || (from < end() && to > end())) {
            return Double.POSITIVE_INFINITY;
        }
        double most = 0;
        for (int k = interval(from); k <= interval(to); k++) {
            most = Math.max(most, Hermite.acceleration(states, k * STATE, (k + 1) * STATE, times[k + 1] - times[k]));
        }
        return most;
    }

    /// Sets the velocity of row `k`: that of the parabola through three rows.
    private void slope(int k) {
        int middle = Math.clamp(k, 1, times.length - 2);
        double before = times[middle] - times[middle - 1];
        double after = times[middle + 1] - times[middle];
        for (int i = 0; i < 3; i++) {
            double fromLeft = (states[STATE * middle + i] - states[STATE * (middle - 1) + i]) / before;
            double toRight = (states[STATE * (middle + 1) + i] - states[STATE * middle + i]) / after;
            double bend = 2 * (toRight - fromLeft) / (before + after);
            double atMiddle = (after * fromLeft + before * toRight) / (before + after);
            states[STATE * k + 3 + i] = atMiddle + bend * (times[k] - times[middle]);
        }
    }

    private int interval(double time) {
        int found = Arrays.binarySearch(times, time);
        return Math.clamp(found >= 0 ? found : -found - 2, 0, times.length - 2);
    }
}
