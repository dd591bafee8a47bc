package org.firmament.coverage.access;

import java.util.List;
import org.firmament.orbits.Motion;

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

    /// Whether the margin depends on the two positions alone, stays the same when both are turned about the
    /// Earth's axis, and holds around the place straight below the sensor if it holds anywhere: then all
    /// points of one latitude and height share what is found for one, and it can be followed from there.
    default boolean axial() {
        return false;
    }

    /// The condition as a sensor in motion has it: one that asks which way the sensor flies knows it from here
    /// on. What is made is for one thread.
    default AccessConstraint aboard(Motion sensor) {
        return this;
    }

    /// The conditions it is the minimum of. They are searched one by one, because a minimum has kinks: a
    /// short gap left by one condition can hide below the larger margin of another.
    default List<AccessConstraint> parts() {
        return List.of(this);
    }

    /// The conditions it is the maximum of, for a part that is one, each of them perhaps of parts again. They
    /// are searched one by one for the same reason.
    default List<AccessConstraint> alternatives() {
        return List.of(this);
    }

    /// Both hold.
    default AccessConstraint and(AccessConstraint other) {
        return new Combined.Both(this, other);
    }

    /// One holds or the other.
    default AccessConstraint or(AccessConstraint other) {
        return new Combined.Either(this, other);
    }

    /// It does not hold; for a single condition.
    default AccessConstraint not() {
        return new Combined.Opposite(this);
    }
}
