package org.firmament.planner.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.firmament.planner.report.OutputFolder.Existing;
import org.firmament.planner.store.StudyStore;
import org.firmament.planner.study.RowPlace;
import org.firmament.planner.study.StudyOrder;
import org.firmament.planner.study.ThisProcess;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `firmament study FILE`: many architectures, each evaluated whole; `firmament study DIR --query SQL`: asks the
/// rows of a finished one.
@Command(
        name = "study",
        description = "Sweep, Pareto front, sensitivity and uncertainty over many architectures.",
        mixinStandardHelpOptions = true)
final class StudyCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "FILE", description = "study file; with --query a study's folder")
    private Path file = Path.of("");

    @Option(
            names = "--set",
            paramLabel = "PATH=VALUE",
            description = "override one value of the study file; repeatable")
    private List<String> overrides = new ArrayList<>();

    @Mixin
    private CatalogOption known = new CatalogOption();

    @Option(names = "--seed", paramLabel = "N", description = "seed of everything the study draws")
    private @Nullable Long seed;

    @Option(names = "--out", paramLabel = "DIR", description = "write rows, tables, answers and report there")
    private @Nullable Path out;

    @Option(names = "--resume", description = "go on with the rows that stand in --out")
    private boolean resume;

    @Option(names = "--overwrite", description = "replace another study's results in --out")
    private boolean overwrite;

    @Option(
            names = {"--threads", "--workers"},
            paramLabel = "N",
            description = "architectures evaluated at once; the results are the same for any")
    private int threads;

    @Option(
            names = "--format",
            paramLabel = "text|json",
            description = "what is printed: text, or json as one document")
    private RunOptions.Format format = RunOptions.Format.TEXT;

    @Option(names = "--query", paramLabel = "SQL", description = "ask the rows of a study's folder: table study")
    private @Nullable String query;

    @Option(names = "--quiet", description = "print the results only, no progress")
    private boolean quiet;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final RowPlace place;

    /// Evaluates rows in this process.
    StudyCommand() {
        this(new ThisProcess());
    }

    /// @param place  where rows are evaluated
    StudyCommand(RowPlace place) {
        this.place = place;
        threads = place.atOnce();
    }

    @Override
    public Integer call() {
        if (query != null) {
            StudyStore.query(file, query, spec.commandLine().getOut());
            return Main.DONE;
        }
        if (resume && (out == null || overwrite)) {
            throw new ParameterException(
                    spec.commandLine(),
                    out == null
                            ? "--resume needs the folder to go on with. Maybe add --out DIR."
                            : "--resume goes on and --overwrite begins anew. Maybe leave one out.");
        }
        if (threads < 1) {
            throw new ParameterException(spec.commandLine(), "--threads " + threads + " is not at least 1. Maybe 1.");
        }
        return new StudyRunner(spec, this).run();
    }

    RowPlace place() {
        return place;
    }

    /// Reads the study.
    StudyOrder order() {
        return StudyOrder.read(file, settings(), known.overlay());
    }

    private List<String> settings() {
        List<String> all = new ArrayList<>(overrides);
        if (seed != null) {
            all.add("sampling.seed=" + seed);
        }
        return List.copyOf(all);
    }

    Optional<Path> out() {
        return Optional.ofNullable(out);
    }

    boolean resume() {
        return resume;
    }

    Existing existing() {
        return overwrite ? Existing.REPLACE : Existing.KEEP;
    }

    int threads() {
        return threads;
    }

    RunOptions.Format format() {
        return format;
    }

    boolean quiet() {
        return quiet;
    }
}
