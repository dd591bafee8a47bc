package org.firmament.planner.cli;

import java.util.concurrent.Callable;
import org.firmament.planner.report.TextReport;
import org.firmament.planner.scenario.DesignFile;
import org.firmament.planner.scenario.Scenario;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `firmament check FILE`: reads everything, lists every problem, runs nothing.
@Command(
        name = "check",
        description = "Read a scenario or a design, list every problem, run nothing.",
        mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
    @Mixin
    private ScenarioOptions options = new ScenarioOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Scenario scenario = DesignFile.isOne(options.file())
                ? DesignFile.read(options.file(), options.settings(), options.catalog())
                        .scenario()
                : options.read(options.catalog());
        spec.commandLine().getOut().println(options.file() + ": no problems. " + TextReport.summary(scenario));
        return Main.DONE;
    }
}
