package org.firmament.planner.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.firmament.catalogs.Catalog;
import org.firmament.catalogs.Place;
import org.firmament.catalogs.yaml.BadInput;
import org.firmament.catalogs.yaml.Problem;
import org.firmament.catalogs.yaml.RecordReader;
import org.firmament.catalogs.yaml.RecordWriter;
import org.firmament.coverage.access.Coverage;
import org.firmament.planner.Evaluation;
import org.firmament.planner.RunListener;
import org.firmament.planner.results.AllocationResult;
import org.firmament.planner.results.InstanceResults;
import org.firmament.planner.results.Manifest;
import org.firmament.planner.results.Results;
import org.firmament.planner.scenario.Target;

/// The folder a run writes: results, tables, page and manifest, all of them or none.
///
/// Open it before the run, so that a folder that may not be written is refused at once; let the run tell
/// [#listening(RunListener)] its accesses; then [#write]. Closed before that, it leaves nothing behind.
public final class ResultsFolder implements AutoCloseable {
    private static final double NANOSECOND = 1e-9;

    private final OutputFolder folder;
    private final RunInputs inputs;
    private final AccessTable accesses;
    private final PointsCsv points;
    private final Instant started = Instant.now();
    private final long startedNanos = System.nanoTime();

    private ResultsFolder(OutputFolder folder, RunInputs inputs, AccessTable.Format format) {
        this.folder = folder;
        this.inputs = inputs;
        this.accesses = AccessTable.in(folder, format);
        this.points = new PointsCsv(folder.stream(OutputFile.BY_POINT));
    }

    /// Opens a folder for a run.
    ///
    /// @throws org.firmament.catalogs.yaml.BadInput  if it may not be written
    public static ResultsFolder open(
            Path folder, RunInputs inputs, OutputFolder.Existing existing, AccessTable.Format format) {
        return new ResultsFolder(OutputFolder.open(folder, inputs.digests(), existing), inputs, format);
    }

    /// Writes accesses to points, flights, tracks and satellites as they are found, every point as it is
    /// covered, and passes on what else a run tells. Accesses of grids, regions and lines are too many to be read
    /// as a table; their figures stand in `coverage.csv`.
    public RunListener listening(RunListener other) {
        return new RunListener() {
            @Override
            public void progress(String stage, long done, long total) {
                other.progress(stage, done, total);
            }

            @Override
            public void say(Supplier<String> text) {
                other.say(text);
            }

            @Override
            public boolean goesOn() {
                return other.goesOn();
            }

            @Override
            public boolean wantsAccesses(Target target) {
                return switch (target) {
                    case Target.Points points -> true;
                    case Target.Flights flights -> true;
                    case Target.Trajectory tracks -> true;
                    case Target.Satellites satellites -> true;
                    case Target.Line line -> false;
                    case Target.Grid grid -> false;
                    case Target.EqualArea grid -> false;
                    case Target.Area area -> false;
                };
            }

            @Override
            public void covered(String target, List<Place> places, Coverage coverage) {
                points.covered(target, places, coverage);
                other.covered(target, places, coverage);
            }

            @Override
            public void access(String satellite, String point, double start, double end) {
                accesses.access(satellite, point, start, end);
            }
        };
    }

    /// Writes everything and puts it in its place.
    ///
    /// @param typed    the command and its options
    /// @param threads  it ran on
    public void write(Evaluation evaluation, List<String> typed, int threads) {
        Results results = evaluation.results();
        folder.write(OutputFile.RESULTS, out -> RecordWriter.json(results, out));
        folder.write(OutputFile.COVERAGE, out -> CsvTables.coverage(results.coverage(), out));
        folder.write(
                OutputFile.BY_LATITUDE,
                out -> BreakdownCsv.byLatitude(results.atlas().profiles(), out));
        folder.write(
                OutputFile.OVER_TIME,
                out -> BreakdownCsv.overTime(results.atlas().series(), out));
        folder.write(OutputFile.ENGAGEMENTS, out -> CsvTables.engagements(evaluation.raids(), out));
        folder.write(OutputFile.KILL_CHAIN, out -> KillChainCsv.write(evaluation.raids(), out));
        folder.write(
                OutputFile.ALLOCATION,
                out -> CsvTables.allocation(
                        results.allocation().map(AllocationResult::raids).orElse(List.of()), out));
        evaluation.nodes().ifPresent(nodes -> folder.write(OutputFile.NETWORK, out -> NetworkText.csv(nodes, out)));
        evaluation.tasks().ifPresent(tasks -> folder.write(OutputFile.TASKING, out -> CsvTables.tasking(tasks, out)));
        folder.write(
                OutputFile.SCENE,
                out -> Scene.write(
                        evaluation.scenery(),
                        results.scenario().name(),
                        results.scenario().epoch(),
                        out));
        folder.write(OutputFile.REPORT, out -> out.write(page(results)));
        finishStreams();
        List<Manifest.Stage> stages = evaluation.stages();
        double wall = (System.nanoTime() - startedNanos) * NANOSECOND;
        double cpu = stages.stream().mapToDouble(Manifest.Stage::cpu).sum();
        long seed = results.scenario().seed();
        new Signed(typed, seed, threads, results.conventions(), started, wall, cpu, stages).publish(folder, inputs);
    }

    /// Takes away what was begun and not written.
    @Override
    public void close() {
        closeStreams();
        folder.close();
    }

    /// Writes the page of stored results again, and returns its place.
    public static Path rewriteReport(Path path) {
        try (OutputFolder folder = OutputFolder.again(path, OutputFile.RESULTS)) {
            refuseInstance(path);
            Results results = RecordReader.read(
                    path.resolve(OutputFile.RESULTS.fileName()), List.of(), Results.class, new Catalog(List.of()));
            folder.write(OutputFile.REPORT, out -> out.write(page(results)));
            StoredManifest.publish(folder, path);
        }
        return path.resolve(OutputFile.REPORT.fileName());
    }

    /// An instance's results have no page.
    private static void refuseInstance(Path path) {
        Path file = path.resolve(OutputFile.RESULTS.fileName());
        boolean ofInstance;
        try {
            RecordReader.read(file, List.of(), InstanceResults.class, new Catalog(List.of()));
            ofInstance = true;
        } catch (BadInput another) {
            ofInstance = false;
        }
        if (ofInstance) {
            throw new BadInput(List.of(new Problem(
                    file.toString(),
                    0,
                    "instance",
                    "these are the results of an instance, which have no page. Maybe run allocate --instance again"
                            + " for its text, or read results.json and allocation.csv.")));
        }
    }

    private static byte[] page(Results results) {
        return HtmlReport.render(results).getBytes(StandardCharsets.UTF_8);
    }

    private void finishStreams() {
        try {
            accesses.finish(folder);
            points.close();
        } catch (IOException e) {
            throw folder.failed(e);
        }
    }

    private void closeStreams() {
        try {
            accesses.close();
            points.close();
        } catch (IOException e) {
            throw folder.failed(e);
        }
    }
}
