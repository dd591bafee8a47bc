package org.firmament.planner.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.firmament.planner.study.StudyAnswers.Crossing;
import org.firmament.planner.study.StudyFile.CrossingQuestion;

/// Where two architectures that differ in one value swap as another value grows, all else held.
final class Crossings {
    private final Study study;
    private final List<StudyRow> rows;

    /// @param rows  that have results
    Crossings(Study study, List<StudyRow> rows) {
        this.study = study;
        this.rows = rows;
    }

    /// Every crossing the file asks for.
    ///
    /// @param column  of a figure as the file names it
    List<Crossing> all(UnaryOperator<String> column) {
        List<Crossing> all = new ArrayList<>();
        for (CrossingQuestion question : study.file().crossings()) {
            groups(question, column.apply(question.of())).forEach((others, series) -> {
                List<String> levels = List.copyOf(series.keySet());
                for (int i = 0; i < levels.size(); i++) {
                    for (int j = i + 1; j < levels.size(); j++) {
                        all.addAll(crossings(
                                question, column.apply(question.of()), others, levels.get(i), levels.get(j), series));
                    }
                }
            });
        }
        return all;
    }

    /// By the values held and the level of `between`: the figure by the value of `along`.
    private Map<Map<String, String>, Map<String, NavigableMap<Double, Double>>> groups(
            CrossingQuestion question, String column) {
        Map<Map<String, String>, Map<String, NavigableMap<Double, Double>>> groups = new LinkedHashMap<>();
        for (StudyRow row : rows) {
            Map<String, String> others = new LinkedHashMap<>();
            study.varied().stream()
                    .filter(path -> !path.equals(question.along()) && !path.equals(question.between()))
                    .forEach(path -> others.put(path, row.inputs().getOrDefault(path, "")));
            Value.number(row.inputs().getOrDefault(question.along(), ""))
                    .ifPresent(along -> row.output(column)
                            .ifPresent(figure -> groups.computeIfAbsent(others, _ -> new LinkedHashMap<>())
                                    .computeIfAbsent(
                                            row.inputs().getOrDefault(question.between(), ""), _ -> new TreeMap<>())
                                    .put(along, figure)));
        }
        return groups;
    }

    private static List<Crossing> crossings(
            CrossingQuestion question,
            String column,
            Map<String, String> others,
            String one,
            String other,
            Map<String, NavigableMap<Double, Double>> series) {
        NavigableMap<Double, Double> first = series.getOrDefault(one, new TreeMap<>());
        NavigableMap<Double, Double> second = series.getOrDefault(other, new TreeMap<>());
        List<Double> common =
                first.keySet().stream().filter(second::containsKey).toList();
        List<Crossing> found = new ArrayList<>();
        int last = 0;
        for (int k = 1; k < common.size(); k++) {
            double before = apart(first, second, common.get(last));
            double after = apart(first, second, common.get(k));
            if (before * after < 0) {
                // Where both are the same at a level between, or else where straight lines between levels meet.
                double from = common.get(last);
                double to = common.get(last + 1);
                double share = before / (before - apart(first, second, to));
                double start = first.getOrDefault(from, 0.0);
                found.add(new Crossing(
                        column,
                        question.along(),
                        question.between(),
                        others,
                        before < 0 ? one : other,
                        before < 0 ? other : one,
                        from + share * (to - from),
                        start + share * (first.getOrDefault(to, 0.0) - start)));
            }
            last = after == 0 ? last : k;
        }
        return found;
    }

    private static double apart(NavigableMap<Double, Double> first, NavigableMap<Double, Double> second, double at) {
        return first.getOrDefault(at, 0.0) - second.getOrDefault(at, 0.0);
    }
}
