package org.firmament.planner.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.firmament.catalogs.yaml.BadInput;
import org.firmament.catalogs.yaml.Problem;
import org.firmament.catalogs.yaml.RecordWriter;
import org.firmament.planner.Planner;
import org.firmament.planner.results.Manifest;
import org.firmament.planner.store.StudyStore;
import org.firmament.planner.study.RowLog;
import org.firmament.planner.study.Study;
import org.firmament.planner.study.StudyAnswers;
import org.firmament.planner.study.StudyRow;

/// The folder of a study: its rows as they come, and once all have come the tables, answers, page and manifest,
/// all of them or none.
public final class StudyFolder implements AutoCloseable {
    private final Path path;
    private final RunInputs inputs;
    private final RowLog log;

    private StudyFolder(Path path, RunInputs inputs, RowLog log) {
        this.path = path;
        this.inputs = inputs;
        this.log = log;
    }

    /// A folder for a study that begins.
    ///
    /// @throws BadInput  if it may not be written
    public static StudyFolder begin(Path path, RunInputs inputs, OutputFolder.Existing existing) {
        if (existing == OutputFolder.Existing.KEEP && RowLog.isIn(path)) {
            throw new BadInput(List.of(new Problem(
                    path.toString(),
                    0,
                    "",
                    "it holds the rows of a study. Maybe add --resume to go on with them, or --overwrite.")));
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
    public void add(StudyRow row) {
        log.add(row);
    }

    /// Writes everything a whole study leaves behind, and puts it in its place.
    ///
    /// @param typed    the command and its options
    /// @param threads  it ran on
    public void write(Study study, StudyAnswers answers, List<String> typed, int threads, Instant started) {
        StudyTables tables = new StudyTables(rows(), answers);
        try (OutputFolder folder = OutputFolder.open(path, inputs.digests(), OutputFolder.Existing.REPLACE)) {
            folder.write(OutputFile.STUDY_ROWS, tables::rows);
            folder.write(OutputFile.STUDY_PARQUET, out -> out.write(parquet(tables)));
            folder.write(OutputFile.PARETO, tables::front);
            folder.write(OutputFile.SENSITIVITY, tables::sensitivity);
            folder.write(OutputFile.STUDY, out -> RecordWriter.json(answers, out));
            folder.write(OutputFile.REPORT, out -> StudyPage.write(answers, rows(), out));
            double wall = Instant.now().toEpochMilli() / 1e3 - started.toEpochMilli() / 1e3;
            Manifest manifest = new Manifest(
                    1,
                    typed,
                    inputs.digests(),
                    folder.digests(),
                    Map.of(
                            "firmament",
                            Planner.VERSION,
                            "java",
                            Runtime.version().toString()),
                    study.file().sampling().seed(),
                    threads,
                    study.base().conventions(),
                    started,
                    wall,
                    ProcessHandle.current()
                            .info()
                            .totalCpuDuration()
                            .map(cpu -> cpu.toMillis() / 1e3)
                            .orElse(0.0),
                    List.of());
            folder.write(OutputFile.MANIFEST, out -> RecordWriter.json(manifest, out));
            folder.publish();
        }
    }

    private static byte[] parquet(StudyTables tables) {
        try {
            Path csv = Files.createTempFile("firmament-", ".csv");
            try {
                try (var out = Files.newOutputStream(csv)) {
                    tables.rows(out);
                }
                return StudyStore.parquet(csv);
            } finally {
                Files.deleteIfExists(csv);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        log.close();
    }
}
