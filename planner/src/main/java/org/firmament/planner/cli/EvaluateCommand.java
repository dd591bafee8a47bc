package org.firmament.planner.cli;

import java.util.concurrent.Callable;
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

    @Mixin
    private ExtraOptions extra = new ExtraOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        return Runner.run(
                spec,
                options,
                extra.resume(),
                (planner, scenario) -> planner.with(extra.extras()).evaluate(scenario));
    }
}
