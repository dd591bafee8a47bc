package org.firmament.planner.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.BiFunction;
import org.firmament.catalogs.Catalog;
import org.firmament.catalogs.yaml.RecordWriter;
import org.firmament.planner.Evaluation;
import org.firmament.planner.Planner;
import org.firmament.planner.report.ResultsFolder;
import org.firmament.planner.report.RunInputs;
import org.firmament.planner.report.TextReport;
import org.firmament.planner.scenario.Scenario;
import picocli.CommandLine.Model.CommandSpec;

/// What the commands that compute something have in common: read, compute, write, print, answer.
final class Runner {
    private Runner() {}

    static int run(CommandSpec spec, RunOptions options, BiFunction<Planner, Scenario, Evaluation> work) {
        return run(spec, options, Optional.empty(), work);
    }

    /// @param resumed  a file beside the scenario that the run is made from
    static int run(
            CommandSpec spec,
            RunOptions options,
            Optional<Path> resumed,
            BiFunction<Planner, Scenario, Evaluation> work) {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        Catalog catalog = options.scenario().catalog();
        Scenario scenario = options.scenario().read(catalog);
        try (Interruption user = new Interruption(() -> err.println("Ending with what is done…"));
                Console console = new Console(err, options.quiet(), () -> !user.asked())) {
            Evaluation evaluation;
            if (options.out().isPresent()) {
                Path folder = options.out().get();
                SortedMap<String, Path> named = options.scenario().inputs(scenario);
                resumed.ifPresent(file -> named.put(file.toString(), file));
                RunInputs inputs = RunInputs.of(named, options.scenario().settings());
                try (ResultsFolder results =
                        ResultsFolder.open(folder, inputs, options.existing(), options.accesses())) {
                    user.otherwise(results::close);
                    evaluation =
                            work.apply(new Planner(catalog, options.threads(), results.listening(console)), scenario);
                    // First, so that a full disk does not take the answer along.
                    print(evaluation, options, console, out);
                    results.write(evaluation, Typed.words(spec), options.threads());
                }
                err.println("Written to " + folder + ": report.html, results.json and the tables beside them.");
            } else {
                evaluation = work.apply(new Planner(catalog, options.threads(), console), scenario);
                print(evaluation, options, console, out);
            }
            return evaluation.results().meetsRequirements() ? Main.DONE : Main.NOT_MET;
        }
    }

    private static void print(Evaluation evaluation, RunOptions options, Console console, PrintWriter out) {
        console.clear();
        switch (options.format()) {
            case TEXT -> out.print(TextReport.of(evaluation.results()));
            case JSON -> out.println(new String(RecordWriter.json(evaluation.results()), StandardCharsets.UTF_8));
        }
        // Before the process may end.
        out.flush();
    }
}
