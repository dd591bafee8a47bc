package org.firmament.planner;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.firmament.coverage.engagement.Carrier;
import org.firmament.coverage.engagement.EngagementFinder;
import org.firmament.coverage.engagement.RaidEngagements;
import org.firmament.coverage.sensing.Custody;
import org.firmament.optimizer.Allocation;
import org.firmament.optimizer.AllocationProblem;
import org.firmament.optimizer.Allocator;
import org.firmament.optimizer.RaidProblem;
import org.firmament.optimizer.Restricted;
import org.firmament.optimizer.Restrictions;
import org.firmament.optimizer.Solved;
import org.firmament.optimizer.Watch;
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
    private final RaidRestrictions restrictions;
    private final RaidPlans plans;

    RaidStage(
            Scenario scenario,
            Defence defence,
            Allocator allocator,
            Custodies custodies,
            int threads,
            RunListener listener) {
        this(scenario, defence, allocator, custodies, threads, listener, RaidPlans.none(listener));
    }

    /// @param plans  kept while raids are fought, and gone on from
    RaidStage(
            Scenario scenario,
            Defence defence,
            Allocator allocator,
            Custodies custodies,
            int threads,
            RunListener listener,
            RaidPlans plans) {
        this.plans = plans;
        this.scenario = scenario;
        this.defence = defence;
        this.allocator = allocator;
        this.custodies = custodies;
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
        List<Carrier> carriers = defence.carriers();
        List<Custody> custodies = custodies(raid);
        AllocationProblem problem = problem(raid, carriers, engagements(raid, carriers, custodies), custodies)
                .problem();
        int number = raid.index() + 1;
        return new AllocationDocument(
                AllocationDocument.VERSION,
                scenario.name() + ", raid " + number,
                problem,
                restrictions.of(number, problem));
    }

    /// The first waves once more, planned anew for what this defence has; shots that were pinned are free.
    ///
    /// @param known  outcomes of the same raids, whose custody still holds; empty if it is to be found anew
    List<RaidOutcome> again(List<FlownRaid> raids, List<RaidOutcome> known) {
        try (ForkJoinPool pool = new ForkJoinPool(threads)) {
            return pool.submit(() -> IntStream.range(0, raids.size())
                            .parallel()
                            .mapToObj(i -> fight(
                                    raids.get(i),
                                    defence.carriers(),
                                    known.isEmpty()
                                            ? custodies(raids.get(i))
                                            : known.get(i).custodies(),
                                    problem -> restrictions.free(i + 1, problem),
                                    this::afresh))
                            .toList())
                    .join();
        }
    }

    private List<Custody> custodies(FlownRaid raid) {
        return custodies.of(raid, defence.sensors(), scenario.doctrine().custody());
    }

    private RaidEngagements engagements(FlownRaid raid, List<Carrier> carriers, List<Custody> custodies) {
        EngagementFinder finder = new EngagementFinder(scenario.doctrine(), defence.sun(), defence.command());
        return RaidEngagements.find(finder, carriers, raid.launches(), custodies);
    }

    private RaidProblem problem(
            FlownRaid raid, List<Carrier> carriers, RaidEngagements engagements, List<Custody> custodies) {
        return RaidProblem.of(
                engagements,
                carriers,
                defence.sensors(),
                raid.launches(),
                custodies,
                scenario.doctrine(),
                scenario.allocation().goal());
    }

    /// The raid, and the waves behind it: each meets the interceptors the plans before it did not reserve.
    /// Satellites go on in their orbits meanwhile, so that others come where some are spent; nothing is reloaded.
    private RaidOutcome fight(FlownRaid raid) {
        List<Carrier> carriers = defence.carriers();
        RaidOutcome first = fight(raid, carriers, custodies(raid), restricted(raid), this::resumed);
        List<RaidOutcome> later = new ArrayList<>();
        RaidOutcome last = first;
        for (FlownRaid wave : raid.later()) {
            carriers = left(carriers, last);
            last = fight(wave, carriers, custodies(wave), _ -> restrictions.later(), this::afresh);
            later.add(last);
        }
        return later.isEmpty()
                ? first
                : new RaidOutcome(
                        raid,
                        first.custodies(),
                        first.engagements(),
                        first.problem(),
                        first.restricted(),
                        first.solved(),
                        first.ready(),
                        later);
    }

    private Function<AllocationProblem, Restrictions> restricted(FlownRaid raid) {
        return problem -> restrictions.of(raid.index() + 1, problem);
    }

    private Solved resumed(FlownRaid raid, Restricted restricted) {
        int number = raid.index() + 1;
        Allocation known = plans.known(number, restricted);
        Solved solved = allocator.solve(
                restricted, known, scenario.allocation(), scenario.seed(), plans.watching(number, restricted.whole()));
        plans.done(number, restricted.whole(), solved);
        return solved;
    }

    private Solved afresh(FlownRaid wave, Restricted restricted) {
        return allocator.solve(restricted, restricted.pinsAlone(), scenario.allocation(), scenario.seed(), Watch.NONE);
    }

    private RaidOutcome fight(
            FlownRaid raid,
            List<Carrier> carriers,
            List<Custody> custodies,
            Function<AllocationProblem, Restrictions> said,
            BiFunction<FlownRaid, Restricted, Solved> solver) {
        RaidEngagements engagements = engagements(raid, carriers, custodies);
        RaidProblem problem = problem(raid, carriers, engagements, custodies);
        AllocationProblem whole = problem.problem();
        Restricted restricted = Restricted.of(whole, said.apply(whole));
        Solved solved = solver.apply(raid, restricted);
        return new RaidOutcome(
                raid,
                custodies,
                engagements,
                problem,
                restricted,
                solved,
                carriers.stream().mapToInt(Carrier::inventory).sum(),
                List.of());
    }

    /// The carriers with what a plan has left them.
    private static List<Carrier> left(List<Carrier> carriers, RaidOutcome outcome) {
        int[] spent = new int[carriers.size()];
        for (Allocation.Shots shots : outcome.solved().allocation().shots()) {
            spent[outcome.problem().opportunities().get(shots.option()).carrier()] += shots.count();
        }
        return IntStream.range(0, spent.length)
                .mapToObj(i -> spent[i] == 0 ? carriers.get(i) : carriers.get(i).without(spent[i]))
                .toList();
    }
}
