package org.firmament.coverage.access;

import java.util.OptionalDouble;
import org.firmament.orbits.Earth;

/// What a line between two ends has to keep to, whatever looks along it.
public final class SightLine {
    private SightLine() {}

    /// The segment between two satellites stays `height` over the ellipsoid, whose radii are taken as larger
    /// by it (within 2 m to 1,000 km); above 0 both ends have to as well. It may not be longer than `range`.
    ///
    /// @param height  over the ellipsoid [m]
    /// @param range   [m]; any length if there is none
    public static AccessConstraint between(double height, OptionalDouble range, Earth earth) {
        return within(SensorView.clear(height, earth), range);
    }

    /// A satellite stands `elevation` over the horizontal of a place on the ground, which is the target here,
    /// and no farther than `range`.
    ///
    /// @param elevation  [rad]
    /// @param range      [m]; any length if there is none
    public static AccessConstraint toGround(double elevation, OptionalDouble range, Earth earth) {
        return within(SensorView.elevationAtTarget(elevation, earth), range);
    }

    private static AccessConstraint within(AccessConstraint line, OptionalDouble range) {
        return range.isPresent() ? line.and(new Sight.WithinRange(range.getAsDouble())) : line;
    }
}
