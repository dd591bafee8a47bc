package org.firmament.catalogs;

import java.util.List;
import java.util.Optional;
import org.firmament.catalogs.units.Limits;
import org.firmament.catalogs.units.Unit;
import org.firmament.catalogs.units.Written;

/// A sensor, on a satellite or on the ground.
///
/// @param view          where it can look; its keys (`kind: nadir-cone`, …) stand beside the sensor's own
/// @param maxRange      greatest distance to a target it can see [m]
/// @param sunExclusion  least angle between the line of sight and the Sun [rad]
/// @param sees          the phases of flight in which a missile is bright or large enough for it
/// @param tracks        engagements whose targets it can follow at once
/// @param mass          [kg]
/// @param unitCost      [USD]
/// @param circumstances what else must hold; its keys stand beside the sensor's own
/// @param slew          how long a track takes to turn; its keys stand beside the sensor's own
/// @param instrument    how faint a target it sees and how well it measures; without one every target in view is
///                      seen, and nothing is said of its track
public record Sensor(
        String name,
        @Written(flat = true) FieldOfView view,

        @Written(
                unit = Unit.KILOMETRES,
                min = 0,
                above = true,
                max = 1_000_000,
                fallback = "1000000",
                says = "greatest distance to a target")
        double maxRange,

        @Written(
                unit = Unit.DEGREES,
                min = 0,
                max = 180,
                fallback = "0",
                says = "least angle between line of sight and Sun")
        double sunExclusion,

        @Written(fallback = "[boost, midcourse, glide, cruise, terminal]", says = "phases of flight it can see")
        List<Phase> sees,

        @Written(min = 1, max = 1_000_000, fallback = "1000", says = "targets it can follow at once")
        int tracks,

        @Written(unit = Unit.KILOGRAMS, min = 0, max = 100_000, fallback = "0", says = "mass of the payload")
        double mass,

        @Written(unit = Unit.DOLLARS, min = 0, max = 1e12, fallback = "0", says = "cost of one payload")
        double unitCost,

        @Written(flat = true) Circumstances circumstances,

        @Written(flat = true) Slew slew,

        @Written(says = "how faint a missile it sees and how well it measures, or none: every missile in view is seen")
        Optional<Instrument> instrument)
        implements CatalogEntry {
    public Sensor {
        Limits.check(
                Sensor.class,
                name,
                view,
                maxRange,
                sunExclusion,
                sees,
                tracks,
                mass,
                unitCost,
                circumstances,
                slew,
                instrument);
        sees = List.copyOf(sees);
        Limits.require(!sees.isEmpty(), "sees", "[]", "at least one phase", "leave the key out for every phase");
        Limits.require(
                circumstances.minRange() < maxRange,
                "min_range_km",
                Unit.KILOMETRES.fromSi(circumstances.minRange()),
                "less than max_range_km " + Unit.KILOMETRES.fromSi(maxRange),
                "the two are swapped");
    }

    /// A sensor that sees whatever is in view, in any circumstances, and turns at once.
    public Sensor(
            String name,
            FieldOfView view,
            double maxRange,
            double sunExclusion,
            List<Phase> sees,
            int tracks,
            double mass,
            double unitCost) {
        this(
                name,
                view,
                maxRange,
                sunExclusion,
                sees,
                tracks,
                mass,
                unitCost,
                Circumstances.any(),
                Slew.NONE,
                Optional.empty());
    }

    /// The same sensor in other circumstances.
    public Sensor in(Circumstances other) {
        return new Sensor(name, view, maxRange, sunExclusion, sees, tracks, mass, unitCost, other, slew, instrument);
    }
}
