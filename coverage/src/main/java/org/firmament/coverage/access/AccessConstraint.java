package org.firmament.coverage.access;

/// A condition on a line of sight as a signed margin, so that any root finder can place its edge and "and" is the
/// minimum.
@FunctionalInterface
public interface AccessConstraint {
    /// Above 0 inside, 0 on the edge, below 0 outside; continuous in time.
    ///
    /// @param time    [s after the epoch]
    /// @param sensor  Earth-fixed position [m]
    /// @param target  Earth-fixed position [m]
    double margin(double time, double[] sensor, double[] target);

    /// Both hold.
    default AccessConstraint and(AccessConstraint other) {
        return (time, sensor, target) -> Math.min(margin(time, sensor, target), other.margin(time, sensor, target));
    }
}
