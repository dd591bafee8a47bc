package org.firmament.planner.report;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.firmament.planner.Evaluation;
import org.firmament.planner.scenario.Scenario;

/// Placeholder.
public final class ResultsFolder {
    private ResultsFolder() {}

    public static void requireFree(Path folder, Scenario scenario, boolean overwrite) {}

    public static void write(
            Path folder,
            Evaluation evaluation,
            Map<String, Path> inputs,
            String name,
            List<String> typed,
            int threads) {}

    public static Path rewriteReport(Path folder) {
        return folder;
    }
}
