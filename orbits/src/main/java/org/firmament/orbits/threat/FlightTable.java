package org.firmament.orbits.threat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.firmament.catalogs.Missile;
import org.firmament.catalogs.Phase;
import org.firmament.catalogs.Place;
import org.firmament.catalogs.units.Keys;
import org.firmament.catalogs.yaml.BadInput;
import org.firmament.catalogs.yaml.CsvTable;
import org.firmament.catalogs.yaml.Problem;
import org.firmament.orbits.Conventions.EarthShape;
import org.firmament.orbits.Earth;
import org.firmament.orbits.GreatCircle;
import org.firmament.orbits.TabulatedMotion;

/// A flight known from a table, with cubics between its rows as [TabulatedMotion] lays them.
final class FlightTable {
    private static final int MOST_ROWS = 100_000;

    /// Faster than anything that comes down again [m/s]: escape speed and the Earth's turning.
    private static final double FASTEST = 11_700;

    /// Rows may not be farther apart than this, seen from the Earth's centre [rad].
    private static final double FARTHEST = Math.toRadians(5);

    /// Height where descending flight becomes terminal [m].
    private static final double TERMINAL_ALTITUDE = 100_000;

    /// Longest step of what is made of it [s]; less where rows are nearer.
    private static final double STEP = 2;

    private static final double SHORTEST_STEP = 0.25;

    /// Half the interval over which velocities and climb rates are taken [s].
    private static final double HALF = 0.05;

    private static final int HALVINGS = 40;

    private final List<FlightRow> rows;
    private final Missile.Tabulated missile;

    private FlightTable(Missile.Tabulated missile, List<FlightRow> rows) {
        this.missile = missile;
        this.rows = rows;
    }

    /// Reads the table a missile names.
    ///
    /// @throws BadInput  with all that is wrong with it
    static FlightTable of(Missile.Tabulated missile) {
        List<CsvTable.Row<FlightRow>> read = CsvTable.read(missile.file(), FlightRow.class);
        List<Problem> problems = new ArrayList<>();
        if (read.size() < TabulatedMotion.FEWEST_ROWS || read.size() > MOST_ROWS) {
            throw BadInput.of(
                    missile.file(),
                    0,
                    "",
                    read.size() + " rows are not the 3 to " + MOST_ROWS + " of a flight. Maybe one every few seconds.");
        }
        if (read.getFirst().value().time() != 0) {
            problems.add(problem(
                    missile,
                    read.getFirst(),
                    Keys.number(read.getFirst().value().time()) + " is not ignition at 0. Maybe subtract it from all"));
        }
        Earth earth = new Earth(EarthShape.WGS84);
        for (int k = 1; k < read.size(); k++) {
            follow(missile, earth, read.get(k - 1).value(), read.get(k)).ifPresent(problems::add);
        }
        double end = read.getLast().value().time();
        if (problems.isEmpty() && missile.burnTime() >= end) {
            problems.add(problem(
                    missile,
                    read.getLast(),
                    "a last row at " + Keys.number(end) + " s is not after burn_time_s "
                            + Keys.number(missile.burnTime()) + ". Maybe the flight goes on"));
        }
        if (!problems.isEmpty()) {
            throw new BadInput(problems);
        }
        return new FlightTable(missile, read.stream().map(CsvTable.Row::value).toList());
    }

    private static Optional<Problem> follow(
            Missile.Tabulated missile, Earth earth, FlightRow before, CsvTable.Row<FlightRow> row) {
        FlightRow now = row.value();
        double step = now.time() - before.time();
        if (step <= 0) {
            return Optional.of(problem(
                    missile,
                    row,
                    Keys.number(now.time()) + " is not after the row before it, " + Keys.number(before.time())
                            + ". Maybe " + (step == 0 ? "delete one of the two" : "sort the rows by time")));
        }
        double[] from = earth.position(before.place());
        double[] to = earth.position(now.place());
        double metres = Math.hypot(Math.hypot(to[0] - from[0], to[1] - from[1]), to[2] - from[2]);
        if (metres > FASTEST * step) {
            return Optional.of(problem(
                    missile,
                    row,
                    Distances.kilometres(metres) + " km in " + Keys.number(step)
                            + " s is not a speed up to 11.7 km/s. Maybe the columns are swapped"));
        }
        if (GreatCircle.angle(before.place(), now.place()) > FARTHEST) {
            return Optional.of(problem(
                    missile,
                    row,
                    "a gap of " + Keys.number(step)
                            + " s is not short enough: the rows are more than 5° apart. Maybe add rows between"));
        }
        return Optional.empty();
    }

    private static Problem problem(Missile.Tabulated missile, CsvTable.Row<FlightRow> row, String sentence) {
        return Problem.of(missile.file(), row.line(), "time_s", sentence + ".");
    }

    Place from() {
        return rows.getFirst().place();
    }

    Place aim() {
        return rows.getLast().place();
    }

    List<Segment> segments(Earth earth) {
        double[] times = rows.stream().mapToDouble(FlightRow::time).toArray();
        double[] positions = rows.stream()
                .flatMapToDouble(row -> Arrays.stream(earth.position(row.place())))
                .toArray();
        TabulatedMotion motion = new TabulatedMotion(times, positions);
        double end = times[times.length - 1];
        double terminal = missile.after() == Phase.MIDCOURSE ? entry(motion, earth) : end;
        List<Segment> segments = new ArrayList<>();
        if (missile.burnTime() > 0) {
            segments.add(segment(Phase.BOOST, 0, missile.burnTime(), motion, earth));
        }
        if (terminal > missile.burnTime()) {
            segments.add(segment(missile.after(), missile.burnTime(), terminal, motion, earth));
        }
        if (terminal < end) {
            double start = Math.max(terminal, missile.burnTime());
            segments.add(segment(Phase.TERMINAL, start, end, motion, earth));
        }
        return segments;
    }

    /// When it falls through 100 km for the last time; burnout if it is never above.
    private double entry(TabulatedMotion motion, Earth earth) {
        int last = rows.size() - 1;
        while (last >= 0 && rows.get(last).alt() <= TERMINAL_ALTITUDE) {
            last--;
        }
        if (last < 0 || last == rows.size() - 1) {
            return last < 0 ? missile.burnTime() : rows.getLast().time();
        }
        Roots.Change entry = Roots.halved(
                rows.get(last).time(),
                rows.get(last + 1).time(),
                HALVINGS,
                time -> altitude(motion, earth, time) > TERMINAL_ALTITUDE);
        return Math.max(entry.holds(), missile.burnTime());
    }

    private Segment segment(Phase phase, double start, double end, TabulatedMotion motion, Earth earth) {
        double nearest = end - start;
        for (int k = 1; k < rows.size(); k++) {
            nearest = Math.min(nearest, rows.get(k).time() - rows.get(k - 1).time());
        }
        int intervals = (int) Math.ceil((end - start) / Math.clamp(nearest, SHORTEST_STEP, STEP));
        double[] states = new double[6 * (intervals + 1)];
        double[] altitudes = new double[intervals + 1];
        double[] climbRates = new double[intervals + 1];
        double[] xyz = new double[3];
        double[] before = new double[3];
        double[] after = new double[3];
        for (int k = 0; k <= intervals; k++) {
            double time = start + (end - start) * k / intervals;
            double early = Math.max(0, time - HALF);
            double late = Math.min(rows.getLast().time(), time + HALF);
            motion.position(time, xyz);
            motion.position(early, before);
            motion.position(late, after);
            for (int i = 0; i < 3; i++) {
                states[6 * k + i] = xyz[i];
                states[6 * k + 3 + i] = (after[i] - before[i]) / (late - early);
            }
            altitudes[k] = earth.altitude(xyz[0], xyz[1], xyz[2]);
            climbRates[k] = (altitude(motion, earth, late) - altitude(motion, earth, early)) / (late - early);
        }
        return new Segment(phase, start, end, states, altitudes, climbRates);
    }

    private static double altitude(TabulatedMotion motion, Earth earth, double time) {
        double[] xyz = new double[3];
        motion.position(time, xyz);
        return earth.altitude(xyz[0], xyz[1], xyz[2]);
    }
}
