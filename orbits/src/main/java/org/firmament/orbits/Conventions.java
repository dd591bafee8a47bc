package org.firmament.orbits;

import java.util.OptionalDouble;
import org.firmament.catalogs.units.Keys;
import org.firmament.catalogs.units.Limits;
import org.firmament.catalogs.units.Unit;
import org.firmament.catalogs.units.Written;

/// The choices two honest tools make differently; every result repeats them.
///
/// @param elementsFrame   frame of Keplerian elements; the same numbers in EME2000 are 50 km from those in TOD by
///                        2030
/// @param earth           shape of the Earth for places, heights and elevations
/// @param nadir           what "down" means for a satellite
/// @param greenwichAngle  Earth rotation angle at the epoch [rad]; fixes the Earth to the elements' frame by a
///                        uniform turn about its z axis, only to reproduce a paper
/// @param rotation        whether the Earth turns; one that stands still needs a Greenwich angle, and satellites
///                        laid out by what they fly over are none of its
/// @param mu              gravitational parameter [m³/s²]
public record Conventions(
        @Written(fallback = "TOD", says = "frame of Keplerian elements")
        ElementsFrame elementsFrame,

        @Written(fallback = "wgs84", says = "shape of the Earth")
        EarthShape earth,

        @Written(fallback = "geocentric", says = "what down means for a satellite")
        Nadir nadir,

        @Written(
                unit = Unit.DEGREES,
                min = -360,
                max = 360,
                says = "only to reproduce a paper: the Earth's angle at the epoch")
        OptionalDouble greenwichAngle,

        @Written(fallback = "daily", says = "whether the Earth turns: daily, or none to reproduce a paper")
        Rotation rotation,

        @Written(
                unit = Unit.GRAVITATIONAL_PARAMETER,
                min = 3.98e14,
                max = 3.99e14,
                fallback = "3.986004418e14",
                says = "gravitational parameter")
        double mu) {
    /// Frame of Keplerian elements: true of date, or an inertial one.
    public enum ElementsFrame implements Keys.WrittenInCapitals {
        TOD,
        EME2000,
        GCRF,
        TEME
    }

    /// WGS84 ellipsoid (NIMA TR8350.2), or a sphere of its equatorial radius 6,378,137 m.
    public enum EarthShape {
        WGS84,
        SPHERE
    }

    /// Towards the Earth's centre, or along the ellipsoid's normal.
    public enum Nadir {
        GEOCENTRIC,
        GEODETIC
    }

    /// How the Earth turns.
    public enum Rotation {
        /// As it does.
        DAILY,
        /// Not at all: what studies neglect that leave it out.
        NONE
    }

    public Conventions {
        Limits.check(Conventions.class, elementsFrame, earth, nadir, greenwichAngle, rotation, mu);
        Limits.require(
                rotation == Rotation.DAILY || greenwichAngle.isPresent(),
                "rotation",
                Keys.constant(rotation),
                "possible without an angle the Earth stands at",
                "add greenwich_angle_deg: 0");
    }

    /// Of an Earth that turns.
    public Conventions(
            ElementsFrame elementsFrame, EarthShape earth, Nadir nadir, OptionalDouble greenwichAngle, double mu) {
        this(elementsFrame, earth, nadir, greenwichAngle, Rotation.DAILY, mu);
    }

    /// How fast the Earth turns [rad/s].
    public double rotationRate() {
        return switch (rotation) {
            case DAILY -> Earth.ROTATION_RATE;
            case NONE -> 0;
        };
    }

    /// True of date, WGS84, geocentric nadir, μ of WGS84.
    public static Conventions standard() {
        return new Conventions(
                ElementsFrame.TOD, EarthShape.WGS84, Nadir.GEOCENTRIC, OptionalDouble.empty(), 3.986004418e14);
    }
}
