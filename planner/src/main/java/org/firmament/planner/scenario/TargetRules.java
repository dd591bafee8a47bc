package org.firmament.planner.scenario;

import java.util.List;
import java.util.Locale;
import org.firmament.catalogs.ConstellationDesign;
import org.firmament.catalogs.Missile;
import org.firmament.catalogs.units.Keys;
import org.firmament.catalogs.units.LimitException;
import org.firmament.catalogs.yaml.Complaints;
import org.firmament.coverage.access.Grids;
import org.firmament.coverage.access.LinePoints;
import org.firmament.orbits.RegionArea;

/// What must hold between a scenario's targets and the rest of it. Whatever would be too large to compute is
/// refused by its count, before anything is made.
final class TargetRules {
    /// Most pairs of satellites that are looked at for a day, together; ten thousand satellites have as many.
    private static final double MOST_PAIR_DAYS = 50_000_000;

    private static final double DAY = 86_400;

    private final Scenario scenario;
    private final Complaints complaints;
    private final TrialFlights trials;

    private TargetRules(Scenario scenario, Complaints complaints, TrialFlights trials) {
        this.trials = trials;
        this.scenario = scenario;
        this.complaints = complaints;
    }

    /// Adds every broken rule to `complaints`.
    static void check(Scenario scenario, Complaints complaints, TrialFlights trials) {
        TargetRules rules = new TargetRules(scenario, complaints, trials);
        for (int i = 0; i < scenario.targets().size(); i++) {
            String path = "targets[" + i + "]";
            try {
                rules.check(scenario.targets().get(i), path);
            } catch (LimitException cannot) {
                complaints.add(path + "." + cannot.key(), cannot.value(), cannot.allowed(), cannot.maybe());
            }
        }
    }

    private void check(Target target, String path) {
        switch (target) {
            case Target.Grid(Cells cells) ->
                Grids.checkLatitudeLongitude(cells.spacing(), cells.south(), cells.north());
            case Target.EqualArea(Cells cells) -> Grids.checkEqualArea(cells.spacing(), cells.south(), cells.north());
            case Target.Area area -> Grids.within(new RegionArea(area.area()), area.spacing(), 0);
            case Target.Line line -> LinePoints.check(line.lines(), line.spacing());
            case Target.Points _ -> {
                // Written out one by one.
            }
            case Target.Flights flights -> flights(flights, path);
            case Target.Trajectory trajectory -> trajectory(trajectory, path);
            case Target.Satellites satellites -> satellites(satellites, path);
        }
    }

    private void flights(Target.Flights flights, String path) {
        if (flights.missile().filter(Missile.Tabulated.class::isInstance).isPresent()) {
            complaints.add(
                    path + ".missile",
                    "a table of one flight",
                    "a class that flies a corridor",
                    "write kind: trajectory and its file");
            return;
        }
        if (flights.threatsIn(scenario.threats()).isEmpty()) {
            complaints.add(
                    path,
                    flights.corridor().name(),
                    "a corridor a threat of the scenario flies, and no missile is named",
                    "add a missile to the target");
        } else if (flights.missile().isPresent()) {
            ScenarioRules.fly(flights.threatsIn(scenario.threats()).getFirst(), scenario, trials, path, complaints);
        }
    }

    private void trajectory(Target.Trajectory target, String path) {
        Track.Faults faults = (row, key, value, allowed, maybe) -> {
            if (target.file().isPresent()) {
                complaints.add(target.file().get().where(row), key, value, allowed, maybe);
            } else {
                complaints.add(path + ".rows[" + row + "]." + key, value, allowed, maybe);
            }
        };
        List<Track> tracks = target.file().map(TracksFile::tracks).orElseGet(() -> Track.of(target.rows(), faults));
        for (Track track : tracks) {
            window(track, target.window(), faults);
        }
    }

    private void window(Track track, Target.Trajectory.Window window, Track.Faults faults) {
        double duration = scenario.duration();
        if (track.start() >= duration || track.end() <= 0) {
            faults.add(
                    track.rows().getFirst(),
                    "time_s",
                    track.name() + " from " + Keys.number(track.start()) + " to " + Keys.number(track.end()),
                    "within the scenario, 0 to " + Keys.number(duration) + " s",
                    "count seconds from the scenario's epoch");
        } else if (window == Target.Trajectory.Window.HORIZON) {
            if (track.start() > 0) {
                faults.add(
                        track.rows().getFirst(),
                        "time_s",
                        "the first row of " + track.name() + ", " + Keys.number(track.start()) + ",",
                        "at the scenario's start or before it",
                        "write window: track to look only while it moves");
            }
            if (track.end() < duration) {
                faults.add(
                        track.rows().getLast(),
                        "time_s",
                        "the last row of " + track.name() + ", " + Keys.number(track.end()) + ",",
                        "at the scenario's end, " + Keys.number(duration) + " s, or behind it",
                        "write window: track to look only while it moves");
            }
        }
    }

    private void satellites(Target.Satellites target, String path) {
        List<String> known = scenario.constellations().stream()
                .map(ConstellationDesign::name)
                .toList();
        for (int i = 0; i < target.constellations().size(); i++) {
            String name = target.constellations().get(i);
            if (!known.contains(name)) {
                complaints.add(
                        path + ".constellations[" + i + "]",
                        name,
                        "a constellation of the scenario",
                        known.isEmpty() ? "add one" : "one of " + String.join(", ", known));
            } else if (target.constellations().indexOf(name) < i) {
                complaints.add(path + ".constellations[" + i + "]", name, "named once", "delete one of the two");
            }
        }
        long satellites = scenario.constellations().stream()
                .filter(design -> target.has(design.name()))
                .mapToLong(design -> design.pattern().total())
                .sum();
        double pairs = 0.5 * satellites * (satellites - 1.0);
        double days = Math.max(1, scenario.duration() / DAY);
        if (pairs < 1 && known.containsAll(target.constellations())) {
            complaints.add(
                    path, satellites + (satellites == 1 ? " satellite" : " satellites"), "a pair", "add another");
        } else if (pairs * days > MOST_PAIR_DAYS) {
            complaints.add(
                    path,
                    String.format(
                            Locale.ROOT,
                            "%,.0f pairs of %,d satellites over %s days",
                            pairs,
                            satellites,
                            Keys.number(Math.rint(10 * days) / 10)),
                    String.format(Locale.ROOT, "at most %,.0f pairs a day", MOST_PAIR_DAYS),
                    "name fewer constellations, or use a shorter duration_h");
        }
    }
}
