package org.firmament.planner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.firmament.catalogs.yaml.CatalogReader;
import org.firmament.coverage.access.FigureOfMerit;
import org.firmament.planner.ConstellationDesigner.Designed;
import org.firmament.planner.results.AllocationResult.LaunchResult;
import org.firmament.planner.results.Results;
import org.firmament.planner.scenario.DesignFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is chosen for custody holds every launch, as the whole chain has it.
class CustodyDesignTest {
    private static final double DETECTION = 45;

    @TempDir
    private Path folder;

    @BeforeEach
    void write() throws IOException {
        Files.writeString(folder.resolve("scenario.yaml"), """
                firmament: 1
                name: Two raids
                epoch: 2030-03-20T00:00:00Z
                duration_h: 3
                threats: [{corridor: north-pacific-icbm, missile: generic-solid-icbm}]
                raid: {launches: 2, spacing_s: 5, starts: every 90 min}
                doctrine: {policy: single, detection_s: 45, custody_gap_s: 0, min_sensors: 2}
                """);
        Files.writeString(folder.resolve("design.yaml"), """
                firmament: 1
                name: Held
                scenario: scenario.yaml
                choose:
                  kind: slots
                  need: custody
                  fold: 2
                  from:
                    - name: trackers
                      pattern: {kind: walker-delta, total: 60, planes: 6, phasing: 1, altitude_km: 1600, inclination_deg: 64}
                      carries: {sensor: {kind: line-of-sight, grazing_height_km: 0}, unit_cost_usd: 1000000, design_life_y: 5}
                """);
    }

    @Test
    void everyLaunchIsHeldFromDetectionToItsEnd() {
        Designed designed = design(List.of());
        assertThat(designed.results().satellites()).isBetween(2, 40);
        assertThat(designed.results().proof().orElseThrow().lower()).isPositive();

        Results results = Planner.standard().evaluate(designed.scenario()).results();
        double least = results.allocation().orElseThrow().raids().stream()
                .flatMap(raid -> raid.launches().stream())
                .mapToDouble(CustodyDesignTest::afterDetection)
                .min()
                .orElseThrow();
        assertThat(held(results)).isGreaterThanOrEqualTo(100 * least - 0.01);
    }

    @Test
    void aShareIsOneOfFlightTimeAndCostsNoMore() {
        Designed all = design(List.of());
        Designed most = design(List.of("choose.share_pct=80"));

        assertThat(most.results().proof().orElseThrow().upper())
                .isLessThanOrEqualTo(all.results().proof().orElseThrow().upper());
        assertThat(most.results().met().orElseThrow()).isBetween(0.8, 1.0);
        assertThat(held(Planner.standard().evaluate(most.scenario()).results()))
                .isLessThanOrEqualTo(
                        held(Planner.standard().evaluate(all.scenario()).results()) + 0.01);
    }

    private static double afterDetection(LaunchResult launch) {
        return 1 - DETECTION / (launch.impact() - launch.launched());
    }

    /// Least share of a flight in custody [percent].
    private static double held(Results results) {
        return results.custody().orElseThrow().figures().stream()
                .filter(figure -> figure.name().equals("custody_of_flight"))
                .filter(figure -> figure.statistic().equals("minimum"))
                .mapToDouble(FigureOfMerit::value)
                .findFirst()
                .orElseThrow();
    }

    private Designed design(List<String> settings) {
        DesignFile.Question question =
                DesignFile.read(folder.resolve("design.yaml"), settings, CatalogReader.builtin());
        return new ConstellationDesigner(CatalogReader.builtin(), 2, RunListener.SILENT).design(question);
    }
}
