package org.firmament.planner.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.firmament.catalogs.Catalog;
import org.firmament.catalogs.yaml.BadInput;
import org.firmament.catalogs.yaml.Problem;
import org.firmament.catalogs.yaml.RecordReader;
import org.firmament.catalogs.yaml.RecordWriter;
import org.firmament.planner.store.TableStore;
import org.firmament.planner.study.RowLog;
import org.firmament.planner.study.Study;
import org.firmament.planner.study.StudyAnswers;
import org.firmament.planner.study.StudyRow;

/// The folder of a study: its rows as they come, as lines and as a table, and once all have come the tables,
/// answers, page and manifest, all of them or none.
public final class StudyFolder implements AutoCloseable {
    private final Path path;
    private final RunInputs inputs;
    private final RowLog log;
    private final GrowingTable table;

    private StudyFolder(Path path, RunInputs inputs, RowLog log) {
        this.path = path;
        this.inputs = inputs;
        this.log = log;
        table = new GrowingTable(path.resolve(OutputFile.STUDY_ROWS.fileName()));
    }

    /// A folder for a study that begins.
    ///
    /// @throws BadInput  if it may not be written
    public static StudyFolder begin(Path path, RunInputs inputs, OutputFolder.Existing existing) {
        if (existing == OutputFolder.Existing.KEEP && RowLog.isIn(path)) {
            throw BadInput.of(
                    path, "it holds the rows of a study. Maybe add --resume to go on with them, or --overwrite.");
        }
        OutputFolder.open(path, inputs.digests(), existing).close();
        return new StudyFolder(path, inputs, RowLog.begin(path, inputs.digests()));
    }

    /// The folder of a study that was ended or killed.
    ///
    /// @throws BadInput  if it is another study's, or anything it is made from has changed
    public static StudyFolder resume(Path path, RunInputs inputs) {
        return new StudyFolder(path, inputs, RowLog.resume(path, inputs.digests()));
    }

    /// The rows so far.
    public List<StudyRow> rows() {
        return log.rows();
    }

    /// Keeps the next row.
    ///
    /// @throws BadInput  where the disk is full; the rows stay
    public void add(StudyRow row) {
        log.add(row);
        try {
            table.grow(log.rows());
        } catch (IOException e) {
            throw RowLog.failed(path.resolve(OutputFile.STUDY_ROWS.fileName()), e, rows().size());
        }
    }

    /// Writes everything a whole study leaves behind, and puts it in its place.
    ///
    /// @param typed    the command and its options
    /// @param threads  it ran on
    /// @throws BadInput  where the disk is full; the rows stay
    public void write(Study study, StudyAnswers answers, List<String> typed, int threads, Instant started) {
        try {
            tables(study, answers, typed, threads, started);
        } catch (BadInput failed) {
            throw new BadInput(failed.problems().stream()
                    .map(why -> new Problem(
                            why.file(),
                            why.line(),
                            why.path(),
                            why.message() + " All " + rows().size()
                                    + " rows are kept: add --resume to write the rest."))
                    .toList());
        }
    }

    private void tables(Study study, StudyAnswers answers, List<String> typed, int threads, Instant started) {
        StudyTables tables = new StudyTables(rows(), answers);
        try (OutputFolder folder = OutputFolder.open(path, inputs.digests(), OutputFolder.Existing.REPLACE)) {
            folder.write(OutputFile.STUDY_ROWS, tables::rows);
            folder.write(OutputFile.STUDY_PARQUET, out -> TableStore.parquet(tables::rowsForTables, out));
            folder.write(OutputFile.PARETO, tables::front);
            folder.write(OutputFile.SENSITIVITY, tables::sensitivity);
            folder.write(OutputFile.STUDY, out -> RecordWriter.json(answers, out));
            folder.write(OutputFile.REPORT, out -> StudyPage.write(answers, rows(), out));
            double wall = Instant.now().toEpochMilli() / 1e3 - started.toEpochMilli() / 1e3;
            double cpu = ProcessHandle.current()
                    .info()
                    .totalCpuDuration()
                    .map(time -> time.toMillis() / 1e3)
                    .orElse(0.0);
            long seed = study.file().sampling().seed();
            new Signed(typed, seed, threads, study.base().conventions(), started, wall, cpu, List.of())
                    .publish(folder, inputs);
        }
    }

    /// Whether a folder holds a study, whole or not.
    public static boolean isIn(Path path) {
        return RowLog.isIn(path) || Files.exists(path.resolve(OutputFile.STUDY.fileName()));
    }

    /// Writes the page of a whole study again, from its rows and answers, and returns its place.
    ///
    /// @throws BadInput  if the study was not ended
    public static Path rewriteReport(Path path) {
        Path stored = path.resolve(OutputFile.STUDY.fileName());
        if (!Files.isRegularFile(stored) || !RowLog.isIn(path)) {
            throw BadInput.of(
                    path,
                    "there is a part of a study in it, " + (RowLog.isIn(path) ? "without answers" : "without rows")
                            + ". Maybe end it first: firmament study FILE --out " + path + " --resume.");
        }
        StudyAnswers answers = RecordReader.read(stored, List.of(), StudyAnswers.class, new Catalog(List.of()));
        List<StudyRow> rows = RowLog.read(path);
        try (OutputFolder folder = OutputFolder.again(path, OutputFile.STUDY)) {
            folder.write(OutputFile.REPORT, out -> StudyPage.write(answers, rows, out));
            StoredManifest.publish(folder, path);
        }
        return path.resolve(OutputFile.REPORT.fileName());
    }

    @Override
    public void close() {
        log.close();
        try {
            table.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
