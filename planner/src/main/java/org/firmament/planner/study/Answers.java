package org.firmament.planner.study;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.firmament.planner.study.StudyAnswers.Best;
import org.firmament.planner.study.StudyAnswers.Counts;
import org.firmament.planner.study.StudyAnswers.Failure;
import org.firmament.planner.study.StudyAnswers.SalvoPoint;

/// Draws the answers of a study from its rows.
public final class Answers {
    private final Study study;
    private final List<StudyRow> rows;
    private final List<StudyRow> good;

    private Answers(Study study, List<StudyRow> rows) {
        this.study = study;
        this.rows = List.copyOf(rows);
        this.good = rows.stream().filter(row -> row.failure().isEmpty()).toList();
    }

    /// What the rows of a study answer; a pure function of both.
    ///
    /// @param rows      those evaluated, in their order
    /// @param notional  whether any price or mass of the scenario as it stands is plausible only
    public static StudyAnswers of(Study study, List<StudyRow> rows, boolean notional) {
        return new Answers(study, rows).all(notional);
    }

    private StudyAnswers all(boolean notional) {
        List<Objective> objectives = study.objectives().stream()
                .map(objective -> new Objective(column(objective.figure()), objective.sense()))
                .toList();
        List<String> figures =
                objectives.stream().map(Objective::figure).distinct().toList();
        Sensitivity sensitivity = new Sensitivity(study, good);
        int missing = study.size() - rows.size();
        return new StudyAnswers(
                1,
                "study",
                study.file().name(),
                missing == 0
                        ? Optional.empty()
                        : Optional.of("Interrupted: " + missing + " of " + study.size()
                                + " architectures are not evaluated yet; --resume goes on."),
                new Counts(study.size(), good.size(), rows.size() - good.size(), study.skipped(), (int) good.stream()
                        .filter(row -> row.output(Columns.MET).orElse(0) >= 0.5)
                        .count()),
                study.varied(),
                study.drawn(),
                objectives,
                front(objectives),
                sensitivity.swings(figures),
                sensitivity.indices(figures),
                sensitivity.marginal(figures),
                new Crossings(study, good).all(this::column),
                salvo(),
                failures(),
                notional
                        || good.stream()
                                .anyMatch(row -> row.output(Columns.NOTIONAL).orElse(0) > 0));
    }

    /// The column of a figure as the file names it.
    private String column(String figure) {
        return good.stream()
                .flatMap(row -> row.outputs().keySet().stream())
                .filter(column -> Columns.means(figure, column))
                .findFirst()
                .orElse(figure);
    }

    private List<Best> front(List<Objective> objectives) {
        List<StudyRow> whole = good.stream()
                .filter(row -> objectives.stream()
                        .allMatch(objective -> row.output(objective.figure()).isPresent()))
                .toList();
        if (objectives.isEmpty() || study.looksAtUncertainValues()) {
            return List.of();
        }
        double[][] badness = whole.stream()
                .map(row -> objectives.stream()
                        .mapToDouble(objective ->
                                objective.badness(row.output(objective.figure()).orElseThrow()))
                        .toArray())
                .toArray(double[][]::new);
        List<StudyRow> front = Pareto.front(badness).stream().map(whole::get).toList();
        Map<Integer, OptionalDouble> added = added(front);
        return front.stream()
                .map(row -> new Best(
                        row.number(),
                        row.inputs(),
                        kept(row, objectives),
                        added.getOrDefault(row.number(), OptionalDouble.empty())))
                .toList();
    }

    private static Map<String, Double> kept(StudyRow row, List<Objective> objectives) {
        Map<String, Double> kept = new LinkedHashMap<>();
        Stream.concat(
                        objectives.stream()
                                .map(Objective::figure)
                                .flatMap(figure -> Stream.of(figure, figure + Spread.LOW, figure + Spread.HIGH)),
                        Stream.of(
                                Columns.ENGAGED,
                                Columns.COST_PER_ENGAGED,
                                Columns.MET,
                                Columns.MET + Spread.LOW,
                                Columns.MET + Spread.HIGH))
                .forEach(column -> row.output(column).ifPresent(value -> kept.put(column, value)));
        return kept;
    }

    /// Along the front from cheap to dear: dollars for each launch engaged more.
    private static Map<Integer, OptionalDouble> added(List<StudyRow> front) {
        List<StudyRow> byCost = front.stream()
                .filter(row -> row.output(Columns.COST).isPresent()
                        && row.output(Columns.ENGAGED).isPresent())
                .sorted(Comparator.comparingDouble(by(Columns.COST)).thenComparingInt(StudyRow::number))
                .toList();
        Map<Integer, OptionalDouble> added = new LinkedHashMap<>();
        for (int i = 1; i < byCost.size(); i++) {
            double more = value(byCost.get(i), Columns.ENGAGED) - value(byCost.get(i - 1), Columns.ENGAGED);
            double dearer = value(byCost.get(i), Columns.COST) - value(byCost.get(i - 1), Columns.COST);
            if (more > 0) {
                added.put(byCost.get(i).number(), OptionalDouble.of(dearer / more));
            }
        }
        return added;
    }

    /// For each salvo the cheapest architecture that engages it.
    private List<SalvoPoint> salvo() {
        if (study.file().salvo().isEmpty()) {
            return List.of();
        }
        double least = study.file().salvo().get().engagedAtLeast();
        Map<Double, List<StudyRow>> bySalvo = good.stream()
                .filter(row -> row.output(Columns.LAUNCHES).isPresent()
                        && row.output(Columns.COST).isPresent()
                        && row.output(Columns.ENGAGED).isPresent())
                .filter(row -> value(row, Columns.ENGAGED) >= least * value(row, Columns.LAUNCHES) - 1e-9)
                .collect(Collectors.groupingBy(row -> value(row, Columns.LAUNCHES), TreeMap::new, Collectors.toList()));
        List<SalvoPoint> points = new ArrayList<>();
        bySalvo.forEach((launches, able) -> {
            StudyRow cheapest = able.stream()
                    .min(Comparator.comparingDouble(by(Columns.COST)).thenComparingInt(StudyRow::number))
                    .orElseThrow();
            double cost = value(cheapest, Columns.COST);
            double engaged = value(cheapest, Columns.ENGAGED);
            OptionalDouble added = points.isEmpty()
                    ? OptionalDouble.empty()
                    : OptionalDouble.of((cost - points.getLast().cost())
                            / (launches - points.getLast().launches()));
            points.add(new SalvoPoint(
                    launches.intValue(), cheapest.number(), cheapest.inputs(), engaged, cost, cost / engaged, added));
        });
        return points;
    }

    private List<Failure> failures() {
        Map<String, List<StudyRow>> byReason = rows.stream()
                .filter(row -> row.failure().isPresent())
                .collect(Collectors.groupingBy(
                        row -> row.failure().orElseThrow(), LinkedHashMap::new, Collectors.toList()));
        return byReason.entrySet().stream()
                .map(entry -> new Failure(
                        entry.getKey(),
                        entry.getValue().size(),
                        entry.getValue().getFirst().number()))
                .sorted(Comparator.comparingInt(Failure::architectures).reversed())
                .toList();
    }

    private static ToDoubleFunction<StudyRow> by(String column) {
        return row -> value(row, column);
    }

    private static double value(StudyRow row, String column) {
        return row.output(column).orElseThrow();
    }
}
