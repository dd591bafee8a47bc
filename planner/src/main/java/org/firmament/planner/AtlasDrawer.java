package org.firmament.planner;

import java.util.ArrayList;
import java.util.List;
import org.firmament.catalogs.GroundAsset;
import org.firmament.catalogs.Phase;
import org.firmament.catalogs.Place;
import org.firmament.optimizer.ShotSchedule;
import org.firmament.orbits.Earth;
import org.firmament.orbits.Ephemeris;
import org.firmament.orbits.threat.Launch;
import org.firmament.orbits.threat.Segment;
import org.firmament.orbits.threat.ThreatTrajectory;
import org.firmament.planner.results.Atlas;
import org.firmament.planner.results.Atlas.Marker;
import org.firmament.planner.results.Atlas.Track;
import org.firmament.planner.scenario.Scenario;

/// Draws what a report's map shows: places, satellites at the epoch, the first raid's flights and intercepts.
final class AtlasDrawer {
    /// Points drawn along one phase of a flight.
    private static final int POINTS_A_PHASE = 24;

    /// Satellites drawn of one scenario; more would be a blot.
    private static final int SATELLITES_DRAWN = 4_000;

    private final Scenario scenario;
    private final Earth earth;

    AtlasDrawer(Scenario scenario, Earth earth) {
        this.scenario = scenario;
        this.earth = earth;
    }

    /// The sites and satellites.
    List<Marker> places(Ephemeris ephemeris) {
        List<Marker> markers = new ArrayList<>();
        for (GroundAsset asset : scenario.ground()) {
            markers.add(marker(asset.name(), "site", asset.site().place()));
        }
        for (int i = 0; i < Math.min(ephemeris.size(), SATELLITES_DRAWN); i++) {
            double[] xyz = new double[3];
            ephemeris.position(i, 0, xyz);
            markers.add(marker(ephemeris.name(i), "satellite", earth.place(xyz[0], xyz[1], xyz[2])));
        }
        return markers;
    }

    /// Launch points, aim points and intercepts of a raid.
    List<Marker> events(RaidOutcome outcome) {
        List<Marker> markers = new ArrayList<>();
        for (Launch launch : outcome.raid().launches()) {
            ThreatTrajectory flight = launch.trajectory();
            markers.add(marker("launch " + (launch.index() + 1), "launch", flight.from()));
            markers.add(marker(launch.aim(), "aim", flight.aim()));
            ShotSchedule schedule = outcome.schedule(launch.index(), scenario.doctrine());
            for (ShotSchedule.Shot shot : schedule.shots()) {
                double[] xyz = new double[3];
                flight.position(shot.intercept() - launch.time(), xyz);
                Place place = earth.place(xyz[0], xyz[1], xyz[2]);
                markers.add(marker("intercept of launch " + (launch.index() + 1), "intercept", place));
            }
        }
        return markers;
    }

    /// The flights of a raid.
    List<Track> tracks(FlownRaid raid) {
        return raid.launches().stream().map(this::track).toList();
    }

    private Track track(Launch launch) {
        List<Double> lat = new ArrayList<>();
        List<Double> lon = new ArrayList<>();
        List<Double> alt = new ArrayList<>();
        int burnoutIndex = -1;
        double[] xyz = new double[3];
        for (Segment segment : launch.trajectory().segments()) {
            for (int i = lat.isEmpty() ? 0 : 1; i <= POINTS_A_PHASE; i++) {
                double time = segment.start() + (segment.end() - segment.start()) * i / POINTS_A_PHASE;
                segment.position(time, xyz);
                Place place = earth.place(xyz[0], xyz[1], xyz[2]);
                lat.add(place.lat());
                lon.add(place.lon());
                alt.add(place.alt());
            }
            burnoutIndex = segment.phase() == Phase.BOOST ? lat.size() - 1 : burnoutIndex;
        }
        return new Track("launch " + (launch.index() + 1), "threat", launch.corridor(), lat, lon, alt, burnoutIndex);
    }

    private static Marker marker(String name, String kind, Place place) {
        return new Marker(name, kind, place.lat(), place.lon());
    }

    /// What maps are drawn from, coverage apart.
    Atlas draw(Ephemeris ephemeris, List<RaidOutcome> outcomes) {
        List<Marker> markers = new ArrayList<>(places(ephemeris));
        List<Track> tracks = List.of();
        if (!outcomes.isEmpty()) {
            markers.addAll(events(outcomes.getFirst()));
            tracks = tracks(outcomes.getFirst().raid());
        }
        return new Atlas(tracks, markers, List.of(), List.of(), List.of());
    }
}
