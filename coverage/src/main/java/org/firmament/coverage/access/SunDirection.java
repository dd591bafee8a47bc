package org.firmament.coverage.access;

/// Where the Sun is, as seen from anywhere near the Earth.
@FunctionalInterface
public interface SunDirection {
    /// Writes the Earth-fixed unit vector towards the Sun at `time` seconds after the epoch into `xyz[0..2]`.
    void direction(double time, double[] xyz);
}
