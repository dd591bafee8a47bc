package org.firmament.planner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Accesses are summed up as they come: a program that kept the 10 million of this run would need 160 MB for
/// them, and has 96 in all.
class SmallHeapTest {
    private static final String MANY = """
        firmament: 1
        name: More accesses than fit
        epoch: 2030-03-20T00:00:00Z
        duration_h: 168
        constellations:
          - name: shell
            pattern: {kind: walker-delta, total: 2000, planes: 50, phasing: 1, altitude_km: 550, inclination_deg: 53}
            carries: {sensor: {kind: horizon, min_elevation_deg: 10}}
        targets:
          - {kind: region, region: conus, spacing_deg: 2.2}
        """;

    @TempDir
    private Path folder;

    @Test
    void moreAccessesThanFitAreCovered() throws IOException, InterruptedException {
        Path scenario = Files.writeString(folder.resolve("many.yaml"), MANY);
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx96m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "coverage",
                        scenario.toString(),
                        "--quiet")
                .redirectErrorStream(true)
                .start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(text).isZero();
        assertThat(text).contains("Coverage of region conus").contains("percent coverage");
    }
}
