package org.firmament.coverage.access;

import org.firmament.catalogs.FieldOfView;
import org.firmament.catalogs.Place;
import org.firmament.catalogs.Sensor;
import org.firmament.catalogs.units.LimitException;
import org.firmament.orbits.Conventions;
import org.firmament.orbits.Earth;

/// What a catalog sensor can look at from where it is, for targets on the ground and at any height.
///
/// Straight lines: no refraction, no terrain. A line the ellipsoid cuts is never inside; where a view asks for an
/// elevation of 0 or more at one end, that alone keeps the line clear and the Earth is not tested again.
public final class SensorView {
    /// The catalog's way to write "no limit" [m].
    private static final double ANY_RANGE = 1e9;

    private SensorView() {}

    /// The view of a sensor on a satellite.
    ///
    /// @throws LimitException  for a view only a ground sensor can have
    public static AccessConstraint fromSpace(Sensor sensor, Earth earth, Conventions.Nadir nadir, SunDirection sun) {
        AccessConstraint view = switch (sensor.view()) {
            case FieldOfView.Horizon horizon -> elevationAtTarget(horizon.minElevation(), earth);
            case FieldOfView.NadirCone cone -> cone(cone, earth, nadir);
            case FieldOfView.LineOfSight line -> clear(line.grazingHeight(), earth);
            case FieldOfView.Sector _ -> throw misplaced(sensor, "sector", "on a satellite");
        };
        return limited(view, sensor, sun);
    }

    /// The view of a sensor on land or sea.
    ///
    /// @param place  where it stands, and with it what is up and where is north
    /// @throws LimitException  for a view only a satellite can have
    public static AccessConstraint fromGround(Sensor sensor, Place place, Earth earth, SunDirection sun) {
        AccessConstraint view = switch (sensor.view()) {
            case FieldOfView.Horizon horizon -> elevationAtSite(horizon.minElevation(), place, earth);
            case FieldOfView.Sector sector -> sector(sector, place, earth);
            case FieldOfView.LineOfSight line -> clear(line.grazingHeight(), earth);
            case FieldOfView.NadirCone _ -> throw misplaced(sensor, "nadir-cone", "on the ground");
        };
        return limited(view, sensor, sun);
    }

    private static AccessConstraint elevationAtTarget(double elevation, Earth earth) {
        AccessConstraint high = new Sight.TargetElevation(elevation, Math.sin(elevation), earth.flattening());
        return elevation >= 0 ? high : high.and(clear(0, earth));
    }

    private static AccessConstraint cone(FieldOfView.NadirCone cone, Earth earth, Conventions.Nadir nadir) {
        double flattening = switch (nadir) {
            case GEOCENTRIC -> 0;
            case GEODETIC -> earth.flattening();
        };
        AccessConstraint seen =
                cone.minElevation() <= -Math.PI / 2 ? clear(0, earth) : elevationAtTarget(cone.minElevation(), earth);
        return cone.halfAngle() >= Math.PI
                ? seen
                : seen.and(new Sight.NadirCone(cone.halfAngle(), Math.cos(cone.halfAngle()), flattening));
    }

    /// The ellipsoid at a height is taken as the one with both radii larger by it: within 2 m up to 1,000 km.
    private static AccessConstraint clear(double height, Earth earth) {
        double equatorial = Earth.EQUATORIAL_RADIUS + height;
        double stretch = equatorial / (Vectors.polarRadius(earth.flattening()) + height);
        AccessConstraint line = new Sight.ClearOfEarth(equatorial, stretch);
        return height > 0
                ? line.and(new Sight.EndAbove(equatorial, stretch, true))
                        .and(new Sight.EndAbove(equatorial, stretch, false))
                : line;
    }

    private static AccessConstraint elevationAtSite(double least, Place place, Earth earth) {
        double[] up = earth.up(place);
        AccessConstraint high = new Sight.Towards(up[0], up[1], up[2], Math.sin(least));
        return least >= 0 ? high : high.and(clear(0, earth));
    }

    private static AccessConstraint sector(FieldOfView.Sector sector, Place place, Earth earth) {
        AccessConstraint view = elevationAtSite(sector.minElevation(), place, earth);
        if (sector.maxElevation() < Math.PI / 2) {
            double[] up = earth.up(place);
            view = view.and(new Sight.Towards(-up[0], -up[1], -up[2], -Math.sin(sector.maxElevation())));
        }
        double turn = 2 * Math.PI;
        double across = sector.azimuthTo() - sector.azimuthFrom();
        if (across >= turn) {
            return view;
        }
        // Measured to the vertical planes of the two edges, so that it stays smooth for a target near the zenith.
        AccessConstraint afterStart = towards(sector.azimuthFrom() + Math.PI / 2, place);
        AccessConstraint beforeEnd = towards(sector.azimuthTo() - Math.PI / 2, place);
        double width = across < 0 ? across + turn : across;
        return view.and(width <= Math.PI ? afterStart.and(beforeEnd) : new Sight.Either(afterStart, beforeEnd));
    }

    /// The half-space towards an azimuth, clockwise from north.
    private static AccessConstraint towards(double azimuth, Place place) {
        double east = Math.sin(azimuth);
        double north = Math.cos(azimuth);
        double sinLat = Math.sin(place.lat());
        double sinLon = Math.sin(place.lon());
        double cosLon = Math.cos(place.lon());
        return new Sight.Towards(
                -sinLon * east - sinLat * cosLon * north,
                cosLon * east - sinLat * sinLon * north,
                Math.cos(place.lat()) * north,
                0);
    }

    private static AccessConstraint limited(AccessConstraint view, Sensor sensor, SunDirection sun) {
        AccessConstraint near =
                sensor.maxRange() >= ANY_RANGE ? view : view.and(new Sight.WithinRange(sensor.maxRange()));
        return sensor.sunExclusion() <= 0
                ? near
                : near.and(new Sight.AwayFromSun(Math.cos(sensor.sunExclusion()), sun));
    }

    private static LimitException misplaced(Sensor sensor, String kind, String where) {
        return new LimitException(
                "kind",
                kind,
                "a view the sensor " + sensor.name() + " can have " + where,
                "use kind: horizon or line-of-sight there");
    }
}
