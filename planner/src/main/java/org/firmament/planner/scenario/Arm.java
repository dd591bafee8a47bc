package org.firmament.planner.scenario;

import org.firmament.catalogs.Missile;
import org.firmament.catalogs.units.Limits;
import org.firmament.catalogs.units.Written;

/// One of the classes that fly a corridor.
///
/// @param weight  how often, relative to the other classes of the threat
public record Arm(
        @Written(says = "missile class") Missile missile,

        @Written(min = 0, above = true, max = 1e6, fallback = "1", says = "how often, relative to the other classes")
        double weight) {
    public Arm {
        Limits.check(Arm.class, missile, weight);
    }
}
