package org.firmament.planner;

import java.util.List;
import org.firmament.coverage.access.FigureOfMerit;
import org.firmament.coverage.sensing.CustodyFinder;
import org.firmament.optimizer.Allocator;
import org.firmament.orbits.Almanac;
import org.firmament.orbits.Earth;
import org.firmament.orbits.threat.Trajectories;
import org.firmament.planner.results.WorthResult;
import org.firmament.planner.scenario.Scenario;

/// The same raids against another defence: with something more, or with something lost.
final class FoughtAgain {
    private final Allocator allocator;
    private final CustodyFinder custodyFinder;
    private final int threads;
    private final RunListener listener;

    FoughtAgain(Allocator allocator, CustodyFinder custodyFinder, int threads, RunListener listener) {
        this.allocator = allocator;
        this.custodyFinder = custodyFinder;
        this.threads = threads;
        this.listener = listener;
    }

    /// What something more would be worth, if that is asked and all raids were fought.
    List<WorthResult> worth(
            Extras extras, Scenario scenario, Defence defence, List<FlownRaid> raids, List<RaidOutcome> outcomes) {
        if (extras.worth() == Extras.Worth.LEFT_OUT || outcomes.size() < raids.size()) {
            return List.of();
        }
        SharedWork shared = SharedWork.empty();
        return WorthFigures.of(More.of(scenario, defence), outcomes, other -> fought(other, shared));
    }

    private List<RaidOutcome> fought(Scenario scenario, SharedWork shared) {
        Earth earth = new Earth(scenario.conventions().earth());
        Trajectories trajectories = new Trajectories(scenario.conventions());
        List<FlownRaid> raids = shared.raids(scenario, trajectories);
        double end = Math.max(scenario.duration(), FlownRaid.end(raids));
        Almanac almanac = shared.almanac(scenario, end, threads);
        Defence defence = Defence.of(scenario, earth, almanac, end, Defence.Following.MOTIONS, shared);
        Custodies custodies = shared.custodies(scenario, end, custodyFinder);
        return new RaidStage(scenario, defence, allocator, custodies, threads, listener).fight(raids);
    }

    /// What is left once a part of the defence is lost. A run that was ended before all raids were fought has none.
    List<FigureOfMerit> losses(Scenario scenario, Defence defence, List<FlownRaid> raids, List<RaidOutcome> outcomes) {
        return outcomes.size() < raids.size()
                ? List.of()
                : new LossFigures(
                                scenario,
                                defence,
                                outcomes,
                                (left, known) -> new RaidStage(
                                                scenario,
                                                left,
                                                allocator,
                                                Custodies.found(custodyFinder),
                                                threads,
                                                listener)
                                        .again(raids, known))
                        .figures();
    }
}
