package org.firmament.coverage.access;

import java.util.List;
import java.util.SplittableRandom;
import org.firmament.catalogs.FieldOfView;
import org.firmament.catalogs.Phase;
import org.firmament.catalogs.Place;
import org.firmament.catalogs.Sensor;
import org.firmament.orbits.Conventions;
import org.firmament.orbits.Earth;

/// Sensors and places as the tests write them: degrees and kilometres.
final class Sensors {
    static final Earth WGS84 = new Earth(Conventions.EarthShape.WGS84);
    static final Earth SPHERE = new Earth(Conventions.EarthShape.SPHERE);

    /// A Sun nobody may ask for.
    static final SunDirection NO_SUN = (time, xyz) -> {
        throw new AssertionError("a sensor without an exclusion angle asked for the Sun");
    };

    private Sensors() {}

    static Sensor sensor(FieldOfView view) {
        return new Sensor("eye", view, 1e9, 0, List.of(Phase.BOOST), 1, 0, 0);
    }

    static Sensor sensor(FieldOfView view, double maxRange, double sunExclusion) {
        return new Sensor("eye", view, maxRange, Math.toRadians(sunExclusion), List.of(Phase.BOOST), 1, 0, 0);
    }

    static FieldOfView horizon(double minElevation) {
        return new FieldOfView.Horizon(Math.toRadians(minElevation));
    }

    static FieldOfView cone(double halfAngle, double minElevation) {
        return new FieldOfView.NadirCone(Math.toRadians(halfAngle), Math.toRadians(minElevation));
    }

    static FieldOfView sector(double low, double high, double from, double to) {
        return new FieldOfView.Sector(
                Math.toRadians(low), Math.toRadians(high), Math.toRadians(from), Math.toRadians(to));
    }

    static Place place(double lat, double lon, double altitudeKm) {
        return new Place(Math.toRadians(lat), Math.toRadians(lon), altitudeKm * 1e3);
    }

    /// A place drawn evenly from the sphere and a range of heights [m].
    static Place anywhere(SplittableRandom random, double low, double high) {
        return new Place(
                Math.asin(random.nextDouble(-1, 1)),
                random.nextDouble(-Math.PI, Math.PI),
                low + (high - low) * random.nextDouble());
    }

    /// A view from space over the ellipsoid, nadir towards the centre.
    static AccessConstraint space(FieldOfView view) {
        return SensorView.fromSpace(sensor(view), WGS84, Conventions.Nadir.GEOCENTRIC, NO_SUN);
    }

    static double margin(AccessConstraint view, Place sensor, Place target) {
        return view.margin(0, WGS84.position(sensor), WGS84.position(target));
    }
}
