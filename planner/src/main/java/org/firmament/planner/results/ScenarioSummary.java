package org.firmament.planner.results;

import java.time.Instant;
import java.util.List;
import org.firmament.catalogs.units.Unit;
import org.firmament.catalogs.units.Written;
import org.firmament.orbits.Propagation;
import org.firmament.planner.scenario.CoverageRules;

/// What was asked, in short.
///
/// @param duration        [s]
/// @param launches        of one raid
/// @param raids           start times at which the raid was flown
public record ScenarioSummary(
        String name,
        Instant epoch,
        @Written(unit = Unit.HOURS) double duration,
        long seed,
        Propagation propagation,
        CoverageRules coverage,
        List<LayerSummary> layers,
        int launches,
        int raids) {
    /// One constellation or ground asset.
    ///
    /// @param kind          `space` or `ground`
    /// @param description   in words: `Walker delta 1600/40/1, 500 km, 45°`
    /// @param platforms     satellites, or 1
    /// @param interceptors  on all of them together
    /// @param interceptor   what it fires, empty for none
    /// @param sensor        what it sees with, empty for none
    public record LayerSummary(
            String name,
            String kind,
            String description,
            int platforms,
            int interceptors,
            String interceptor,
            String sensor) {}

    public ScenarioSummary {
        layers = List.copyOf(layers);
    }
}
