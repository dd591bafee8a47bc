package org.firmament.coverage.access;

import java.util.List;

/// A condition on a line of sight as a signed margin, so that any root finder can place its edge and "and"
/// is the minimum.
@FunctionalInterface
public interface AccessConstraint {
    /// Above 0 inside, 0 on the edge, below 0 outside; continuous in time.
    ///
    /// @param time    [s after the epoch]
    /// @param sensor  Earth-fixed position [m]
    /// @param target  Earth-fixed position [m]
    double margin(double time, double[] sensor, double[] target);

    /// An angle at the Earth's centre between sensor and target beyond which the margin is never above 0
    /// [rad], for any sensor and target within their shells. It lets a search skip what cannot be seen; a
    /// looser bound costs time, a tighter one than the truth loses accesses. π where nothing is known.
    default double widestAngle(Shell sensor, Shell target) {
        return Math.PI;
    }

    /// A bound of the second time derivative of the margin, while sensor and target move within `pace`
    /// [1/s² of the margin's unit]. With it a search proves that nothing hides between two samples; where it
    /// is infinite, as here, the search has to sample twice a second. A looser bound costs time, a tighter
    /// one than the truth loses accesses.
    default double bend(Pace pace) {
        return Double.POSITIVE_INFINITY;
    }

    /// Whether the margin depends on the two positions alone, and stays the same when both are turned about
    /// the Earth's axis: then all points of one latitude and height share what is found for one.
    default boolean axial() {
        return false;
    }

    /// The conditions it is the minimum of. They are searched one by one, because a minimum has kinks: a
    /// short gap left by one condition can hide below the larger margin of another.
    default List<AccessConstraint> parts() {
        return List.of(this);
    }

    /// The conditions it is the maximum of, for a part that is one. They are searched one by one for the
    /// same reason.
    default List<AccessConstraint> alternatives() {
        return List.of(this);
    }

    /// Both hold.
    default AccessConstraint and(AccessConstraint other) {
        return new Sight.Both(this, other);
    }
}
