package org.firmament.optimizer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.firmament.optimizer.TaskingPlan.TrackedWay;
import org.junit.jupiter.api.Test;

/// Who follows what where turning takes time: against trying everything, and by a twin that looks at every turn.
class TaskingPlanTest {
    private static final int DRAWS = 120;

    /// Objects in a plane about the sensors: where each is when, in turns of a sensor that take one step.
    private record Scene(List<List<List<Integer>>> sees, List<Integer> tracks, int each, List<List<Double>> bearing) {
        TaskingProblem turning(double rate) {
            return new TaskingProblem(sees, tracks, each, new TaskingProblem.Turns() {
                @Override
                public int longest(int sensor) {
                    return (int) Math.max(1, Math.ceil(4 / rate));
                }

                @Override
                public boolean fits(int sensor, int from, int left, int to, int taken) {
                    return Scene.this.fits(rate, from, left, to, taken);
                }
            });
        }

        boolean fits(double rate, int from, int left, int to, int taken) {
            return left == taken
                    || Math.abs(bearing.get(from).get(left) - bearing.get(to).get(taken)) <= rate * (to - from);
        }
    }

    @Test
    void aSensorThatTurnsSlowlyLosesWhatItPassesOver() {
        // One track; object 0 goes out of sight after the second time, object 1, two steps' turn away, comes at once.
        List<List<Integer>> both = List.of(List.of(0), List.of(0));
        List<List<Integer>> second = List.of(List.of(), List.of(0));
        List<List<Double>> bearing = Collections.nCopies(4, List.of(0.0, 2.0));
        Scene scene = new Scene(List.of(both, both, second, second), List.of(1), 1, bearing);

        assertThat(followed(scene, 2)).isEqualTo(4);
        // Object 1 all the time: better than two looks at object 0 and one, after the turn, at object 1.
        assertThat(TaskingPlan.of(scene.turning(1)).ways())
                .containsExactly(new TrackedWay(0, List.of(0, 1, 2, 3), List.of(1, 1, 1, 1)));
        assertThat(followed(scene, 1)).isEqualTo(4);
    }

    @Test
    void smallScenesAreFollowedNearlyAsWellAsTryingEverythingFinds() {
        SplittableRandom random = new SplittableRandom(4);
        int most = 0;
        int found = 0;
        int bounds = 0;
        int proved = 0;
        for (int draw = 0; draw < DRAWS; draw++) {
            int each = 1 + draw % 2;
            Scene scene = drawn(random, each);
            double rate = random.nextDouble(0.3, 3);
            TaskingPlan plan = TaskingPlan.of(scene.turning(rate));
            int optimum = optimum(scene, rate);
            check(scene, rate, plan);
            assertThat(plan.count()).as("draw %d", draw).isLessThanOrEqualTo(optimum);
            assertThat(plan.bound()).as("bound of draw %d", draw).isGreaterThanOrEqualTo(optimum);
            most += optimum;
            found += plan.count();
            bounds += plan.bound();
            proved += plan.bound() == plan.count() ? 1 : 0;
        }
        assertThat(most - found).as("missed of %d", most).isLessThanOrEqualTo(most / 100);
        assertThat(bounds - most).as("bounds above the %d there are", most).isLessThanOrEqualTo(most / 10);
        assertThat(proved).as("proved of %d", DRAWS).isGreaterThan(DRAWS / 2);
    }

    @Test
    void aFasterTurnIsNeverWorseAndOneWithoutTimeIsAMatchingAtEveryTime() {
        SplittableRandom random = new SplittableRandom(9);
        int gained = 0;
        for (int draw = 0; draw < 60; draw++) {
            Scene scene = drawn(random, 1);
            int before = 0;
            for (double rate : new double[] {0.4, 0.8, 1.6, 4}) {
                int optimum = optimum(scene, rate);
                assertThat(optimum).as("draw %d at %s", draw, rate).isGreaterThanOrEqualTo(before);
                gained += before > 0 ? optimum - before : 0;
                before = optimum;
            }
            int atOnce = 0;
            List<List<Integer>> last =
                    Collections.nCopies(scene.bearing.getFirst().size(), List.of());
            for (List<List<Integer>> sees : scene.sees) {
                last = new TrackingSlot(scene.tracks, sees, 1).assign(last);
                atOnce += (int)
                        last.stream().filter(sensors -> !sensors.isEmpty()).count();
            }
            assertThat(before).as("draw %d", draw).isEqualTo(atOnce);
            assertThat(TaskingPlan.of(scene.turning(4)).bound()).isEqualTo(atOnce);
        }
        assertThat(gained).isPositive();
    }

    private static int followed(Scene scene, double rate) {
        return TaskingPlan.of(scene.turning(rate)).count();
    }

    /// Sight, capacity, wholeness and every turn, looked at one by one.
    private static void check(Scene scene, double rate, TaskingPlan plan) {
        int count = 0;
        int[] tracks = new int[scene.tracks.size()];
        for (TrackedWay way : plan.ways()) {
            tracks[way.sensor()]++;
            for (int i = 0; i < way.times().size(); i++) {
                assertThat(scene.sees.get(way.times().get(i)).get(way.objects().get(i)))
                        .contains(way.sensor());
                if (i > 0) {
                    assertThat(way.times().get(i)).isGreaterThan(way.times().get(i - 1));
                    assertThat(scene.fits(
                                    rate,
                                    way.times().get(i - 1),
                                    way.objects().get(i - 1),
                                    way.times().get(i),
                                    way.objects().get(i)))
                            .isTrue();
                }
            }
        }
        TaskingProblem problem = scene.turning(rate);
        for (int sensor = 0; sensor < tracks.length; sensor++) {
            assertThat(tracks[sensor]).isEqualTo(problem.plentiful(sensor) ? 0 : scene.tracks.get(sensor));
        }
        for (int k = 0; k < plan.followed().size(); k++) {
            for (int object = 0; object < plan.followed().get(k).size(); object++) {
                List<Integer> sensors = plan.followed().get(k).get(object);
                assertThat(sensors.size()).isIn(0, scene.each);
                assertThat(sensors)
                        .doesNotHaveDuplicates()
                        .isSubsetOf(scene.sees.get(k).get(object));
                for (int sensor : sensors) {
                    assertThat(problem.plentiful(sensor) || on(plan, sensor, k, object))
                            .isTrue();
                }
                count += sensors.isEmpty() ? 0 : 1;
            }
        }
        assertThat(count).isEqualTo(plan.count());
    }

    private static boolean on(TaskingPlan plan, int sensor, int time, int object) {
        return plan.ways().stream().anyMatch(way -> {
            int place = way.times().indexOf(time);
            return way.sensor() == sensor && place >= 0 && way.objects().get(place) == object;
        });
    }

    private static Scene drawn(SplittableRandom random, int each) {
        int times = 4;
        int objects = random.nextInt(2, 4);
        int sensors = random.nextInt(each, 3);
        List<Integer> tracks = new ArrayList<>();
        for (int sensor = 0; sensor < sensors; sensor++) {
            tracks.add(random.nextInt(4) == 0 ? 2 : 1);
        }
        double[] at = random.doubles(objects, 0, 3).toArray();
        double[] drift = random.doubles(objects, -0.2, 0.2).toArray();
        List<List<Double>> bearing = new ArrayList<>();
        for (int k = 0; k < times; k++) {
            List<Double> now = new ArrayList<>();
            for (int object = 0; object < objects; object++) {
                now.add(Math.clamp(at[object] + drift[object] * k, 0, 4));
            }
            bearing.add(now);
        }
        List<List<List<Integer>>> sees = new ArrayList<>();
        for (int k = 0; k < times; k++) {
            List<List<Integer>> now = new ArrayList<>();
            for (int object = 0; object < objects; object++) {
                List<Integer> seeing = new ArrayList<>();
                for (int sensor = 0; sensor < sensors; sensor++) {
                    if (random.nextInt(4) > 0) {
                        seeing.add(sensor);
                    }
                }
                now.add(seeing);
            }
            sees.add(now);
        }
        return new Scene(sees, tracks, each, bearing);
    }

    /// The most that can be followed, by every way of every track.
    private static int optimum(Scene scene, double rate) {
        List<Set<Integer>> bySensor = new ArrayList<>();
        for (int sensor = 0; sensor < scene.tracks.size(); sensor++) {
            Set<Integer> every = new HashSet<>();
            ways(scene, rate, sensor, 0, -1, -1, 0, every);
            Set<Integer> one = largest(every);
            Set<Integer> all = new HashSet<>(Set.of(0));
            for (int track = 0; track < scene.tracks.get(sensor); track++) {
                Set<Integer> more = new HashSet<>();
                all.forEach(before -> one.forEach(next -> more.add(before | next)));
                all = largest(more);
            }
            bySensor.add(all);
        }
        return most(bySensor, 0, 0, 0, scene.each);
    }

    /// Looks as bits, one a time and object: seen by one, and seen by two.
    private static int most(List<Set<Integer>> bySensor, int sensor, int once, int twice, int each) {
        if (sensor == bySensor.size()) {
            return Integer.bitCount(each == 1 ? once : twice);
        }
        int most = 0;
        for (int looks : bySensor.get(sensor)) {
            most = Math.max(most, most(bySensor, sensor + 1, once | looks, twice | (once & looks), each));
        }
        return most;
    }

    /// Those that no other contains.
    private static Set<Integer> largest(Set<Integer> all) {
        Set<Integer> largest = new HashSet<>();
        for (int one : all) {
            if (all.stream().noneMatch(other -> other != one && (one & other) == one)) {
                largest.add(one);
            }
        }
        return largest;
    }

    private static void ways(
            Scene scene,
            double rate,
            int sensor,
            int time,
            int lastTime,
            int lastObject,
            int looks,
            Set<Integer> found) {
        if (time == scene.sees.size()) {
            found.add(looks);
            return;
        }
        ways(scene, rate, sensor, time + 1, lastTime, lastObject, looks, found);
        for (int object = 0; object < scene.bearing.get(time).size(); object++) {
            boolean can = scene.sees.get(time).get(object).contains(sensor)
                    && (lastTime < 0 || scene.fits(rate, lastTime, lastObject, time, object));
            if (can) {
                int bit = 1 << (time * scene.bearing.get(time).size() + object);
                ways(scene, rate, sensor, time + 1, time, object, looks | bit, found);
            }
        }
    }
}
