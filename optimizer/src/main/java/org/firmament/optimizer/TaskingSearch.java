package org.firmament.optimizer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.firmament.optimizer.TrackWay.Look;
import org.firmament.optimizer.TrackWay.Way;

/// Looks for a tasking of sensors that take time to turn: see [TaskingPlan].
final class TaskingSearch {
    private static final int ROUNDS = 100;
    private static final int TRIALS = 60;
    private static final int SEED = 1;
    private static final double ROUNDING = 1e-9;

    /// Turns looked at, at most, once every track has a way.
    private static final long EFFORT = 400_000_000L;

    private final TaskingProblem problem;

    /// The tracks that may have to turn.
    private final List<TrackWay> tracks = new ArrayList<>();

    private final Way[] ways;

    /// At each time, of each object, how many sensors that turn it needs; too many where it is seen by too few.
    private final int[][] missing;

    /// At each time, of each object, tracks of each sensor on it.
    private final int[][][] looks;

    /// At each time, of each object, sensors with a track on it.
    private final int[][] there;

    private final List<Integer> plentiful = new ArrayList<>();
    private long spent;

    TaskingSearch(TaskingProblem problem) {
        this.problem = problem;
        for (int sensor = 0; sensor < problem.tracks().size(); sensor++) {
            if (problem.plentiful(sensor)) {
                plentiful.add(sensor);
            } else {
                TrackWay way = new TrackWay(problem, sensor);
                for (int track = 0; track < problem.tracks().get(sensor); track++) {
                    tracks.add(way);
                }
            }
        }
        ways = new Way[tracks.size()];
        Arrays.fill(ways, Way.NONE);
        there = new int[problem.times()][problem.objects()];
        missing = new int[problem.times()][problem.objects()];
        looks = new int[problem.times()][problem.objects()][problem.tracks().size()];
        for (int k = 0; k < missing.length; k++) {
            for (int object = 0; object < missing[k].length; object++) {
                List<Integer> sees = problem.sees().get(k).get(object);
                int always = (int) sees.stream().filter(plentiful::contains).count();
                missing[k][object] =
                        sees.size() < problem.each() ? Integer.MAX_VALUE : Math.max(0, problem.each() - always);
            }
        }
    }

    List<Integer> all() {
        List<Integer> all = new ArrayList<>();
        for (int track = 0; track < ways.length; track++) {
            all.add(track);
        }
        return all;
    }

    /// What one more look adds: the last of those needed at once weighs most, so that pairs come together.
    private double[][] reward(int sensor) {
        double[][] reward = new double[problem.times()][problem.objects()];
        for (int k = 0; k < reward.length; k++) {
            for (int object = 0; object < reward[k].length; object++) {
                int needed = missing[k][object];
                if (needed > 0 && needed < Integer.MAX_VALUE && looks[k][object][sensor] == 0) {
                    int on = there[k][object];
                    reward[k][object] = on < needed ? 2.0 * (on + 1) / (needed * (needed + 1.0)) : 0;
                }
            }
        }
        return reward;
    }

    private void lay(int track, Way way, int sign) {
        int sensor = tracks.get(track).sensor();
        for (Look look : way.looks()) {
            int before = looks[look.time()][look.object()][sensor];
            looks[look.time()][look.object()][sensor] = before + sign;
            there[look.time()][look.object()] += Integer.signum(before + sign) - Integer.signum(before);
        }
    }

    /// Betters track after track until none can be.
    void settle(List<Integer> order) {
        boolean better = true;
        for (int round = 0; better && round < ROUNDS && goesOn(); round++) {
            better = false;
            for (int track : order) {
                better |= improve(track);
            }
        }
    }

    private boolean goesOn() {
        return spent <= EFFORT;
    }

    private boolean improve(int track) {
        Way now = ways[track];
        lay(track, now, -1);
        double[][] reward = reward(tracks.get(track).sensor());
        Way best = tracks.get(track).best(reward);
        spent += tracks.get(track).effort();
        double worth = now.looks().stream()
                .mapToDouble(look -> reward[look.time()][look.object()])
                .sum();
        boolean better = best.worth() > worth + ROUNDING;
        ways[track] = better ? best : now;
        lay(track, ways[track], 1);
        return better;
    }

    /// Takes some tracks back that could be on the same objects, and gives them out again in another order.
    void exchange(int bound) {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int trial = 0; trial < TRIALS && count() < bound && tracks.size() > 1 && goesOn(); trial++) {
            Way[] before = ways.clone();
            int count = count();
            List<Integer> order = all();
            for (int i = order.size() - 1; i > 0; i--) {
                int other = random.nextInt(i + 1);
                int moved = order.get(i);
                order.set(i, order.get(other));
                order.set(other, moved);
            }
            List<Integer> back = order.subList(0, Math.min(order.size(), 2 + random.nextInt(3)));
            for (int track : back) {
                lay(track, ways[track], -1);
                ways[track] = Way.NONE;
            }
            settle(order);
            if (count() < count) {
                for (int track = 0; track < ways.length; track++) {
                    lay(track, ways[track], -1);
                    ways[track] = before[track];
                    lay(track, ways[track], 1);
                }
            }
        }
    }

    TaskingBound bound() {
        return new TaskingBound(problem, tracks, missing);
    }

    int count() {
        int count = 0;
        for (int k = 0; k < missing.length; k++) {
            for (int object = 0; object < missing[k].length; object++) {
                count += there[k][object] >= missing[k][object] ? 1 : 0;
            }
        }
        return count;
    }

    TaskingPlan plan(int bound) {
        List<List<List<Integer>>> followed = new ArrayList<>();
        for (int k = 0; k < missing.length; k++) {
            List<List<Integer>> now = new ArrayList<>();
            for (int object = 0; object < missing[k].length; object++) {
                List<Integer> before = k == 0 ? List.of() : followed.get(k - 1).get(object);
                now.add(there[k][object] >= missing[k][object] ? those(k, object, before) : List.of());
            }
            followed.add(now);
        }
        List<TaskingPlan.TrackedWay> told = new ArrayList<>();
        for (int track = 0; track < ways.length; track++) {
            List<Look> looks = ways[track].looks();
            told.add(new TaskingPlan.TrackedWay(
                    tracks.get(track).sensor(),
                    looks.stream().map(Look::time).toList(),
                    looks.stream().map(Look::object).toList()));
        }
        return new TaskingPlan(followed, count(), bound, told);
    }

    /// As many as are wanted of those on an object, those that followed it before first.
    private List<Integer> those(int time, int object, List<Integer> before) {
        TreeSet<Integer> on = new TreeSet<>();
        for (int sensor : problem.sees().get(time).get(object)) {
            if (plentiful.contains(sensor) || looks[time][object][sensor] > 0) {
                on.add(sensor);
            }
        }
        List<Integer> chosen = new ArrayList<>(before);
        chosen.retainAll(on);
        on.removeAll(chosen);
        while (chosen.size() < problem.each()) {
            chosen.add(on.removeFirst());
        }
        return chosen.stream().sorted().toList();
    }
}
