package org.firmament.planner.scenario;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.firmament.catalogs.Attaching;
import org.firmament.catalogs.Catalog;
import org.firmament.catalogs.ConstellationDesign;
import org.firmament.catalogs.GroundAsset;
import org.firmament.catalogs.Missile;
import org.firmament.catalogs.Region;
import org.firmament.catalogs.units.Limits;
import org.firmament.catalogs.units.Unit;
import org.firmament.catalogs.units.Written;
import org.firmament.catalogs.yaml.CatalogReader;
import org.firmament.catalogs.yaml.RecordReader;
import org.firmament.catalogs.yaml.Template;
import org.firmament.coverage.access.GeometryRules;
import org.firmament.coverage.engagement.Doctrine;
import org.firmament.coverage.network.NetworkRules;
import org.firmament.optimizer.AllocationRules;
import org.firmament.orbits.Conventions;
import org.firmament.orbits.Propagation;
import org.firmament.planner.cost.CostRules;

/// One question: these constellations, beside these ground layers, against these threats.
///
/// @param firmament  version of the format
/// @param epoch      time 0 of everything below
/// @param duration   [s]
/// @param seed       of everything drawn
public record Scenario(
        @Written(min = 1, max = 1, says = "version of the format")
        int firmament,

        @Written(says = "title") String name,
        @Written(says = "time 0, as 2030-03-20T00:00:00Z") Instant epoch,

        @Written(unit = Unit.HOURS, min = 0.01, max = 8_784, says = "length of the scenario")
        double duration,

        @Written(min = 0, max = 9.0e15, fallback = "1", says = "seed of everything drawn")
        long seed,

        @Written(fallback = "{}", says = "frames, Earth, constants")
        Conventions conventions,

        @Written(fallback = "{}", says = "how satellites are moved")
        Propagation propagation,

        @Written(fallback = "[]", says = "the space layer") List<ConstellationDesign> constellations,

        @Written(fallback = "[]", says = "sensors and interceptors on land and sea")
        List<GroundAsset> ground,

        @Written(fallback = "[]", says = "what flies") List<Threat> threats,

        @Written(fallback = "{}", says = "how many at once, and when")
        Raid raid,

        @Written(fallback = "{}", says = "how the defence fights")
        Doctrine doctrine,

        @Written(says = "links from sensors by command to carriers; without it everybody knows everything at once")
        Optional<NetworkRules> network,

        @Written(fallback = "[]", says = "what the defence is tried without")
        List<Loss> losses,

        @Written(fallback = "[]", says = "what coverage is computed over")
        List<Target> targets,

        @Written(fallback = "{}", says = "figures of the geometry of all sensors in view, at samples of time")
        GeometryRules geometry,

        @Written(fallback = "[]", says = "regions every grid's figures are given within as well")
        List<Region> regions,

        @Written(fallback = "{}", says = "how coverage is computed")
        CoverageRules coverage,

        @Written(fallback = "[]", says = "what the exit code answers for")
        List<Requirement> requirements,

        @Written(fallback = "{}", says = "what the life-cycle cost is counted over")
        CostRules cost,

        @Written(fallback = "{}", says = "how hard to look for the best allocation")
        AllocationRules allocation,

        @Written(says = "if given, evaluate says which sensor follows which missile when")
        Optional<TaskingRules> tasking) {
    public Scenario {
        constellations = List.copyOf(constellations);
        ground = List.copyOf(ground);
        threats = List.copyOf(threats);
        losses = List.copyOf(losses);
        targets = List.copyOf(targets);
        regions = List.copyOf(regions);
        requirements = List.copyOf(requirements);
        Limits.check(
                Scenario.class,
                firmament,
                name,
                epoch,
                duration,
                seed,
                conventions,
                propagation,
                constellations,
                ground,
                threats,
                raid,
                doctrine,
                network,
                losses,
                targets,
                geometry,
                regions,
                coverage,
                requirements,
                cost,
                allocation,
                tasking);
    }

    /// The same question of other constellations.
    public Scenario with(List<ConstellationDesign> others) {
        return with(others, doctrine, requirements);
    }

    /// The same question under another doctrine.
    public Scenario with(Doctrine other) {
        return with(constellations, other, requirements);
    }

    /// The same question with other requirements.
    public Scenario requiring(List<Requirement> others) {
        return with(constellations, doctrine, others);
    }

    private Scenario with(List<ConstellationDesign> others, Doctrine fights, List<Requirement> required) {
        return new Scenario(
                firmament,
                name,
                epoch,
                duration,
                seed,
                conventions,
                propagation,
                others,
                ground,
                threats,
                raid,
                fights,
                network,
                losses,
                targets,
                geometry,
                regions,
                coverage,
                required,
                cost,
                allocation,
                tasking);
    }

    /// The files it was read from, beside its own.
    public List<Path> files() {
        Stream<Path> orbits = constellations.stream()
                .map(ConstellationDesign::pattern)
                .filter(Attaching.class::isInstance)
                .map(pattern -> ((Attaching) pattern).file().path());
        Stream<Path> flights = threats.stream()
                .flatMap(threat -> threat.missile().stream())
                .filter(Missile.Tabulated.class::isInstance)
                .map(missile -> ((Missile.Tabulated) missile).file().path());
        return Stream.of(orbits, flights, targets.stream().flatMap(target -> target.files().stream()))
                .flatMap(files -> files)
                .distinct()
                .toList();
    }

    /// Reads a scenario file with the built-in catalog.
    ///
    /// @throws org.firmament.catalogs.yaml.BadInput  with everything that is wrong with it
    public static Scenario read(Path file) {
        return read(file, List.of(), CatalogReader.builtin());
    }

    /// Reads a scenario file.
    ///
    /// @param overrides  `path=value`, applied in order before anything is checked
    /// @throws org.firmament.catalogs.yaml.BadInput  with everything that is wrong with it
    public static Scenario read(Path file, List<String> overrides, Catalog catalog) {
        return RecordReader.read(
                file, overrides, Scenario.class, catalog, ScenarioRules::check, ScenarioRules::checkAttached);
    }

    /// Reads a scenario that is no file, with the built-in catalog.
    ///
    /// @param text  YAML
    /// @param name  stands for the file in messages
    /// @throws org.firmament.catalogs.yaml.BadInput  with everything that is wrong with it
    public static Scenario ofText(String text, String name) {
        return RecordReader.readText(
                name,
                text,
                Scenario.class,
                CatalogReader.builtin(),
                ScenarioRules::check,
                ScenarioRules::checkAttached);
    }

    /// A scenario file taken apart, to be read many times with other values.
    ///
    /// @throws org.firmament.catalogs.yaml.BadInput  if it is no file of keys and values
    public static Template<Scenario> template(Path file, Catalog catalog) {
        Almanacs almanacs = Almanacs.kept();
        TrialFlights trials = TrialFlights.kept();
        return Template.of(
                file,
                Scenario.class,
                catalog,
                (scenario, complaints) -> ScenarioRules.check(scenario, complaints, almanacs, trials),
                ScenarioRules::checkAttached);
    }
}
