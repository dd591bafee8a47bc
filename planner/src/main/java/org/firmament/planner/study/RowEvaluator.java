package org.firmament.planner.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.firmament.catalogs.units.LimitException;
import org.firmament.catalogs.yaml.BadInput;
import org.firmament.catalogs.yaml.Problem;
import org.firmament.planner.Outcome;
import org.firmament.planner.scenario.Scenario;

/// Evaluates one architecture by itself: a pure function of the study and the row's number.
public final class RowEvaluator {
    /// Problems a failed row repeats.
    private static final int TOLD = 3;

    private final Study study;
    private final Function<Scenario, Outcome> work;

    /// @param work  evaluates one scenario; called from any thread
    public RowEvaluator(Study study, Function<Scenario, Outcome> work) {
        this.study = study;
        this.work = work;
    }

    /// The row of an architecture; one that cannot be evaluated says why.
    public StudyRow row(int number) {
        SequencedMap<String, String> inputs = new LinkedHashMap<>();
        try {
            inputs.putAll(study.inputs(number));
            return new StudyRow(number, inputs, outputs(number), Optional.empty());
        } catch (BadInput bad) {
            String told = bad.problems().stream()
                    .limit(TOLD)
                    .map(RowEvaluator::told)
                    .collect(Collectors.joining(" "));
            return failed(number, inputs, told);
        } catch (LimitException limit) {
            return failed(number, inputs, limit.getMessage());
        } catch (Expression.Fault fault) {
            return failed(number, inputs, fault.getMessage() + ". Maybe " + fault.maybe() + ".");
        } catch (RuntimeException fault) {
            return failed(number, inputs, "a fault of ours: " + fault);
        }
    }

    private static StudyRow failed(int number, SequencedMap<String, String> inputs, String why) {
        return new StudyRow(number, inputs, new LinkedHashMap<>(), Optional.of(why.lines().findFirst().orElse("")));
    }

    private static String told(Problem problem) {
        return problem.path() + ": " + problem.message();
    }

    private SequencedMap<String, Double> outputs(int number) {
        if (study.drawn().isEmpty()) {
            return Columns.of(work.apply(study.scenario(number, 0)));
        }
        Draws draws = study.file().draws();
        Optional<String> watched = draws.of()
                .or(() -> study.objectives().stream().map(Objective::figure).findFirst());
        Spread spread = new Spread(draws.confidence());
        for (int draw = 0; draw < draws.most(); draw++) {
            spread.add(Columns.of(work.apply(study.scenario(number, draw))));
            OptionalDouble width = watched.map(spread::width).orElse(OptionalDouble.empty());
            if (draw + 1 >= draws.least()
                    && draws.width().isPresent()
                    && width.isPresent()
                    && width.getAsDouble() <= draws.width().getAsDouble()) {
                break;
            }
        }
        return spread.columns();
    }

    /// The objectives no architecture has a figure for, each with those that are near, given a row that was evaluated.
    public static List<Problem> unknownFigures(Study study, String file, StudyRow row) {
        List<Problem> problems = new ArrayList<>();
        for (String figure : study.figuresAsked()) {
            List<String> found = row.outputs().keySet().stream()
                    .filter(column -> Columns.means(figure, column))
                    .toList();
            if (found.size() != 1) {
                String name = figure.contains(".") ? figure.substring(0, figure.indexOf('.')) : figure;
                List<String> near = found.isEmpty()
                        ? row.outputs().keySet().stream()
                                .filter(column -> column.startsWith(name))
                                .toList()
                        : found;
                problems.add(new Problem(
                        file,
                        0,
                        figure,
                        found.isEmpty()
                                ? "not a figure of this study. Maybe "
                                        + (near.isEmpty() ? "one of " + String.join(", ", row.outputs().keySet())
                                                : String.join(" or ", near))
                                        + "."
                                : "may be " + String.join(" or ", near) + ". Maybe write one of them."));
            }
        }
        return problems;
    }
}
