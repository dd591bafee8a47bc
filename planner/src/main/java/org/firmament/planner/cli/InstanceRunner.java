package org.firmament.planner.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.firmament.catalogs.yaml.RecordWriter;
import org.firmament.planner.InstanceSolver;
import org.firmament.planner.InstanceSolver.Answer;
import org.firmament.planner.instance.Instance;
import org.firmament.planner.instance.InstanceFile;
import org.firmament.planner.instance.InstanceRules;
import org.firmament.planner.report.InstanceReport;
import org.firmament.planner.report.OutputFolder;
import org.firmament.planner.report.RunInputs;
import picocli.CommandLine.Model.CommandSpec;

/// `firmament allocate --instance FILE`: read, solve, write, print.
final class InstanceRunner {
    private InstanceRunner() {}

    static int run(CommandSpec spec, RunOptions options, Path file) {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        List<String> settings = options.scenario().settings();
        Instant started = Instant.now();
        InstanceRules rules = InstanceRules.of(settings);
        Instance instance = InstanceFile.read(file);
        String name = String.valueOf(file.getFileName());
        Answer answer;
        if (options.out().isPresent()) {
            Path folder = options.out().get();
            RunInputs inputs = RunInputs.of(Map.of(file.toString(), file), settings);
            try (OutputFolder results = InstanceReport.open(folder, inputs, options.existing())) {
                answer = new InstanceSolver().solve(name, instance, rules);
                List<String> typed = new ArrayList<>(List.of(spec.name()));
                typed.addAll(spec.commandLine().getParseResult().originalArgs());
                InstanceReport.write(results, inputs, answer, typed, options.threads(), started);
            }
            err.println("Written to " + folder + ": results.json, allocation.csv, manifest.json.");
        } else {
            answer = new InstanceSolver().solve(name, instance, rules);
        }
        switch (options.format()) {
            case TEXT -> out.print(InstanceReport.text(answer.results()));
            case JSON -> out.println(new String(RecordWriter.json(answer.results()), StandardCharsets.UTF_8));
        }
        out.flush();
        return Main.DONE;
    }
}
