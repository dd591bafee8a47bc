package org.firmament.orbits;

/// The cubic through two states, each a position and its time derivative in six numbers of one array: its
/// position and derivatives at a share s of the way, from 0 to 1.
public final class Hermite {
    private Hermite() {}

    /// Writes the position [m] into `xyz`.
    ///
    /// @param a     index of the first state
    /// @param b     index of the second
    /// @param step  between them [s]
    public static void position(double[] states, int a, int b, double step, double s, double[] xyz) {
        double s2 = s * s;
        double s3 = s2 * s;
        double h0 = 2 * s3 - 3 * s2 + 1;
        double h1 = 3 * s2 - 2 * s3;
        double d0 = (s3 - 2 * s2 + s) * step;
        double d1 = (s3 - s2) * step;
        for (int i = 0; i < 3; i++) {
            xyz[i] = h0 * states[a + i] + h1 * states[b + i] + d0 * states[a + i + 3] + d1 * states[b + i + 3];
        }
    }

    /// Writes the position's coefficients of the powers of s from 0 to 3 [m], four a component.
    public static void powers(double[] states, int a, int b, double step, double[] coefficients) {
        for (int i = 0; i < 3; i++) {
            double chord = states[b + i] - states[a + i];
            double first = step * states[a + i + 3];
            double last = step * states[b + i + 3];
            coefficients[4 * i] = states[a + i];
            coefficients[4 * i + 1] = first;
            coefficients[4 * i + 2] = 3 * chord - 2 * first - last;
            coefficients[4 * i + 3] = first + last - 2 * chord;
        }
    }

    /// Writes the velocity [m/s] into `xyz`: the derivative of [#position].
    public static void velocity(double[] states, int a, int b, double step, double s, double[] xyz) {
        double h = 6 * s * (s - 1) / step;
        double d0 = 3 * s * s - 4 * s + 1;
        double d1 = 3 * s * s - 2 * s;
        for (int i = 0; i < 3; i++) {
            xyz[i] = h * (states[a + i] - states[b + i]) + d0 * states[a + i + 3] + d1 * states[b + i + 3];
        }
    }

    /// Greatest acceleration between the two [m/s²]: it changes linearly, so it is greatest at one end.
    public static double acceleration(double[] states, int a, int b, double step) {
        double atA = 0;
        double atB = 0;
        for (int i = 0; i < 3; i++) {
            double chord = 6 * (states[b + i] - states[a + i]) / (step * step);
            double first = chord - (4 * states[a + i + 3] + 2 * states[b + i + 3]) / step;
            double last = (2 * states[a + i + 3] + 4 * states[b + i + 3]) / step - chord;
            atA += first * first;
            atB += last * last;
        }
        return Math.sqrt(Math.max(atA, atB));
    }

    /// A speed not exceeded between the two [m/s]: half a step of acceleration from the nearer end.
    public static double speed(double[] states, int a, int b, double step) {
        double atA = 0;
        double atB = 0;
        for (int i = 3; i < 6; i++) {
            atA += states[a + i] * states[a + i];
            atB += states[b + i] * states[b + i];
        }
        return Math.sqrt(Math.max(atA, atB)) + 0.5 * step * acceleration(states, a, b, step);
    }
}
