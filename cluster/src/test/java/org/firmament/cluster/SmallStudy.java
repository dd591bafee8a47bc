package org.firmament.cluster;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiFunction;

/// A study of a hundred small architectures, ten of which cannot be, and how a user runs one.
final class SmallStudy {
    private static final String SCENARIO = """
            firmament: 1
            name: Small
            epoch: 2030-03-20T00:00:00Z
            duration_h: 2
            constellations:
              - name: shell
                pattern: {kind: walker-delta, total: 240, planes: 12, phasing: 1, altitude_km: 500, inclination_deg: 45}
                carries: {interceptor: notional-sbi-6}
              - sbirs-like
            threats:
              - {corridor: north-pacific-icbm, missile: generic-liquid-icbm}
            raid: {launches: 2, spacing_s: 5, starts: every 60 min}
            allocation: {solver: greedy, prove: false}
            """;

    private static final String STUDY = """
            firmament: 1
            name: A hundred rows
            scenario: scenarios/small.yaml
            vary:
              constellations[shell].pattern.altitude_km: [300, 350, 400, 450, 99, 500, 550, 600, 650, 700]
              constellations[shell].carries.interceptor.burnout_speed_km_s: {from: 4, to: 8.5, step: 0.5}
            uncertain:
              doctrine.decision_s: {triangular: [0, 30, 60]}
            draws: {most: 3, least: 3}
            minimise: [leakage.mean, cost.total_usd]
            """;

    private SmallStudy() {}

    /// Writes the study and its scenario, and returns the study's file.
    static Path in(Path folder) throws IOException {
        Files.createDirectories(folder.resolve("scenarios"));
        Files.writeString(folder.resolve("scenarios/small.yaml"), SCENARIO);
        return Files.writeString(folder.resolve("study.yaml"), STUDY);
    }

    /// What a command printed, and its exit code.
    record Run(int exit, String out, String err) {
        static Run of(BiFunction<PrintWriter, PrintWriter, Integer> command) {
            StringWriter out = new StringWriter();
            StringWriter err = new StringWriter();
            int exit = command.apply(new PrintWriter(out), new PrintWriter(err));
            return new Run(exit, out.toString(), err.toString());
        }
    }

    /// The files that say what came of a study; the manifest says when and how.
    static List<String> files() {
        return List.of(
                "rows.jsonl",
                "study.csv",
                "study.parquet",
                "pareto.csv",
                "sensitivity.csv",
                "study.json",
                "report.html");
    }
}
