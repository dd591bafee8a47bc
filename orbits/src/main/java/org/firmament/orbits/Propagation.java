package org.firmament.orbits;

import org.firmament.catalogs.units.Limits;
import org.firmament.catalogs.units.Unit;
import org.firmament.catalogs.units.Written;

/// How satellites are moved.
///
/// @param step  between stored states [s]; positions between them are cubic Hermite, in low orbit within 0.44 m for
///              60 s, 270 m for 300 s
public record Propagation(
        @Written(fallback = "j2", says = "orbit model") Model model,

        @Written(unit = Unit.SECONDS, min = 1, max = 300, fallback = "60", says = "time between stored states")
        double step) {
    /// The orbit models.
    public enum Model {
        /// Two-body motion.
        KEPLER,
        /// An ellipse with secular J2 drift of node, perigee and mean anomaly.
        J2,
        /// Eckstein-Hechler analytic zonal model to J6, by Orekit; e below 0.1, not near the equator
        /// nor the critical inclination.
        ECKSTEIN_HECHLER
    }

    public Propagation {
        Limits.check(Propagation.class, model, step);
    }

    /// Secular J2, a state a minute.
    public static Propagation standard() {
        return new Propagation(Model.J2, 60);
    }
}
