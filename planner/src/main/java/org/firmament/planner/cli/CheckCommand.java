package org.firmament.planner.cli;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import org.firmament.catalogs.Catalog;
import org.firmament.catalogs.yaml.BadInput;
import org.firmament.catalogs.yaml.Problem;
import org.firmament.catalogs.yaml.RecordWriter;
import org.firmament.planner.report.TextReport;
import org.firmament.planner.scenario.DesignFile;
import org.firmament.planner.study.Study;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `firmament check FILE`: reads everything, lists every problem, runs nothing.
@Command(
        name = "check",
        description = "Read a scenario, a design or a study, list every problem, run nothing.",
        mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
    @Mixin
    private ScenarioOptions options = new ScenarioOptions();

    @Option(
            names = "--format",
            paramLabel = "text|json",
            description = "what is printed: text, or json as one document")
    private RunOptions.Format format = RunOptions.Format.TEXT;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /// What `--format json` prints.
    ///
    /// @param summary   what there is in the file; empty if it has problems
    /// @param problems  in the order of files and lines
    record Checked(int firmament, String command, String file, String summary, List<Problem> problems) {}

    @Override
    public Integer call() {
        return switch (format) {
            case TEXT -> {
                spec.commandLine().getOut().println(options.file() + ": no problems. " + summary());
                yield Main.DONE;
            }
            case JSON -> document();
        };
    }

    private int document() {
        try {
            print(summary(), List.of());
            return Main.DONE;
        } catch (BadInput bad) {
            print("", bad.problems());
            return Main.BAD_INPUT;
        }
    }

    private void print(String summary, List<Problem> problems) {
        Checked checked = new Checked(1, "check", options.file().toString(), summary, problems);
        spec.commandLine().getOut().println(new String(RecordWriter.json(checked), StandardCharsets.UTF_8));
    }

    private String summary() {
        Catalog catalog = options.catalog();
        return switch (FileKind.of(options.file())) {
            case SCENARIO -> TextReport.summary(options.read(catalog));
            case DESIGN ->
                TextReport.summary(DesignFile.read(options.file(), options.settings(), catalog)
                        .scenario());
            case STUDY -> {
                Study study = Study.read(options.file(), options.settings(), catalog);
                yield "%d architectures of %s".formatted(study.size(), TextReport.summary(study.base()));
            }
        };
    }
}
