package org.firmament.orbits;

/// An orbit in the frame it is computed in.
@FunctionalInterface
interface InertialMotion {
    /// Writes the position [m] and its time derivative [m/s] at `time` seconds after the epoch into `pv[0..5]`.
    /// The velocity is the derivative of this very position, so that Hermite interpolation holds its error.
    void state(double time, double[] pv);
}
