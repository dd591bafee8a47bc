package org.firmament.orbits;

/// A point in motion: a satellite, a missile, or a place that stands still.
@FunctionalInterface
public interface Motion {
    /// Writes the Earth-fixed position [m] at `time` seconds after the epoch into `xyz[0..2]`.
    void position(double time, double[] xyz);

    /// A speed over the turning Earth that is not exceeded between two times [m/s]; infinite where none is known.
    default double speed(double from, double to) {
        return Double.POSITIVE_INFINITY;
    }

    /// An acceleration in the turning frame that is not exceeded between two times [m/s²]; infinite where none is
    /// known or where the velocity jumps.
    default double acceleration(double from, double to) {
        return Double.POSITIVE_INFINITY;
    }
}
