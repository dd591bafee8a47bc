package org.firmament.orbits;

/// An orbit in the frame it is computed in.
@FunctionalInterface
interface InertialMotion {
    /// Writes the position [m] and its time derivative [m/s] at `time` seconds after the epoch into `pv[0..5]`.
    /// The velocity is the derivative of this very position, so that Hermite interpolation holds its error.
    void state(double time, double[] pv);

    /// Gives the states of a uniform grid in its order, from time `from` on: for a motion that is integrated, all
    /// of them cost little more than the last.
    default void states(double from, double step, int steps, Sink sink) {
        double[] pv = new double[6];
        for (int k = 0; k < steps; k++) {
            state(from + k * step, pv);
            sink.accept(k, pv);
        }
    }

    /// Takes a grid state; the array is its to change, and is used again.
    @FunctionalInterface
    interface Sink {
        void accept(int k, double[] pv);
    }
}
