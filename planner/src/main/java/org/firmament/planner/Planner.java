package org.firmament.planner;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.firmament.catalogs.Catalog;
import org.firmament.catalogs.Source;
import org.firmament.catalogs.yaml.CatalogReader;
import org.firmament.coverage.access.FigureOfMerit;
import org.firmament.coverage.engagement.Carrier;
import org.firmament.coverage.sensing.CustodyFinder;
import org.firmament.optimizer.Allocator;
import org.firmament.optimizer.bound.GoalProver;
import org.firmament.optimizer.optaplanner.OptaPlannerAllocator;
import org.firmament.orbits.Almanac;
import org.firmament.orbits.Earth;
import org.firmament.orbits.threat.Trajectories;
import org.firmament.planner.cost.LifeCycleCost;
import org.firmament.planner.instance.AllocationDocument;
import org.firmament.planner.results.AllocationResult;
import org.firmament.planner.results.Atlas;
import org.firmament.planner.results.CostResult;
import org.firmament.planner.results.CustodyResult;
import org.firmament.planner.results.EngagementResult;
import org.firmament.planner.results.Results;
import org.firmament.planner.results.SourceUsed;
import org.firmament.planner.scenario.CoverageRules;
import org.firmament.planner.scenario.Scenario;
import org.firmament.planner.scenario.Target;

/// Runs a scenario through the rooms: orbits, threats, coverage, custody, engagement, allocation, cost.
public final class Planner {
    /// Version of the program.
    public static final String VERSION = "0.1.0";

    private final Catalog catalog;
    private final int threads;
    private final RunListener listener;
    private final Extras extras;
    private final Allocator allocator = new Allocator(GoalProver.standard(), new OptaPlannerAllocator());
    private final CustodyFinder custodyFinder = CustodyFinder.standard();

    /// @param catalog   for the sources of what a scenario uses
    /// @param threads   to work with; results are the same for any number
    /// @param listener  told how far a run is
    public Planner(Catalog catalog, int threads, RunListener listener) {
        this(catalog, threads, listener, Extras.NONE);
    }

    private Planner(Catalog catalog, int threads, RunListener listener, Extras extras) {
        this.extras = extras;
        this.catalog = catalog;
        this.threads = threads;
        this.listener = listener;
    }

    /// With the built-in catalog, all processors, and silent.
    public static Planner standard() {
        return new Planner(CatalogReader.builtin(), Runtime.getRuntime().availableProcessors(), RunListener.SILENT);
    }

    /// The same, and more than the answer.
    public Planner with(Extras more) {
        return new Planner(catalog, threads, listener, more);
    }

    /// Access and figures of merit of the scenario's sensors over its targets.
    public Evaluation coverage(Scenario scenario) {
        return run(Extent.COVERAGE, scenario);
    }

    /// The whole chain: coverage, custody, opportunities, allocation, leakage, cost.
    public Evaluation evaluate(Scenario scenario) {
        return run(Extent.EVALUATE, scenario);
    }

    /// The best allocation for the scenario's raids, with its proof; targets and cost are left out.
    public Evaluation allocate(Scenario scenario) {
        return run(Extent.ALLOCATE, scenario);
    }

    /// The scenario's raids as instances, unsolved.
    public List<AllocationDocument> instances(Scenario scenario) {
        Earth earth = new Earth(scenario.conventions().earth());
        Trajectories trajectories = new Trajectories(scenario.conventions());
        List<FlownRaid> raids = FlownRaid.of(scenario, trajectories);
        double end = Math.max(scenario.duration(), FlownRaid.end(raids));
        Almanac almanac = new Almanac(scenario.conventions(), scenario.epoch(), threads);
        Defence defence = Defence.of(scenario, earth, almanac, end, Defence.Following.MOTIONS, SharedWork.none());
        return new RaidStage(scenario, defence, allocator, Custodies.found(custodyFinder), threads, listener)
                .instances(raids);
    }

    /// The numbers of the whole chain, for one of many scenarios that are much alike. Those of the network are
    /// among them where the scenario requires one.
    ///
    /// @param shared  work of the scenarios before, used where it is the same; results do not depend on it
    public Outcome outcome(Scenario scenario, SharedWork shared) {
        return outcome(scenario, shared, List.of());
    }

    /// The same for somebody who asks for some figures.
    ///
    /// @param shared   work of the scenarios before, used where it is the same; results do not depend on it
    /// @param figures  asked for besides what the scenario requires: those of the network cost more than most rows
    ///                 are worth, and are left out where nobody asks
    public Outcome outcome(Scenario scenario, SharedWork shared, Collection<String> figures) {
        Found found = find(Extent.row(scenario, figures), scenario, new Stopwatch(), shared);
        List<FigureOfMerit> all = found.figures();
        return new Outcome(
                all,
                Requirements.answer(scenario.requirements(), all, found.interrupted()),
                found.cost(),
                found.outcomes().isEmpty() ? 0 : scenario.raid().launches(),
                scenario.constellations().stream()
                        .mapToInt(design -> design.pattern().total())
                        .sum(),
                found.defence().carriers().stream().mapToInt(Carrier::inventory).sum());
    }

    /// Whether any price or mass behind the scenario's cost is plausible only, not published.
    public boolean notional(Scenario scenario) {
        return notional(SourcesUsed.of(scenario, catalog));
    }

    /// What a run found out, before anything is drawn of it.
    private record Found(
            Defence defence,
            CoverageStage coverage,
            List<FlownRaid> raids,
            List<RaidOutcome> outcomes,
            Optional<String> interrupted,
            List<SourceUsed> sources,
            Optional<SensorTasking> tasking,
            Optional<NetworkService> service,
            Optional<CustodyResult> custody,
            Optional<EngagementResult> engagement,
            Optional<AllocationResult> allocation,
            Optional<CostResult> cost) {
        /// All figures, cost among them.
        List<FigureOfMerit> figures() {
            List<FigureOfMerit> all = new ArrayList<>(coverage.figures());
            service.ifPresent(found -> all.addAll(found.result().figures()));
            custody.ifPresent(result -> all.addAll(result.figures()));
            engagement.ifPresent(result -> all.addAll(result.figures()));
            allocation.ifPresent(result -> all.addAll(result.figures()));
            cost.ifPresent(result ->
                    all.add(new FigureOfMerit("cost.total_usd", result.total(), "usd", "total", "space layer")));
            return all;
        }
    }

    private Found find(Extent extent, Scenario scenario, Stopwatch watch, SharedWork shared) {
        Earth earth = new Earth(scenario.conventions().earth());
        Trajectories trajectories = new Trajectories(scenario.conventions());
        List<FlownRaid> raids =
                watch.time("threats", () -> extent.fights() ? shared.raids(scenario, trajectories) : List.of());
        double end = Math.max(
                Math.max(scenario.duration(), FlownRaid.end(raids)),
                extent.covers() ? SampledFlights.end(scenario, trajectories) : 0);
        Almanac almanac = shared.almanac(scenario, end, threads);
        Defence.Following following = following(extent, scenario);
        Defence defence = watch.time("orbits", () -> Defence.of(scenario, earth, almanac, end, following, shared));
        CoverageStage coverage = new CoverageStage(
                scenario, earth, trajectories, defence, custodyFinder, end, threads, listener, shared);
        watch.time("coverage", () -> extent.covers() ? shared.covered(scenario, end, coverage) : coverage);
        Optional<NetworkService> service = extent.followsNetwork()
                ? defence.links()
                        .map(links -> watch.time(
                                "network",
                                () -> NetworkService.of(defence, links, scenario.duration(), threads, listener)))
                : Optional.empty();
        RaidPlans plans = new RaidPlans(scenario.name(), extras, listener);
        RaidStage stage = new RaidStage(
                scenario, defence, allocator, shared.custodies(scenario, end, custodyFinder), threads, listener, plans);
        List<RaidOutcome> outcomes = watch.time("raids", () -> stage.fight(raids));
        plans.save();
        Optional<String> interrupted = interrupted(coverage, service, raids.size(), outcomes.size());
        List<SourceUsed> sources = SourcesUsed.of(scenario, catalog);
        boolean fought = !outcomes.isEmpty();
        Optional<SensorTasking> tasking =
                scenario.tasking().map(rules -> SensorTasking.of(rules, outcomes, defence.sensors()));
        FoughtAgain again = new FoughtAgain(allocator, custodyFinder, threads, listener);
        Optional<CustodyResult> custody = fought ? Optional.of(CustodyFigures.of(outcomes, tasking)) : Optional.empty();
        Optional<EngagementResult> engagement = fought
                ? Optional.of(EngagementFigures.of(scenario, defence, outcomes)
                        .with(watch.time("losses", () -> again.losses(scenario, defence, raids, outcomes))))
                : Optional.empty();
        Optional<AllocationResult> allocation = fought
                ? Optional.of(new AllocationFigures(scenario, defence.carriers())
                        .of(
                                outcomes,
                                watch.time("worth", () -> again.worth(extras, scenario, defence, raids, outcomes))))
                : Optional.empty();
        Optional<CostResult> cost = extent.counts()
                ? Optional.of(new LifeCycleCost(scenario.cost()).of(scenario.constellations(), notional(sources)))
                : Optional.empty();
        return new Found(
                defence,
                coverage,
                raids,
                outcomes,
                interrupted,
                sources,
                tasking,
                service,
                custody,
                engagement,
                allocation,
                cost);
    }

    /// What is missing of a run, if the user ended it.
    private static Optional<String> interrupted(
            CoverageStage coverage, Optional<NetworkService> service, int raids, int fought) {
        List<String> missing = new ArrayList<>(coverage.missing());
        if (service.isPresent() && !service.get().followed()) {
            missing.add("the network was not followed to the end");
        }
        if (fought < raids) {
            missing.add(fought + " of " + raids + " raids were fought");
        }
        return missing.isEmpty() ? Optional.empty() : Optional.of("Interrupted: " + String.join("; ", missing) + ".");
    }

    private Evaluation run(Extent extent, Scenario scenario) {
        Stopwatch watch = new Stopwatch();
        Found found = find(extent, scenario, watch, SharedWork.none());
        Atlas drawn = new AtlasDrawer(scenario, new Earth(scenario.conventions().earth()))
                .draw(found.defence(), found.outcomes());
        Results results = new Results(
                1,
                extent.name().toLowerCase(java.util.Locale.ROOT),
                found.interrupted(),
                Summaries.of(scenario, found.raids().size()),
                scenario.conventions(),
                found.coverage().figures(),
                found.coverage().guarantees(),
                found.service().map(NetworkService::result),
                found.custody(),
                found.engagement(),
                found.allocation(),
                found.cost(),
                Requirements.answer(scenario.requirements(), found.figures(), found.interrupted()),
                found.sources(),
                found.coverage().addTo(drawn));
        return new Evaluation(
                results,
                RaidTables.of(found.outcomes(), found.defence().carriers()),
                found.tasking().map(SensorTasking::tasks),
                Scenery.of(scenario, found.defence(), found.outcomes()),
                found.service().map(NetworkService::nodes),
                watch.stages());
    }

    private static Defence.Following following(Extent extent, Scenario scenario) {
        return extent.fights()
                        || scenario.network().isPresent()
                        || scenario.targets().stream().anyMatch(target -> inMotion(scenario, target))
                ? Defence.Following.MOTIONS
                : Defence.Following.POINTS;
    }

    /// Whether a target needs satellites at any time: it moves, or all of them are looked at at once.
    private static boolean inMotion(Scenario scenario, Target target) {
        boolean sampled = scenario.coverage().method() == CoverageRules.Method.SAMPLED && target.gridded();
        return target.moves() || sampled;
    }

    /// Whether any price or mass behind the cost is plausible only.
    private static boolean notional(List<SourceUsed> sources) {
        return sources.stream()
                .filter(used -> used.kind().equals("interceptors")
                        || used.kind().equals("sensors")
                        || used.kind().equals("constellations"))
                .flatMap(used -> used.sources().stream())
                .anyMatch(source -> source.status() == Source.Status.NOTIONAL);
    }
}
