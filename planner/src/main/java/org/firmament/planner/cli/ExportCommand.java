package org.firmament.planner.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.firmament.planner.ExportedOrbits;
import org.firmament.planner.report.ExportFormat;
import org.firmament.planner.report.OrbitExport;
import org.firmament.planner.report.OutputFolder;
import org.firmament.planner.report.OutputFolder.Existing;
import org.firmament.planner.report.RunInputs;
import org.firmament.planner.scenario.Scenario;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `firmament export FILE --format …`: the scenario's orbits for other tools.
@Command(
        name = "export",
        description = "Write the scenario's orbits for other tools: messages, element sets, tables, maps, scenes.",
        mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {
    @Mixin
    private ScenarioOptions options = new ScenarioOptions();

    @Option(
            names = "--format",
            required = true,
            split = ",",
            paramLabel = "oem|omm|tle|csv|parquet|geojson|czml",
            description = "what to write; several with commas between them if --out is given")
    private List<String> formats = new ArrayList<>();

    @Option(names = "--out", paramLabel = "DIR", description = "write files and manifest there instead of printing")
    private @Nullable Path out;

    @Option(names = "--overwrite", description = "replace another run's files in --out")
    private boolean overwrite;

    @Option(names = "--constellation", paramLabel = "NAME", description = "export this constellation only; repeatable")
    private List<String> constellations = new ArrayList<>();

    @Option(
            names = "--frame",
            paramLabel = "eme2000|gcrf|tod|teme|itrf",
            description = "axes of the states of an oem; eme2000 if left out")
    private String frame = "eme2000";

    @Option(
            names = "--notation",
            paramLabel = "kvn|xml|json",
            description = "how an omm is written down; kvn if left out")
    private String notation = "kvn";

    @Option(names = "--threads", paramLabel = "N", description = "threads to use; the files are the same for any")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        ExportFormat.Request request = ExportFormat.Request.of(formats, frame, notation);
        if (out == null && request.formats().size() > 1) {
            throw new ParameterException(
                    spec.commandLine(), "Only one format can be printed. Maybe add --out DIR, or name one.");
        }
        if (out == null && request.formats().contains(ExportFormat.PARQUET)) {
            throw new ParameterException(
                    spec.commandLine(), "Parquet is no text to print. Maybe add --out DIR, or use --format csv.");
        }
        Scenario scenario = options.read(options.catalog());
        ExportedOrbits orbits = ExportedOrbits.of(scenario, constellations, threads);
        if (out == null) {
            OrbitExport export = new OrbitExport(orbits, request);
            print(export, request.formats().getFirst());
            tell(export);
        } else {
            write(orbits, request, scenario, out);
        }
        return Main.DONE;
    }

    private void print(OrbitExport export, ExportFormat format) {
        PrintWriter writer = spec.commandLine().getOut();
        try (OutputStream bytes = new PrintedBytes(writer)) {
            export.write(format, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(ExportedOrbits orbits, ExportFormat.Request request, Scenario scenario, Path folder) {
        List<String> settings = new ArrayList<>(options.settings());
        constellations.forEach(name -> settings.add("--constellation " + name));
        RunInputs inputs = request.inputs(options.inputs(scenario), settings);
        try (OutputFolder files =
                OutputFolder.open(folder, inputs.digests(), overwrite ? Existing.REPLACE : Existing.KEEP)) {
            OrbitExport export = new OrbitExport(orbits, request);
            export.write(files, inputs, Typed.words(spec), threads);
            spec.commandLine()
                    .getErr()
                    .println("Written to " + folder + ": " + String.join(", ", export.files()) + ", manifest.json.");
            tell(export);
        }
    }

    private void tell(OrbitExport export) {
        if (export.miss() > 0) {
            spec.commandLine()
                    .getErr()
                    .println(String.format(
                            Locale.ROOT,
                            "Mean elements are fitted: at most %.1f km from the scenario's own motion.",
                            export.miss() / 1e3));
        }
    }
}
