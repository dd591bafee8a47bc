package org.firmament.orbits;

/// A point in motion: a satellite, a missile, or a place that stands still.
@FunctionalInterface
public interface Motion {
    /// Writes the Earth-fixed position [m] at `time` seconds after the epoch into `xyz[0..2]`.
    void position(double time, double[] xyz);
}
