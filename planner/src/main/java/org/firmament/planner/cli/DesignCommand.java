package org.firmament.planner.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import org.firmament.catalogs.Catalog;
import org.firmament.catalogs.units.LimitException;
import org.firmament.catalogs.yaml.RecordWriter;
import org.firmament.planner.ConstellationDesigner;
import org.firmament.planner.ConstellationDesigner.Designed;
import org.firmament.planner.report.DesignReport;
import org.firmament.planner.report.OutputFolder;
import org.firmament.planner.report.RunInputs;
import org.firmament.planner.results.DesignResults;
import org.firmament.planner.scenario.DesignFile;
import org.firmament.planner.scenario.DesignFile.Question;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `firmament design FILE`: the cheapest constellation that meets what is asked, with its proof.
@Command(
        name = "design",
        description = "Choose a constellation: the cheapest that meets what is asked, with its proof.",
        mixinStandardHelpOptions = true)
final class DesignCommand implements Callable<Integer> {
    @Mixin
    private RunOptions options = new RunOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        Catalog catalog = options.scenario().catalog();
        List<String> settings = options.scenario().settings();
        Question question = DesignFile.read(options.scenario().file(), settings, catalog);
        Instant started = Instant.now();
        try (Interruption user = new Interruption(() -> err.println("Ending; a design has no part to keep…"));
                Console console = new Console(err, options.quiet(), () -> !user.asked())) {
            ConstellationDesigner designer = new ConstellationDesigner(catalog, options.threads(), console);
            if (options.out().isEmpty()) {
                Designed designed = designer.design(question);
                return print(designed.results(), console);
            }
            Path folder = options.out().get();
            SortedMap<String, Path> files = options.scenario().inputs(question.scenario());
            files.put(question.path().toString(), question.path());
            RunInputs inputs = RunInputs.of(files, settings);
            try (OutputFolder results = DesignReport.open(folder, inputs, options.existing())) {
                user.otherwise(results::close);
                Designed designed = designer.design(question);
                int exit = print(designed.results(), console);
                DesignReport.write(results, inputs, designed, Typed.words(spec), options.threads(), started);
                err.println("Written to " + folder + ": report.html, results.json, chosen.yaml, manifest.json"
                        + (designed.results().front().isEmpty() ? "." : ", front.csv."));
                return exit;
            }
        } catch (LimitException cannot) {
            err.println(options.scenario().file() + " " + cannot.getMessage());
            return Main.BAD_INPUT;
        } catch (CancellationException ended) {
            err.println("Ended by the user: nothing was chosen, and nothing written.");
            return Main.NOT_MET;
        }
    }

    private int print(DesignResults results, Console console) {
        PrintWriter out = spec.commandLine().getOut();
        console.clear();
        switch (options.format()) {
            case TEXT -> out.print(DesignReport.text(results));
            case JSON -> out.println(new String(RecordWriter.json(results), StandardCharsets.UTF_8));
        }
        out.flush();
        return results.meetsRequirements() ? Main.DONE : Main.NOT_MET;
    }
}
