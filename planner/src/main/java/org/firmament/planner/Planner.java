package org.firmament.planner;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.firmament.catalogs.Catalog;
import org.firmament.catalogs.yaml.CatalogReader;
import org.firmament.coverage.access.FigureOfMerit;
import org.firmament.coverage.engagement.Engagement.Opportunity;
import org.firmament.coverage.engagement.RaidEngagements;
import org.firmament.coverage.sensing.Custody;
import org.firmament.coverage.sensing.CustodyFinder;
import org.firmament.optimizer.Allocator;
import org.firmament.optimizer.RaidProblem;
import org.firmament.optimizer.Solved;
import org.firmament.optimizer.bound.ColumnGeneration;
import org.firmament.optimizer.optaplanner.OptaPlannerAllocator;
import org.firmament.orbits.Almanac;
import org.firmament.orbits.Earth;
import org.firmament.orbits.threat.Trajectories;
import org.firmament.planner.Evaluation.RaidOpportunities;
import org.firmament.planner.cost.LifeCycleCost;
import org.firmament.planner.results.AllocationResult;
import org.firmament.planner.results.Atlas;
import org.firmament.planner.results.CostResult;
import org.firmament.planner.results.CustodyResult;
import org.firmament.planner.results.EngagementResult;
import org.firmament.planner.results.Results;
import org.firmament.planner.results.SourceUsed;
import org.firmament.planner.scenario.Scenario;

/// Runs a scenario through the rooms: orbits, threats, coverage, custody, engagement, allocation, cost.
public final class Planner {
    /// Version of the program.
    public static final String VERSION = "0.1.0";

    private final Catalog catalog;
    private final int threads;
    private final Progress progress;
    private final Allocator allocator = new Allocator(new ColumnGeneration(), new OptaPlannerAllocator());
    private final CustodyFinder custodyFinder = CustodyFinder.standard();

    /// @param catalog   for the sources of what a scenario uses
    /// @param threads   to work with; results are the same for any number
    /// @param progress  told how far a run is
    public Planner(Catalog catalog, int threads, Progress progress) {
        this.catalog = catalog;
        this.threads = threads;
        this.progress = progress;
    }

    /// With the built-in catalog, all processors, and silent.
    public static Planner standard() {
        return new Planner(CatalogReader.builtin(), Runtime.getRuntime().availableProcessors(), Progress.SILENT);
    }

    /// Access and figures of merit of the scenario's sensors over its targets.
    public Evaluation coverage(Scenario scenario) {
        return run("coverage", scenario);
    }

    /// The whole chain.
    public Evaluation evaluate(Scenario scenario) {
        return run("evaluate", scenario);
    }

    /// The raids only: custody, opportunities, allocation, leakage.
    public Evaluation allocate(Scenario scenario) {
        return run("allocate", scenario);
    }

    private Evaluation run(String command, Scenario scenario) {
        ScenarioChecks.check(scenario);
        boolean covers = !command.equals("allocate");
        boolean fights = !command.equals("coverage") && !scenario.threats().isEmpty();
        Stopwatch watch = new Stopwatch();
        Earth earth = new Earth(scenario.conventions().earth());
        Trajectories trajectories = new Trajectories(earth, scenario.conventions().mu());
        List<FlownRaid> raids = watch.time("threats", () -> fights ? FlownRaid.of(scenario, trajectories) : List.of());
        double end = Math.max(scenario.duration(), FlownRaid.end(raids));
        Almanac almanac = new Almanac(scenario.conventions(), scenario.epoch(), threads);
        Defence defence = watch.time("orbits", () -> Defence.of(scenario, earth, almanac, end));
        return null;
    }
}
