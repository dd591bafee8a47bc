package org.firmament.coverage.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.firmament.catalogs.Circumstances;
import org.firmament.catalogs.FieldOfView;
import org.firmament.catalogs.Light;
import org.firmament.catalogs.Mounted;
import org.firmament.catalogs.Place;
import org.firmament.catalogs.Sensor;
import org.firmament.catalogs.units.Keys;
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
            case FieldOfView.Horizon horizon -> elevationAtTarget(horizon, earth);
            case FieldOfView.NadirCone cone -> cone(cone, earth, nadir);
            case FieldOfView.FieldOfRegard regard -> cone(regard.reach(), earth, nadir);
            case FieldOfView.LineOfSight line -> clear(line.grazingHeight(), earth);
            case Mounted mounted ->
                seenFrom(mounted.minElevation(), earth).and(MountedSight.of(mounted, flattening(earth, nadir)));
            case FieldOfView.Sector _, FieldOfView.Skyline _ -> throw misplaced(sensor, "on a satellite");
        };
        return limited(view, sensor, earth, sun, End.TARGET);
    }

    /// The view of a sensor on land or sea.
    ///
    /// @param place  where it stands, and with it what is up and where is north
    /// @throws LimitException  for a view only a satellite can have
    public static AccessConstraint fromGround(Sensor sensor, Place place, Earth earth, SunDirection sun) {
        AccessConstraint view = switch (sensor.view()) {
            case FieldOfView.Horizon horizon ->
                elevationsAtSite(horizon.minElevation(), horizon.maxElevation(), place, earth);
            case FieldOfView.Sector sector -> sector(sector, place, earth);
            case FieldOfView.Skyline skyline ->
                elevationAtSite(skyline.lowest(), place, earth).and(new SkylineSight(skyline.skyline(), place));
            case FieldOfView.LineOfSight line -> clear(line.grazingHeight(), earth);
            case FieldOfView.NadirCone _, FieldOfView.FieldOfRegard _, Mounted _ ->
                throw misplaced(sensor, "on the ground");
        };
        return limited(view, sensor, earth, sun, End.SENSOR);
    }

    /// The target is at most `range` away [m].
    public static AccessConstraint within(double range) {
        return new Sight.WithinRange(range);
    }

    /// The line of sight beyond the target ends in space, over the limb as the sensor has it.
    public static AccessConstraint againstSpace(Sensor sensor, Earth earth) {
        double height = sensor.circumstances().limbHeight();
        return new Limb(Earth.EQUATORIAL_RADIUS + height, raisedStretch(height, earth));
    }

    private static AccessConstraint elevationAtTarget(FieldOfView.Horizon horizon, Earth earth) {
        AccessConstraint high = elevationAtTarget(horizon.minElevation(), earth);
        return horizon.maxElevation() >= Math.PI / 2
                ? high
                : high.and(over(horizon.maxElevation(), earth).not());
    }

    /// A satellite stands `elevation` over the horizontal of the target.
    static AccessConstraint elevationAtTarget(double elevation, Earth earth) {
        return elevation >= 0 ? over(elevation, earth) : over(elevation, earth).and(clear(0, earth));
    }

    private static AccessConstraint over(double elevation, Earth earth) {
        return new Sight.TargetElevation(elevation, Math.sin(elevation), earth.flattening());
    }

    /// The target sees the satellite, at an elevation if one is asked for.
    private static AccessConstraint seenFrom(double minElevation, Earth earth) {
        return minElevation <= -Math.PI / 2 ? clear(0, earth) : elevationAtTarget(minElevation, earth);
    }

    private static AccessConstraint cone(FieldOfView.NadirCone cone, Earth earth, Conventions.Nadir nadir) {
        AccessConstraint seen = seenFrom(cone.minElevation(), earth);
        return cone.halfAngle() >= Math.PI
                ? seen
                : seen.and(new Sight.NadirCone(cone.halfAngle(), Math.cos(cone.halfAngle()), flattening(earth, nadir)));
    }

    /// Of the ellipsoid whose normal is the nadir; 0 for a nadir towards the centre.
    private static double flattening(Earth earth, Conventions.Nadir nadir) {
        return switch (nadir) {
            case GEOCENTRIC -> 0;
            case GEODETIC -> earth.flattening();
        };
    }

    /// The segment and, above 0, both its ends stay `height` over the ellipsoid. The ellipsoid at a height is taken
    /// as the one with both radii larger by it: within 2 m up to 1,000 km.
    static AccessConstraint clear(double height, Earth earth) {
        AccessConstraint line = new Sight.ClearOfEarth(Earth.EQUATORIAL_RADIUS + height, raisedStretch(height, earth));
        return height > 0 ? line.and(above(height, earth, End.SENSOR)).and(above(height, earth, End.TARGET)) : line;
    }

    private static AccessConstraint above(double height, Earth earth, End end) {
        return new Sight.EndAbove(Earth.EQUATORIAL_RADIUS + height, raisedStretch(height, earth), end);
    }

    private static double raisedStretch(double height, Earth earth) {
        return (Earth.EQUATORIAL_RADIUS + height) / (Verticals.polarRadius(earth.flattening()) + height);
    }

    private static AccessConstraint elevationAtSite(double least, Place place, Earth earth) {
        double[] up = earth.up(place);
        AccessConstraint high = new Sight.Towards(up[0], up[1], up[2], Math.sin(least));
        return least >= 0 ? high : high.and(clear(0, earth));
    }

    private static AccessConstraint elevationsAtSite(double least, double most, Place place, Earth earth) {
        AccessConstraint high = elevationAtSite(least, place, earth);
        double[] up = earth.up(place);
        return most < Math.PI / 2 ? high.and(new Sight.Towards(-up[0], -up[1], -up[2], -Math.sin(most))) : high;
    }

    private static AccessConstraint sector(FieldOfView.Sector sector, Place place, Earth earth) {
        AccessConstraint view = elevationsAtSite(sector.minElevation(), sector.maxElevation(), place, earth);
        double turn = 2 * Math.PI;
        double across = sector.azimuthTo() - sector.azimuthFrom();
        if (across >= turn) {
            return view;
        }
        // Measured to the vertical planes of the two edges, so that it stays smooth for a target near the zenith.
        AccessConstraint afterStart = towards(sector.azimuthFrom() + Math.PI / 2, place);
        AccessConstraint beforeEnd = towards(sector.azimuthTo() - Math.PI / 2, place);
        double width = across < 0 ? across + turn : across;
        return view.and(width <= Math.PI ? afterStart.and(beforeEnd) : afterStart.or(beforeEnd));
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

    /// @param ground  the end whose horizontal the Sun's elevation is counted over
    private static AccessConstraint limited(
            AccessConstraint view, Sensor sensor, Earth earth, SunDirection sun, End ground) {
        Circumstances also = sensor.circumstances();
        List<AccessConstraint> conditions = new ArrayList<>(List.of(view));
        if (sensor.maxRange() < ANY_RANGE) {
            conditions.add(within(sensor.maxRange()));
        }
        if (also.minRange() > 0) {
            conditions.add(new Sight.WithinRange(also.minRange()).not());
        }
        also.minLineHeight().ifPresent(height -> conditions.add(clear(height, earth)));
        also.minTargetAltitude().ifPresent(height -> conditions.add(above(height, earth, End.TARGET)));
        also.maxTargetAltitude()
                .ifPresent(height ->
                        conditions.add(above(height, earth, End.TARGET).not()));
        background(sensor, earth).ifPresent(conditions::add);
        light(also.targetLight(), earth, sun, End.TARGET).ifPresent(conditions::add);
        light(also.sensorLight(), earth, sun, End.SENSOR).ifPresent(conditions::add);
        also.minSunElevation()
                .ifPresent(least ->
                        conditions.add(new Sunlight.SunAbove(Math.sin(least), earth.flattening(), sun, ground)));
        also.maxSunElevation()
                .ifPresent(most ->
                        conditions.add(new Sunlight.SunAbove(Math.sin(most), earth.flattening(), sun, ground).not()));
        if (sensor.sunExclusion() > 0) {
            conditions.add(new Sight.AwayFromSun(Math.cos(sensor.sunExclusion()), sun));
        }
        return conditions.stream().reduce(AccessConstraint::and).orElseThrow();
    }

    private static Optional<AccessConstraint> background(Sensor sensor, Earth earth) {
        AccessConstraint space = againstSpace(sensor, earth);
        return switch (sensor.circumstances().background()) {
            case ANY -> Optional.empty();
            case SPACE -> Optional.of(space);
            case EARTH -> Optional.of(space.not());
        };
    }

    private static Optional<AccessConstraint> light(Light light, Earth earth, SunDirection sun, End end) {
        return switch (light) {
            case ANY -> Optional.empty();
            case SUNLIT -> Optional.of(Sunlight.shadow(earth, sun, end).not());
            case SHADOW -> Optional.of(Sunlight.shadow(earth, sun, end));
            case UMBRA -> Optional.of(Sunlight.umbra(earth, sun, end));
        };
    }

    private static LimitException misplaced(Sensor sensor, String where) {
        return new LimitException(
                "kind",
                Keys.kinds(sensor.view().getClass()).getFirst(),
                "a view the sensor " + sensor.name() + " can have " + where,
                "use kind: horizon or line-of-sight there");
    }
}
