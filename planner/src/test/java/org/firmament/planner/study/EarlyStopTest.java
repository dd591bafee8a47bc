package org.firmament.planner.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.firmament.catalogs.yaml.CatalogReader;
import org.firmament.coverage.access.FigureOfMerit;
import org.firmament.planner.Outcome;
import org.hipparchus.distribution.continuous.TDistribution;
import org.hipparchus.stat.descriptive.StreamingStatistics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Draws of an architecture end once the interval of the figure watched is narrow enough, and not a draw sooner or
/// later. Of a raid the decision time leaks in 60ths: leakage is a sixtieth of the seconds drawn.
class EarlyStopTest {
    private static final double ROUNDING = 1e-9;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void atTheFirstDrawThatMakesTheIntervalNarrow(long seed) throws IOException {
        double width = 0.2;
        Study study = study("{most: 400, least: 5, width: " + width + "}", seed);

        Map<String, Double> row = row(study);

        // By another library.
        StreamingStatistics leakage = new StreamingStatistics();
        int expected = 0;
        while (expected < 5 || width(leakage, expected) > width) {
            leakage.addValue(study.scenario(0, expected).doctrine().decision() / 60);
            expected++;
        }
        assertThat(expected).isBetween(6, 200);
        assertThat(row).containsEntry("draws", (double) expected);
        assertThat(row.getOrDefault("leakage.mean.high", 0.0) - row.getOrDefault("leakage.mean.low", 0.0))
                .isCloseTo(width(leakage, expected), within(ROUNDING))
                .isLessThanOrEqualTo(width);
    }

    @Test
    void neverBeforeTheLeastNorBehindTheMost() throws IOException {
        assertThat(row(study("{most: 50, least: 17, width: 10}", 1))).containsEntry("draws", 17.0);
        assertThat(row(study("{most: 50, least: 17, width: 0.0001}", 1))).containsEntry("draws", 50.0);
        assertThat(row(study("{most: 50, least: 17}", 1))).containsEntry("draws", 50.0);
    }

    /// Cost is the same in every draw, so its interval has no width.
    @Test
    void byTheFigureTheFileNames() throws IOException {
        assertThat(row(study("{most: 50, least: 3, width: 0.0001, of: cost.total_usd}", 1)))
                .containsEntry("draws", 3.0);
    }

    /// Of the interval of a mean of 95 %.
    private static double width(StreamingStatistics leakage, int draws) {
        double error = leakage.getStandardDeviation() / Math.sqrt(draws);
        return 2 * new TDistribution(draws - 1).inverseCumulativeProbability(0.975) * error;
    }

    private static Map<String, Double> row(Study study) {
        return new RowEvaluator(
                        study,
                        scenario -> new Outcome(
                                List.of(
                                        new FigureOfMerit(
                                                "leakage",
                                                scenario.doctrine().decision() / 60,
                                                "fraction",
                                                "mean",
                                                "all raids"),
                                        new FigureOfMerit("cost.total_usd", 1e9, "usd", "total", "space layer")),
                                List.of(),
                                Optional.empty(),
                                1,
                                1,
                                1))
                .row(0)
                .outputs();
    }

    private Study study(String draws, long seed) throws IOException {
        Files.writeString(folder.resolve("shell.yaml"), """
            firmament: 1
            name: A shell
            epoch: 2030-03-20T00:00:00Z
            duration_h: 1
            constellations:
              - name: shell
                pattern: {kind: walker-delta, total: 10, planes: 10, phasing: 1, altitude_km: 500, inclination_deg: 45}
                carries: {interceptor: notional-sbi-6}
            threats: [{corridor: north-pacific-icbm, missile: generic-liquid-icbm}]
            """);
        Path file = Files.writeString(folder.resolve("study.yaml"), """
            firmament: 1
            scenario: shell.yaml
            uncertain: {doctrine.decision_s: {uniform: [0, 60]}}
            draws: %s
            sampling: {seed: %d}
            minimise: [leakage.mean]
            """.formatted(draws, seed));
        return Study.read(file, List.of(), CatalogReader.builtin());
    }
}
