package org.firmament.planner.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.firmament.planner.report.StudyCsv.Columns;
import org.firmament.planner.study.StudyRow;

/// `study.csv` while a study runs: flushed row by row. A row with a column that none before it had begins the file
/// anew,
/// so that it is the table of the rows so far.
final class GrowingTable implements AutoCloseable {
    private final Path file;
    private Optional<StudyCsv> begun = Optional.empty();
    private OutputStream out = OutputStream.nullOutputStream();

    GrowingTable(Path file) {
        this.file = file;
    }

    /// Adds the last of the rows so far.
    void grow(List<StudyRow> rows) throws IOException {
        StudyCsv csv;
        if (begun.isPresent() && begun.get().fits(rows.getLast())) {
            csv = begun.get();
            csv.add(rows.getLast());
        } else {
            csv = begin(rows);
            begun = Optional.of(csv);
        }
        csv.flush();
    }

    private StudyCsv begin(List<StudyRow> rows) throws IOException {
        out.close();
        Files.deleteIfExists(file);
        out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        StudyCsv csv = new StudyCsv(out, Csv.Reader.ANYONE, Columns.of(rows));
        for (StudyRow row : rows) {
            csv.add(row);
        }
        return csv;
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
