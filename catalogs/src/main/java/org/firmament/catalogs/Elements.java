package org.firmament.catalogs;

import java.util.List;
import org.firmament.catalogs.units.Keys;
import org.firmament.catalogs.units.Limits;
import org.firmament.catalogs.units.Unit;
import org.firmament.catalogs.units.Written;

/// Keplerian elements at the epoch, in the frame the scenario's conventions name.
///
/// @param a     semi-major axis [m]
/// @param e     eccentricity
/// @param i     inclination [rad]
/// @param raan  right ascension of the ascending node [rad]
/// @param argp  argument of perigee [rad]
/// @param m     mean anomaly [rad]
/// @param type  what they are the elements of
public record Elements(
        @Written(unit = Unit.KILOMETRES, min = 6_478, max = 500_000, says = "semi-major axis")
        double a,

        @Written(min = 0, max = 0.95, says = "eccentricity") double e,

        @Written(unit = Unit.DEGREES, min = 0, max = 180, says = "inclination")
        double i,

        @Written(unit = Unit.DEGREES, min = -360, max = 360, says = "right ascension of the ascending node")
        double raan,

        @Written(unit = Unit.DEGREES, min = -360, max = 360, says = "argument of perigee")
        double argp,

        @Written(unit = Unit.DEGREES, min = -360, max = 360, says = "mean anomaly")
        double m,

        @Written(fallback = "mean", says = "elements of the averaged motion, or of the motion at this very moment")
        Type type) {
    /// What elements are the elements of.
    public enum Type {
        /// The orbit with the terms averaged out that come and go within a revolution.
        MEAN,
        /// The ellipse a satellite would fly on if the Earth were a point from the epoch on.
        OSCULATING
    }

    /// Least perigee height over the equatorial radius [m]; lower orbits decay within hours.
    private static final double LEAST_PERIGEE = 100e3;

    private static final double EQUATORIAL_RADIUS = 6_378_137;

    /// Mean elements.
    public Elements(double a, double e, double i, double raan, double argp, double m) {
        this(a, e, i, raan, argp, m, Type.MEAN);
    }

    public Elements {
        Limits.check(Elements.class, a, e, i, raan, argp, m, type);
        double perigee = a * (1 - e) - EQUATORIAL_RADIUS;
        Limits.require(
                perigee >= LEAST_PERIGEE,
                "e",
                Keys.number(e),
                "an orbit that stays in space: with a_km " + Keys.number(Math.round(a / 100) / 10.0)
                        + " the perigee height is " + Math.round(perigee / 1e3) + " km, under 100 km",
                "use e of at most "
                        + Keys.number(Math.max(
                                0, Math.floor(1e3 * (1 - (EQUATORIAL_RADIUS + LEAST_PERIGEE) / a)) / 1e3)));
    }

    /// What satellites on one orbit have in common, to 1e-6 rad and 10 m: one launch can bring them all up.
    public List<Long> orbit() {
        return List.of(
                Math.round(a / 10),
                Math.round(e * 1e6),
                Math.round(i * 1e6),
                angle(raan),
                Math.round(e * 1e6) == 0 ? 0 : angle(argp));
    }

    private static long angle(double rad) {
        return Math.floorMod(Math.round(rad * 1e6), Math.round(2e6 * Math.PI));
    }
}
