package org.firmament.planner;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.firmament.catalogs.GroundAsset;
import org.firmament.catalogs.Phase;
import org.firmament.catalogs.Place;
import org.firmament.coverage.engagement.Carrier;
import org.firmament.coverage.sensing.Custody;
import org.firmament.coverage.sensing.SensorAsset;
import org.firmament.optimizer.ShotSchedule;
import org.firmament.orbits.Earth;
import org.firmament.orbits.Motion;
import org.firmament.orbits.threat.Launch;
import org.firmament.orbits.threat.Segment;
import org.firmament.orbits.threat.ThreatTrajectory;
import org.firmament.planner.results.Atlas;
import org.firmament.planner.results.Atlas.Marker;
import org.firmament.planner.results.Atlas.Track;
import org.firmament.planner.scenario.Scenario;

/// Draws what a report's map shows: places, satellites at the epoch, and of the first raid the flights, who
/// sees them, and the shots.
final class AtlasDrawer {
    /// Points drawn along one phase of a flight.
    private static final int POINTS_A_PHASE = 24;

    /// Pieces a straight line is drawn in.
    private static final int POINTS_A_LINE = 12;

    /// Satellites drawn of one scenario; more would be a blot.
    private static final int SATELLITES_DRAWN = 4_000;

    private final Scenario scenario;
    private final Earth earth;

    AtlasDrawer(Scenario scenario, Earth earth) {
        this.scenario = scenario;
        this.earth = earth;
    }

    /// The sites and satellites.
    private List<Marker> places(Defence defence) {
        List<Marker> markers = new ArrayList<>();
        for (GroundAsset asset : scenario.ground()) {
            markers.add(marker(asset.name(), "site", asset.site().place()));
        }
        defence.fleets().stream()
                .flatMap(fleet -> IntStream.range(0, fleet.satellites().size())
                        .mapToObj(i -> satellite(
                                fleet.satellites().get(i).name(),
                                fleet.motions().get(i))))
                .limit(SATELLITES_DRAWN)
                .forEach(markers::add);
        return markers;
    }

    private Marker satellite(String name, Motion motion) {
        double[] xyz = at(motion, 0);
        return marker(name, "satellite", earth.place(xyz[0], xyz[1], xyz[2]));
    }

    /// Launch points, aim points and intercepts of a raid.
    private List<Marker> events(RaidOutcome outcome) {
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
    private List<Track> tracks(FlownRaid raid) {
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

    /// The lines of sight to each launch at its detection, and the flights of the shots at it, as straight
    /// lines.
    private List<Track> lines(RaidOutcome outcome, Defence defence) {
        List<Track> lines = new ArrayList<>();
        for (Launch launch : outcome.raid().launches()) {
            String target = "launch " + (launch.index() + 1);
            Custody custody = outcome.custodies().get(launch.index());
            custody.detected().ifPresent(detected -> {
                for (Custody.Sight sight : custody.sights()) {
                    if (sight.seen().contains(detected)) {
                        SensorAsset sensor = defence.sensors().get(sight.sensor());
                        double[] from = at(sensor.motion(), detected);
                        lines.add(line(
                                sensor.name() + " sees " + target,
                                "sight",
                                sensor.group(),
                                from,
                                at(launch.motion(), detected)));
                    }
                }
            });
            for (ShotSchedule.Shot shot :
                    outcome.schedule(launch.index(), scenario.doctrine()).shots()) {
                Carrier carrier = defence.carriers().get(shot.opportunity().carrier());
                double[] from = at(carrier.motion(), shot.release());
                lines.add(line(
                        carrier.name() + " at " + target,
                        "shot",
                        carrier.group(),
                        from,
                        at(launch.motion(), shot.intercept())));
            }
        }
        return lines;
    }

    /// Outlines of all flights of all raids.
    private List<Track> outlines(List<RaidOutcome> outcomes) {
        Map<String, List<ThreatTrajectory>> flights = outcomes.stream()
                .flatMap(outcome -> outcome.raid().launches().stream())
                .collect(Collectors.groupingBy(
                        Launch::corridor,
                        LinkedHashMap::new,
                        Collectors.mapping(Launch::trajectory, Collectors.toList())));
        return CorridorOutline.around(flights, earth).stream()
                .map(outline -> track(
                        "after " + Math.round(100 * outline.fraction()) + " % of the flight",
                        "outline",
                        outline.corridor(),
                        outline.ring()))
                .toList();
    }

    private static double[] at(Motion motion, double time) {
        double[] xyz = new double[3];
        motion.position(time, xyz);
        return xyz;
    }

    /// The ground track of a straight line between two Earth-fixed points.
    private Track line(String name, String kind, String group, double[] from, double[] to) {
        List<Place> places = new ArrayList<>();
        for (int i = 0; i <= POINTS_A_LINE; i++) {
            double f = (double) i / POINTS_A_LINE;
            double x = from[0] + f * (to[0] - from[0]);
            double y = from[1] + f * (to[1] - from[1]);
            double z = from[2] + f * (to[2] - from[2]);
            // Drawn on the ground where it runs below: a flyout from the ground is straight only in the
            // model.
            double lift = Math.max(1, Earth.EQUATORIAL_RADIUS / Math.sqrt(x * x + y * y + z * z));
            places.add(earth.place(lift * x, lift * y, lift * z));
        }
        return track(name, kind, group, places);
    }

    private static Track track(String name, String kind, String group, List<Place> places) {
        return new Track(
                name,
                kind,
                group,
                places.stream().map(Place::lat).toList(),
                places.stream().map(Place::lon).toList(),
                places.stream().map(Place::alt).toList(),
                -1);
    }

    private static Marker marker(String name, String kind, Place place) {
        return new Marker(name, kind, place.lat(), place.lon());
    }

    /// What maps are drawn from, coverage apart.
    Atlas draw(Defence defence, List<RaidOutcome> outcomes) {
        List<Marker> markers = new ArrayList<>(places(defence));
        List<Track> tracks = new ArrayList<>();
        if (!outcomes.isEmpty()) {
            markers.addAll(events(outcomes.getFirst()));
            tracks.addAll(tracks(outcomes.getFirst().raid()));
            tracks.addAll(lines(outcomes.getFirst(), defence));
            tracks.addAll(outlines(outcomes));
        }
        return new Atlas(tracks, markers, List.of(), List.of(), List.of());
    }
}
