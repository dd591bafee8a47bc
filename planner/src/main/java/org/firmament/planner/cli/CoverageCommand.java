package org.firmament.planner.cli;

import java.util.concurrent.Callable;
import org.firmament.planner.Planner;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `firmament coverage FILE`: access and figures of merit of the sensors over the targets.
@Command(
        name = "coverage",
        description = "Access and figures of merit of sensors over grids, regions, corridors.",
        mixinStandardHelpOptions = true)
final class CoverageCommand implements Callable<Integer> {
    @Mixin
    private RunOptions options = new RunOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        return Runner.run(spec, options, Planner::coverage);
    }
}
