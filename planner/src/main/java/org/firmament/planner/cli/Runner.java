package org.firmament.planner.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.BiFunction;
import org.firmament.catalogs.Catalog;
import org.firmament.catalogs.yaml.RecordWriter;
import org.firmament.planner.Evaluation;
import org.firmament.planner.Planner;
import org.firmament.planner.report.ResultsFolder;
import org.firmament.planner.report.TextReport;
import org.firmament.planner.scenario.Scenario;
import picocli.CommandLine.Model.CommandSpec;

/// What the commands that compute something have in common: read, compute, write, print, answer.
final class Runner {
    private Runner() {}

    static int run(CommandSpec spec, RunOptions options, BiFunction<Planner, Scenario, Evaluation> work) {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        Catalog catalog = options.scenario().catalog();
        Scenario scenario = options.scenario().read(catalog);
        options.out().ifPresent(folder -> ResultsFolder.requireFree(folder, scenario, options.overwrite()));
        Console console = new Console(err, options.quiet());
        Evaluation evaluation = work.apply(new Planner(catalog, options.threads(), console), scenario);
        console.close();
        options.out().ifPresent(folder -> {
            List<String> typed = spec.commandLine().getParseResult().originalArgs();
            ResultsFolder.write(folder, evaluation, options.scenario().inputs(), spec.name(), typed, options.threads());
            err.println("Written to " + folder + ": report.html, results.json and the tables beside them.");
        });
        switch (options.format()) {
            case TEXT -> out.print(TextReport.of(evaluation.results()));
            case JSON -> out.println(new String(RecordWriter.json(evaluation.results()), StandardCharsets.UTF_8));
        }
        return evaluation.results().meetsRequirements() ? Main.DONE : Main.NOT_MET;
    }
}
