package org.firmament.planner.study;

import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.firmament.catalogs.Catalog;
import org.firmament.catalogs.units.LimitException;
import org.firmament.catalogs.yaml.BadInput;
import org.firmament.catalogs.yaml.Problem;
import org.firmament.planner.Outcome;
import org.firmament.planner.Planner;
import org.firmament.planner.RunListener;
import org.firmament.planner.SharedWork;
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

    /// With the whole chain, one thread a row, and what rows share.
    ///
    /// @param catalog  the study was read with
    public static RowEvaluator of(Study study, Catalog catalog) {
        Planner planner = new Planner(catalog, 1, RunListener.SILENT);
        SharedWork shared = SharedWork.empty();
        return new RowEvaluator(study, scenario -> planner.outcome(scenario, shared, study.figuresAsked()));
    }

    /// The row of an architecture; one that cannot be evaluated says why.
    public StudyRow row(int number) {
        SequencedMap<String, String> inputs = new LinkedHashMap<>();
        try {
            inputs.putAll(study.inputs(number));
            return new StudyRow(number, inputs, outputs(number), Optional.empty());
        } catch (BadInput bad) {
            String told =
                    bad.problems().stream().limit(TOLD).map(RowEvaluator::told).collect(Collectors.joining(" "));
            return failed(number, inputs, told);
        } catch (LimitException limit) {
            return failed(number, inputs, String.valueOf(limit.getMessage()));
        } catch (Expression.Fault fault) {
            return failed(number, inputs, fault.getMessage() + ". Maybe " + fault.maybe() + ".");
        } catch (RuntimeException fault) {
            return failed(number, inputs, "a fault of ours: " + fault);
        }
    }

    private static StudyRow failed(int number, SequencedMap<String, String> inputs, String why) {
        return new StudyRow(
                number,
                inputs,
                new LinkedHashMap<>(),
                Optional.of(why.lines().findFirst().orElse("")));
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
}
