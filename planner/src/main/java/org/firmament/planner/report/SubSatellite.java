package org.firmament.planner.report;

import org.firmament.catalogs.Place;
import org.firmament.orbits.Earth;

/// The place below a satellite, as files write it.
///
/// @param latitude   geodetic, degrees
/// @param longitude  from −180° to 180°, degrees
/// @param altitude   over the ellipsoid [m]
record SubSatellite(double latitude, double longitude, double altitude) {
    static SubSatellite of(Earth earth, double x, double y, double z) {
        Place place = earth.place(x, y, z);
        return new SubSatellite(Math.toDegrees(place.lat()), Math.toDegrees(place.lon()), place.alt());
    }
}
