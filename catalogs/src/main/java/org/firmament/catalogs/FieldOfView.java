package org.firmament.catalogs;

import org.firmament.catalogs.units.Limits;
import org.firmament.catalogs.units.Unit;
import org.firmament.catalogs.units.Written;

/// Where a sensor can look. A line of sight the Earth cuts is never inside.
public sealed interface FieldOfView {
    /// All directions in which the line's ground end (the target of a space sensor, the sensor itself on the
    /// ground) sees the other end at least `minElevation` above its local horizontal.
    ///
    /// @param minElevation  [rad]
    record Horizon(
            @Written(
                    unit = Unit.DEGREES,
                    min = -30,
                    max = 90,
                    fallback = "0",
                    says = "least elevation at the line's ground end")
            double minElevation)
            implements FieldOfView {
        public Horizon {
            Limits.check(Horizon.class, minElevation);
        }
    }

    /// A cone about the nadir of a satellite.
    ///
    /// @param halfAngle     between nadir and the cone's surface [rad]
    /// @param minElevation  least elevation of the satellite at the target [rad]
    record NadirCone(
            @Written(unit = Unit.DEGREES, min = 0, above = true, max = 180, says = "half-angle about nadir")
            double halfAngle,

            @Written(unit = Unit.DEGREES, min = -90, max = 90, fallback = "-90", says = "least elevation at the target")
            double minElevation)
            implements FieldOfView {
        public NadirCone {
            Limits.check(NadirCone.class, halfAngle, minElevation);
        }
    }

    /// Any direction in which the segment stays `grazingHeight` clear of the ellipsoid.
    ///
    /// @param grazingHeight  least height of the segment over the ellipsoid [m]
    record LineOfSight(
            @Written(
                    unit = Unit.KILOMETRES,
                    min = -50,
                    max = 1_000,
                    fallback = "0",
                    says = "least height of the segment over the ellipsoid")
            double grazingHeight)
            implements FieldOfView {
        public LineOfSight {
            Limits.check(LineOfSight.class, grazingHeight);
        }
    }

    /// A fixed sector of a ground or sea radar, from `azimuthFrom` clockwise to `azimuthTo`.
    ///
    /// @param minElevation  [rad]
    /// @param maxElevation  [rad]
    /// @param azimuthFrom   clockwise from north [rad]
    /// @param azimuthTo     clockwise from north [rad]; 0 to 360° is all round
    record Sector(
            @Written(unit = Unit.DEGREES, min = -5, max = 90, fallback = "3", says = "least elevation")
            double minElevation,

            @Written(unit = Unit.DEGREES, min = 0, max = 90, fallback = "90", says = "greatest elevation")
            double maxElevation,

            @Written(
                    unit = Unit.DEGREES,
                    min = 0,
                    max = 360,
                    fallback = "0",
                    says = "start of the sector, clockwise from north")
            double azimuthFrom,

            @Written(
                    unit = Unit.DEGREES,
                    min = 0,
                    max = 360,
                    fallback = "360",
                    says = "end of the sector, clockwise from north")
            double azimuthTo)
            implements FieldOfView {
        public Sector {
            Limits.check(Sector.class, minElevation, maxElevation, azimuthFrom, azimuthTo);
            Limits.require(
                    minElevation < maxElevation,
                    "max_elevation_deg",
                    Math.toDegrees(maxElevation),
                    "more than min_elevation_deg " + Math.toDegrees(minElevation),
                    "the two are swapped");
        }
    }
}
