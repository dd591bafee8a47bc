package org.firmament.planner.results;

import java.util.Optional;
import org.firmament.catalogs.units.Unit;
import org.firmament.catalogs.units.Written;

/// What one constellation promises every place of a grid's latitudes at any time: proved, not sampled.
///
/// @param constellation  whose sensors they are
/// @param target         the grid, as figures call it
/// @param fold           sensors that have every place in view at any time
/// @param footprint      angle at the Earth's centre within which a sensor sees every place [rad]
/// @param lower          an angle that is reached from the worst place to its `fold`-th nearest satellite,
///                       the nearest if `fold` is 0 [rad]
/// @param upper          an angle to it that is never exceeded [rad]
/// @param sunAside       whether the sensors keep away from the Sun, which is left aside here: such a
///                       promise counts towards no figure
/// @param hole           where and when one sensor more is missing, if that was found
/// @param farthest       where and when the nearest satellite is as far as it ever is, to the tolerance
/// @param farthestAtMost  an angle that the nearest satellite is never farther than: proved [rad]
public record GuaranteeResult(
        String constellation,
        String target,
        int fold,
        @Written(unit = Unit.DEGREES) double footprint,
        @Written(unit = Unit.DEGREES) double lower,
        @Written(unit = Unit.DEGREES) double upper,
        boolean sunAside,
        Optional<Hole> hole,
        Optional<Hole> farthest,
        @Written(unit = Unit.DEGREES, fallback = "0") double farthestAtMost) {
    /// A place and a time with too few satellites within the footprint.
    ///
    /// @param time      [s after the epoch]
    /// @param lat       geocentric latitude [rad]
    /// @param lon       [rad]
    /// @param distance  angle to the satellite that is missing [rad]
    public record Hole(
            @Written(unit = Unit.SECONDS) double time,
            @Written(unit = Unit.DEGREES) double lat,
            @Written(unit = Unit.DEGREES) double lon,
            @Written(unit = Unit.DEGREES) double distance) {}
}
