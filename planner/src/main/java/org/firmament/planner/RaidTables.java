package org.firmament.planner;

import java.util.ArrayList;
import java.util.List;
import org.firmament.coverage.engagement.Carrier;
import org.firmament.orbits.threat.Launch;
import org.firmament.planner.Evaluation.LaunchChains;
import org.firmament.planner.Evaluation.RaidOpportunities;

/// What the tables beside the results say of raids: every opportunity, every kill chain.
final class RaidTables {
    private RaidTables() {}

    static List<RaidOpportunities> of(List<RaidOutcome> outcomes, List<Carrier> carriers) {
        List<String> names = carriers.stream().map(Carrier::name).toList();
        List<String> groups = carriers.stream().map(Carrier::group).toList();
        return outcomes.stream()
                .map(outcome -> new RaidOpportunities(
                        outcome.raid().index() + 1,
                        names,
                        groups,
                        outcome.engagements().launches().stream()
                                .flatMap(launch -> launch.opportunities().stream())
                                .toList(),
                        chains(outcome)))
                .toList();
    }

    private static List<LaunchChains> chains(RaidOutcome outcome) {
        List<LaunchChains> chains = new ArrayList<>();
        for (Launch launch : outcome.raid().launches()) {
            chains.add(new LaunchChains(
                    launch.index() + 1,
                    launch.corridor(),
                    launch.time(),
                    outcome.engagements().launches().get(launch.index()).chains()));
        }
        return chains;
    }
}
