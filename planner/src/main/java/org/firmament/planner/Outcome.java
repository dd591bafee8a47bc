package org.firmament.planner;

import java.util.List;
import java.util.Optional;
import org.firmament.coverage.access.FigureOfMerit;
import org.firmament.planner.results.CostResult;
import org.firmament.planner.results.RequirementResult;

/// What a study keeps of an evaluation: its numbers, without maps, plans and tables.
///
/// @param figures       all of them, cost among them
/// @param launches      of one raid; 0 without threats
/// @param satellites    of all constellations
/// @param interceptors  on all of them and on the ground
public record Outcome(
        List<FigureOfMerit> figures,
        List<RequirementResult> requirements,
        Optional<CostResult> cost,
        int launches,
        int satellites,
        int interceptors) {
    public Outcome {
        figures = List.copyOf(figures);
        requirements = List.copyOf(requirements);
    }
}
