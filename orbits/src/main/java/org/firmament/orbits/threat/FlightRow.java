package org.firmament.orbits.threat;

import org.firmament.catalogs.Place;
import org.firmament.catalogs.units.Limits;
import org.firmament.catalogs.units.Unit;
import org.firmament.catalogs.units.Written;

/// A row of a table of a flight.
///
/// @param time  after ignition [s]
/// @param lat   geodetic latitude [rad]
/// @param lon   longitude [rad]
/// @param alt   height over the ellipsoid [m]; half a kilometre below it at most, as by the lowest shore
record FlightRow(
        @Written(unit = Unit.SECONDS, min = 0, max = 86_400, says = "after ignition")
        double time,

        @Written(unit = Unit.DEGREES, min = -90, max = 90, says = "geodetic latitude")
        double lat,

        @Written(unit = Unit.DEGREES, min = -360, max = 360, says = "longitude, east positive")
        double lon,

        @Written(unit = Unit.KILOMETRES, min = -0.5, max = 40_000, says = "height over the ellipsoid")
        double alt) {
    FlightRow {
        Limits.check(FlightRow.class, time, lat, lon, alt);
    }

    Place place() {
        return new Place(lat, lon, alt);
    }
}
