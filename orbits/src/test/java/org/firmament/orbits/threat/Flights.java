package org.firmament.orbits.threat;

import java.util.List;
import java.util.SplittableRandom;
import org.firmament.catalogs.Ascent;
import org.firmament.catalogs.Missile;
import org.firmament.catalogs.Place;
import org.firmament.orbits.Conventions.EarthShape;
import org.firmament.orbits.Earth;

/// Missiles, places and measures the tests of this room share.
final class Flights {
    static final double MU = 3.986004418e14;
    static final Earth EARTH = new Earth(EarthShape.WGS84);
    static final Trajectories TRAJECTORIES = new Trajectories(EARTH, MU);

    static final Missile ICBM = new Missile.Ballistic("icbm", 180, 200e3, 2_000e3, 15_000e3);
    static final Missile IRBM = new Missile.Ballistic("irbm", 120, 110e3, 500e3, 5_000e3);
    static final Missile SRBM = new Missile.Ballistic("srbm", 70, 35e3, 150e3, 900e3);
    static final Missile GLIDER = new Missile.BoostGlide("glider", 180, 90e3, 2.6, 13_000, 2_000, 1_500e3, 12_000e3);
    static final Missile HIGH_GLIDER =
            new Missile.BoostGlide("high glider", 150, 160e3, 2.6, 13_000, 2_000, 2_500e3, 12_000e3);
    static final Missile LOW_GLIDER =
            new Missile.BoostGlide("low glider", 90, 40e3, 2.2, 8_000, 1_500, 1_000e3, 5_000e3);
    static final Missile INTEGRATED_GLIDER = new Missile.BoostGlide(
            "integrated glider", 180, 90e3, 2.6, 13_000, 2_000, 1_500e3, 6_000e3, Missile.BoostGlide.Glide.INTEGRATED);
    static final Missile TURNING_IRBM = new Missile.Ballistic(
            "turning irbm",
            130,
            150e3,
            2_500e3,
            4_500e3,
            new Ascent(Ascent.Shape.GRAVITY_TURN, List.of(0.55, 0.45), 3));
    static final Missile CRUISE = new Missile.Cruise("cruise", 250, 3_000, 20e3, 3_000e3);

    private Flights() {}

    static Place place(double lat, double lon) {
        return new Place(Math.toRadians(lat), Math.toRadians(lon), 0);
    }

    /// A flight of the missile from anywhere, in any direction, over any range it has; the aim point up to 2 km
    /// high.
    static ThreatTrajectory random(Missile missile, double loft, SplittableRandom random) {
        double lat = Math.asin(2 * random.nextDouble() - 1);
        double lon = 2 * Math.PI * (random.nextDouble() - 0.5);
        double metres = missile.minRange() + 1 + random.nextDouble() * (missile.maxRange() - missile.minRange() - 2);
        double range = metres / 6_371_008.8;
        double azimuth = 2 * Math.PI * random.nextDouble();
        double sin = Math.sin(lat) * Math.cos(range) + Math.cos(lat) * Math.sin(range) * Math.cos(azimuth);
        double turn =
                Math.atan2(Math.sin(azimuth) * Math.sin(range) * Math.cos(lat), Math.cos(range) - Math.sin(lat) * sin);
        Place from = new Place(lat, lon, 0);
        Place aim = new Place(Math.asin(sin), Math.IEEEremainder(lon + turn, 2 * Math.PI), 2_000 * random.nextDouble());
        return TRAJECTORIES.fly(missile, from, aim, loft);
    }

    /// Distance between where a flight ends and its aim point [m].
    static double miss(ThreatTrajectory flight) {
        return distance(position(flight, flight.impact()), EARTH.position(flight.aim()));
    }

    static double apogee(ThreatTrajectory flight) {
        double apogee = 0;
        for (double t = 0; t <= flight.impact(); t++) {
            apogee = Math.max(apogee, flight.altitude(t));
        }
        return apogee;
    }

    static double[] position(ThreatTrajectory flight, double time) {
        double[] xyz = new double[3];
        flight.position(time, xyz);
        return xyz;
    }

    static double[] velocity(ThreatTrajectory flight, double time) {
        double[] xyz = new double[3];
        flight.velocity(time, xyz);
        return xyz;
    }

    static double distance(double[] a, double[] b) {
        return Math.hypot(Math.hypot(a[0] - b[0], a[1] - b[1]), a[2] - b[2]);
    }

    static double length(double[] a) {
        return distance(a, new double[3]);
    }

    /// `BOOST 180 ~ MIDCOURSE 2209 ~ TERMINAL 2247 [apogee 1449 km]`, times of the phases' ends in seconds.
    static String story(ThreatTrajectory flight) {
        StringBuilder story = new StringBuilder();
        for (Segment segment : flight.segments()) {
            story.append(story.isEmpty() ? "" : " ~ ")
                    .append(segment.phase())
                    .append(' ')
                    .append(Math.round(segment.end()));
        }
        return story + " [apogee " + Math.round(apogee(flight) / 1000) + " km]";
    }
}
