package org.firmament.planner.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A study of quick rows: one little scenario at one altitude after another.
final class TinyStudy {
    /// All a study leaves but its manifest, which has times in it.
    static final List<String> FILES = List.of(
            "rows.jsonl", "study.csv", "study.parquet", "pareto.csv", "sensitivity.csv", "study.json", "report.html");

    private TinyStudy() {}

    /// Writes its files.
    ///
    /// @param altitudes  a range as a study file has it [km]
    static Path write(Path folder, String altitudes) throws IOException {
        Files.writeString(folder.resolve("tiny.yaml"), """
            firmament: 1
            name: Tiny
            epoch: 2030-03-20T00:00:00Z
            duration_h: 1
            constellations:
              - name: shell
                pattern: {kind: walker-delta, total: 60, planes: 6, phasing: 1, altitude_km: 500, inclination_deg: 45}
                carries: {interceptor: notional-sbi-6}
              - sbirs-like
            threats:
              - {corridor: north-pacific-icbm, missile: generic-liquid-icbm}
            raid: {launches: 1, spacing_s: 5, starts: once}
            allocation: {solver: greedy, prove: false}
            """);
        return Files.writeString(folder.resolve("study.yaml"), """
            firmament: 1
            scenario: tiny.yaml
            vary:
              constellations[shell].pattern.altitude_km: %s
            minimise: [leakage.mean, cost.total_usd]
            """.formatted(altitudes));
    }
}
