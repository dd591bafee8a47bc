package org.firmament.planner;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.firmament.catalogs.Attaching;
import org.firmament.catalogs.ConstellationDesign;
import org.firmament.catalogs.Tle;
import org.firmament.catalogs.units.LimitException;
import org.firmament.orbits.Almanac;
import org.firmament.orbits.CataloguedObject;
import org.firmament.orbits.Constellation;
import org.firmament.orbits.Ephemeris;
import org.firmament.orbits.FittedElements;
import org.firmament.orbits.MeanElementsFinder;
import org.firmament.orbits.OrbitFiles;
import org.firmament.orbits.Satellite;
import org.firmament.orbits.TleWriter;
import org.firmament.planner.scenario.Scenario;

/// The satellites of a scenario, or of some of its constellations, for other tools. Spares in orbit, which neither see
/// nor fire here, are left out.
public final class ExportedOrbits {
    /// States kept at once [bytes].
    private static final double MOST_BYTES = 64 << 20;

    /// Position and velocity.
    private static final double STATE_BYTES = 6.0 * Double.BYTES;

    private final Scenario scenario;
    private final List<Craft> crafts;
    private final int threads;

    private ExportedOrbits(Scenario scenario, List<Craft> crafts, int threads) {
        this.scenario = scenario;
        this.crafts = List.copyOf(crafts);
        this.threads = threads;
    }

    /// One satellite.
    ///
    /// @param title       what its file calls it; its own name where it is in none
    /// @param designator  international; empty if it has none
    /// @param set         its two-line set as it came, if it came as one
    public record Craft(
            String constellation, Satellite satellite, String title, String designator, Optional<String> set) {}

    /// Takes grid states as they are computed, satellite after satellite.
    @FunctionalInterface
    public interface Flying {
        /// @param satellite  of the ephemeris, which the craft is
        void fly(Craft craft, Ephemeris ephemeris, int satellite) throws IOException;
    }

    /// @param constellations  to export; all of them if it is empty
    /// @throws LimitException  for a name the scenario does not have, and where there is no satellite
    public static ExportedOrbits of(Scenario scenario, List<String> constellations, int threads) {
        List<String> names = scenario.constellations().stream()
                .map(ConstellationDesign::name)
                .toList();
        for (String wanted : constellations) {
            if (!names.contains(wanted)) {
                throw new LimitException(
                        "--constellation",
                        wanted,
                        "a constellation of the scenario",
                        names.isEmpty() ? "add one to it" : "use one of " + String.join(", ", names));
            }
        }
        Almanac almanac = new Almanac(scenario.conventions(), scenario.epoch());
        List<Craft> crafts = new ArrayList<>();
        for (ConstellationDesign design : scenario.constellations()) {
            if (constellations.isEmpty() || constellations.contains(design.name())) {
                crafts.addAll(crafts(design, Constellation.of(design, almanac).satellites()));
            }
        }
        if (crafts.isEmpty()) {
            throw new LimitException(
                    "constellations", "[]", "a scenario with a satellite to export", "add a constellation to it");
        }
        return new ExportedOrbits(scenario, crafts, threads);
    }

    private static List<Craft> crafts(ConstellationDesign design, List<Satellite> satellites) {
        List<CataloguedObject> objects = design.pattern() instanceof Attaching file
                ? OrbitFiles.read(file, (line, what, message) -> {
                    throw new LimitException("file", file.file().name(), "free of faults: " + message, "");
                })
                : List.of();
        List<String> sets = design.pattern() instanceof Tle tle ? TleWriter.sets(tle) : List.of();
        List<Craft> crafts = new ArrayList<>(satellites.size());
        for (int i = 0; i < satellites.size(); i++) {
            Satellite satellite = satellites.get(i);
            crafts.add(new Craft(
                    design.name(),
                    satellite,
                    objects.isEmpty() ? satellite.name() : objects.get(i).name(),
                    objects.isEmpty() ? "" : objects.get(i).designator(),
                    sets.isEmpty() ? Optional.empty() : Optional.of(sets.get(i))));
        }
        return crafts;
    }

    /// The scenario they are of.
    public Scenario scenario() {
        return scenario;
    }

    /// The satellites, in the order of the scenario.
    public List<Craft> crafts() {
        return crafts;
    }

    /// Grid times from the epoch to the first one at or after the scenario's end.
    public int states() {
        return (int) Math.ceil(scenario.duration() / scenario.propagation().step()) + 1;
    }

    /// Moves the satellites, some at a time, and hands each over in turn; the first [#states()] grid states count.
    public void fly(Flying each) throws IOException {
        Almanac almanac = new Almanac(scenario.conventions(), scenario.epoch(), threads);
        int together = (int) Math.max(1, Math.floor(MOST_BYTES / (STATE_BYTES * (states() + 1))));
        for (int from = 0; from < crafts.size(); from += together) {
            List<Craft> some = crafts.subList(from, Math.min(crafts.size(), from + together));
            Ephemeris ephemeris = almanac.propagate(
                    some.stream().map(Craft::satellite).toList(), scenario.propagation(), scenario.duration());
            for (int k = 0; k < some.size(); k++) {
                each.fly(some.get(k), ephemeris, k);
            }
        }
    }

    /// The mean elements of each satellite, in order, under a number of the satellite catalog: those of files keep
    /// theirs, the others take the lowest that are free.
    ///
    /// @throws LimitException  for satellites that have none
    public List<FittedElements> elements() {
        List<FittedElements> found = new MeanElementsFinder(scenario.conventions(), scenario.epoch(), threads)
                .of(crafts.stream().map(Craft::satellite).toList(), scenario.propagation(), scenario.duration());
        Set<Integer> taken = new HashSet<>();
        found.forEach(one -> taken.add(one.elements().number()));
        List<FittedElements> numbered = new ArrayList<>(found.size());
        int next = 1;
        for (FittedElements one : found) {
            if (one.elements().number() != 0) {
                numbered.add(one);
                continue;
            }
            while (!taken.add(next)) {
                next++;
            }
            numbered.add(new FittedElements(one.elements().numbered(next), one.miss()));
        }
        return List.copyOf(numbered);
    }
}
