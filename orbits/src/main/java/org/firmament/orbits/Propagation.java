package org.firmament.orbits;

import java.util.OptionalInt;
import org.firmament.catalogs.units.Keys;
import org.firmament.catalogs.units.Limits;
import org.firmament.catalogs.units.Unit;
import org.firmament.catalogs.units.Written;

/// How satellites are moved.
///
/// @param step  between stored states [s]; positions between them are cubic Hermite, in low orbit within 0.44 m for
///              60 s, 270 m for 300 s
/// @param degree  of the numerical model's gravity field; 8 if left out
/// @param order   of the numerical model's gravity field; its degree if left out
public record Propagation(
        @Written(fallback = "j2", says = "orbit model") Model model,

        @Written(unit = Unit.SECONDS, min = 1, max = 300, fallback = "60", says = "time between stored states")
        double step,

        @Written(min = 2, max = 12, says = "degree of the gravity field of model numerical; 8 if left out")
        OptionalInt degree,

        @Written(min = 0, max = 12, says = "order of the gravity field of model numerical; its degree if left out")
        OptionalInt order) {
    /// The orbit models.
    public enum Model {
        /// Two-body motion.
        KEPLER,
        /// An ellipse with secular J2 drift of node, perigee and mean anomaly.
        J2,
        /// Eckstein-Hechler analytic zonal model to J6, by Orekit; e below 0.1, not near the equator
        /// nor the critical inclination.
        ECKSTEIN_HECHLER,
        /// Brouwer-Lyddane analytic zonal model to J5, by Orekit; 15 to 39 km off in low orbit, any e and i.
        BROUWER_LYDDANE,
        /// SGP4 and SDP4 without drag, by Orekit; what catalogs of satellites are made for.
        SGP4,
        /// Integration in the field EGM96, by Orekit.
        NUMERICAL
    }

    private static final int USUAL_DEGREE = 8;

    /// A model with the field it usually has.
    public Propagation(Model model, double step) {
        this(model, step, OptionalInt.empty(), OptionalInt.empty());
    }

    public Propagation {
        Limits.check(Propagation.class, model, step, degree, order);
        requireNumerical("degree", degree, model);
        requireNumerical("order", order, model);
        Limits.require(
                order.orElse(0) <= degree.orElse(USUAL_DEGREE),
                "order",
                order.orElse(0),
                "at most the degree, " + degree.orElse(USUAL_DEGREE),
                "use order " + degree.orElse(USUAL_DEGREE));
    }

    /// Degree of the numerical model's gravity field.
    int fieldDegree() {
        return degree.orElse(USUAL_DEGREE);
    }

    /// Order of the numerical model's gravity field.
    int fieldOrder() {
        return order.orElse(fieldDegree());
    }

    private static void requireNumerical(String key, OptionalInt number, Model model) {
        Limits.require(
                number.isEmpty() || model == Model.NUMERICAL,
                key,
                number.orElse(0),
                "for model " + Keys.constant(model) + ", which has no choice of field",
                "use model numerical");
    }

    /// Secular J2, a state a minute.
    public static Propagation standard() {
        return new Propagation(Model.J2, 60);
    }
}
