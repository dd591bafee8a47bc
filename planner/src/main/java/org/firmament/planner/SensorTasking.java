package org.firmament.planner;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.firmament.coverage.access.FigureOfMerit;
import org.firmament.coverage.sensing.Custody;
import org.firmament.coverage.sensing.SensorAsset;
import org.firmament.optimizer.TaskingPlan;
import org.firmament.optimizer.TaskingProblem;
import org.firmament.optimizer.TrackingSlot;
import org.firmament.orbits.threat.Launch;
import org.firmament.planner.Evaluation.TrackingTask;
import org.firmament.planner.scenario.TaskingRules;

/// Tells every sensor which missiles to follow when, raid by raid. Where every turn fits into a step, or no sensor has
/// to turn, steps are decided one by one: at every one as many missiles as can be, by the sensors that followed them
/// before where they can. Else, and where that falls short of its bound, the whole raid is planned with the turns it
/// takes.
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
        List<TrackedFlight> flights = IntStream.range(0, launches.size())
                .mapToObj(i ->
                        new TrackedFlight(launches.get(i), outcome.custodies().get(i), near, rules.step()))
                .toList();
        double first = launches.stream().mapToDouble(Launch::time).min().orElse(0);
        double last = launches.stream().mapToDouble(Launch::impact).max().orElse(0);
        long begin = (long) Math.ceil(first / rules.step());
        List<List<List<Integer>>> sees = new ArrayList<>();
        for (long k = begin; k * rules.step() < last; k++) {
            double time = k * rules.step();
            sees.add(flights.stream().map(flight -> flight.seenBy(time)).toList());
        }
        List<List<List<Integer>>> follows = tasked(near, launches, begin, sees);
        for (int k = 0; k < sees.size(); k++) {
            for (int i = 0; i < flights.size(); i++) {
                flights.get(i).follow((begin + k) * rules.step(), follows.get(k).get(i));
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

    /// Who follows which missile at each step.
    private List<List<List<Integer>>> tasked(
            List<Integer> near, List<Launch> launches, long begin, List<List<List<Integer>>> sees) {
        List<SensorAsset> eyes = near.stream().map(sensors::get).toList();
        List<Integer> capacity = eyes.stream().map(SensorAsset::tracks).toList();
        boolean slow = eyes.stream().anyMatch(eye -> eye.slew().longest() > rules.step());
        TaskingProblem problem = new TaskingProblem(
                sees,
                capacity,
                rules.each(),
                slow
                        ? new PointedTurns(eyes, launches, begin, sees.size(), rules.step())
                        : TaskingProblem.Turns.AT_ONCE);
        boolean turning = slow && !IntStream.range(0, eyes.size()).allMatch(problem::plentiful);
        List<List<List<Integer>>> follows = turning ? List.of() : stepByStep(problem, launches.size());
        int most = problem.boundAtOnce();
        int count = count(follows);
        if (turning || count < most) {
            TaskingPlan plan = TaskingPlan.of(problem);
            most = plan.bound();
            follows = turning || plan.count() > count ? plan.followed() : follows;
        }
        bound += most;
        return follows;
    }

    private static List<List<List<Integer>>> stepByStep(TaskingProblem problem, int objects) {
        List<List<List<Integer>>> follows = new ArrayList<>();
        List<List<Integer>> before = Collections.nCopies(objects, List.of());
        for (List<List<Integer>> now : problem.sees()) {
            before = new TrackingSlot(problem.tracks(), now, problem.each()).assign(before);
            follows.add(before);
        }
        return follows;
    }

    private static int count(List<List<List<Integer>>> follows) {
        return (int) follows.stream()
                .flatMap(List::stream)
                .filter(those -> !those.isEmpty())
                .count();
    }
}
