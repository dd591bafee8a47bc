package org.firmament.planner.scenario;

import org.firmament.catalogs.units.Limits;
import org.firmament.catalogs.units.Unit;
import org.firmament.catalogs.units.Written;

/// Which sensor is to follow which missile when.
///
/// @param step  between the times at which it is decided anew [s]
/// @param each  sensors that must follow a missile at once: 2 is stereo
public record TaskingRules(
        @Written(unit = Unit.SECONDS, min = 1, max = 600, fallback = "10", says = "time between decisions")
        double step,

        @Written(min = 1, max = 4, fallback = "1", says = "sensors that must follow a missile at once")
        int each) {
    public TaskingRules {
        Limits.check(TaskingRules.class, step, each);
    }
}
