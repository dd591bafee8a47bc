package org.firmament.planner;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.firmament.optimizer.Proof;
import org.firmament.planner.results.WorthResult;
import org.firmament.planner.scenario.Scenario;

/// What something more is worth: the same raids, draw for draw, are fought again with it, and the difference is
/// averaged (common random numbers). The plans at hand stay possible with more, so that what is saved lies between
/// what the new plans save and what their bound leaves open; neither is below nothing.
final class WorthFigures {
    private WorthFigures() {}

    /// @param outcomes  of the raids as they are
    /// @param fights    the raids of another scenario
    static List<WorthResult> of(
            List<More> all, List<RaidOutcome> outcomes, Function<Scenario, List<RaidOutcome>> fights) {
        List<WorthResult> worth = new ArrayList<>();
        for (More more : all) {
            List<RaidOutcome> with = fights.apply(more.scenario());
            if (with.size() < outcomes.size()) {
                return worth; // The user ended it.
            }
            worth.add(worth(more.what(), outcomes, with));
        }
        return worth;
    }

    private static WorthResult worth(String what, List<RaidOutcome> before, List<RaidOutcome> after) {
        int raids = before.size();
        double saved = 0;
        double squares = 0;
        double most = 0;
        for (int i = 0; i < raids; i++) {
            Proof without = before.get(i).solved().proof();
            Proof with = after.get(i).solved().proof();
            double each = Math.max(0, without.upper() - with.upper());
            saved += each;
            squares += each * each;
            most += Math.max(0, without.upper() - with.lower());
        }
        double mean = saved / raids;
        double variance = raids > 1 ? Math.max(0, (squares - raids * mean * mean) / (raids - 1)) : 0;
        return new WorthResult(what, mean, most / raids, Math.sqrt(variance / raids));
    }
}
