package org.firmament.coverage.guarantee;

import java.util.OptionalDouble;
import org.firmament.catalogs.Background;
import org.firmament.catalogs.Circumstances;
import org.firmament.catalogs.FieldOfView;
import org.firmament.catalogs.Mounted;
import org.firmament.catalogs.Sensor;
import org.firmament.orbits.Conventions;
import org.firmament.orbits.Earth;

/// The cap on the sphere inside which a sensor on a circular orbit sees every place of the ellipsoid.
///
/// A place is told by the direction from the Earth's centre. On the ellipsoid what a satellite sees is no
/// cap: its edge depends on latitude and azimuth. The cap here lies inside for all of them, so that a proof
/// on the sphere holds on the ellipsoid. It is smaller than the cap over a sphere of equatorial radius by up
/// to
/// 0.09° for low orbits and 0.18° for high ones (0.03° for 10° of elevation from 550 km).
///
/// Views about the direction of flight, a greatest elevation, and circumstances that may fail, such as light or
/// background, promise nothing. Left out on the safe side: elevations below 0, which only places well above the
/// ground can be seen at.
public final class Footprint {
    /// Steps of latitude from equator to pole within which radius and vertical are bounded: what the bounds
    /// cost is below 0.001°.
    private static final int STEPS = 900;

    /// Rounding and the view's own approximation of the vertical (1e-7), inwards [rad].
    private static final double ROUNDING = 1e-6;

    /// By which a place has to stand over a grazing height, or within a band of heights [m]: that height's
    /// ellipsoid is approximated to 2 m.
    private static final double GRAZING = 10;

    private final Sensor sensor;
    private final double radius;
    private final double altitude;
    private final double flattening;
    private final double nadirOff;

    private Footprint(Sensor sensor, double radius, double altitude, Earth earth, Conventions.Nadir nadir) {
        this.sensor = sensor;
        this.radius = radius;
        this.altitude = altitude;
        flattening = earth.flattening();
        nadirOff = switch (nadir) {
            case GEOCENTRIC -> 0;
            case GEODETIC -> flattening * (1 + flattening);
        };
    }

    /// The angle at the Earth's centre within which a satellite sees every place at a height, the Sun left
    /// aside [rad]; empty for a view that can promise none.
    ///
    /// @param radius    of the orbit [m]
    /// @param altitude  of the places over the ellipsoid [m]
    public static OptionalDouble guaranteed(
            Sensor sensor, double radius, double altitude, Earth earth, Conventions.Nadir nadir) {
        double least = new Footprint(sensor, radius, altitude, earth, nadir).least() - ROUNDING;
        return least > 0 && promises(sensor.circumstances(), radius, altitude)
                ? OptionalDouble.of(least)
                : OptionalDouble.empty();
    }

    /// Whether no circumstance can keep a satellite from seeing a place in its cap: light and background always
    /// may.
    private static boolean promises(Circumstances also, double radius, double altitude) {
        boolean inBand = also.minTargetAltitude().orElse(Double.NEGATIVE_INFINITY) < altitude - GRAZING
                && also.maxTargetAltitude().orElse(Double.POSITIVE_INFINITY) > altitude + GRAZING;
        return !also.askForSun()
                && also.background() == Background.ANY
                && inBand
                && also.minLineHeight().orElse(0) <= 0
                && also.minRange() < radius - Earth.EQUATORIAL_RADIUS - altitude;
    }

    private double least() {
        double least = Math.PI;
        double step = Math.PI / 2 / STEPS;
        for (int i = 0; i < STEPS; i++) {
            least = Math.min(least, within(i * step, (i + 1) * step));
        }
        return least;
    }

    /// The cap for places between two geodetic latitudes on one side of the equator. There the distance from
    /// the centre falls with latitude; the sine of the angle between vertical and radius is e² N sin φ cos φ
    /// over it.
    private double within(double south, double north) {
        double far = distance(south);
        double near = distance(north);
        boolean middle = south <= Math.PI / 4 && Math.PI / 4 <= north;
        double slant = middle ? 1 : Math.max(Math.sin(2 * south), Math.sin(2 * north));
        double off = Math.asin(0.5 * e2() * normal(north) * slant / near);
        double high = elevated(off, far);
        return Math.min(high, Math.min(inCone(far), inRange(near, far)));
    }

    /// Within it the satellite stands high enough over the horizontal, which lies `off` the geocentric one
    /// at most.
    private double elevated(double off, double far) {
        double elevation = switch (sensor.view()) {
            // Below a greatest elevation there is a hole around nadir.
            case FieldOfView.Horizon horizon ->
                horizon.maxElevation() >= Math.PI / 2 ? Math.max(0, horizon.minElevation()) : Math.PI;
            case FieldOfView.NadirCone cone -> Math.max(0, cone.minElevation());
            case FieldOfView.FieldOfRegard regard -> Math.max(0, regard.minElevation());
            // Over its own horizontal a line only rises: from above the grazing height it stays above.
            case FieldOfView.LineOfSight line ->
                line.grazingHeight() <= 0 || altitude >= line.grazingHeight() + GRAZING ? 0 : Math.PI;
            // Caps inside fields about the direction of flight are not told here.
            case Mounted _, FieldOfView.Sector _, FieldOfView.Skyline _ -> Math.PI;
        };
        double least = elevation + off;
        return least < Math.PI / 2 && far < radius ? Math.acos(far * Math.cos(least) / radius) - least : 0;
    }

    /// Within it the line to a place stays in the cone about nadir: on the near side sin ν = ρ cos ε / r, so
    /// that θ = asin(r sin ν / ρ) − ν, least where the place is far from the centre.
    private double inCone(double far) {
        double halfAngle = switch (sensor.view()) {
            case FieldOfView.NadirCone cone -> cone.halfAngle();
            case FieldOfView.FieldOfRegard regard -> regard.reach().halfAngle();
            case FieldOfView.Horizon _,
                    FieldOfView.LineOfSight _,
                    FieldOfView.Sector _,
                    FieldOfView.Skyline _,
                    Mounted _ -> Math.PI;
        };
        double angle = halfAngle - nadirOff;
        double sine = radius * Math.sin(angle) / far;
        return angle >= Math.PI / 2 || sine >= 1 ? Math.PI : Math.asin(sine) - angle;
    }

    /// Within it the place is near enough. The cosine (ρ² + r² − d²) / 2ρr of the angle at distance d is
    /// convex or monotone in ρ, so that it is greatest at one of the ends.
    private double inRange(double near, double far) {
        return Math.acos(Math.clamp(Math.max(rangeCosine(near), rangeCosine(far)), -1.0, 1.0));
    }

    private double rangeCosine(double rho) {
        double range = sensor.maxRange();
        return (rho * rho + radius * radius - range * range) / (2 * rho * radius);
    }

    /// Distance of places at a geodetic latitude from the Earth's centre [m].
    private double distance(double lat) {
        double normal = normal(lat);
        return Math.hypot((normal + altitude) * Math.cos(lat), (normal * (1 - e2()) + altitude) * Math.sin(lat));
    }

    /// Radius of curvature across the meridian [m].
    private double normal(double lat) {
        double sin = Math.sin(lat);
        return Earth.EQUATORIAL_RADIUS / Math.sqrt(1 - e2() * sin * sin);
    }

    private double e2() {
        return flattening * (2 - flattening);
    }
}
