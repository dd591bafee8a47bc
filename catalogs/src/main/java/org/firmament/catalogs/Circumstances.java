package org.firmament.catalogs;

import java.util.OptionalDouble;
import org.firmament.catalogs.units.Limits;
import org.firmament.catalogs.units.Unit;
import org.firmament.catalogs.units.Written;

/// What else must hold for a sensor to see a target it can look at: distance, background, height and light.
///
/// @param minRange           least distance to a target [m]
/// @param minLineHeight      least height of the line of sight over the ellipsoid, at both ends too if above 0
///                           [m]
/// @param background         what stands behind the target
/// @param limbHeight         where the Earth ends as a background, over the ellipsoid [m]
/// @param minTargetAltitude  least height of a target over the ellipsoid [m]
/// @param maxTargetAltitude  greatest height of a target over the ellipsoid [m]
/// @param targetLight        how the Sun shines on the target
/// @param sensorLight        how the Sun shines on the sensor
/// @param minSunElevation    least elevation of the Sun over the horizontal of the line's ground end: the
///                           target of a
///                           space sensor, the site of a ground sensor [rad]
/// @param maxSunElevation    greatest elevation of the Sun there [rad]
public record Circumstances(
        @Written(unit = Unit.KILOMETRES, min = 0, max = 1_000_000, fallback = "0", says = "least distance to a target")
        double minRange,

        @Written(
                unit = Unit.KILOMETRES,
                min = -50,
                max = 1_000,
                says = "least height of the line of sight over the ellipsoid, whatever the view")
        OptionalDouble minLineHeight,

        @Written(fallback = "any", says = "what stands behind the target")
        Background background,

        @Written(
                unit = Unit.KILOMETRES,
                min = 0,
                max = 1_000,
                fallback = "0",
                says = "height over the ellipsoid at which the Earth ends as a background")
        double limbHeight,

        @Written(unit = Unit.KILOMETRES, min = -1, max = 100_000, says = "least height of a target")
        OptionalDouble minTargetAltitude,

        @Written(unit = Unit.KILOMETRES, min = -1, max = 100_000, says = "greatest height of a target")
        OptionalDouble maxTargetAltitude,

        @Written(fallback = "any", says = "how the Sun shines on the target")
        Light targetLight,

        @Written(fallback = "any", says = "how the Sun shines on the sensor")
        Light sensorLight,

        @Written(unit = Unit.DEGREES, min = -90, max = 90, says = "least elevation of the Sun at the line's ground end")
        OptionalDouble minSunElevation,

        @Written(
                unit = Unit.DEGREES,
                min = -90,
                max = 90,
                says = "greatest elevation of the Sun at the line's ground end")
        OptionalDouble maxSunElevation) {
    public Circumstances {
        Limits.check(
                Circumstances.class,
                minRange,
                minLineHeight,
                background,
                limbHeight,
                minTargetAltitude,
                maxTargetAltitude,
                targetLight,
                sensorLight,
                minSunElevation,
                maxSunElevation);
        requireOrder(
                minTargetAltitude,
                maxTargetAltitude,
                "max_target_altitude_km",
                "min_target_altitude_km",
                Unit.KILOMETRES);
        requireOrder(minSunElevation, maxSunElevation, "max_sun_elevation_deg", "min_sun_elevation_deg", Unit.DEGREES);
    }

    /// Whatever they are.
    public static Circumstances any() {
        return new Circumstances(
                0,
                OptionalDouble.empty(),
                Background.ANY,
                0,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                Light.ANY,
                Light.ANY,
                OptionalDouble.empty(),
                OptionalDouble.empty());
    }

    /// Whether they ask where the Sun is.
    public boolean askForSun() {
        return targetLight != Light.ANY
                || sensorLight != Light.ANY
                || minSunElevation.isPresent()
                || maxSunElevation.isPresent();
    }

    private static void requireOrder(OptionalDouble least, OptionalDouble most, String key, String other, Unit unit) {
        if (least.isPresent() && most.isPresent()) {
            Limits.require(
                    least.getAsDouble() < most.getAsDouble(),
                    key,
                    unit.fromSi(most.getAsDouble()),
                    "more than " + other + " " + unit.fromSi(least.getAsDouble()),
                    "the two are swapped");
        }
    }
}
