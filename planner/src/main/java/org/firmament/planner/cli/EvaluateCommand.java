package org.firmament.planner.cli;

import java.util.concurrent.Callable;
import org.firmament.planner.Planner;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `firmament evaluate FILE`: the whole chain from coverage to cost.
@Command(
        name = "evaluate",
        description = "The whole chain: coverage, custody, opportunities, allocation, leakage, cost.",
        mixinStandardHelpOptions = true)
final class EvaluateCommand implements Callable<Integer> {
    @Mixin
    private RunOptions options = new RunOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        return Runner.run(spec, options, Planner::evaluate);
    }
}
