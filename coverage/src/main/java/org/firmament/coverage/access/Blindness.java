package org.firmament.coverage.access;

import java.util.Locale;
import org.firmament.catalogs.Background;
import org.firmament.catalogs.Circumstances;
import org.firmament.catalogs.FieldOfView;
import org.firmament.catalogs.Mounted;
import org.firmament.catalogs.Sensor;
import org.firmament.catalogs.units.Keys;
import org.firmament.catalogs.units.LimitException;
import org.firmament.orbits.Earth;

/// Proofs that a sensor on satellites can see none of some targets, whenever it looks: from distances and angles
/// about nadir alone. Where there is no such proof it may still see nothing.
public final class Blindness {
    /// By which mean elements may be off what is flown, and heights off the ellipsoid [m].
    private static final double SLACK = 50e3;

    /// By which a raised ellipsoid may be off a height [m]: 2 m up to 1,000 km, 9 m up to 100,000 km.
    private static final double HEIGHT = 10;

    /// By which nadirs and verticals may be off the radius [rad].
    private static final double OFF = 2 * Earth.WGS84_FLATTENING;

    private final Sensor sensor;
    private final Shell satellites;
    private final double lowest;
    private final double highest;

    private Blindness(Sensor sensor, Shell satellites, double lowest, double highest) {
        this.sensor = sensor;
        this.satellites = satellites;
        this.lowest = lowest;
        this.highest = highest;
    }

    /// Refuses a sensor that is proved to see no target.
    ///
    /// @param satellites  where they fly
    /// @param lowest      target over the ellipsoid [m]
    /// @param highest     target over the ellipsoid [m]
    /// @throws LimitException  with what keeps it from seeing any
    public static void refuse(Sensor sensor, Shell satellites, double lowest, double highest) {
        Blindness blindness = new Blindness(sensor, satellites, lowest, highest);
        blindness.distances();
        blindness.angles();
        blindness.heights();
    }

    private void distances() {
        double nearest = satellites.low() - SLACK - Earth.EQUATORIAL_RADIUS - highest;
        if (sensor.maxRange() <= nearest) {
            throw blind(
                    "max_range_km",
                    sensor.maxRange(),
                    "long enough: the nearest target is " + km(nearest) + " km or more below every satellite",
                    "use a longer range or a lower orbit");
        }
        double farthest = toHorizon(satellites.high() + SLACK) + toHorizon(Earth.EQUATORIAL_RADIUS + highest + SLACK);
        double minRange = sensor.circumstances().minRange();
        if (minRange >= farthest) {
            throw blind(
                    "min_range_km",
                    minRange,
                    "short enough: the Earth hides every target farther than " + km(farthest) + " km",
                    "use a shorter one");
        }
    }

    /// Along the longest line that clears the Earth.
    private static double toHorizon(double radius) {
        return Math.sqrt(Math.max(0, radius * radius - Earth.POLAR_RADIUS * Earth.POLAR_RADIUS));
    }

    /// All targets lie within a disc about nadir: sin ν = ρ cos ε / r, with the least elevation ε they are seen
    /// at.
    private void angles() {
        double radius = satellites.low() - SLACK;
        double sine = (Earth.EQUATORIAL_RADIUS + highest) * Math.cos(Math.max(0, leastElevation() - OFF)) / radius;
        double from = nearestToNadir() - OFF;
        if (sine < 1 && from > Math.asin(sine)) {
            throw new LimitException(
                    "a view",
                    "from " + degrees(from) + "° off nadir on",
                    String.format(
                            Locale.ROOT,
                            "one that meets a target: from every satellite all of them lie within %s° of nadir",
                            degrees(Math.asin(sine))),
                    "point it nearer to nadir or make it wider");
        }
    }

    private double leastElevation() {
        return switch (sensor.view()) {
            case Mounted mounted -> mounted.minElevation();
            case FieldOfView.Horizon horizon -> horizon.minElevation();
            case FieldOfView.NadirCone cone -> cone.minElevation();
            case FieldOfView.FieldOfRegard regard -> regard.minElevation();
            case FieldOfView.LineOfSight _, FieldOfView.Sector _, FieldOfView.Skyline _ -> 0;
        };
    }

    /// No direction of the field is nearer to nadir.
    private double nearestToNadir() {
        return switch (sensor.view()) {
            case Mounted.Annulus ring ->
                Math.max(
                        ring.pointing().offNadir() - ring.outerHalfAngle(),
                        ring.innerHalfAngle() - ring.pointing().offNadir());
            case Mounted mounted -> mounted.pointing().offNadir() - mounted.widest();
            case FieldOfView.Horizon _,
                    FieldOfView.NadirCone _,
                    FieldOfView.FieldOfRegard _,
                    FieldOfView.LineOfSight _,
                    FieldOfView.Sector _,
                    FieldOfView.Skyline _ -> 0;
        };
    }

    private void heights() {
        Circumstances also = sensor.circumstances();
        if (also.minTargetAltitude().orElse(lowest) >= highest + HEIGHT) {
            throw blind(
                    "min_target_altitude_km",
                    also.minTargetAltitude().orElseThrow(),
                    "low enough: no target is higher than " + km(highest) + " km",
                    "use a lower one");
        }
        if (also.maxTargetAltitude().orElse(highest) <= lowest - HEIGHT) {
            throw blind(
                    "max_target_altitude_km",
                    also.maxTargetAltitude().orElseThrow(),
                    "high enough: no target is lower than " + km(lowest) + " km",
                    "use a higher one");
        }
        if (also.background() == Background.SPACE && (highest <= 0 || highest <= also.limbHeight() - HEIGHT)) {
            throw new LimitException(
                    "background",
                    "space",
                    "behind any target: none is higher than " + km(highest) + " km, and the limb is at "
                            + km(also.limbHeight()) + " km",
                    "use background: any, or higher targets");
        }
        overLine(also.minLineHeight().orElse(0), "min_line_height_km");
        if (sensor.view() instanceof FieldOfView.LineOfSight line) {
            overLine(line.grazingHeight(), "grazing_height_km");
        }
    }

    private void overLine(double height, String key) {
        if (height > 0 && height >= highest + HEIGHT) {
            throw blind(
                    key,
                    height,
                    "low enough: a line to a target ends lower, at " + km(highest) + " km at most",
                    "use a lower one");
        }
    }

    private static LimitException blind(String key, double metres, String allowed, String maybe) {
        return new LimitException(key, km(metres), allowed, maybe);
    }

    private static String km(double metres) {
        return rounded(metres / 1e3);
    }

    private static String degrees(double radians) {
        return rounded(Math.toDegrees(radians));
    }

    private static String rounded(double value) {
        return Keys.number(Math.rint(10 * value) / 10);
    }
}
