package org.firmament.planner.results;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.firmament.catalogs.units.Unit;
import org.firmament.catalogs.units.Written;
import org.firmament.coverage.access.FigureOfMerit;
import org.firmament.optimizer.Proof;

/// Who engages whom, what leaks and why.
///
/// @param solver        what was asked to look for plans
/// @param reproducible  false if wall time stopped it
/// @param proof         of the mean leaked value a raid, over all raids
/// @param figures       leakage and its company, over all raids
/// @param leaksByReason expected leaked launches a raid, mean over raids, by reason; survivors of shots are a reason
/// @param raids         one by one
public record AllocationResult(
        String solver,
        boolean reproducible,
        Proof proof,
        List<FigureOfMerit> figures,
        Map<String, Double> leaksByReason,
        List<RaidResult> raids) {
    /// One raid: all launches that start together, against the defence at full inventory.
    ///
    /// @param raid              its number, from 1
    /// @param start             [s after the epoch]
    /// @param method            how the plan was found
    /// @param greedyLeakedValue what the greedy baseline leaks
    /// @param noLeaker          probability that none of the raid gets through
    public record RaidResult(
            int raid,
            @Written(unit = Unit.SECONDS) double start,
            String method,
            Proof proof,
            double greedyLeakedValue,
            double noLeaker,
            List<LaunchResult> launches) {
        public RaidResult {
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
        figures = List.copyOf(figures);
        leaksByReason = Map.copyOf(leaksByReason);
        raids = List.copyOf(raids);
    }
}
