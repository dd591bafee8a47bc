package org.firmament.planner.scenario;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.firmament.catalogs.Attaching;
import org.firmament.catalogs.Missile;
import org.firmament.catalogs.Region;
import org.firmament.catalogs.units.Keys;
import org.firmament.catalogs.units.LimitException;
import org.firmament.catalogs.yaml.BadInput;
import org.firmament.catalogs.yaml.Complaints;
import org.firmament.catalogs.yaml.Problem;
import org.firmament.catalogs.yaml.Problems;
import org.firmament.orbits.Almanac;
import org.firmament.orbits.Constellation;
import org.firmament.orbits.OrbitFiles;
import org.firmament.orbits.Satellite;
import org.firmament.orbits.threat.Trajectories;

/// What must hold between the parts of a scenario, beyond what each part knows of itself.
final class ScenarioRules {
    /// Most launches of all raids together; more is a typing error more often than a wish.
    private static final long MOST_LAUNCHES = 100_000;

    /// Bytes of one satellite state.
    private static final int STATE = 48;

    /// Most satellites of all constellations together.
    static final long MOST_SATELLITES = 1_000_000;

    /// Most memory for satellite states [bytes].
    private static final long MOST_STATES = 8L << 30;

    /// Keys of a threat that a flight which cannot be is told of.
    private static final List<String> OF_A_THREAT = List.of("loft", "flight_time_s", "heading_deg", "via");

    private final Scenario scenario;
    private final Complaints complaints;

    private final Almanacs almanacs;
    private final TrialFlights trials;

    private ScenarioRules(Scenario scenario, Complaints complaints, Almanacs almanacs, TrialFlights trials) {
        this.scenario = scenario;
        this.complaints = complaints;
        this.almanacs = almanacs;
        this.trials = trials;
    }

    /// Adds every broken rule to `complaints`.
    static void check(Scenario scenario, Complaints complaints) {
        check(scenario, complaints, Almanacs.fresh(), TrialFlights.kept());
    }

    /// The same with almanacs and flights that serve other scenarios too.
    static void check(Scenario scenario, Complaints complaints, Almanacs almanacs, TrialFlights trials) {
        ScenarioRules rules = new ScenarioRules(scenario, complaints, almanacs, trials);
        rules.names();
        ViewRules.check(scenario, complaints);
        SensingRules.check(scenario, complaints);
        rules.size();
        rules.raid();
        rules.threats();
        rules.regions();
        NetworkScenarioRules.check(scenario, complaints);
        TargetRules.check(scenario, complaints, trials);
        RequirementRules.check(scenario.requirements(), complaints);
        rules.method();
    }

    /// Adds what is wrong with a file that a part of the scenario names.
    static void checkAttached(Record holder, Problems problems) {
        if (holder instanceof Missile.Tabulated table) {
            try {
                Trajectories.check(table);
            } catch (BadInput bad) {
                bad.problems().forEach(problems::add);
            }
        }
        if (holder instanceof Attaching attaching) {
            String file = attaching.file().path().toString();
            OrbitFiles.read(attaching, (line, what, message) -> problems.add(new Problem(file, line, what, message)));
        }
    }

    private void names() {
        Map<String, String> paths = new HashMap<>();
        for (int i = 0; i < scenario.constellations().size(); i++) {
            name(scenario.constellations().get(i).name(), "constellations[" + i + "].name", paths);
        }
        for (int i = 0; i < scenario.ground().size(); i++) {
            name(scenario.ground().get(i).name(), "ground[" + i + "].name", paths);
        }
    }

    private void name(String name, String path, Map<String, String> paths) {
        String before = paths.putIfAbsent(name, path);
        if (before != null) {
            complaints.add(path, name, "a name of its own: " + before + " has it too", "add a number to one of them");
        }
    }

    private void size() {
        long satellites = scenario.constellations().stream()
                .mapToLong(design -> design.pattern().total())
                .sum();
        if (satellites > MOST_SATELLITES) {
            complaints.add(
                    "constellations",
                    satellites + " satellites",
                    String.format(Locale.ROOT, "at most %,d satellites together", MOST_SATELLITES),
                    "plan a part of them at a time");
        } else {
            states(layouts());
        }
    }

    /// Orbits that hit the ground, escape or do not exist show when they are laid out.
    ///
    /// @return satellites whose states have to be stored: those that are not one shell
    private long layouts() {
        Almanac almanac = almanacs.of(scenario.conventions(), scenario.epoch(), scenario.duration());
        long stored = 0;
        for (int i = 0; i < scenario.constellations().size(); i++) {
            try {
                List<Satellite> satellites = Constellation.of(
                                scenario.constellations().get(i), almanac)
                        .satellites();
                almanac.requireMovable(satellites, scenario.propagation(), scenario.duration());
                boolean shell = almanac.shell(satellites, scenario.propagation(), scenario.duration())
                        .isPresent();
                stored += shell ? 0 : satellites.size();
            } catch (LimitException cannot) {
                String pattern = "constellations[" + i + "].pattern.";
                String path = cannot.key().equals("model") ? "propagation.model" : pattern + cannot.key();
                complaints.add(path, cannot.value(), cannot.allowed(), cannot.maybe());
            }
        }
        return stored;
    }

    /// What only looks at points that stand still goes through the states stretch by stretch; what follows
    /// something in motion needs all of them.
    private void states(long satellites) {
        boolean follows = !scenario.threats().isEmpty()
                || scenario.network().isPresent()
                || scenario.targets().stream().anyMatch(Target::moves)
                || sampled();
        double steps = scenario.duration() / scenario.propagation().step() + 2;
        double states = satellites * steps;
        long room = Math.min(MOST_STATES, Runtime.getRuntime().maxMemory() / 2) / STATE;
        if (follows && states > room) {
            complaints.add(
                    "propagation.step_s",
                    Keys.number(scenario.propagation().step()),
                    String.format(
                            Locale.ROOT,
                            "long enough: %,d satellites over %s h are %,.0f states, and there is room for %,d",
                            satellites,
                            Keys.number(scenario.duration() / 3600),
                            states,
                            room),
                    "use a longer step, a shorter duration_h or fewer satellites");
        }
    }

    /// Samples of time look at all satellites at once.
    private boolean sampled() {
        return scenario.coverage().method() == CoverageRules.Method.SAMPLED
                && scenario.targets().stream().anyMatch(Target::gridded);
    }

    private void method() {
        new CoverageMethodRules(scenario, complaints, almanacs).linked();
        if (scenario.targets().stream().anyMatch(Target::gridded)) {
            new CoverageMethodRules(scenario, complaints, almanacs).check();
        }
    }

    private void regions() {
        for (int i = 0; i < scenario.regions().size(); i++) {
            if (scenario.regions().get(i) instanceof Region.Point) {
                complaints.add(
                        "regions[" + i + "]",
                        "a point",
                        "a region with an area: no point of a grid would lie in it",
                        "write kind: circle and radius_km");
            }
        }
    }

    private void raid() {
        Starts starts = scenario.raid().starts();
        double horizon = scenario.duration();
        if (starts.first() >= horizon) {
            complaints.add(
                    "raid.starts",
                    starts.toString(),
                    "before the end of the scenario at " + Keys.number(horizon) + " s",
                    "start earlier");
        }
        double raids = starts.every() > 0 ? Math.ceil(horizon / starts.every()) : 1;
        raids *= scenario.raid().waves();
        if (raids * scenario.raid().launches() > MOST_LAUNCHES) {
            complaints.add(
                    "raid.starts",
                    starts.toString(),
                    String.format(
                            Locale.ROOT,
                            "rare enough: %,.0f raids of %,d launches are more than %,d launches",
                            raids,
                            scenario.raid().launches(),
                            MOST_LAUNCHES),
                    "use a longer interval");
        }
    }

    private void threats() {
        for (int i = 0; i < scenario.threats().size(); i++) {
            fly(scenario.threats().get(i), scenario, trials, "threats[" + i + "]", complaints);
        }
    }

    /// Says why some draws of a threat cannot be flown, if so.
    static void fly(Threat threat, Scenario scenario, TrialFlights trials, String path, Complaints complaints) {
        trials.refusal(threat, scenario).ifPresent(cannot -> {
            String key = cannot.key().substring(cannot.key().lastIndexOf(' ') + 1);
            complaints.add(
                    path + (OF_A_THREAT.contains(key) ? "." + key : ""),
                    cannot.value(),
                    cannot.allowed(),
                    cannot.maybe());
        });
    }
}
