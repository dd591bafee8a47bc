package org.firmament.planner.scenario;

import org.firmament.catalogs.Corridor;
import org.firmament.catalogs.Missile;
import org.firmament.catalogs.units.Limits;
import org.firmament.catalogs.units.Written;

/// What flies: missiles of one class along one corridor.
///
/// @param loft    flight-path angle at burnout over that of least energy: above 1 lofted, below depressed
/// @param weight  how often a launch of the raid is one of these, relative to the other threats
/// @param value   what a leaked one costs, in units of the scenario's own
public record Threat(
        @Written(says = "launch area and aim points") Corridor corridor,
        @Written(says = "missile class") Missile missile,

        @Written(min = 0.3, max = 2.5, fallback = "1", says = "flight-path angle over that of least energy")
        double loft,

        @Written(min = 0, above = true, max = 1e6, fallback = "1", says = "how often, relative to the other threats")
        double weight,

        @Written(min = 0, max = 1e9, fallback = "1", says = "what a leaked one costs")
        double value) {
    public Threat {
        Limits.check(Threat.class, corridor, missile, loft, weight, value);
    }
}
