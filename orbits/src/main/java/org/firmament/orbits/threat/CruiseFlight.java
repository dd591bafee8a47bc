package org.firmament.orbits.threat;

import java.util.ArrayList;
import java.util.List;
import org.firmament.catalogs.Missile;
import org.firmament.catalogs.Phase;
import org.firmament.catalogs.Place;
import org.firmament.catalogs.units.LimitException;
import org.firmament.orbits.Earth;
import org.firmament.orbits.GreatCircle;

/// Constant height and ground speed along its [Way], then a [Dive]. It starts at cruise height over the launch
/// point: the climb, a minute or two, is left out.
///
/// @param aiming  its heading and the places it flies over
record CruiseFlight(Earth earth, Missile.Cruise missile, Place from, Place aim, Aiming aiming) {
    private static final double STEP = 10;

    List<Segment> fly() {
        double radius = GreatCircle.MEAN_RADIUS + missile.altitude();
        Way way = Way.between(from, aim, aiming);
        double distance = way.length();
        if (aim.alt() >= missile.altitude()) {
            throw new LimitException(
                    missile.name() + " altitude_km",
                    Distances.kilometres(missile.altitude()),
                    "above the aim point at " + Distances.kilometres(aim.alt()) + " km",
                    "raise altitude_km");
        }
        Dive level = new Dive(0, 0, missile.altitude(), aim.alt(), missile.speed(), 0, radius);
        double cruise = distance - level.angle();
        if (cruise <= 0) {
            throw new LimitException(
                    missile.name() + " range_km",
                    Distances.kilometres(GreatCircle.MEAN_RADIUS * distance),
                    "longer than its dive of " + Distances.kilometres(GreatCircle.MEAN_RADIUS * level.angle()) + " km",
                    "lower altitude_km or choose an aim point farther away");
        }
        double angleRate = missile.speed() / radius;
        Dive dive = level.startingAt(cruise / angleRate, cruise);
        Track track = new Track(earth, way.path());
        List<Segment> segments = new ArrayList<>();
        segments.add(track.segment(Phase.CRUISE, 0, dive.start(), STEP, (time, out) -> {
            out[0] = angleRate * time;
            out[1] = angleRate;
            out[2] = missile.altitude();
            out[3] = 0;
        }));
        segments.add(track.segment(Phase.TERMINAL, dive.start(), dive.start() + dive.duration(), 1, dive));
        return segments;
    }
}
