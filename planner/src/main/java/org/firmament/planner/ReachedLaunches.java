package org.firmament.planner;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.firmament.coverage.engagement.Carrier;
import org.firmament.coverage.engagement.Doctrine;
import org.firmament.coverage.engagement.EngagementFinder;
import org.firmament.coverage.engagement.RaidEngagements;
import org.firmament.coverage.sensing.Custody;
import org.firmament.coverage.sensing.CustodyFinder;
import org.firmament.optimizer.design.Selection.Need;

/// Launches as needs: each is met by candidates that could engage it, custody being that of what stands already.
///
/// @param never  launches that all candidates together do not meet, in words
record ReachedLaunches(List<Need> needs, List<String> never) {
    ReachedLaunches {
        needs = List.copyOf(needs);
        never = List.copyOf(never);
    }

    /// @param bought    carriers of the candidates
    /// @param standing  what is there without them
    /// @param fold      carriers that a launch asks for
    static ReachedLaunches of(
            List<FlownRaid> raids,
            Doctrine doctrine,
            List<Carrier> bought,
            Defence standing,
            int fold,
            RunListener listener) {
        int many = bought.size();
        List<Carrier> carriers =
                Stream.concat(bought.stream(), standing.carriers().stream()).toList();
        EngagementFinder finder = new EngagementFinder(doctrine, standing.sun());
        CustodyFinder custody = CustodyFinder.standard();
        List<Need> needs = new ArrayList<>();
        List<String> never = new ArrayList<>();
        for (FlownRaid raid : raids) {
            listener.progress("raids", raid.index(), raids.size());
            List<Custody> custodies = custody.findAll(raid.launches(), standing.sensors(), doctrine.custody());
            RaidEngagements found = RaidEngagements.find(finder, carriers, raid.launches(), custodies);
            for (int i = 0; i < raid.launches().size(); i++) {
                List<Integer> able = found.launches().get(i).opportunities().stream()
                        .map(opportunity -> opportunity.carrier())
                        .sorted()
                        .toList();
                int there = (int) able.stream().filter(c -> c >= many).count();
                if (there < fold) {
                    Need need = new Need(able.stream().filter(c -> c < many).toList(), fold - there, 1);
                    needs.add(need);
                    if (!need.possible()) {
                        never.add("launch " + (i + 1) + " of raid " + (raid.index() + 1));
                    }
                }
            }
        }
        return new ReachedLaunches(needs, never);
    }
}
