package org.firmament.catalogs;

import java.math.BigInteger;
import org.firmament.catalogs.units.Limits;
import org.firmament.catalogs.units.Unit;
import org.firmament.catalogs.units.Written;

/// Circular orbits whose track over the ground closes after `revolutions` in `days`, all satellites on one
/// track and evenly spread over it in time. The height follows from the drift under J2.
///
/// @param days           turns of the Earth under the drifting plane, each a little more or less than a day
/// @param inclination    [rad]
/// @param nodeLongitude  of the first satellite's ascending node at the epoch, on the Earth [rad]
/// @param anomaly        argument of latitude of the first satellite [rad]
public record RepeatGroundTrack(
        @Written(min = 1, max = 10_000, says = "revolutions until the track closes")
        int revolutions,

        @Written(min = 1, max = 1_000, fallback = "1", says = "days until the track closes")
        int days,

        @Written(min = 1, max = 100_000, says = "satellites, evenly spread in time along one track")
        int total,

        @Written(unit = Unit.DEGREES, min = 0, max = 180, says = "inclination")
        double inclination,

        @Written(
                unit = Unit.DEGREES,
                min = -360,
                max = 360,
                fallback = "0",
                says = "longitude of the first satellite's ascending node at the epoch")
        double nodeLongitude,

        @Written(
                unit = Unit.DEGREES,
                min = -360,
                max = 360,
                fallback = "0",
                says = "argument of latitude of the first satellite")
        double anomaly)
        implements Pattern {
    public RepeatGroundTrack {
        Limits.check(RepeatGroundTrack.class, revolutions, days, total, inclination, nodeLongitude, anomaly);
        int common = common(revolutions, days);
        Limits.require(
                common == 1,
                "revolutions",
                revolutions,
                "without a common divisor with days " + days + ": the track closes sooner",
                "use revolutions " + revolutions / common + " and days " + days / common);
    }

    /// Satellites whose places on the track are a whole number of days apart share a plane.
    @Override
    public int planes() {
        return total / common(total, days);
    }

    private static int common(int a, int b) {
        return BigInteger.valueOf(a).gcd(BigInteger.valueOf(b)).intValueExact();
    }
}
