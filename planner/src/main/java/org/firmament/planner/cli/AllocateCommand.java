package org.firmament.planner.cli;

import java.util.concurrent.Callable;
import org.firmament.planner.Planner;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `firmament allocate FILE`: the best allocation for the scenario's raid, with its proof.
@Command(
        name = "allocate",
        description = "The best allocation for the scenario's raid, with its proof.",
        mixinStandardHelpOptions = true)
final class AllocateCommand implements Callable<Integer> {
    @Mixin
    private RunOptions options = new RunOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        return Runner.run(spec, options, Planner::allocate);
    }
}
