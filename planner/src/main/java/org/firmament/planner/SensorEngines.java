package org.firmament.planner;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.firmament.coverage.access.AccessConstraint;
import org.firmament.coverage.access.AccessFinder;
import org.firmament.coverage.access.ConditionalEngine;
import org.firmament.coverage.access.EphemerisEngine;
import org.firmament.coverage.access.GeneralEngine;
import org.firmament.coverage.access.LaterEngine;
import org.firmament.coverage.access.Observer;
import org.firmament.coverage.access.PointEngine;
import org.firmament.coverage.access.Shell;
import org.firmament.coverage.access.ShellEngine;
import org.firmament.coverage.access.Stretch;
import org.firmament.coverage.access.TargetPoint;
import org.firmament.coverage.access.TimeSpan;
import org.firmament.coverage.access.Timeline;
import org.firmament.coverage.sensing.SensorAsset;
import org.firmament.orbits.Earth;
import org.firmament.orbits.Ephemeris;
import org.firmament.orbits.Motion;

/// Which engine finds the accesses of which sensors.
///
/// @param sensors  in the order their accesses are numbered, those of one constellation beside each other
/// @param fleets   the constellations they fly on
/// @param horizon  searched
/// @param step     between samples of a search [s]
/// @param times    at which each sensor counts, in their order; empty where all count always
record SensorEngines(
        List<SensorAsset> sensors,
        List<Defence.Fleet> fleets,
        Earth earth,
        TimeSpan horizon,
        double step,
        Optional<List<Timeline>> times) {
    /// Between edges found by bisection and the truth [s].
    private static final double EDGE = 1e-3;

    /// The stretches a run over these points goes through: one, unless states have to pass.
    List<Stretch> over(List<TargetPoint> points) {
        Shell around = shell(points);
        double longest = fleets.stream()
                .flatMap(fleet -> fleet.passing().stream())
                .mapToDouble(PassingStates::longest)
                .min()
                .orElse(horizon.duration());
        List<Stretch> stretches = new ArrayList<>();
        for (double from = horizon.start(); from < horizon.end(); from += longest) {
            TimeSpan stretch = new TimeSpan(from, Math.min(horizon.end(), from + longest));
            stretches.add(new Stretch(stretch, () -> engines(around, stretch)));
        }
        return stretches;
    }

    /// One engine a constellation: tables where its orbits are a shell and its view allows, the general
    /// search where not. Ground sensors are searched together with what stands beside them in the order of
    /// names.
    private List<PointEngine> engines(Shell around, TimeSpan stretch) {
        List<PointEngine> engines = new ArrayList<>();
        int first = 0;
        while (first < sensors.size()) {
            String group = sensors.get(first).group();
            int end = first;
            while (end < sensors.size() && sensors.get(end).group().equals(group)) {
                end++;
            }
            PointEngine engine = engine(sensors.subList(first, end), around, stretch);
            List<Integer> numbers = IntStream.range(first, end).boxed().toList();
            engines.add(times.<PointEngine>map(all -> new ConditionalEngine(
                            engine, numbers.stream().map(all::get).toList()))
                    .orElse(engine));
            first = end;
        }
        return engines;
    }

    private PointEngine engine(List<SensorAsset> group, Shell around, TimeSpan stretch) {
        AccessConstraint view = group.getFirst().view();
        Optional<Defence.Fleet> fleet = fleets.stream()
                .filter(one -> one.design().name().equals(group.getFirst().group()))
                .findFirst();
        Optional<Defence.Fleet> whole = fleet.filter(one -> one.satellites().size() == group.size());
        Optional<PointEngine> tables = whole.flatMap(Defence.Fleet::shell)
                .flatMap(shell -> ShellEngine.of(shell, view, earth, stretch, finder()));
        if (tables.isPresent()) {
            return tables.get();
        }
        Optional<Ephemeris> passing = fleet.flatMap(Defence.Fleet::passing).map(states -> states.over(stretch));
        double delay = passing.isPresent() ? stretch.start() : 0;
        TimeSpan within = new TimeSpan(stretch.start() - delay, stretch.end() - delay);
        Optional<PointEngine> rings = whole.flatMap(Defence.Fleet::ephemeris)
                .or(() -> passing.filter(states -> states.size() == group.size()))
                .flatMap(states ->
                        EphemerisEngine.of(states, view, earth, within, around.high() - Earth.POLAR_RADIUS, EDGE));
        if (rings.isPresent()) {
            return delay == 0 ? rings.get() : new LaterEngine(rings.get(), delay);
        }
        Map<String, Motion> moved = new HashMap<>();
        passing.ifPresent(states -> IntStream.range(0, states.size())
                .forEach(i -> moved.put(states.name(i), states.motion(i).later(delay))));
        List<Observer> observers = group.stream()
                .map(sensor ->
                        new Observer(sensor.name(), moved.getOrDefault(sensor.name(), sensor.motion()), sensor.view()))
                .toList();
        return new GeneralEngine(observers, earth, around, stretch, finder());
    }

    /// The shell points lie in.
    private Shell shell(List<TargetPoint> points) {
        double[] radii = points.stream()
                .mapToDouble(point -> {
                    double[] at = earth.position(point.place());
                    return Math.sqrt(at[0] * at[0] + at[1] * at[1] + at[2] * at[2]);
                })
                .toArray();
        return new Shell(
                Arrays.stream(radii).min().orElse(1), Arrays.stream(radii).max().orElse(1));
    }

    private AccessFinder finder() {
        return new AccessFinder(step, EDGE);
    }
}
