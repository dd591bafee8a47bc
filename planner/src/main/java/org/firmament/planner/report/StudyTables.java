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
    private final StudyCsv.Columns columns;

    StudyTables(List<StudyRow> rows, StudyAnswers answers) {
        this.rows = rows;
        this.answers = answers;
        columns = StudyCsv.Columns.of(rows);
    }

    /// A row an architecture, as anyone may read it.
    void rows(OutputStream out) throws IOException {
        rows(out, Csv.Reader.ANYONE);
    }

    /// The same for a table that is made of it: texts as they are.
    void rowsForTables(OutputStream out) throws IOException {
        rows(out, Csv.Reader.OURSELVES);
    }

    private void rows(OutputStream out, Csv.Reader reader) throws IOException {
        StudyCsv csv = new StudyCsv(out, reader, columns);
        for (StudyRow row : rows) {
            csv.add(row);
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
                        Stream.of("row"),
                        columns.inputs().stream(),
                        figures.stream(),
                        Stream.of("cost_per_added_engagement_usd"))
                .flatMap(names -> names)
                .toArray(String[]::new);
        Csv csv = new Csv(out, headings);
        for (StudyAnswers.Best best : answers.front()) {
            csv.whole(best.row());
            for (String path : columns.inputs()) {
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
            csv.number(best.costPerAddedEngagement()).end();
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
