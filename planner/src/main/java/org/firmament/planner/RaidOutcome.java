package org.firmament.planner;

import java.util.List;
import java.util.stream.IntStream;
import org.firmament.coverage.engagement.Doctrine;
import org.firmament.coverage.engagement.Engagement.Opportunity;
import org.firmament.coverage.engagement.RaidEngagements;
import org.firmament.coverage.sensing.Custody;
import org.firmament.optimizer.Allocation;
import org.firmament.optimizer.RaidProblem;
import org.firmament.optimizer.Restricted;
import org.firmament.optimizer.ShotSchedule;
import org.firmament.optimizer.Solved;

/// One raid from launch to leak.
///
/// @param restricted  the problem under the scenario's restrictions
/// @param ready  interceptors the defence had left for it
/// @param later  what became of the waves that followed, in their order
record RaidOutcome(
        FlownRaid raid,
        List<Custody> custodies,
        RaidEngagements engagements,
        RaidProblem problem,
        Restricted restricted,
        Solved solved,
        int ready,
        List<RaidOutcome> later) {
    RaidOutcome {
        later = List.copyOf(later);
        custodies = List.copyOf(custodies);
    }

    /// The shots the plan spends on one launch, in order.
    ShotSchedule schedule(int launch, Doctrine doctrine) {
        List<Opportunity> used = solved.allocation().shots().stream()
                .filter(shots -> problem.opportunities().get(shots.option()).launch() == launch)
                .flatMap(shots -> IntStream.range(0, shots.count())
                        .mapToObj(round -> problem.opportunities().get(shots.option())))
                .toList();
        return ShotSchedule.of(used, doctrine);
    }

    /// The chance that one launch gets through the shots spent on it.
    double survival(int launch) {
        Allocation allocation = solved.allocation();
        return allocation.survival().get(launch);
    }
}
