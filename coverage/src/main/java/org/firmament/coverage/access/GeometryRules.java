package org.firmament.coverage.access;

import java.util.List;
import org.firmament.catalogs.units.Limits;
import org.firmament.catalogs.units.Unit;
import org.firmament.catalogs.units.Written;

/// Which figures of the geometry of all sensors in view are wanted, and when it is looked at. They cost a look at
/// every point and sample, so nobody who does not ask for them pays.
///
/// @param figures  wanted; none unless asked for
/// @param step     between samples; each stands for the step after it [s]
/// @param stereo   least and greatest angle between two lines of sight that count as stereo [rad]
public record GeometryRules(
        @Written(fallback = "[]", says = "stereo, dilution or navigation")
        List<Kind> figures,

        @Written(unit = Unit.SECONDS, min = 1, max = 3_600, fallback = "60", says = "between samples")
        double step,

        @Written(
                unit = Unit.DEGREES,
                min = 0,
                max = 180,
                fallback = "[30, 150]",
                says = "least and greatest angle between two lines of sight that count as stereo")
        List<Double> stereo) {
    /// A family of figures.
    public enum Kind {
        /// The angle between the two best lines of sight.
        STEREO,
        /// How far angles from all sensors in view fix a position.
        DILUTION,
        /// How far ranges from all sensors in view fix a position and a clock, as a navigation receiver's.
        NAVIGATION
    }

    public GeometryRules {
        figures = List.copyOf(figures);
        Limits.check(GeometryRules.class, figures, step, stereo);
        stereo = List.copyOf(stereo);
        Limits.require(
                stereo.size() == 2 && stereo.getFirst() < stereo.getLast(),
                "stereo_deg",
                stereo.stream().map(Unit.DEGREES::fromSi).toList(),
                "a least and a greatest angle",
                "write [30, 150]");
    }

    /// Whether anything is wanted.
    public boolean any() {
        return !figures.isEmpty();
    }

    /// Whether a family is wanted.
    boolean wants(Kind kind) {
        return figures.contains(kind);
    }
}
