package org.firmament.catalogs;

import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.firmament.catalogs.units.Keys;
import org.firmament.catalogs.units.Limits;
import org.firmament.catalogs.units.Unit;
import org.firmament.catalogs.units.Written;

/// Polar streets of coverage (Adams and Rider 1987; Lang and Adams 1998): the satellites of a plane follow
/// each other closely enough to cover a street without a gap, and the streets of the planes cover the Earth.
///
/// A plane of s satellites with footprints of half-angle θ covers c to either side, cos θ = cos c cos(π/s).
/// Planes that fly alike stand θ + c apart, since the bulges of one reach into the dips of the next, half a
/// slot on; the first and the last fly against each other and stand 2c apart: (p − 1)(θ + c) + 2c = π. This
/// gives the smallest θ that p planes can do with, and the spacing.
///
/// @param perPlane      satellites in a plane
/// @param planes        written, or chosen: the fewest whose footprint reaches down to `minElevation`
/// @param minElevation  of a satellite at the rim of its footprint, over a sphere of the equatorial radius
///                      [rad]
/// @param altitude      over the equatorial radius [m]
/// @param raan          node of the first plane [rad]
/// @param anomaly       argument of latitude of the first satellite [rad]
public record Streets(
        @Written(min = 3, max = 10_000, says = "satellites in a plane")
        int perPlane,

        @Written(min = 2, max = 10_000, says = "orbital planes; left out, the fewest that min_elevation_deg needs")
        OptionalInt planes,

        @Written(unit = Unit.DEGREES, min = 0, max = 89, says = "in place of planes: least elevation at any place")
        OptionalDouble minElevation,

        @Written(unit = Unit.KILOMETRES, min = 150, max = 100_000, says = "height over the equatorial radius")
        double altitude,

        @Written(unit = Unit.DEGREES, min = -360, max = 360, fallback = "0", says = "node of the first plane")
        double raan,

        @Written(
                unit = Unit.DEGREES,
                min = -360,
                max = 360,
                fallback = "0",
                says = "argument of latitude of the first satellite")
        double anomaly) {
    private static final double EQUATORIAL_RADIUS = 6_378_137;

    /// Most satellites of a pattern.
    private static final int MOST = 100_000;

    /// Planes by which a chosen number may fall short through rounding.
    private static final double ROUNDING = 1e-9;

    public Streets {
        Limits.check(Streets.class, perPlane, planes, minElevation, altitude, raan, anomaly);
        Limits.require(
                planes.isPresent() != minElevation.isPresent(),
                "planes",
                planes.isPresent() ? planes.getAsInt() + " beside min_elevation_deg" : "missing",
                "written in place of min_elevation_deg",
                planes.isPresent() ? "delete one of the two" : "add planes: 6");
        planes.ifPresent(written -> Limits.require(
                written <= perPlane,
                "planes",
                written,
                "at most per_plane " + perPlane + ": more would stand closer than streets of any width",
                "use planes " + perPlane));
        minElevation.ifPresent(least -> {
            double seen = footprint(altitude, least);
            Limits.require(
                    chosen(perPlane, seen) <= perPlane,
                    "per_plane",
                    perPlane,
                    "close enough for a street: footprints reach " + degrees(seen) + "° to either side",
                    "use per_plane " + fewest(seen));
        });
        long total = (long) perPlane * count(perPlane, planes, minElevation, altitude);
        Limits.require(
                total <= MOST,
                "per_plane",
                perPlane,
                "few enough: with the planes it makes " + total + " satellites, and at most " + MOST + " are laid out",
                "use fewer");
    }

    /// Planes written or chosen.
    public int planeCount() {
        return count(perPlane, planes, minElevation, altitude);
    }

    /// Smallest half-angle of a footprint that leaves no gap anywhere, θ [rad].
    public double footprint() {
        return footprint(perPlane, halfWidth());
    }

    /// Between the nodes of planes that fly alike, θ + c [rad].
    public double spacing() {
        return footprint() + halfWidth();
    }

    /// Of a street, c [rad]; the first and last plane, flying against each other, stand twice as far apart.
    public double halfWidth() {
        int planeCount = planeCount();
        double low = 0;
        double high = Math.PI / 2;
        // The sum of all spacings grows with c, so halving finds the one that is π, here to the last bit.
        while (true) {
            double c = 0.5 * (low + high);
            if (c <= low || c >= high) {
                return c;
            }
            if ((planeCount - 1) * (footprint(perPlane, c) + c) + 2 * c < Math.PI) {
                low = c;
            } else {
                high = c;
            }
        }
    }

    private static int count(int perPlane, OptionalInt planes, OptionalDouble minElevation, double altitude) {
        return planes.isPresent()
                ? planes.getAsInt()
                : chosen(perPlane, footprint(altitude, minElevation.orElseThrow()));
    }

    /// Fewest planes that need no larger footprint; one too many to be laid out where the footprints of a plane do
    /// not reach each other.
    private static int chosen(int perPlane, double footprint) {
        if (footprint <= Math.PI / perPlane) {
            return perPlane + 1;
        }
        double c = Math.acos(Math.cos(footprint) / Math.cos(Math.PI / perPlane));
        return Math.max(2, 1 + (int) Math.ceil((Math.PI - 2 * c) / (footprint + c) - ROUNDING));
    }

    /// Fewest satellites a plane that make a street.
    private static int fewest(double footprint) {
        int perPlane = Math.max(3, (int) Math.floor(Math.PI / footprint));
        while (chosen(perPlane, footprint) > perPlane) {
            perPlane++;
        }
        return perPlane;
    }

    /// Of a plane with streets c wide to either side.
    private static double footprint(int perPlane, double c) {
        return Math.acos(Math.cos(c) * Math.cos(Math.PI / perPlane));
    }

    /// Of one satellite seen above an elevation.
    private static double footprint(double altitude, double elevation) {
        return Math.acos(EQUATORIAL_RADIUS * Math.cos(elevation) / (EQUATORIAL_RADIUS + altitude)) - elevation;
    }

    private static String degrees(double angle) {
        return Keys.number(Math.round(1e3 * Math.toDegrees(angle)) / 1e3);
    }
}
