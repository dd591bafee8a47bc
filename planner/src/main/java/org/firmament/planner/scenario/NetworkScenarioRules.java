package org.firmament.planner.scenario;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.firmament.catalogs.Attaching;
import org.firmament.catalogs.ConstellationDesign;
import org.firmament.catalogs.GroundAsset;
import org.firmament.catalogs.Pattern;
import org.firmament.catalogs.units.LimitException;
import org.firmament.catalogs.yaml.Complaints;
import org.firmament.coverage.access.Shell;
import org.firmament.coverage.access.SightLine;
import org.firmament.coverage.network.NetworkRules;
import org.firmament.orbits.Almanac;
import org.firmament.orbits.Constellation;
import org.firmament.orbits.Earth;
import org.firmament.orbits.Satellite;

/// That a network has the nodes it names, that those on the ground can be reached, and that what is lost is there.
final class NetworkScenarioRules {
    private final Scenario scenario;
    private final Complaints complaints;
    private final Map<String, GroundAsset> ground = new HashMap<>();
    private final Map<String, ConstellationDesign> constellations = new HashMap<>();

    private NetworkScenarioRules(Scenario scenario, Complaints complaints) {
        this.scenario = scenario;
        this.complaints = complaints;
        scenario.ground().forEach(asset -> ground.put(asset.name(), asset));
        scenario.constellations().forEach(design -> constellations.put(design.name(), design));
    }

    /// Adds every broken rule to `complaints`.
    static void check(Scenario scenario, Complaints complaints) {
        NetworkScenarioRules rules = new NetworkScenarioRules(scenario, complaints);
        scenario.network().ifPresent(rules::names);
        scenario.network().ifPresent(rules::grid);
        scenario.network().ifPresent(rules::reached);
        rules.losses();
    }

    private void names(NetworkRules network) {
        for (int i = 0; i < network.command().size(); i++) {
            onGround("network.command[" + i + "]", network.command().get(i));
        }
        for (int i = 0; i < network.lost().size(); i++) {
            String name = network.lost().get(i);
            if (!ground.containsKey(name) && !constellations.containsKey(name)) {
                complaints.add(
                        "network.lost[" + i + "]",
                        name,
                        "a constellation or ground asset of the scenario",
                        "use one of " + among(all()));
            }
        }
    }

    private void onGround(String path, String name) {
        if (!ground.containsKey(name)) {
            complaints.add(
                    path,
                    name,
                    "a ground asset of the scenario",
                    ground.isEmpty()
                            ? "add one under ground: {name: " + name + ", site: …}"
                            : "use one of "
                                    + among(ground.keySet().stream().sorted().toList()));
        }
    }

    private List<String> all() {
        List<String> names = new ArrayList<>(constellations.keySet());
        names.addAll(ground.keySet());
        return names.stream().sorted().toList();
    }

    private static String among(List<String> names) {
        return String.join(", ", names);
    }

    /// A grid wants planes.
    private void grid(NetworkRules network) {
        if (network.topology() != NetworkRules.Topology.GRID) {
            return;
        }
        for (int i = 0; i < scenario.constellations().size(); i++) {
            ConstellationDesign design = scenario.constellations().get(i);
            boolean linked = design.carries().sensor().isPresent()
                    || design.carries().interceptor().isPresent();
            boolean loose = design.pattern() instanceof Attaching
                    || (design.pattern() instanceof Pattern.Explicit && network.bridges() == 0);
            if (linked && loose) {
                complaints.add(
                        "network.topology",
                        "grid",
                        "possible for " + design.name() + ", whose satellites have no planes to link along",
                        "use topology: nearest");
            }
        }
    }

    /// Ground nodes that nothing can ever reach, by proof: no satellite comes high enough over them, and there is
    /// no cable.
    private void reached(NetworkRules network) {
        boolean cabled = network.landlines() == NetworkRules.Landlines.ALL
                && scenario.ground().size() > 1;
        if (cabled) {
            return;
        }
        Optional<List<Orbits>> orbits = orbits();
        if (orbits.isEmpty()) {
            return;
        }
        Earth earth = new Earth(scenario.conventions().earth());
        for (int i = 0; i < scenario.ground().size(); i++) {
            GroundAsset asset = scenario.ground().get(i);
            boolean matters = network.command().contains(asset.name())
                    || asset.carries().sensor().isPresent();
            boolean alone = network.command().equals(List.of(asset.name())) && constellations.isEmpty();
            if (matters && !alone && orbits.get().stream().noneMatch(one -> one.reach(asset, network, earth))) {
                complaints.add(
                        "ground[" + i + "]",
                        asset.name(),
                        "a node of the network: no satellite ever stands "
                                + Math.round(Math.toDegrees(network.minElevation()))
                                + "° over its horizon, and no cable leads to it",
                        "lower min_elevation_deg, use landlines: all or steeper orbits");
            }
        }
    }

    /// Where the satellites of one constellation fly.
    ///
    /// @param latitude  greatest one below them, geocentric [rad]
    private record Orbits(Shell shell, double latitude) {
        boolean reach(GroundAsset asset, NetworkRules network, Earth earth) {
            double[] at = earth.position(asset.site().place());
            double radius = Math.sqrt(at[0] * at[0] + at[1] * at[1] + at[2] * at[2]);
            double widest = SightLine.toGround(network.minElevation(), OptionalDouble.empty(), earth)
                    .widestAngle(shell, new Shell(radius, radius));
            return Math.abs(Math.asin(at[2] / radius)) <= latitude + widest;
        }
    }

    /// Of every constellation; empty where one comes from a file or cannot be laid out, which is told elsewhere.
    private Optional<List<Orbits>> orbits() {
        Almanac almanac = new Almanac(scenario.conventions(), scenario.epoch());
        List<Orbits> orbits = new ArrayList<>();
        try {
            for (ConstellationDesign design : scenario.constellations()) {
                if (design.pattern() instanceof Attaching || design.pattern().total() > ScenarioRules.MOST_SATELLITES) {
                    return Optional.empty();
                }
                orbits.add(orbits(Constellation.of(design, almanac).satellites()));
            }
        } catch (LimitException cannot) {
            return Optional.empty();
        }
        return Optional.of(orbits);
    }

    private static Orbits orbits(List<Satellite> satellites) {
        double low = Double.POSITIVE_INFINITY;
        double high = 0;
        double latitude = 0;
        for (Satellite one : satellites) {
            low = Math.min(low, one.elements().a() * (1 - one.elements().e()));
            high = Math.max(high, one.elements().a() * (1 + one.elements().e()));
            latitude = Math.max(
                    latitude,
                    Math.min(one.elements().i(), Math.PI - one.elements().i()));
        }
        return new Orbits(new Shell(low, high), latitude);
    }

    private void losses() {
        for (int i = 0; i < scenario.losses().size(); i++) {
            Loss loss = scenario.losses().get(i);
            String path = "losses[" + i + "].";
            if (loss.lose() == Loss.Kind.NODE) {
                onGround(path + "of", loss.of());
            } else if (!constellations.containsKey(loss.of())) {
                complaints.add(
                        path + "of",
                        loss.of(),
                        "a constellation of the scenario",
                        "use one of "
                                + among(constellations.keySet().stream()
                                        .sorted()
                                        .toList()));
            } else if (loss.count() > constellations.get(loss.of()).pattern().total()) {
                complaints.add(
                        path + "count",
                        String.valueOf(loss.count()),
                        "at most the " + constellations.get(loss.of()).pattern().total() + " satellites of "
                                + loss.of(),
                        "lose fewer");
            }
        }
    }
}
