package org.firmament.planner;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.firmament.coverage.access.AccessConstraint;
import org.firmament.coverage.access.AccessFinder;
import org.firmament.coverage.access.AccessSink;
import org.firmament.coverage.access.ConditionalEngine;
import org.firmament.coverage.access.Fleet;
import org.firmament.coverage.access.MotionSights;
import org.firmament.coverage.access.Observer;
import org.firmament.coverage.access.PairEngine;
import org.firmament.coverage.access.SatelliteSights;
import org.firmament.coverage.access.SightLine;
import org.firmament.coverage.access.TargetRun;
import org.firmament.coverage.access.TimeSpan;
import org.firmament.coverage.access.Timeline;
import org.firmament.coverage.access.ViewGeometry;
import org.firmament.coverage.sensing.CustodyFinder;
import org.firmament.coverage.sensing.SensorAsset;
import org.firmament.orbits.Earth;
import org.firmament.orbits.Motion;
import org.firmament.orbits.Satellite;
import org.firmament.orbits.threat.Launch;
import org.firmament.orbits.threat.Trajectories;
import org.firmament.planner.scenario.Scenario;
import org.firmament.planner.scenario.Target;
import org.firmament.planner.scenario.Track;

/// Targets that move, and who looks for them.
///
/// @param name       of all of them together, as results call it
/// @param targets    in the order their accesses are listed
/// @param sights     makes a search for one thread
/// @param observers  names of those who look, by their numbers
/// @param eyes       where those who look are
/// @param paths      where the targets are, in their order
/// @param listed     which accesses are listed: all, but of pairs of satellites those of the earlier one
record MovingTargets(
        String name,
        List<TargetRun.Target> targets,
        Supplier<TargetRun.Sight> sights,
        List<String> observers,
        List<Motion> eyes,
        List<Motion> paths,
        Listed listed) {
    /// Between edges found and the truth [s].
    private static final double EDGE = 1e-3;

    /// Whether an access stands in the table.
    @FunctionalInterface
    interface Listed {
        boolean is(int observer, int target);
    }

    /// Takes one access by names.
    @FunctionalInterface
    interface Named {
        void access(String observer, String target, double start, double end);
    }

    /// The targets of a kind that moves.
    ///
    /// @param sensors  in the order their accesses are listed
    /// @param times    at which each of them counts; empty where all count always
    static MovingTargets of(
            Target target,
            Scenario scenario,
            Earth earth,
            Trajectories trajectories,
            Defence defence,
            CustodyFinder custodyFinder,
            List<SensorAsset> sensors,
            Optional<List<Timeline>> times) {
        return switch (target) {
            case Target.Flights flights ->
                flights(flights, SampledFlights.of(flights, scenario, trajectories), custodyFinder, sensors)
                        .counting(times);
            case Target.Trajectory trajectory ->
                tracks(trajectory, scenario, earth, sensors).counting(times);
            case Target.Satellites satellites -> satellites(satellites, scenario, earth, defence);
            case Target.Grid _, Target.EqualArea _, Target.Area _, Target.Line _, Target.Points _ ->
                throw new IllegalArgumentException(target + " stands still");
        };
    }

    /// The same looked for by observers that count only at times of their own.
    private MovingTargets counting(Optional<List<Timeline>> times) {
        return times.map(all -> new MovingTargets(
                        name,
                        targets,
                        () -> {
                            TargetRun.Sight sight = sights.get();
                            return (target, found) -> sight.find(target, ConditionalEngine.cut(all, found));
                        },
                        observers,
                        eyes,
                        paths,
                        listed))
                .orElse(this);
    }

    /// Hands accesses on by names, those that are listed.
    AccessSink sink(Named taker) {
        return (observer, target, start, end) -> {
            if (listed.is(observer, target)) {
                taker.access(observers.get(observer), targets.get(target).name(), start, end);
            }
        };
    }

    /// The geometry of all who see a target, where it is wanted.
    Optional<TargetRun.Looking> looking(Optional<ViewGeometry> geometry) {
        return geometry.map(wanted -> new TargetRun.Looking(wanted, eyes, paths));
    }

    /// Flights are seen as raids are: a sensor sees a missile only in the phases it is made for.
    private static MovingTargets flights(
            Target.Flights target, List<Launch> flights, CustodyFinder finder, List<SensorAsset> sensors) {
        List<TargetRun.Target> targets = flights.stream()
                .map(flight -> new TargetRun.Target(
                        String.format(Locale.ROOT, "flight %05d", flight.index() + 1),
                        new TimeSpan(flight.time(), flight.impact())))
                .toList();
        TargetRun.Sight sight = (number, found) -> {
            for (int i = 0; i < sensors.size(); i++) {
                for (TimeSpan span :
                        finder.seen(flights.get(number), sensors.get(i)).spans()) {
                    found.access(i, span.start(), span.end());
                }
            }
        };
        return new MovingTargets(
                "corridor " + target.corridor().name(),
                targets,
                () -> sight,
                names(sensors),
                motions(sensors),
                flights.stream().map(Launch::motion).toList(),
                (observer, number) -> true);
    }

    /// Tracks are seen wherever the view of a sensor holds: there is nothing known of them but the path.
    private static MovingTargets tracks(
            Target.Trajectory target, Scenario scenario, Earth earth, List<SensorAsset> sensors) {
        List<Track> tracks = target.tracks().stream()
                .sorted(Comparator.comparing(Track::name))
                .toList();
        List<TargetRun.Target> targets = tracks.stream()
                .map(track -> new TargetRun.Target(
                        track.name(),
                        new TimeSpan(Math.max(0, track.start()), Math.min(scenario.duration(), track.end()))))
                .toList();
        List<Motion> motions =
                tracks.stream().<Motion>map(track -> track.motion(earth)).toList();
        List<Observer> observers = sensors.stream()
                .map(sensor -> new Observer(sensor.name(), sensor.motion(), sensor.view()))
                .toList();
        MotionSights sights = new MotionSights(
                observers,
                motions,
                targets.stream().map(TargetRun.Target::window).toList(),
                new AccessFinder(scenario.propagation().step(), EDGE));
        String name =
                target.file().map(Object::toString).orElse(tracks.getFirst().name());
        return new MovingTargets(
                "trajectory " + name,
                targets,
                sights::search,
                names(sensors),
                motions(sensors),
                motions,
                (observer, number) -> true);
    }

    /// Every two satellites see each other both ways at once; the earlier in the scenario is listed as the
    /// satellite, the later one as the point.
    private static MovingTargets satellites(Target.Satellites target, Scenario scenario, Earth earth, Defence defence) {
        List<Defence.Fleet> fleets = defence.fleets().stream()
                .filter(fleet -> target.has(fleet.design().name()))
                .toList();
        AccessConstraint sight = SightLine.between(target.grazeHeight(), target.maxRange(), earth);
        TimeSpan horizon = new TimeSpan(0, scenario.duration());
        PairEngine engine = new PairEngine(
                fleets.stream()
                        .map(fleet -> new Fleet(fleet.shell(), fleet.motions()))
                        .toList(),
                sight,
                horizon,
                new AccessFinder(scenario.propagation().step(), EDGE));
        List<String> names = fleets.stream()
                .flatMap(fleet -> fleet.satellites().stream())
                .map(Satellite::name)
                .toList();
        List<Integer> order = IntStream.range(0, names.size())
                .boxed()
                .sorted(Comparator.comparing(names::get))
                .toList();
        List<Motion> all =
                fleets.stream().flatMap(fleet -> fleet.motions().stream()).toList();
        List<TargetRun.Target> targets = new ArrayList<>();
        List<Motion> motions = new ArrayList<>();
        for (int number : order) {
            targets.add(new TargetRun.Target(names.get(number), horizon));
            motions.add(all.get(number));
        }
        SatelliteSights sights = new SatelliteSights(engine, order);
        String called = target.constellations().isEmpty()
                ? Target.Satellites.CALLED
                : Target.Satellites.CALLED + " " + String.join(", ", target.constellations());
        return new MovingTargets(
                called,
                targets,
                sights::search,
                targets.stream().map(TargetRun.Target::name).toList(),
                motions,
                motions,
                (observer, number) -> order.get(observer) < order.get(number));
    }

    private static List<Motion> motions(List<SensorAsset> sensors) {
        return sensors.stream().map(SensorAsset::motion).toList();
    }

    private static List<String> names(List<SensorAsset> sensors) {
        return sensors.stream().map(SensorAsset::name).toList();
    }
}
