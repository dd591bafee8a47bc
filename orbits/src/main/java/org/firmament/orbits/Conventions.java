package org.firmament.orbits;

import java.util.OptionalDouble;
import org.firmament.catalogs.units.Keys;
import org.firmament.catalogs.units.Limits;
import org.firmament.catalogs.units.Unit;
import org.firmament.catalogs.units.Written;

/// The choices two honest tools make differently; every result repeats them.
///
/// @param elementsFrame   frame of Keplerian elements; the same numbers in EME2000 are 50 km from those in TOD by 2030
/// @param earth           shape of the Earth for places, heights and elevations
/// @param nadir           what "down" means for a satellite
/// @param greenwichAngle  Earth rotation angle at the epoch [rad]; fixes the Earth to the elements' frame by a
///                        uniform turn about its z axis, only to reproduce a paper
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

    public Conventions {
        Limits.check(Conventions.class, elementsFrame, earth, nadir, greenwichAngle, mu);
    }

    /// True of date, WGS84, geocentric nadir, μ of WGS84.
    public static Conventions standard() {
        return new Conventions(
                ElementsFrame.TOD, EarthShape.WGS84, Nadir.GEOCENTRIC, OptionalDouble.empty(), 3.986004418e14);
    }
}
