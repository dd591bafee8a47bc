package org.firmament.planner.scenario;

import java.util.OptionalDouble;
import org.firmament.catalogs.Place;
import org.firmament.catalogs.units.LimitException;
import org.firmament.catalogs.units.Limits;
import org.firmament.catalogs.units.Unit;
import org.firmament.catalogs.units.Written;
import org.firmament.orbits.Earth;

/// Where something was at a time: a latitude and longitude with a height, or an Earth-fixed position.
///
/// @param name  of what moves; the rows of one name are one track
/// @param time  [s after the epoch]
/// @param lat   geodetic latitude [rad]
/// @param lon   longitude [rad]
/// @param alt   height over the ellipsoid [m]; 0 if left out
/// @param x     through Greenwich [m]
/// @param y     [m]
/// @param z     through the pole [m]
public record Fix(
        @Written(fallback = "track", says = "what moves; the rows of one name are one track")
        String name,

        @Written(unit = Unit.SECONDS, min = -1e9, max = 1e9, says = "after the epoch")
        double time,

        @Written(unit = Unit.DEGREES, min = -90, max = 90, says = "geodetic latitude")
        OptionalDouble lat,

        @Written(unit = Unit.DEGREES, min = -360, max = 360, says = "longitude, east positive")
        OptionalDouble lon,

        @Written(unit = Unit.KILOMETRES, min = -1, max = 1_000_000, says = "height over the ellipsoid; 0 if left out")
        OptionalDouble alt,

        @Written(
                unit = Unit.KILOMETRES,
                min = -1e6,
                max = 1e6,
                says = "Earth-fixed, through Greenwich, in place of lat_deg, lon_deg")
        OptionalDouble x,

        @Written(unit = Unit.KILOMETRES, min = -1e6, max = 1e6, says = "Earth-fixed")
        OptionalDouble y,

        @Written(unit = Unit.KILOMETRES, min = -1e6, max = 1e6, says = "Earth-fixed, through the pole")
        OptionalDouble z) {
    /// Least distance of a position from the Earth's centre: the polar radius less the depth a place may have
    /// [m].
    private static final double LEAST_RADIUS = Earth.POLAR_RADIUS - 1_000;

    public Fix {
        Limits.check(Fix.class, name, time, lat, lon, alt, x, y, z);
        boolean geodetic = lat.isPresent() && lon.isPresent();
        boolean cartesian = x.isPresent() && y.isPresent() && z.isPresent();
        boolean anyGeodetic = lat.isPresent() || lon.isPresent() || alt.isPresent();
        boolean anyCartesian = x.isPresent() || y.isPresent() || z.isPresent();
        if (!(geodetic && !anyCartesian) && !(cartesian && !anyGeodetic)) {
            throw new LimitException(
                    anyCartesian ? "x_km" : "lat_deg",
                    anyCartesian && anyGeodetic ? "a place and a position" : "half a position",
                    "either lat_deg, lon_deg and alt_km or x_km, y_km and z_km",
                    "add what is missing");
        }
        if (cartesian) {
            double radius = Math.hypot(Math.hypot(x.getAsDouble(), y.getAsDouble()), z.getAsDouble());
            Limits.require(
                    radius >= LEAST_RADIUS,
                    "x_km",
                    Math.round(Unit.KILOMETRES.fromSi(radius)) + " km from the Earth's centre",
                    "above the ground, from 6356 km on",
                    "write kilometres, not metres or megametres");
        }
    }

    /// Earth-fixed position [m].
    double[] position(Earth earth) {
        return x.isPresent()
                ? new double[] {x.getAsDouble(), y.orElseThrow(), z.orElseThrow()}
                : earth.position(new Place(lat.orElseThrow(), lon.orElseThrow(), alt.orElse(0)));
    }
}
