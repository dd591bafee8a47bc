package org.firmament.catalogs;

import java.util.List;
import org.firmament.catalogs.units.Limits;
import org.firmament.catalogs.units.Unit;
import org.firmament.catalogs.units.Written;

/// Where a sensor can look. A line of sight the Earth cuts is never inside.
public sealed interface FieldOfView
        permits FieldOfView.Horizon,
                FieldOfView.NadirCone,
                FieldOfView.FieldOfRegard,
                FieldOfView.LineOfSight,
                FieldOfView.Sector,
                FieldOfView.Skyline,
                Mounted {
    /// All directions in which the line's ground end (the target of a space sensor, the sensor itself on the
    /// ground) sees the other end at least `minElevation` above its local horizontal.
    ///
    /// @param minElevation  [rad]
    /// @param maxElevation  [rad]
    record Horizon(
            @Written(
                    unit = Unit.DEGREES,
                    min = -30,
                    max = 90,
                    fallback = "0",
                    says = "least elevation at the line's ground end")
            double minElevation,

            @Written(
                    unit = Unit.DEGREES,
                    min = -30,
                    max = 90,
                    fallback = "90",
                    says = "greatest elevation at the line's ground end")
            double maxElevation)
            implements FieldOfView {
        public Horizon {
            Limits.check(Horizon.class, minElevation, maxElevation);
            Limits.require(
                    minElevation < maxElevation || minElevation >= Math.PI / 2,
                    "max_elevation_deg",
                    Unit.DEGREES.fromSi(maxElevation),
                    "more than min_elevation_deg " + Unit.DEGREES.fromSi(minElevation),
                    "the two are swapped");
        }

        /// Up to the zenith.
        public Horizon(double minElevation) {
            this(minElevation, Math.PI / 2);
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

    /// Everything an instrument can be turned to that looks anywhere within an angle about nadir: with the
    /// regard F and the instrument's own field f, both full angles, the cone about nadir of half-angle (F +
    /// f)/2. A field that is not round is given corner to corner, and can be turned about its own axis.
    ///
    /// @param fieldOfRegard  full angle within which the instrument's boresight can be turned [rad]
    /// @param fieldOfView    full angle of the instrument's own field [rad]; 0 where the regard is all there is
    /// @param minElevation   least elevation of the satellite at the target [rad]
    record FieldOfRegard(
            @Written(
                    unit = Unit.DEGREES,
                    min = 0,
                    above = true,
                    max = 360,
                    says = "full angle about nadir the boresight can be turned within")
            double fieldOfRegard,

            @Written(
                    unit = Unit.DEGREES,
                    min = 0,
                    max = 360,
                    fallback = "0",
                    says = "full angle of the instrument's own field, which reaches out beyond it by half")
            double fieldOfView,

            @Written(unit = Unit.DEGREES, min = -90, max = 90, fallback = "-90", says = "least elevation at the target")
            double minElevation)
            implements FieldOfView {
        public FieldOfRegard {
            Limits.check(FieldOfRegard.class, fieldOfRegard, fieldOfView, minElevation);
        }

        /// What it sees at one time or another.
        public NadirCone reach() {
            return new NadirCone(Math.min(Math.PI, 0.5 * (fieldOfRegard + fieldOfView)), minElevation);
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

    /// All directions over the horizon of a site on land or sea as it is: how high it stands changes linearly
    /// with azimuth between the points, through north too.
    ///
    /// @param skyline  in order of azimuth; one point is the same height all round
    record Skyline(
            @Written(says = "points {azimuth_deg, elevation_deg} in order of azimuth")
            List<SkylinePoint> skyline) implements FieldOfView {
        private static final int MOST_POINTS = 1_000;

        public Skyline {
            skyline = List.copyOf(skyline);
            Limits.require(
                    !skyline.isEmpty() && skyline.size() <= MOST_POINTS,
                    "skyline",
                    skyline.size() + " points",
                    "1 to " + MOST_POINTS + " points",
                    skyline.isEmpty() ? "write {azimuth_deg: 0, elevation_deg: 5}" : "leave out every other one");
            for (int i = 1; i < skyline.size(); i++) {
                double before = skyline.get(i - 1).azimuth();
                double azimuth = skyline.get(i).azimuth();
                Limits.require(
                        before < azimuth,
                        "skyline",
                        "azimuth " + Unit.DEGREES.fromSi(azimuth) + " after " + Unit.DEGREES.fromSi(before),
                        "in order of azimuth, each once",
                        "sort the points");
            }
            double round = skyline.getLast().azimuth() - skyline.getFirst().azimuth();
            Limits.require(
                    round < 2 * Math.PI
                            || skyline.getFirst().elevation()
                                    == skyline.getLast().elevation(),
                    "skyline",
                    "two elevations at north",
                    "one elevation at 0 and 360°, which are the same",
                    "leave one of the two out");
        }

        /// The lowest point [rad].
        public double lowest() {
            return skyline.stream().mapToDouble(SkylinePoint::elevation).min().orElseThrow();
        }
    }
}
