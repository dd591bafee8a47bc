package org.firmament.optimizer;

import static org.firmament.catalogs.units.Limits.require;

import java.util.List;
import java.util.TreeSet;

/// Which sensor follows which object over a row of times, where turning from one to another takes time.
///
/// A sensor has tracks. A track is on one object at a time, or on its way. It may always go on with the object it is
/// on, in sight or not; from one object to another it gets between two times whose distance is enough for the
/// turn. Where it stands before its first object costs nothing. An object is followed at a time if `each` different
/// sensors that see it have a track on it.
///
/// @param sees    for each time, for each object, the sensors that see it, ascending
/// @param tracks  of each sensor
/// @param each    sensors an object wants at once
/// @param turns   which turns fit
public record TaskingProblem(List<List<List<Integer>>> sees, List<Integer> tracks, int each, Turns turns) {
    /// What turns take.
    public interface Turns {
        /// No time at all.
        Turns AT_ONCE = new Turns() {
            @Override
            public int longest(int sensor) {
                return 1;
            }

            @Override
            public boolean fits(int sensor, int from, int left, int to, int taken) {
                return true;
            }
        };

        /// Times after which every turn of a sensor is done, at least 1.
        int longest(int sensor);

        /// Whether a sensor's track that is on an object at one time can be on another at a later one; asked for
        /// times less than the longest turn apart.
        ///
        /// @param from   the place of the first time in the row
        /// @param left   the object it is on then
        /// @param to     the place of the second time
        /// @param taken  the object it is on then
        boolean fits(int sensor, int from, int left, int to, int taken);
    }

    public TaskingProblem {
        sees = sees.stream()
                .map(time -> time.stream().map(List::copyOf).toList())
                .toList();
        tracks = List.copyOf(tracks);
        require(each >= 1, "each", each, "at least 1", "");
        tracks.forEach(held -> require(held >= 0, "tracks", held, "at least 0", ""));
    }

    int times() {
        return sees.size();
    }

    int objects() {
        return sees.isEmpty() ? 0 : sees.getFirst().size();
    }

    /// The objects a sensor ever sees.
    List<Integer> everSeen(int sensor) {
        TreeSet<Integer> seen = new TreeSet<>();
        for (List<List<Integer>> time : sees) {
            for (int object = 0; object < time.size(); object++) {
                if (time.get(object).contains(sensor)) {
                    seen.add(object);
                }
            }
        }
        return List.copyOf(seen);
    }

    /// Whether a sensor has a track for every object it ever sees: it then never turns.
    public boolean plentiful(int sensor) {
        return tracks.get(sensor) >= everSeen(sensor).size();
    }

    /// What no tasking exceeds even if turns took no time: the sum of what could be followed at each time.
    public int boundAtOnce() {
        return sees.stream()
                .mapToInt(time -> new TrackingSlot(tracks, time, each).bound())
                .sum();
    }
}
