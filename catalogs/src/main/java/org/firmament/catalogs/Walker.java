package org.firmament.catalogs;

import java.util.List;
import java.util.stream.IntStream;
import org.firmament.catalogs.units.Limits;
import org.firmament.catalogs.units.Unit;
import org.firmament.catalogs.units.Written;

/// A Walker shell T/P/F (Walker 1984): circular orbits of one height and inclination in evenly spread
/// planes, `phasing` units of 360°/total from each plane to the next.
///
/// @param total           satellites at work, a multiple of `planes`
/// @param phasing         the F of T/P/F, 0 to planes − 1
/// @param altitude        over the equatorial radius [m]
/// @param inclination     [rad]
/// @param raan            node of the first plane [rad]
/// @param anomaly         argument of latitude of the first satellite [rad]
/// @param sparesPerPlane  idle satellites beside those at work, each half-way between two slots of its plane
public record Walker(
        @Written(min = 1, max = 100_000, says = "satellites")
        int total,

        @Written(min = 1, max = 10_000, says = "orbital planes")
        int planes,

        @Written(min = 0, max = 9_999, fallback = "0", says = "phasing F of T/P/F")
        int phasing,

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
        double anomaly,

        @Written(min = 0, max = 1_000, fallback = "0", says = "idle satellites in each plane, paid for and not at work")
        int sparesPerPlane) {
    public Walker {
        Limits.check(Walker.class, total, planes, phasing, altitude, inclination, raan, anomaly, sparesPerPlane);
        requireDivisor(total, planes);
        Limits.require(
                phasing < planes,
                "phasing",
                phasing,
                "a number from 0 to planes − 1 = " + (planes - 1),
                "use phasing " + phasing % planes);
        int slots = total / planes;
        Limits.require(
                sparesPerPlane <= slots,
                "spares_per_plane",
                sparesPerPlane,
                "at most one to each gap between the " + slots + " slots of a plane",
                "use spares_per_plane " + slots);
    }

    /// Without spares.
    public Walker(
            int total, int planes, int phasing, double altitude, double inclination, double raan, double anomaly) {
        this(total, planes, phasing, altitude, inclination, raan, anomaly, 0);
    }

    /// Idle satellites of all planes.
    public int spares() {
        return sparesPerPlane * planes;
    }

    /// Satellites at work in a plane.
    public int slots() {
        return total / planes;
    }

    /// Planes hold equally many satellites each.
    static void requireDivisor(int total, int planes) {
        Limits.require(
                total % planes == 0,
                "planes",
                planes,
                "a divisor of total " + total,
                "use planes " + divisors(total, planes));
    }

    /// The divisors of `total` next to `near`, as words: `5 or 10`.
    private static String divisors(int total, int near) {
        int below = IntStream.iterate(near, p -> p - 1)
                .filter(p -> total % p == 0)
                .findFirst()
                .orElseThrow();
        int over = IntStream.rangeClosed(near, total)
                .filter(p -> total % p == 0)
                .findFirst()
                .orElse(below);
        return below == over ? String.valueOf(below) : String.join(" or ", List.of(below + "", over + ""));
    }
}
