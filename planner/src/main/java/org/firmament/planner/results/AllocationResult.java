package org.firmament.planner.results;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.firmament.catalogs.units.Unit;
import org.firmament.catalogs.units.Written;
import org.firmament.coverage.access.FigureOfMerit;
import org.firmament.optimizer.Goal;
import org.firmament.optimizer.Proof;

/// Who engages whom, what leaks and why.
///
/// @param solver        what was asked to look for plans
/// @param reproducible  false if wall time stopped it
/// @param goal          what the plans are for
/// @param proof         of the mean of a raid, over all raids: of the leaked value, unless the goal says otherwise
/// @param next          the same of what the goal keeps down next, in its order
/// @param figures       leakage and its company, over all raids
/// @param leaksByReason expected leaked launches a raid, mean over raids, by reason; survivors of shots are a
///                      reason
/// @param worst         why the raid leaks that leaks most
/// @param worth         what something more would be worth; empty unless asked for
/// @param raids         one by one
public record AllocationResult(
        String solver,
        boolean reproducible,
        Goal goal,
        Proof proof,
        List<NextResult> next,
        List<FigureOfMerit> figures,
        Map<String, Double> leaksByReason,
        Optional<WorstRaidResult> worst,
        List<WorthResult> worth,
        List<RaidResult> raids) {
    /// One raid: all launches that start together, against the defence at full inventory.
    ///
    /// @param raid              its number, from 1
    /// @param start             [s after the epoch]
    /// @param method            how the plan was found
    /// @param next              proofs of what is kept down next
    /// @param greedy            what the greedy baseline has of what the proof is about
    /// @param leakedValue       expected value that gets through
    /// @param greedyLeakedValue what the greedy baseline leaks
    /// @param noLeaker          probability that none of the raid gets through
    /// @param uncounted         launches nothing can be fired at, left out where the chance of no leaker counts
    public record RaidResult(
            int raid,
            @Written(unit = Unit.SECONDS) double start,
            String method,
            Proof proof,
            List<NextResult> next,
            double greedy,
            double leakedValue,
            double greedyLeakedValue,
            double noLeaker,
            int uncounted,
            List<LaunchResult> launches) {
        public RaidResult {
            next = List.copyOf(next);
            launches = List.copyOf(launches);
        }
    }

    /// One launch: engaged (by whom, when) or leaked (why). Times are seconds after the epoch.
    ///
    /// @param launch     its number within the raid, from 1
    /// @param firstSeen  first sight by enough sensors; absent if never
    /// @param detected   confirmed detection; absent if never
    /// @param release    earliest release any carrier could use; absent without opportunity
    /// @param outcome    `engaged` or `leaked`
    /// @param reason     why it leaks; absent if engaged
    /// @param survival   probability that it is launched and gets through
    /// @param carriers   that could engage it
    public record LaunchResult(
            int launch,
            String corridor,
            String missile,
            String aim,
            @Written(unit = Unit.SECONDS) double launched,
            @Written(unit = Unit.SECONDS) OptionalDouble firstSeen,
            @Written(unit = Unit.SECONDS) OptionalDouble detected,
            @Written(unit = Unit.SECONDS) OptionalDouble release,
            @Written(unit = Unit.SECONDS) double burnout,
            @Written(unit = Unit.SECONDS) double impact,
            int carriers,
            String outcome,
            Optional<String> reason,
            double survival,
            List<ShotResult> shots) {
        public LaunchResult {
            shots = List.copyOf(shots);
        }
    }

    /// One shot.
    ///
    /// @param by     satellite or site
    /// @param group  its constellation or ground asset
    /// @param phase  of the missile when hit
    public record ShotResult(
            String by,
            String group,
            String interceptor,
            @Written(unit = Unit.SECONDS) double release,
            @Written(unit = Unit.SECONDS) double intercept,
            String phase,
            double killProbability) {}

    public AllocationResult {
        next = List.copyOf(next);
        figures = List.copyOf(figures);
        worth = List.copyOf(worth);
        leaksByReason = Map.copyOf(leaksByReason);
        raids = List.copyOf(raids);
    }
}
