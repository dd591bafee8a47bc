package org.firmament.catalogs;

import java.util.List;
import java.util.Optional;
import org.firmament.catalogs.units.Limits;
import org.firmament.catalogs.units.Unit;
import org.firmament.catalogs.units.Written;

/// An interceptor as its carrier (a satellite, a ship, a launcher) holds it.
///
/// @param burnoutSpeed     speed gained relative to the carrier [m/s]
/// @param acceleration     mean acceleration while burning [m/s²]
/// @param killProbability  of one shot that flies out in its window
/// @param minAltitude      least height of an intercept over the ellipsoid [m]
/// @param maxAltitude      greatest height of an intercept [m]
/// @param maxRange         greatest distance between release point and intercept [m]
/// @param maxFlyout        longest flight it can still steer and power [s]
/// @param engages          the phases of flight in which it can hit a missile
/// @param mass             [kg]
/// @param unitCost         [USD]
/// @param endgame          what its last seconds ask for
/// @param flyout           how long it takes from the ground to anywhere, in place of `burnoutSpeed` and
///                         `acceleration`; `none` in a file
public record Interceptor(
        String name,

        @Written(
                unit = Unit.KILOMETRES_PER_SECOND,
                min = 0,
                above = true,
                max = 20,
                says = "speed gained relative to the carrier")
        double burnoutSpeed,

        @Written(
                unit = Unit.STANDARD_GRAVITY,
                min = 0,
                above = true,
                max = 200,
                fallback = "15",
                says = "mean acceleration while burning")
        double acceleration,

        @Written(min = 0, max = 1, fallback = "0.8", says = "kill probability of one shot")
        double killProbability,

        @Written(unit = Unit.KILOMETRES, min = 0, max = 2_000, fallback = "0", says = "least intercept height")
        double minAltitude,

        @Written(unit = Unit.KILOMETRES, min = 0, max = 40_000, fallback = "40000", says = "greatest intercept height")
        double maxAltitude,

        @Written(
                unit = Unit.KILOMETRES,
                min = 0,
                max = 40_000,
                fallback = "40000",
                says = "greatest distance to the intercept")
        double maxRange,

        @Written(unit = Unit.SECONDS, min = 0, above = true, max = 7_200, fallback = "7200", says = "longest flight")
        double maxFlyout,

        @Written(fallback = "[boost]", says = "phases of flight it can engage")
        List<Phase> engages,

        @Written(unit = Unit.KILOGRAMS, min = 0, max = 100_000, fallback = "0", says = "mass of one round")
        double mass,

        @Written(unit = Unit.DOLLARS, min = 0, max = 1e12, fallback = "0", says = "cost of one round")
        double unitCost,

        @Written(flat = true) Endgame endgame,

        @Written(says = "times of flight from the ground, in place of speed and acceleration, or none")
        Optional<FlyoutTable> flyout)
        implements CatalogEntry {
    public Interceptor {
        Limits.check(
                Interceptor.class,
                name,
                burnoutSpeed,
                acceleration,
                killProbability,
                minAltitude,
                maxAltitude,
                maxRange,
                maxFlyout,
                engages,
                mass,
                unitCost,
                endgame,
                flyout);
        engages = List.copyOf(engages);
        Limits.require(!engages.isEmpty(), "engages", "[]", "at least one phase", "leave the key out for boost");
        Limits.require(
                minAltitude < maxAltitude,
                "max_altitude_km",
                maxAltitude / 1e3,
                "more than min_altitude_km " + minAltitude / 1e3,
                "the two are swapped");
    }

    /// One whose endgame asks for nothing and whose flight is its speed and acceleration's.
    public Interceptor(
            String name,
            double burnoutSpeed,
            double acceleration,
            double killProbability,
            double minAltitude,
            double maxAltitude,
            double maxRange,
            double maxFlyout,
            List<Phase> engages,
            double mass,
            double unitCost) {
        this(
                name,
                burnoutSpeed,
                acceleration,
                killProbability,
                minAltitude,
                maxAltitude,
                maxRange,
                maxFlyout,
                engages,
                mass,
                unitCost,
                Endgame.ANY,
                Optional.empty());
    }
}
