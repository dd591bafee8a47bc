package org.firmament.planner.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.firmament.planner.Planner;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `firmament allocate FILE`: the best allocation for the scenario's raid, with its proof; `firmament allocate
/// --instance FILE`: the same for a problem stated by itself.
@Command(
        name = "allocate",
        description = "The best allocation for the scenario's raid, or of an instance, with its proof.",
        mixinStandardHelpOptions = true)
final class AllocateCommand implements Callable<Integer> {
    @Mixin
    private RunOptions options = new RunOptions();

    @Option(
            names = "--instance",
            paramLabel = "FILE",
            description =
                    "solve this instance instead of a scenario: weapon-target text, OR-Library set cover, or json")
    private @Nullable Path instance;

    @Option(
            names = "--export",
            paramLabel = "FILE",
            description = "write a raid as an instance, .json or weapon-target text, instead of solving it")
    private @Nullable Path export;

    @Option(names = "--raid", paramLabel = "N", description = "which raid --export writes, from 1")
    private int raid = 1;

    @Option(
            names = "--plan",
            paramLabel = "FILE",
            description = "keep the best plan of an instance there while the search goes on")
    private @Nullable Path plan;

    @Option(names = "--resume", paramLabel = "FILE", description = "go on from a plan kept with --plan")
    private @Nullable Path resume;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        if (instance != null) {
            if (options.scenario().named() || export != null) {
                throw new ParameterException(
                        spec.commandLine(),
                        "--instance takes the place of a scenario and of --export. Maybe leave one out.");
            }
            InstanceRunner.Files files =
                    new InstanceRunner.Files(instance, Optional.ofNullable(plan), Optional.ofNullable(resume));
            return new InstanceRunner(spec, options, files).run();
        }
        if (plan != null || resume != null) {
            throw new ParameterException(
                    spec.commandLine(), "--plan and --resume go with --instance. Maybe export a raid as one first.");
        }
        return export == null
                ? Runner.run(spec, options, Planner::allocate)
                : ExportRunner.run(spec, options, raid, export);
    }
}
