package org.firmament.planner;

import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
import org.firmament.coverage.engagement.EngagementFinder;
import org.firmament.coverage.engagement.RaidEngagements;
import org.firmament.coverage.sensing.Custody;
import org.firmament.optimizer.Allocator;
import org.firmament.optimizer.RaidProblem;
import org.firmament.planner.instance.AllocationDocument;
import org.firmament.planner.scenario.Scenario;

/// Takes raids from launch to leak: custody, opportunities, allocation.
final class RaidStage {
    private final Scenario scenario;
    private final Defence defence;
    private final Allocator allocator;
    private final Custodies custodies;
    private final int threads;
    private final RunListener listener;

    RaidStage(
            Scenario scenario,
            Defence defence,
            Allocator allocator,
            Custodies custodies,
            int threads,
            RunListener listener) {
        this.scenario = scenario;
        this.defence = defence;
        this.allocator = allocator;
        this.custodies = custodies;
        this.threads = threads;
        this.listener = listener;
    }

    /// One raid a task; the outcomes stand in the order of the raids whatever the number of threads.
    List<RaidOutcome> fight(List<FlownRaid> raids) {
        AtomicInteger done = new AtomicInteger();
        try (ForkJoinPool pool = new ForkJoinPool(threads)) {
            return pool.submit(() -> raids.parallelStream()
                            .filter(_ -> listener.goesOn())
                            .map(raid -> {
                                RaidOutcome outcome = fight(raid);
                                listener.progress("raids", done.incrementAndGet(), raids.size());
                                return outcome;
                            })
                            .toList())
                    .join();
        }
    }

    /// The raids as instances, one after the other.
    List<AllocationDocument> instances(List<FlownRaid> raids) {
        return raids.stream()
                .map(raid -> new AllocationDocument(
                        AllocationDocument.VERSION,
                        scenario.name() + ", raid " + (raid.index() + 1),
                        problem(raid, engagements(raid, custodies(raid))).problem()))
                .toList();
    }

    private List<Custody> custodies(FlownRaid raid) {
        return custodies.of(raid, defence.sensors(), scenario.doctrine().custody());
    }

    private RaidEngagements engagements(FlownRaid raid, List<Custody> custodies) {
        EngagementFinder finder = new EngagementFinder(scenario.doctrine(), defence.sun());
        return RaidEngagements.find(finder, defence.carriers(), raid.launches(), custodies);
    }

    private RaidProblem problem(FlownRaid raid, RaidEngagements engagements) {
        return RaidProblem.of(engagements, defence.carriers(), defence.sensors(), raid.launches(), scenario.doctrine());
    }

    private RaidOutcome fight(FlownRaid raid) {
        List<Custody> custodies = custodies(raid);
        RaidEngagements engagements = engagements(raid, custodies);
        RaidProblem problem = problem(raid, engagements);
        return new RaidOutcome(
                raid,
                custodies,
                engagements,
                problem,
                allocator.solve(problem.problem(), scenario.allocation(), scenario.seed()));
    }
}
