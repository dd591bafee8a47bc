package org.firmament.planner.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.firmament.catalogs.units.LimitException;
import org.firmament.catalogs.yaml.RecordWriter;
import org.firmament.optimizer.Allocation;
import org.firmament.optimizer.AllocationRules;
import org.firmament.planner.InstanceSolver;
import org.firmament.planner.InstanceSolver.Answer;
import org.firmament.planner.PlanKeeper;
import org.firmament.planner.instance.Instance;
import org.firmament.planner.instance.InstanceFile;
import org.firmament.planner.instance.InstanceRules;
import org.firmament.planner.instance.PlanFile;
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
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        InstanceRules rules = InstanceRules.of(options.scenario().settings());
        Instance instance = InstanceFile.read(files.instance);
        Optional<Allocation> resume = files.resume.map(file -> resumed(file, instance));
        Answer answer;
        try (Interruption user = new Interruption(() -> err.println("Ending with what is done…"));
                Console console = new Console(err, options.quiet(), () -> !user.asked())) {
            PlanKeeper keeper = new PlanKeeper(files.plan, console::say, console::goesOn);
            answer = options.out().isPresent()
                    ? written(options.out().get(), instance, rules, resume, keeper)
                    : solve(instance, rules, resume, keeper);
            keeper.save();
            console.clear();
            switch (options.format()) {
                case TEXT -> out.print(InstanceReport.text(answer.results()));
                case JSON -> out.println(new String(RecordWriter.json(answer.results()), StandardCharsets.UTF_8));
            }
            // Before the process may end.
            out.flush();
        }
        return proved(answer, rules.allocation()) ? Main.DONE : Main.NOT_MET;
    }

    /// Whether the proof asked for was found: to within the gap that is good enough, or to the end.
    private static boolean proved(Answer answer, AllocationRules rules) {
        var proof = answer.results().allocation().proof();
        return !rules.prove()
                || proof.optimal()
                || proof.gap() <= rules.stop().gap().orElse(0);
    }

    private static Allocation resumed(Path file, Instance instance) {
        return switch (instance) {
            case Instance.Shots shots -> PlanFile.read(file, shots.restricted());
            case Instance.Covering covering ->
                throw new LimitException("--resume", file.toString(), "for instances with shots only", "leave it out");
        };
    }

    private Answer solve(Instance instance, InstanceRules rules, Optional<Allocation> resume, PlanKeeper keeper) {
        String name = String.valueOf(files.instance.getFileName());
        return new InstanceSolver(options.threads()).solve(name, instance, rules, resume, keeper);
    }

    private Answer written(
            Path folder, Instance instance, InstanceRules rules, Optional<Allocation> resume, PlanKeeper keeper) {
        Instant started = Instant.now();
        Map<String, Path> named = new java.util.TreeMap<>(Map.of(files.instance.toString(), files.instance));
        files.resume.ifPresent(file -> named.put(file.toString(), file));
        RunInputs inputs = RunInputs.of(named, options.scenario().settings());
        try (OutputFolder results = InstanceReport.open(folder, inputs, options.existing())) {
            Answer answer = solve(instance, rules, resume, keeper);
            List<String> typed = new ArrayList<>(List.of(spec.name()));
            typed.addAll(spec.commandLine().getParseResult().originalArgs());
            InstanceReport.write(results, inputs, answer, typed, options.threads(), started);
            spec.commandLine()
                    .getErr()
                    .println("Written to " + folder + ": results.json, allocation.csv, manifest.json.");
            return answer;
        }
    }
}
