package org.firmament.planner.cli;

import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.firmament.planner.report.DesignReport;
import org.firmament.planner.report.ResultsFolder;
import org.firmament.planner.report.StudyFolder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `firmament report DIR`: writes the report again from stored results.
@Command(name = "report", description = "Write the report again from stored results.", mixinStandardHelpOptions = true)
final class ReportCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "DIR", description = "folder an earlier run wrote with --out")
    private @Nullable Path folder;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Path named = Objects.requireNonNull(folder);
        Path report = StudyFolder.isIn(named)
                ? StudyFolder.rewriteReport(named)
                : DesignReport.isIn(named) ? DesignReport.rewriteReport(named) : ResultsFolder.rewriteReport(named);
        spec.commandLine().getOut().println("Written: " + report);
        return Main.DONE;
    }
}
