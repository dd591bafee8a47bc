package org.firmament.catalogs;

import java.math.BigInteger;
import org.firmament.catalogs.units.Limits;
import org.firmament.catalogs.units.Unit;
import org.firmament.catalogs.units.Written;

/// A rosette (N, P, m) (Ballard 1980, IEEE Trans. AES-16, 656): satellite j has its node at j·360°/P and
/// stands m times that angle beyond it.
///
/// @param total     satellites, a multiple of `planes`
/// @param harmonic  the m: a multiple of planes/total, below `planes`
/// @param altitude  over the equatorial radius [m]
/// @param raan      node of the first plane [rad]
/// @param anomaly   argument of latitude of the first satellite [rad]
public record Rosette(
        @Written(min = 1, max = 100_000, says = "satellites N")
        int total,

        @Written(min = 1, max = 10_000, says = "orbital planes P")
        int planes,

        @Written(says = "harmonic factor m: a whole number or a fraction such as 1/5")
        Harmonic harmonic,

        @Written(unit = Unit.KILOMETRES, min = 150, max = 100_000, says = "height over the equatorial radius")
        double altitude,

        @Written(unit = Unit.DEGREES, min = 0, max = 180, says = "inclination")
        double inclination,

        @Written(unit = Unit.DEGREES, min = -360, max = 360, fallback = "0", says = "node of the first plane")
        double raan,

        @Written(
                unit = Unit.DEGREES,
                min = -360,
                max = 360,
                fallback = "0",
                says = "argument of latitude of the first satellite")
        double anomaly)
        implements Pattern {
    public Rosette {
        Limits.check(Rosette.class, total, planes, harmonic, altitude, inclination, raan, anomaly);
        Walker.requireDivisor(total, planes);
        int slots = total / planes;
        Harmonic least = new Harmonic(1, slots);
        Limits.require(
                (long) harmonic.over() * slots % harmonic.under() == 0,
                "harmonic",
                harmonic,
                "a multiple of planes/total = " + least,
                "use " + least);
        Limits.require(
                harmonic.over() < (long) planes * harmonic.under(),
                "harmonic",
                harmonic,
                "below planes " + planes + ", from where on rosettes are the same again",
                "use a smaller harmonic");
        long steps = steps(slots, harmonic);
        Limits.require(
                slots == 1
                        || BigInteger.valueOf(steps)
                                        .gcd(BigInteger.valueOf(slots))
                                        .intValueExact()
                                == 1,
                "harmonic",
                harmonic,
                "one that puts no two of a plane's " + slots + " satellites in the same place",
                "use " + least);
    }

    /// The same satellites as a Walker delta: with Q satellites a plane, m = k/Q is a phasing of k mod P.
    public Walker walker() {
        int phasing = (int) (steps(total / planes, harmonic) % planes);
        return new Walker(total, planes, phasing, altitude, inclination, raan, anomaly);
    }

    private static long steps(int slots, Harmonic harmonic) {
        return (long) harmonic.over() * slots / harmonic.under();
    }
}
