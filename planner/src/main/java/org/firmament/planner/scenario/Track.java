package org.firmament.planner.scenario;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.firmament.catalogs.Vectors;
import org.firmament.catalogs.units.Keys;
import org.firmament.orbits.Conventions;
import org.firmament.orbits.Earth;
import org.firmament.orbits.TabulatedMotion;

/// One thing that moves, from a table.
///
/// @param fixes  in the order of time
/// @param rows   which rows of the table these are
public record Track(String name, List<Fix> fixes, List<Integer> rows) {
    /// A step that is longer than this many middle ones is a gap.
    private static final double GAP = 10;

    /// Rows may not be farther apart than this, seen from the Earth's centre [rad]: 556 km on the ground,
    /// where what is between them is within 70 m of a great circle, 290 m in the first and last step.
    private static final double FARTHEST = Math.toRadians(5);

    public Track {
        fixes = List.copyOf(fixes);
        rows = List.copyOf(rows);
    }

    /// Takes what is wrong with a row of a table.
    @FunctionalInterface
    interface Faults {
        /// @param row  number within the table, from 0
        /// @param key  the column
        void add(int row, String key, String value, String allowed, String maybe);
    }

    /// The tracks of a table, in the order of their first rows; those with faults are left out.
    static List<Track> of(List<Fix> table, Faults faults) {
        Map<String, List<Integer>> named = new LinkedHashMap<>();
        for (int row = 0; row < table.size(); row++) {
            named.computeIfAbsent(table.get(row).name(), name -> new ArrayList<>())
                    .add(row);
        }
        List<Track> tracks = new ArrayList<>();
        named.forEach((name, rows) -> {
            Track track = new Track(name, rows.stream().map(table::get).toList(), rows);
            if (track.sound(faults)) {
                tracks.add(track);
            }
        });
        return tracks;
    }

    /// Where it is at any time between its first and last row.
    public TabulatedMotion motion(Earth earth) {
        double[] times = fixes.stream().mapToDouble(Fix::time).toArray();
        double[] positions = fixes.stream()
                .flatMapToDouble(fix -> Arrays.stream(fix.position(earth)))
                .toArray();
        return new TabulatedMotion(times, positions);
    }

    /// First time [s after the epoch].
    public double start() {
        return fixes.getFirst().time();
    }

    /// Last time [s after the epoch].
    public double end() {
        return fixes.getLast().time();
    }

    private boolean sound(Faults faults) {
        if (fixes.size() < TabulatedMotion.FEWEST_ROWS) {
            faults.add(
                    rows.getLast(),
                    "time_s",
                    "a track of " + fixes.size() + (fixes.size() == 1 ? " row" : " rows"),
                    "a path of three rows or more",
                    "add the row in the middle");
            return false;
        }
        return forwards(faults) && withoutGaps(faults);
    }

    private boolean forwards(Faults faults) {
        boolean sound = true;
        for (int k = 1; k < fixes.size(); k++) {
            double before = fixes.get(k - 1).time();
            double now = fixes.get(k).time();
            if (now <= before) {
                faults.add(
                        rows.get(k),
                        "time_s",
                        Keys.number(now),
                        "after the row before it of " + name + ", " + Keys.number(before),
                        now == before ? "delete one of the two" : "sort the rows by time");
                sound = false;
            }
        }
        return sound;
    }

    private boolean withoutGaps(Faults faults) {
        double[] steps = new double[fixes.size() - 1];
        for (int k = 0; k < steps.length; k++) {
            steps[k] = fixes.get(k + 1).time() - fixes.get(k).time();
        }
        double[] sorted = steps.clone();
        Arrays.sort(sorted);
        double middle = sorted[sorted.length / 2];
        Earth earth = new Earth(Conventions.EarthShape.WGS84);
        boolean sound = true;
        double[] last = fixes.getFirst().position(earth);
        for (int k = 1; k < fixes.size(); k++) {
            double[] now = fixes.get(k).position(earth);
            boolean late = steps[k - 1] > GAP * middle;
            if (late || Vectors.angle(last, now) > FARTHEST) {
                faults.add(
                        rows.get(k),
                        "time_s",
                        "a gap of " + Keys.number(steps[k - 1]) + " s behind "
                                + Keys.number(fixes.get(k - 1).time()),
                        late
                                ? "at most ten times the middle step of " + name + ", " + Keys.number(middle) + " s"
                                : "short enough: the rows on both sides are more than 5° apart",
                        "add rows between, or give what follows another name");
                sound = false;
            }
            last = now;
        }
        return sound;
    }
}
