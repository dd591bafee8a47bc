package org.firmament.planner.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.stream.Stream;
import org.firmament.planner.study.StudyRow;

/// Rows of a study as CSV: a row an architecture, with its number, whether it was evaluated, every input, every
/// output, and why not.
final class StudyCsv {
    private final Csv csv;
    private final Columns columns;

    /// Inputs and outputs of some rows, in the order they first come up in.
    record Columns(SequencedSet<String> inputs, SequencedSet<String> outputs) {
        static Columns of(List<StudyRow> rows) {
            Columns columns = new Columns(new LinkedHashSet<>(), new LinkedHashSet<>());
            rows.forEach(row -> {
                columns.inputs.addAll(row.inputs().keySet());
                columns.outputs.addAll(row.outputs().keySet());
            });
            return columns;
        }

        boolean hold(StudyRow row) {
            return inputs.containsAll(row.inputs().keySet())
                    && outputs.containsAll(row.outputs().keySet());
        }
    }

    /// Begins with the headings. The stream stays open.
    StudyCsv(OutputStream out, Csv.Reader reader, Columns columns) throws IOException {
        this.columns = columns;
        csv = new Csv(
                out,
                reader,
                Stream.of(
                                Stream.of("row", "status"),
                                columns.inputs().stream(),
                                columns.outputs().stream(),
                                Stream.of("reason"))
                        .flatMap(names -> names)
                        .toArray(String[]::new));
    }

    /// Whether there is a column for all of a row.
    boolean fits(StudyRow row) {
        return columns.hold(row);
    }

    void add(StudyRow row) throws IOException {
        csv.whole(row.number()).text(row.failure().isPresent() ? "failed" : "ok");
        for (String path : columns.inputs()) {
            csv.text(row.inputs().getOrDefault(path, ""));
        }
        for (String column : columns.outputs()) {
            csv.number(row.output(column));
        }
        csv.text(row.failure().orElse("")).end();
    }

    void flush() throws IOException {
        csv.flush();
    }
}
