package org.firmament.planner.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
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

    @Mixin
    private ExtraOptions extra = new ExtraOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        if (instance != null) {
            if (options.scenario().named() || export != null || extra.worth()) {
                throw new ParameterException(
                        spec.commandLine(),
                        "--instance takes the place of a scenario, of --export and of --worth. Maybe leave one out.");
            }
            InstanceRunner.Files files = new InstanceRunner.Files(instance, extra.plan(), extra.resume());
            return new InstanceRunner(spec, options, files).run();
        }
        return export == null
                ? Runner.run(
                        spec,
                        options,
                        extra.resume(),
                        (planner, scenario) -> planner.with(extra.extras()).allocate(scenario))
                : ExportRunner.run(spec, options, raid, export);
    }
}
