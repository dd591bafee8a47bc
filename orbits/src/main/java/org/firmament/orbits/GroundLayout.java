package org.firmament.orbits;

import java.util.ArrayList;
import java.util.List;
import org.firmament.catalogs.Elements;
import org.firmament.catalogs.Geostationary;
import org.firmament.catalogs.Molniya;
import org.firmament.catalogs.RepeatGroundTrack;
import org.firmament.catalogs.SunSynchronous;
import org.firmament.catalogs.Tundra;
import org.firmament.catalogs.units.Keys;
import org.firmament.catalogs.units.LimitException;

/// Lays out patterns that are tied to the Earth below or to the Sun, by where the Earth stands at the epoch.
///
/// Heights and inclinations are those at which the secular drift under J2 keeps the tie; under two-body
/// motion the satellites come off it slowly.
final class GroundLayout {
    /// Least and greatest height over the equatorial radius [m]: as a circular pattern may write.
    private static final double LOWEST = 150e3;

    private static final double HIGHEST = 100_000e3;

    /// The perigee stands still where 2 − 5/2 sin² i = 0 [rad]: 63.4349°.
    private static final double CRITICAL_INCLINATION = Math.asin(Math.sqrt(0.8));

    private static final double SOUTHERN_PERIGEE = 1.5 * Math.PI;

    /// Turn of the mean Sun, once a tropical year of 365.2422 days [rad/s]: 0.9856° a day.
    private static final double SUN_RATE = 2 * Math.PI / (365.2422 * 86_400);

    private static final double DAY = 86_400;

    private final String name;
    private final Almanac almanac;

    /// @param name  of the constellation
    GroundLayout(String name, Almanac almanac) {
        this.name = name;
        this.almanac = almanac;
    }

    List<Satellite> repeating(RepeatGroundTrack pattern) {
        GroundTrack track = new GroundTrack(pattern.revolutions(), pattern.days(), 0, pattern.inclination(), 0);
        requireInSpace(pattern, track.semiMajorAxis(almanac.mu()) - Earth.EQUATORIAL_RADIUS);
        double node = Constellation.turned(almanac.greenwichAngle(), pattern.nodeLongitude());
        return track.satellites(name, pattern.total(), node, pattern.anomaly(), almanac.mu());
    }

    List<Satellite> molniya(Molniya pattern) {
        GroundTrack track = new GroundTrack(2, 1, pattern.e(), CRITICAL_INCLINATION, SOUTHERN_PERIGEE);
        return dwelling(track, pattern.total(), pattern.apogeeLongitude(), pattern.anomaly());
    }

    List<Satellite> tundra(Tundra pattern) {
        GroundTrack track = new GroundTrack(1, 1, pattern.e(), CRITICAL_INCLINATION, SOUTHERN_PERIGEE);
        return dwelling(track, pattern.total(), pattern.apogeeLongitude(), pattern.anomaly());
    }

    /// One revolution a day over the equator: with the perigee's and node's drift the satellite keeps up
    /// with the Earth.
    List<Satellite> geostationary(Geostationary pattern) {
        double a = new GroundTrack(1, 1, 0, 0, 0).semiMajorAxis(almanac.mu());
        double greenwich = almanac.greenwichAngle();
        List<Satellite> satellites = new ArrayList<>(pattern.total());
        for (double longitude : pattern.longitudes()) {
            Elements elements = new Elements(a, 0, 0, 0, 0, Constellation.turned(greenwich, longitude));
            satellites.add(Satellite.of(name, 1, 1, satellites.size() + 1, pattern.total(), elements));
        }
        return satellites;
    }

    /// Mean solar time at the node is the UTC of the epoch and the node's longitude in hours. (UT1 is UTC
    /// here, and the equation of the equinoxes, up to 1.2 s, goes with the Greenwich angle.)
    List<Satellite> sunSynchronous(SunSynchronous pattern) {
        double a = Earth.EQUATORIAL_RADIUS + pattern.altitude();
        double inclination = sunSynchronousInclination(pattern.altitude());
        double midnight = Constellation.turned(almanac.greenwichAngle(), -2 * Math.PI * almanac.timeOfDay() / DAY);
        int slots = pattern.perPlane();
        List<Satellite> satellites = new ArrayList<>(pattern.total());
        for (int p = 0; p < pattern.planes(); p++) {
            double node = Constellation.turned(
                    midnight, 2 * Math.PI * pattern.nodeLocalTimes().get(p) / DAY);
            for (int s = 0; s < slots; s++) {
                double steps = (double) s / slots + (double) p * pattern.phasing() / pattern.total();
                double latitude = Constellation.turned(pattern.anomaly(), 2 * Math.PI * steps);
                Elements elements = new Elements(a, 0, inclination, node, 0, latitude);
                satellites.add(Satellite.of(name, p + 1, pattern.planes(), s + 1, slots, elements));
            }
        }
        return satellites;
    }

    /// Inclination at which the node drifts with the mean Sun [rad].
    private double sunSynchronousInclination(double altitude) {
        double equatorial = SecularRates.of(Earth.EQUATORIAL_RADIUS + altitude, 0, 0, almanac.mu(), Earth.J2)
                .node();
        double cosine = SUN_RATE / equatorial;
        if (cosine < -1) {
            // The drift falls with the power 7/2 of the radius.
            double highest =
                    (Earth.EQUATORIAL_RADIUS + altitude) * Math.pow(-cosine, -2 / 7.0) - Earth.EQUATORIAL_RADIUS;
            throw new LimitException(
                    "altitude_km",
                    Keys.number(altitude / 1e3),
                    "low enough: above " + whole(highest) + " km no inclination turns the node with the Sun",
                    "use altitude_km " + whole(highest));
        }
        return Math.acos(cosine);
    }

    /// Satellites whose apogees, northernmost on their orbits, come over a longitude.
    ///
    /// At the apogee the node's longitude is 90° west of it; a mean anomaly short of that by π − M comes
    /// with a node that has D/N as much further to drift west.
    private List<Satellite> dwelling(GroundTrack track, int total, double apogeeLongitude, double anomaly) {
        double early = (Math.PI - anomaly) * track.days() / track.revolutions();
        double longitude = apogeeLongitude - Math.PI / 2 + early;
        double node = Constellation.turned(almanac.greenwichAngle(), longitude);
        return track.satellites(name, total, node, anomaly, almanac.mu());
    }

    private void requireInSpace(RepeatGroundTrack pattern, double height) {
        if (height >= LOWEST && height <= HIGHEST) {
            return;
        }
        double fewest = revolutions(HIGHEST, pattern);
        double most = revolutions(LOWEST, pattern);
        throw new LimitException(
                "revolutions",
                pattern.revolutions() + " in " + pattern.days() + (pattern.days() == 1 ? " day" : " days"),
                "a track in space: it takes a height of " + whole(height) + " km, and " + whole(LOWEST) + " to "
                        + whole(HIGHEST) + " are flown",
                "use revolutions from " + (long) Math.ceil(fewest) + " to " + (long) Math.floor(most));
    }

    private double revolutions(double height, RepeatGroundTrack pattern) {
        return pattern.days()
                * SecularRates.of(Earth.EQUATORIAL_RADIUS + height, 0, pattern.inclination(), almanac.mu(), Earth.J2)
                        .revolutionsPerDay();
    }

    private static long whole(double metres) {
        return (long) Math.floor(metres / 1e3);
    }
}
