package org.firmament.orbits;

import java.time.Instant;
import org.firmament.catalogs.units.Keys;
import org.firmament.catalogs.units.Limits;
import org.firmament.catalogs.units.Unit;

/// Mean elements of SGP4 in the frame TEME (Hoots and Roehrich 1980; Vallado et al. 2006): what a two-line set or
/// an orbit mean-elements message holds. They mean nothing to another theory, so they always move by SGP4, or by
/// SDP4 from a period of 225 minutes on.
///
/// @param number            in the satellite catalog; 0 if it has none
/// @param designator        international, as `1998-067A`; empty if unknown
/// @param epoch             of the elements
/// @param meanMotion        Kozai's, as written in two-line sets [rad/s]
/// @param meanMotionRate    its first derivative, which SGP4 does not use [rad/s²]
/// @param meanMotionChange  its second derivative, which SGP4 does not use [rad/s³]
/// @param e                 eccentricity
/// @param i                 inclination [rad]
/// @param raan              right ascension of the ascending node [rad]
/// @param argp              argument of perigee [rad]
/// @param m                 mean anomaly [rad]
/// @param bStar             drag term, in one over equatorial radii
/// @param elementSet        number of the set
/// @param revolution        number of the revolution at the epoch
/// @param classification    `U` for unclassified
public record GeneralPerturbations(
        int number,
        String designator,
        Instant epoch,
        double meanMotion,
        double meanMotionRate,
        double meanMotionChange,
        double e,
        double i,
        double raan,
        double argp,
        double m,
        double bStar,
        int elementSet,
        int revolution,
        char classification)
        implements Orbit {
    /// μ of WGS72, which SGP4 is built on [m³/s²].
    static final double MU = 398_600.8e9;

    private static final double TURN_A_DAY = 2 * Math.PI / 86_400;

    /// Least height of the perigee over the equatorial radius [m]: what flies lower is coming down.
    private static final double LEAST_PERIGEE = 80e3;

    /// Greatest semi-major axis [m].
    private static final double FARTHEST = 500_000e3;

    public GeneralPerturbations {
        Limits.require(
                meanMotion > 0 && Double.isFinite(meanMotion),
                "mean motion",
                Keys.number(meanMotion / TURN_A_DAY),
                "a positive number of revolutions a day",
                "see whether the file is damaged");
        Limits.require(
                e >= 0 && e < 1,
                "eccentricity",
                Keys.number(e),
                "from 0 to less than 1, as of an orbit that does not escape",
                "see whether the file is damaged");
        requireAngle("inclination", i, 180);
        requireAngle("ascending node", raan, 360);
        requireAngle("argument of perigee", argp, 360);
        requireAngle("mean anomaly", m, 360);
        double a = Math.cbrt(MU / (meanMotion * meanMotion));
        Limits.require(
                a <= FARTHEST,
                "mean motion",
                Keys.number(meanMotion / TURN_A_DAY),
                "an orbit within 500,000 km: it escapes",
                "see whether the file is damaged");
        double perigee = a * (1 - e) - Earth.EQUATORIAL_RADIUS;
        Limits.require(
                perigee >= LEAST_PERIGEE,
                "perigee",
                Math.round(perigee / 1e3) + " km high",
                "80 km high or more: it hits the ground",
                "leave this satellite out");
    }

    /// The same under another number of the satellite catalog.
    public GeneralPerturbations numbered(int other) {
        return new GeneralPerturbations(
                other,
                designator,
                epoch,
                meanMotion,
                meanMotionRate,
                meanMotionChange,
                e,
                i,
                raan,
                argp,
                m,
                bStar,
                elementSet,
                revolution,
                classification);
    }

    private static void requireAngle(String key, double angle, double most) {
        double written = Unit.DEGREES.fromSi(angle);
        Limits.require(
                written >= -360 && written <= most,
                key,
                Keys.number(written),
                "an angle of at most " + Keys.number(most) + "°",
                "see whether the file is damaged");
    }
}
