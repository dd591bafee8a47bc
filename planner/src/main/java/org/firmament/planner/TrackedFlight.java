package org.firmament.planner;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.firmament.coverage.access.Timeline;
import org.firmament.coverage.sensing.Custody;
import org.firmament.orbits.threat.Launch;

/// One missile as it is handed from sensor to sensor, step by step.
final class TrackedFlight {
    /// A sensor follows it without a break.
    ///
    /// @param sensor  its place in the list the flight was given
    /// @param start   [s after the epoch]
    /// @param end     [s after the epoch]
    record Task(int sensor, double start, double end) {}

    private final Launch launch;
    private final double step;
    private final Map<Integer, Timeline> sights = new TreeMap<>();
    private final Map<Integer, Double> since = new TreeMap<>();
    private final List<Task> tasks = new ArrayList<>();
    private List<Integer> before = List.of();
    private int steps;
    private int followed;
    private int gap;
    private int longest;
    private int handOvers;

    /// @param near  sensors, by index, that are numbered by their places in this list
    TrackedFlight(Launch launch, Custody custody, List<Integer> near, double step) {
        this.launch = launch;
        this.step = step;
        custody.sights().forEach(sight -> sights.put(near.indexOf(sight.sensor()), sight.seen()));
    }

    /// The sensors that see it at a time, ascending; none before launch and after impact.
    List<Integer> seenBy(double time) {
        if (!flies(time)) {
            return List.of();
        }
        return sights.entrySet().stream()
                .filter(sight -> sight.getValue().contains(time))
                .map(Map.Entry::getKey)
                .toList();
    }

    /// These sensors follow it for a step, and no others.
    void follow(double time, List<Integer> sensors) {
        for (int sensor : List.copyOf(since.keySet())) {
            if (!sensors.contains(sensor)) {
                tasks.add(new Task(sensor, since.getOrDefault(sensor, time), Math.min(time, launch.impact())));
                since.remove(sensor);
            }
        }
        sensors.forEach(sensor -> since.putIfAbsent(sensor, time));
        if (flies(time)) {
            steps++;
            followed += sensors.isEmpty() ? 0 : 1;
            gap = sensors.isEmpty() ? gap + 1 : 0;
            longest = Math.max(longest, gap);
            handOvers += !before.isEmpty() && !sensors.isEmpty() && !before.equals(sensors) ? 1 : 0;
        }
        before = sensors;
    }

    private boolean flies(double time) {
        return launch.time() <= time && time < launch.impact();
    }

    int launch() {
        return launch.index();
    }

    int steps() {
        return steps;
    }

    int followed() {
        return followed;
    }

    int handOvers() {
        return handOvers;
    }

    /// The longest run of steps at which it is not followed [s].
    double longestGap() {
        return longest * step;
    }

    /// Who followed it, in the order in which they ceased to.
    List<Task> tasks() {
        List<Task> all = new ArrayList<>(tasks);
        since.forEach((sensor, start) -> all.add(new Task(sensor, start, launch.impact())));
        return all;
    }
}
