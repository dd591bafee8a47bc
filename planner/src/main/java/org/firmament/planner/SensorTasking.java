package org.firmament.planner;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.firmament.coverage.access.FigureOfMerit;
import org.firmament.coverage.sensing.Custody;
import org.firmament.coverage.sensing.SensorAsset;
import org.firmament.optimizer.TrackingSlot;
import org.firmament.orbits.threat.Launch;
import org.firmament.planner.Evaluation.TrackingTask;
import org.firmament.planner.scenario.TaskingRules;

/// Tells every sensor which missiles to follow when, raid by raid: at every step as many missiles as can be, by
/// the sensors that followed them before where they can. Turning a sensor takes no time.
final class SensorTasking {
    private static final String ALL = "all launches";

    private final TaskingRules rules;
    private final List<SensorAsset> sensors;
    private final List<TrackingTask> tasks = new ArrayList<>();
    private final List<Double> shares = new ArrayList<>();
    private final List<Double> gaps = new ArrayList<>();
    private final List<Double> changes = new ArrayList<>();
    private long wanted;
    private long followed;
    private long bound;

    private SensorTasking(TaskingRules rules, List<SensorAsset> sensors) {
        this.rules = rules;
        this.sensors = sensors;
    }

    static SensorTasking of(TaskingRules rules, List<RaidOutcome> outcomes, List<SensorAsset> sensors) {
        SensorTasking tasking = new SensorTasking(rules, sensors);
        outcomes.forEach(tasking::raid);
        return tasking;
    }

    /// Who follows what when.
    List<TrackingTask> tasks() {
        return List.copyOf(tasks);
    }

    List<FigureOfMerit> figures() {
        List<FigureOfMerit> figures = new ArrayList<>();
        figures.addAll(new Sample(shares).figures("tracked_of_flight", "percent", ALL, "mean", "minimum"));
        figures.addAll(new Sample(gaps).figures("untracked_longest", "s", ALL, "mean", "maximum"));
        figures.addAll(new Sample(changes).figures("hand_overs", "count", ALL, "mean", "maximum"));
        if (wanted > 0) {
            figures.add(new FigureOfMerit("tracked_share", 100.0 * followed / wanted, "percent", "total", ALL));
            figures.add(new FigureOfMerit("tracked_share_bound", 100.0 * bound / wanted, "percent", "total", ALL));
        }
        return figures;
    }

    private void raid(RaidOutcome outcome) {
        List<Launch> launches = outcome.raid().launches();
        // Only sensors that ever see one of the launches: most do not.
        List<Integer> near = outcome.custodies().stream()
                .flatMap(custody -> custody.sights().stream().map(Custody.Sight::sensor))
                .distinct()
                .sorted()
                .toList();
        List<Integer> capacity =
                near.stream().map(sensor -> sensors.get(sensor).tracks()).toList();
        List<TrackedFlight> flights = IntStream.range(0, launches.size())
                .mapToObj(i ->
                        new TrackedFlight(launches.get(i), outcome.custodies().get(i), near, rules.step()))
                .toList();
        double first = launches.stream().mapToDouble(Launch::time).min().orElse(0);
        double last = launches.stream().mapToDouble(Launch::impact).max().orElse(0);
        List<List<Integer>> before = Collections.nCopies(flights.size(), List.of());
        for (long k = (long) Math.ceil(first / rules.step()); k * rules.step() < last; k++) {
            double time = k * rules.step();
            List<List<Integer>> sees =
                    flights.stream().map(flight -> flight.seenBy(time)).toList();
            TrackingSlot slot = new TrackingSlot(capacity, sees, rules.each());
            before = slot.assign(before);
            bound += slot.bound();
            for (int i = 0; i < flights.size(); i++) {
                flights.get(i).follow(time, before.get(i));
            }
        }
        for (TrackedFlight flight : flights) {
            wanted += flight.steps();
            followed += flight.followed();
            if (flight.steps() > 0) {
                shares.add(100.0 * flight.followed() / flight.steps());
                gaps.add(flight.longestGap());
                changes.add((double) flight.handOvers());
            }
            for (TrackedFlight.Task task : flight.tasks()) {
                String sensor = sensors.get(near.get(task.sensor())).name();
                tasks.add(new TrackingTask(
                        outcome.raid().index() + 1, flight.launch() + 1, sensor, task.start(), task.end()));
            }
        }
    }
}
