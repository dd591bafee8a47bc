package org.firmament.planner.study;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.firmament.planner.study.StudyAnswers.Index;
import org.firmament.planner.study.StudyAnswers.Marginal;
import org.firmament.planner.study.StudyAnswers.Swing;

/// Which value matters how much.
final class Sensitivity {
    /// Levels of a value that are told one by one; of more, spans with as many architectures each.
    private static final int MOST_LEVELS = 12;

    /// Spans more levels are gathered in.
    private static final int SPANS = 6;

    private final Study study;
    private final List<StudyRow> rows;

    /// @param rows  that have results
    Sensitivity(Study study, List<StudyRow> rows) {
        this.study = study;
        this.rows = rows;
    }

    /// From the scenario as it stands, one value at a time; only for that design. Largest first, figure by
    /// figure.
    List<Swing> swings(List<String> figures) {
        Optional<StudyRow> base = rows.stream()
                .filter(row -> study.designNumber(row.number()) == 0)
                .findFirst();
        if (study.file().sampling().method() != Sampling.Method.ONE_AT_A_TIME || base.isEmpty()) {
            return List.of();
        }
        List<Swing> swings = new ArrayList<>();
        for (String figure : figures) {
            study.varied().stream()
                    .flatMap(path -> swing(figure, path, base.get()).stream())
                    .sorted(Comparator.comparingDouble(Swing::size).reversed())
                    .forEach(swings::add);
        }
        return swings;
    }

    private Optional<Swing> swing(String figure, String path, StudyRow base) {
        List<StudyRow> moved = rows.stream()
                .filter(row -> row.output(figure).isPresent())
                .filter(row -> study.design()
                                .settings(study.designNumber(row.number()))
                                .containsKey(path)
                        || row.number() == base.number())
                .toList();
        if (moved.size() < 2 || base.output(figure).isEmpty()) {
            return Optional.empty();
        }
        Comparator<StudyRow> byFigure =
                Comparator.comparingDouble(row -> row.output(figure).orElseThrow());
        StudyRow least = moved.stream().min(byFigure).orElseThrow();
        StudyRow greatest = moved.stream().max(byFigure).orElseThrow();
        return Optional.of(new Swing(
                figure,
                path,
                base.output(figure).orElseThrow(),
                least.inputs().getOrDefault(path, ""),
                least.output(figure).orElseThrow(),
                greatest.inputs().getOrDefault(path, ""),
                greatest.output(figure).orElseThrow()));
    }

    /// Shares of the variance; only for a saltelli design. A sample with a failed row is left out.
    List<Index> indices(List<String> figures) {
        if (study.file().sampling().method() != Sampling.Method.SALTELLI) {
            return List.of();
        }
        int values = study.varied().size();
        Map<Integer, List<StudyRow>> samples = rows.stream()
                .collect(Collectors.groupingBy(
                        row -> study.design().sample(row.number()), LinkedHashMap::new, Collectors.toList()));
        List<Index> indices = new ArrayList<>();
        for (String figure : figures) {
            List<List<StudyRow>> whole = samples.values().stream()
                    .filter(sample -> sample.size() == values + 2
                            && sample.stream()
                                    .allMatch(row -> row.output(figure).isPresent()))
                    .toList();
            if (whole.size() < 2) {
                continue;
            }
            SobolIndices shares = new SobolIndices(
                    column(whole, 0, figure),
                    column(whole, 1, figure),
                    IntStream.range(0, values)
                            .mapToObj(i -> column(whole, i + 2, figure))
                            .toArray(double[][]::new));
            double confidence = study.file().draws().confidence();
            long seed = study.file().sampling().seed();
            IntStream.range(0, values)
                    .mapToObj(i -> new Index(
                            figure,
                            study.varied().get(i),
                            shares.first(i, confidence, seed),
                            shares.total(i, confidence, seed),
                            whole.size()))
                    .sorted(Comparator.comparingDouble(
                                    (Index index) -> index.total().value())
                            .reversed())
                    .forEach(indices::add);
        }
        return indices;
    }

    private static double[] column(List<List<StudyRow>> samples, int row, String figure) {
        return samples.stream()
                .mapToDouble(sample -> sample.get(row).output(figure).orElseThrow())
                .toArray();
    }

    /// Means over all architectures with one level of a value; not where values move one at a time.
    List<Marginal> marginal(List<String> figures) {
        if (study.file().sampling().method() == Sampling.Method.ONE_AT_A_TIME) {
            return List.of();
        }
        List<Marginal> all = new ArrayList<>();
        for (String figure : figures) {
            List<StudyRow> whole =
                    rows.stream().filter(row -> row.output(figure).isPresent()).toList();
            for (String path : study.varied()) {
                groups(path, whole)
                        .forEach((level, group) -> all.add(new Marginal(
                                figure,
                                path,
                                level,
                                group.size(),
                                group.stream()
                                                .mapToDouble(row ->
                                                        row.output(figure).orElseThrow())
                                                .sum()
                                        / group.size())));
            }
        }
        return all;
    }

    private static Map<String, List<StudyRow>> groups(String path, List<StudyRow> rows) {
        Map<String, List<StudyRow>> byLevel = new LinkedHashMap<>();
        Comparator<StudyRow> byValue = Comparator.comparingDouble(
                row -> Value.number(row.inputs().getOrDefault(path, "")).orElse(Double.NaN));
        rows.stream()
                .sorted(byValue)
                .forEach(row -> byLevel.computeIfAbsent(row.inputs().getOrDefault(path, ""), _ -> new ArrayList<>())
                        .add(row));
        if (byLevel.size() <= MOST_LEVELS) {
            return byLevel;
        }
        List<StudyRow> sorted = byLevel.values().stream().flatMap(List::stream).toList();
        Map<String, List<StudyRow>> spans = new LinkedHashMap<>();
        for (int s = 0; s < SPANS; s++) {
            List<StudyRow> span = sorted.subList(s * sorted.size() / SPANS, (s + 1) * sorted.size() / SPANS);
            spans.put(
                    span.getFirst().inputs().get(path) + " to "
                            + span.getLast().inputs().get(path),
                    span);
        }
        return spans;
    }
}
