package org.firmament.catalogs;

import org.firmament.catalogs.units.Limits;
import org.firmament.catalogs.units.Unit;
import org.firmament.catalogs.units.Written;

/// A place on or above the Earth, geodetic.
///
/// @param lat  geodetic latitude [rad]
/// @param lon  longitude, east positive [rad]
/// @param alt  height over the ellipsoid [m]
public record Place(
        @Written(unit = Unit.DEGREES, min = -90, max = 90, says = "geodetic latitude")
        double lat,

        @Written(unit = Unit.DEGREES, min = -360, max = 360, says = "longitude, east positive")
        double lon,

        @Written(unit = Unit.KILOMETRES, min = -1, max = 1_000_000, fallback = "0", says = "height over the ellipsoid")
        double alt) {
    public Place {
        Limits.check(Place.class, lat, lon, alt);
    }
}
