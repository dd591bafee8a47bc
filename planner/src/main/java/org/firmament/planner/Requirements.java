package org.firmament.planner;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.firmament.catalogs.units.LimitException;
import org.firmament.coverage.access.FigureOfMerit;
import org.firmament.planner.results.RequirementResult;
import org.firmament.planner.scenario.FigureName;
import org.firmament.planner.scenario.Requirement;

/// Holds what was found against what was required.
final class Requirements {
    private Requirements() {}

    /// @param interrupted  what is missing of the figures, if the user ended the run: then a requirement on one
    ///                     that is not there is not met, its value unknown
    /// @throws LimitException  if no figure has the measure, statistic and target a requirement names
    static List<RequirementResult> answer(
            List<Requirement> requirements, List<FigureOfMerit> figures, Optional<String> interrupted) {
        return requirements.stream()
                .map(requirement -> answer(requirement, figures, interrupted))
                .toList();
    }

    private static RequirementResult answer(
            Requirement requirement, List<FigureOfMerit> figures, Optional<String> interrupted) {
        FigureName asked = requirement.figure();
        Optional<FigureOfMerit> found = figures.stream()
                .filter(figure -> figure.name().equals(asked.measure()))
                .filter(figure -> figure.statistic().equals(asked.statistic()))
                .filter(figure -> asked.target().isEmpty() || figure.target().equals(asked.target()))
                .findFirst();
        if (found.isEmpty() && interrupted.isPresent()) {
            return new RequirementResult(requirement, OptionalDouble.empty(), false);
        }
        if (found.isEmpty()) {
            List<String> known = figures.stream()
                    .filter(figure -> figure.name().equals(asked.measure()))
                    .map(figure -> figure.statistic() + " of " + figure.target())
                    .toList();
            List<String> names = figures.stream()
                    .map(FigureOfMerit::name)
                    .distinct()
                    .sorted()
                    .toList();
            throw new LimitException(
                    "requirements",
                    asked.measure() + " (" + asked.statistic() + ")",
                    "a figure this command computes",
                    known.isEmpty() ? "use one of " + String.join(", ", names) : "use " + String.join(" or ", known));
        }
        double value = found.get().value();
        boolean met = requirement.atLeast().orElse(Double.NEGATIVE_INFINITY) <= value
                && value <= requirement.atMost().orElse(Double.POSITIVE_INFINITY);
        return new RequirementResult(requirement, OptionalDouble.of(value), met);
    }
}
