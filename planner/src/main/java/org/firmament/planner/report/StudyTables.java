package org.firmament.planner.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.Stream;
import org.firmament.planner.study.StudyAnswers;
import org.firmament.planner.study.StudyRow;

/// The rows and answers of a study as tables.
final class StudyTables {
    private final List<StudyRow> rows;
    private final StudyAnswers answers;
    private final List<String> inputs;
    private final List<String> outputs;

    StudyTables(List<StudyRow> rows, StudyAnswers answers) {
        this.rows = rows;
        this.answers = answers;
        inputs = rows.stream()
                .flatMap(row -> row.inputs().keySet().stream())
                .distinct()
                .toList();
        outputs = rows.stream()
                .flatMap(row -> row.outputs().keySet().stream())
                .distinct()
                .toList();
    }

    /// A row an architecture: its number, whether it was evaluated, every input, every output, why not.
    void rows(OutputStream out) throws IOException {
        String[] headings = Stream.of(
                        Stream.of("row", "status"), inputs.stream(), outputs.stream(), Stream.of("reason"))
                .flatMap(names -> names)
                .toArray(String[]::new);
        Csv csv = new Csv(out, headings);
        for (StudyRow row : rows) {
            csv.whole(row.number()).text(row.failure().isPresent() ? "failed" : "ok");
            for (String path : inputs) {
                csv.text(row.inputs().getOrDefault(path, ""));
            }
            for (String column : outputs) {
                if (row.output(column).isPresent()) {
                    csv.number(row.output(column).getAsDouble());
                } else {
                    csv.empty();
                }
            }
            csv.text(row.failure().orElse("")).end();
        }
        csv.flush();
    }

    /// The front: number, inputs and figures of each architecture on it.
    void front(OutputStream out) throws IOException {
        List<String> figures = answers.front().stream()
                .flatMap(best -> best.figures().keySet().stream())
                .distinct()
                .sorted()
                .toList();
        String[] headings = Stream.of(
                        Stream.of("row"), inputs.stream(), figures.stream(), Stream.of("cost_per_added_engagement_usd"))
                .flatMap(names -> names)
                .toArray(String[]::new);
        Csv csv = new Csv(out, headings);
        for (StudyAnswers.Best best : answers.front()) {
            csv.whole(best.row());
            for (String path : inputs) {
                csv.text(best.inputs().getOrDefault(path, ""));
            }
            for (String figure : figures) {
                Double value = best.figures().get(figure);
                if (value != null) {
                    csv.number(value);
                } else {
                    csv.empty();
                }
            }
            if (best.costPerAddedEngagement().isPresent()) {
                csv.number(best.costPerAddedEngagement().getAsDouble());
            } else {
                csv.empty();
            }
            csv.end();
        }
        csv.flush();
    }

    /// Every measure of what matters, a line each: swings, shares of variance, means by level, crossings, salvos.
    void sensitivity(OutputStream out) throws IOException {
        Csv csv = new Csv(out, "kind", "figure", "path", "level", "value", "low", "high", "architectures");
        for (StudyAnswers.Swing swing : answers.swings()) {
            line(csv, "swing-least", swing.figure(), swing.path(), swing.levelOfLeast())
                    .number(swing.least());
            csv.empty().empty().empty().end();
            line(csv, "swing-greatest", swing.figure(), swing.path(), swing.levelOfGreatest())
                    .number(swing.greatest());
            csv.empty().empty().empty().end();
        }
        for (StudyAnswers.Index index : answers.indices()) {
            estimate(csv, "sobol-first", index, index.first());
            estimate(csv, "sobol-total", index, index.total());
        }
        for (StudyAnswers.Marginal marginal : answers.marginal()) {
            line(csv, "mean-at-level", marginal.figure(), marginal.path(), marginal.level())
                    .number(marginal.mean());
            csv.empty().empty().whole(marginal.architectures()).end();
        }
        for (StudyAnswers.Crossing crossing : answers.crossings()) {
            String level = crossing.between() + ": " + crossing.before() + " to " + crossing.after();
            line(csv, "crossing", crossing.figure(), crossing.along(), level).number(crossing.at());
            csv.empty().empty().empty().end();
        }
        for (StudyAnswers.SalvoPoint point : answers.salvo()) {
            line(csv, "salvo-cost", "cost.total_usd", "raid.launches", Integer.toString(point.launches()))
                    .number(point.cost());
            csv.empty().empty().empty().end();
        }
        csv.flush();
    }

    private static Csv line(Csv csv, String kind, String figure, String path, String level) throws IOException {
        return csv.text(kind).text(figure).text(path).text(level);
    }

    private static void estimate(Csv csv, String kind, StudyAnswers.Index index, StudyAnswers.Estimate estimate)
            throws IOException {
        line(csv, kind, index.figure(), index.path(), "")
                .number(estimate.value())
                .number(estimate.low())
                .number(estimate.high())
                .whole(index.samples())
                .end();
    }
}
