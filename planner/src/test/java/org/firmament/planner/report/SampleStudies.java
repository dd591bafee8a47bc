package org.firmament.planner.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SequencedMap;
import org.firmament.planner.study.Objective;
import org.firmament.planner.study.StudyAnswers;
import org.firmament.planner.study.StudyAnswers.Best;
import org.firmament.planner.study.StudyAnswers.Counts;
import org.firmament.planner.study.StudyAnswers.Estimate;
import org.firmament.planner.study.StudyAnswers.Index;
import org.firmament.planner.study.StudyAnswers.SalvoPoint;
import org.firmament.planner.study.StudyAnswers.Swing;
import org.firmament.planner.study.StudyRow;

/// Answers of studies, made up: three sizes with a name each, one of them hostile.
final class SampleStudies {
    static final String SIZE = "constellations[shell].pattern.total";
    static final String NAME = "name";
    static final String DECISION = "doctrine.decision_s";

    private static final String COST = "cost.total_usd";
    private static final String LEAKAGE = "leakage.mean";
    private static final List<String> NAMES = List.of("Größe, \"alt\"", SampleResults.HOSTILE, "=1+1");

    private SampleStudies() {}

    /// A front of three with intervals, the cost of a salvo, and values one at a time.
    static StudyAnswers swung() {
        return answers(
                List.of(best(0), best(1), best(2)),
                List.of(
                        new Swing(LEAKAGE, DECISION, 0.3, "13.416407864998739", 0.1, "46.58359213500126", 0.6),
                        new Swing(LEAKAGE, SIZE, 0.3, "1200", 0.2, "400", 0.4),
                        new Swing(COST, SIZE, 60e9, "400", 50e9, "1200", 70e9)),
                List.of());
    }

    /// Shares of the variance, and no front.
    static StudyAnswers shared() {
        return answers(
                List.of(),
                List.of(),
                List.of(
                        new Index(LEAKAGE, DECISION, new Estimate(0.6, 0.5, 0.7), new Estimate(0.7, 0.6, 0.9), 64),
                        new Index(LEAKAGE, SIZE, new Estimate(-0.01, -0.1, 0.1), new Estimate(0.3, 0.2, 0.4), 64),
                        new Index(COST, SIZE, new Estimate(0.9, 0.8, 1), new Estimate(1, 0.9, 1.1), 64)));
    }

    /// Those of the front and one that is beaten.
    static List<StudyRow> rows() {
        List<StudyRow> rows = new ArrayList<>();
        for (int row = 0; row < 4; row++) {
            SequencedMap<String, Double> outputs = new LinkedHashMap<>(figures(Math.min(row, 2)));
            if (row == 3) {
                outputs.put(COST, 90e9);
            }
            rows.add(new StudyRow(row, inputs(Math.min(row, 2)), outputs, Optional.empty()));
        }
        return rows;
    }

    private static StudyAnswers answers(List<Best> front, List<Swing> swings, List<Index> indices) {
        return new StudyAnswers(
                1,
                "study",
                "Three sizes of " + SampleResults.HOSTILE,
                Optional.empty(),
                new Counts(4, 4, 0, 0, 4),
                List.of(SIZE, NAME),
                List.of(DECISION),
                List.of(
                        new Objective(COST, Objective.Sense.MINIMISE),
                        new Objective(LEAKAGE, Objective.Sense.MINIMISE)),
                front,
                swings,
                indices,
                List.of(),
                List.of(),
                List.of(
                        new SalvoPoint(2, 0, inputs(0), 2, 50e9, 25e9, OptionalDouble.empty()),
                        new SalvoPoint(4, 2, inputs(2), 4, 70e9, 17.5e9, OptionalDouble.of(10e9))),
                List.of(),
                true);
    }

    private static Best best(int row) {
        return new Best(
                row, inputs(row), figures(row), row == 0 ? OptionalDouble.empty() : OptionalDouble.of(row * 3e9));
    }

    private static SequencedMap<String, String> inputs(int row) {
        SequencedMap<String, String> inputs = new LinkedHashMap<>();
        inputs.put(SIZE, Integer.toString(400 * (row + 1)));
        inputs.put(NAME, NAMES.get(row));
        return inputs;
    }

    private static Map<String, Double> figures(int row) {
        Map<String, Double> figures = new LinkedHashMap<>();
        double cost = (50 + 10 * row) * 1e9;
        double leakage = 0.4 - 0.1 * row;
        figures.put(COST, cost);
        figures.put(COST + ".low", cost - 2e9);
        figures.put(COST + ".high", cost + 2e9);
        figures.put(LEAKAGE, leakage);
        figures.put(LEAKAGE + ".low", leakage - 0.05);
        figures.put(LEAKAGE + ".high", leakage + 0.05);
        figures.put("cost.per_engaged_usd", cost / 2);
        figures.put("requirements_met", 0.5);
        return figures;
    }
}
