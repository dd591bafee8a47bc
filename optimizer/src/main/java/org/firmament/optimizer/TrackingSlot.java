package org.firmament.optimizer;

import static org.firmament.catalogs.units.Limits.require;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/// Which sensor follows which object at one time: each object wants `each` different sensors or is not
/// followed, each sensor follows no more than it can.
///
/// With one sensor an object this is a matching with capacities, and augmenting paths find the most that can be
/// followed (Berge 1957). With more it is not, as a part of what an object wants is worth nothing: then objects
/// are served one after the other for as long as paths free the sensors they need, and [#bound] says how far
/// off that may be.
///
/// @param capacity  objects each sensor can follow at once
/// @param sees      for each object the sensors that see it, ascending
/// @param each      sensors an object wants
public record TrackingSlot(List<Integer> capacity, List<List<Integer>> sees, int each) {
    public TrackingSlot {
        capacity = List.copyOf(capacity);
        sees = sees.stream().map(List::copyOf).toList();
        require(each >= 1, "each", each, "at least 1", "");
        capacity.forEach(tracks -> require(tracks >= 0, "capacity", tracks, "at least 0", ""));
    }

    /// For each object the sensors that follow it, ascending: `each` of them or none. As many objects are
    /// followed as there is a way to, if each is 1.
    ///
    /// @param before  for each object those that followed it until now: they go on where they can
    public List<List<Integer>> assign(List<List<Integer>> before) {
        Assignment assignment = new Assignment();
        for (int object = 0; object < sees.size(); object++) {
            assignment.keep(object, before.get(object));
        }
        for (int object = 0; object < sees.size(); object++) {
            assignment.serve(object);
        }
        return assignment.sensorsOf();
    }

    /// No way follows more objects than this: each takes `each` of the tracks that could be in use at once, and
    /// one that fewer see is never followed. It is reached if each is 1.
    public int bound() {
        Assignment assignment = new Assignment();
        int tracks = 0;
        int possible = 0;
        for (int object = 0; object < sees.size(); object++) {
            if (sees.get(object).size() >= each) {
                possible++;
                for (int unit = 0; unit < each; unit++) {
                    tracks += assignment.add(object) ? 1 : 0;
                }
            }
        }
        return Math.min(possible, tracks / each);
    }

    private final class Assignment {
        private final List<TreeSet<Integer>> sensorsOf = new ArrayList<>();
        private final List<TreeSet<Integer>> objectsOf = new ArrayList<>();

        Assignment() {
            sees.forEach(_ -> sensorsOf.add(new TreeSet<>()));
            capacity.forEach(_ -> objectsOf.add(new TreeSet<>()));
        }

        /// Goes on as before, if all of an object's sensors still see it and have room.
        void keep(int object, List<Integer> sensors) {
            boolean can = sensors.size() == each
                    && sees.get(object).containsAll(sensors)
                    && sensors.stream().allMatch(this::hasRoom);
            if (can) {
                sensors.forEach(sensor -> link(object, sensor));
            }
        }

        /// All that an object wants, or nothing.
        void serve(int object) {
            boolean whole = true;
            while (whole && sensorsOf.get(object).size() < each) {
                whole = add(object);
            }
            if (!whole) {
                List.copyOf(sensorsOf.get(object)).forEach(sensor -> unlink(object, sensor));
            }
        }

        /// One more sensor for an object, others giving way to where there is room.
        boolean add(int object) {
            return add(object, new boolean[capacity.size()]);
        }

        private boolean add(int object, boolean[] tried) {
            for (int sensor : sees.get(object)) {
                if (tried[sensor] || sensorsOf.get(object).contains(sensor)) {
                    continue;
                }
                tried[sensor] = true;
                if (hasRoom(sensor) || makesRoom(sensor, tried)) {
                    link(object, sensor);
                    return true;
                }
            }
            return false;
        }

        private boolean makesRoom(int sensor, boolean[] tried) {
            for (int other : List.copyOf(objectsOf.get(sensor))) {
                if (add(other, tried)) {
                    unlink(other, sensor);
                    return true;
                }
            }
            return false;
        }

        private boolean hasRoom(int sensor) {
            return objectsOf.get(sensor).size() < capacity.get(sensor);
        }

        private void link(int object, int sensor) {
            sensorsOf.get(object).add(sensor);
            objectsOf.get(sensor).add(object);
        }

        private void unlink(int object, int sensor) {
            sensorsOf.get(object).remove(sensor);
            objectsOf.get(sensor).remove(object);
        }

        List<List<Integer>> sensorsOf() {
            return sensorsOf.stream().map(List::copyOf).toList();
        }
    }
}
