package org.firmament.planner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Story: an analyst ends a run that takes too long and keeps what it has found.
class InterruptionTest {
    /// Hours of work: no shell, and a grid of a million points.
    private static final String LONG = """
        firmament: 1
        name: Too much for today
        epoch: 2030-03-20T00:00:00Z
        duration_h: 48
        propagation: {model: eckstein-hechler}
        constellations:
          - name: eyes
            pattern: {kind: walker-delta, total: 60, planes: 6, phasing: 1, altitude_km: 800, inclination_deg: 70}
            carries: {sensor: {kind: horizon, min_elevation_deg: 10}}
        targets:
          - {kind: equal-area, spacing_deg: 0.25}
          - {kind: points, points: [honolulu]}
        requirements:
          - {measure: guaranteed_fold, statistic: minimum, at_least: 1}
        """;

    @TempDir
    private Path folder;

    @Test
    void whatIsDoneIsWrittenAndSaysWhatIsMissing() throws IOException, InterruptedException {
        Path scenario = Files.writeString(folder.resolve("long.yaml"), LONG);
        Path out = folder.resolve("out");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "coverage",
                        scenario.toString(),
                        "--out",
                        out.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        while (!Files.exists(out)) {
            Thread.sleep(50);
        }
        // Time to get into the first target; any later moment would do as well.
        Thread.sleep(4_000);
        // The handle's end leaves the streams open.
        process.toHandle().destroy();
        String text;
        try (var reader = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            text = String.join("\n", reader.lines().toList());
        }

        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as("ended by a signal").isGreaterThan(128);
        // On a busy machine four seconds may not be enough to begin.
        assertThat(text)
                .contains("guaranteed fold, minimum: unknown, required")
                .containsPattern(
                        "Interrupted: (coverage of equal-area grid 0\\.25° \\(.*; 1 target was|2 targets were) not"
                                + " begun");
        assertThat(Files.readString(out.resolve("results.json"))).contains("\"interrupted\"");
        assertThat(out.resolve("manifest.json")).exists();
    }
}
