package org.firmament.planner;

import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
import org.firmament.coverage.engagement.EngagementFinder;
import org.firmament.coverage.engagement.RaidEngagements;
import org.firmament.coverage.sensing.Custody;
import org.firmament.coverage.sensing.CustodyFinder;
import org.firmament.optimizer.AllocationProblem;
import org.firmament.optimizer.Allocator;
import org.firmament.optimizer.RaidProblem;
import org.firmament.optimizer.Restricted;
import org.firmament.optimizer.Solved;
import org.firmament.optimizer.Watch;
import org.firmament.planner.instance.AllocationDocument;
import org.firmament.planner.scenario.Scenario;

/// Takes raids from launch to leak: custody, opportunities, allocation.
final class RaidStage {
    private final Scenario scenario;
    private final Defence defence;
    private final Allocator allocator;
    private final CustodyFinder custodyFinder;
    private final int threads;
    private final RunListener listener;
    private final RaidRestrictions restrictions;

    RaidStage(
            Scenario scenario,
            Defence defence,
            Allocator allocator,
            CustodyFinder custodyFinder,
            int threads,
            RunListener listener) {
        this.scenario = scenario;
        this.defence = defence;
        this.allocator = allocator;
        this.custodyFinder = custodyFinder;
        this.threads = threads;
        this.listener = listener;
        restrictions = new RaidRestrictions(scenario.allocation(), defence.carriers());
    }

    /// One raid a task; the outcomes stand in the order of the raids whatever the number of threads.
    List<RaidOutcome> fight(List<FlownRaid> raids) {
        restrictions.check(raids);
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
        restrictions.check(raids);
        return raids.stream().map(this::instance).toList();
    }

    private AllocationDocument instance(FlownRaid raid) {
        AllocationProblem problem =
                problem(raid, engagements(raid, custodies(raid))).problem();
        int number = raid.index() + 1;
        return new AllocationDocument(
                AllocationDocument.VERSION,
                scenario.name() + ", raid " + number,
                problem,
                restrictions.of(number, problem));
    }

    private List<Custody> custodies(FlownRaid raid) {
        return raid.launches().stream()
                .map(launch -> custodyFinder.find(
                        launch, defence.sensors(), scenario.doctrine().custody()))
                .toList();
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
        AllocationProblem whole = problem.problem();
        Restricted restricted = Restricted.of(whole, restrictions.of(raid.index() + 1, whole));
        Solved solved =
                allocator.solve(restricted, restricted.pinsAlone(), scenario.allocation(), scenario.seed(), Watch.NONE);
        return new RaidOutcome(raid, custodies, engagements, problem, solved);
    }
}
