package org.firmament.planner.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.firmament.catalogs.yaml.RecordWriter;
import org.firmament.planner.InstanceSolver;
import org.firmament.planner.InstanceSolver.Answer;
import org.firmament.planner.PlanKeeper;
import org.firmament.planner.instance.Instance;
import org.firmament.planner.instance.InstanceFile;
import org.firmament.planner.instance.InstanceRules;
import org.firmament.planner.report.InstanceReport;
import org.firmament.planner.report.OutputFolder;
import org.firmament.planner.report.RunInputs;
import picocli.CommandLine.Model.CommandSpec;

/// `firmament allocate --instance FILE`: read, solve, write, print.
final class InstanceRunner {
    /// Files named on the command line.
    ///
    /// @param instance  the problem
    /// @param plan      where the best plan is kept while the search goes on
    /// @param resume    a plan to go on from
    record Files(Path instance, Optional<Path> plan, Optional<Path> resume) {}

    private final CommandSpec spec;
    private final RunOptions options;
    private final Files files;

    InstanceRunner(CommandSpec spec, RunOptions options, Files files) {
        this.spec = spec;
        this.options = options;
        this.files = files;
    }

    int run() {
        PrintWriter err = spec.commandLine().getErr();
        InstanceRules rules = InstanceRules.of(options.scenario().settings());
        Instance instance = InstanceFile.read(files.instance);
        try (Interruption user = new Interruption(() -> err.println("Ending with what is done…"));
                Console console = new Console(err, options.quiet(), () -> !user.asked())) {
            PlanKeeper keeper = new PlanKeeper(files.plan, text -> console.say(() -> text), console::goesOn);
            Answer answer;
            if (options.out().isPresent()) {
                answer = written(options.out().get(), instance, rules, keeper, console);
            } else {
                answer = solve(instance, rules, keeper);
                print(answer, keeper, console);
            }
            return answer.proved() ? Main.DONE : Main.NOT_MET;
        }
    }

    /// Keeps the plan and prints the answer, before anything that may fail or the end of the process.
    private void print(Answer answer, PlanKeeper keeper, Console console) {
        PrintWriter out = spec.commandLine().getOut();
        console.clear();
        switch (options.format()) {
            case TEXT -> out.print(InstanceReport.text(answer.results()));
            case JSON -> out.println(new String(RecordWriter.json(answer.results()), StandardCharsets.UTF_8));
        }
        out.flush();
        keeper.save();
    }

    private Answer solve(Instance instance, InstanceRules rules, PlanKeeper keeper) {
        String name = String.valueOf(files.instance.getFileName());
        return new InstanceSolver(options.threads()).solve(name, instance, rules, files.resume, keeper);
    }

    private Answer written(Path folder, Instance instance, InstanceRules rules, PlanKeeper keeper, Console console) {
        Instant started = Instant.now();
        Map<String, Path> named = new TreeMap<>(Map.of(files.instance.toString(), files.instance));
        files.resume.ifPresent(file -> named.put(file.toString(), file));
        RunInputs inputs = RunInputs.of(named, options.scenario().settings());
        try (OutputFolder results = InstanceReport.open(folder, inputs, options.existing())) {
            Answer answer = solve(instance, rules, keeper);
            print(answer, keeper, console);
            InstanceReport.write(results, inputs, answer, Typed.words(spec), options.threads(), started);
            spec.commandLine()
                    .getErr()
                    .println("Written to " + folder + ": results.json, allocation.csv, manifest.json.");
            return answer;
        }
    }
}
