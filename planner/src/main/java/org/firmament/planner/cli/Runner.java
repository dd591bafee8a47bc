package org.firmament.planner.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.firmament.catalogs.Catalog;
import org.firmament.catalogs.yaml.RecordWriter;
import org.firmament.planner.Evaluation;
import org.firmament.planner.Planner;
import org.firmament.planner.RunListener;
import org.firmament.planner.report.ResultsFolder;
import org.firmament.planner.report.RunInputs;
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
        Evaluation evaluation;
        if (options.out().isPresent()) {
            Path folder = options.out().get();
            RunInputs inputs =
                    RunInputs.of(options.scenario().inputs(), options.scenario().settings());
            try (ResultsFolder results = ResultsFolder.open(folder, inputs, options.existing());
                    Interruption _ = new Interruption(results::close)) {
                evaluation = compute(catalog, scenario, options, err, results::listening, work);
                List<String> typed = new ArrayList<>(List.of(spec.name()));
                typed.addAll(spec.commandLine().getParseResult().originalArgs());
                results.write(evaluation, typed, options.threads());
            }
            err.println("Written to " + folder + ": report.html, results.json and the tables beside them.");
        } else {
            evaluation = compute(catalog, scenario, options, err, UnaryOperator.identity(), work);
        }
        switch (options.format()) {
            case TEXT -> out.print(TextReport.of(evaluation.results()));
            case JSON -> out.println(new String(RecordWriter.json(evaluation.results()), StandardCharsets.UTF_8));
        }
        return evaluation.results().meetsRequirements() ? Main.DONE : Main.NOT_MET;
    }

    private static Evaluation compute(
            Catalog catalog,
            Scenario scenario,
            RunOptions options,
            PrintWriter err,
            UnaryOperator<RunListener> listening,
            BiFunction<Planner, Scenario, Evaluation> work) {
        Console console = new Console(err, options.quiet());
        try {
            return work.apply(new Planner(catalog, options.threads(), listening.apply(console)), scenario);
        } finally {
            console.close();
        }
    }
}
