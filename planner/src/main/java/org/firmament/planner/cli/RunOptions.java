package org.firmament.planner.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.firmament.planner.report.AccessTable;
import org.firmament.planner.report.OutputFolder.Existing;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// What every command that computes something takes.
final class RunOptions {
    /// What is printed.
    enum Format {
        TEXT,
        JSON
    }

    @Mixin
    private ScenarioOptions scenario = new ScenarioOptions();

    @Option(names = "--out", paramLabel = "DIR", description = "write results, tables, report and manifest there")
    private @Nullable Path out;

    @Option(names = "--overwrite", description = "replace another run's results in --out")
    private boolean overwrite;

    @Option(
            names = "--format",
            paramLabel = "text|json",
            description = "what is printed: text, or json as one document")
    private Format format = Format.TEXT;

    @Option(
            names = "--accesses",
            paramLabel = "csv|parquet",
            description = "how the table of accesses in --out is stored")
    private AccessTable.Format accesses = AccessTable.Format.CSV;

    @Option(names = "--threads", paramLabel = "N", description = "threads to use; the results are the same for any")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--quiet", description = "print the results only, no progress")
    private boolean quiet;

    ScenarioOptions scenario() {
        return scenario;
    }

    Optional<Path> out() {
        return Optional.ofNullable(out);
    }

    Existing existing() {
        return overwrite ? Existing.REPLACE : Existing.KEEP;
    }

    AccessTable.Format accesses() {
        return accesses;
    }

    Format format() {
        return format;
    }

    int threads() {
        return threads;
    }

    boolean quiet() {
        return quiet;
    }
}
