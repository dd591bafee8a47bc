package org.firmament.planner.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.firmament.catalogs.Catalog;
import org.firmament.catalogs.yaml.CatalogReader;
import org.firmament.coverage.access.FigureOfMerit;
import org.firmament.planner.Planner;
import org.firmament.planner.RunListener;
import org.firmament.planner.results.AllocationResult;
import org.firmament.planner.results.CustodyResult;
import org.firmament.planner.results.EngagementResult;
import org.firmament.planner.results.Results;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Rows of one study, evaluated side by side on several threads with all the work they share, are to the last bit what
/// `firmament evaluate` says of each architecture alone: a mix of shells, interceptors and doctrines drawn by the seed,
/// some of them alike in part, their coverage exact, sampled and screened.
@Tag("validation")
class RowsAloneTest {
    private static final Catalog CATALOG = CatalogReader.builtin();
    private static final int ROWS = 12;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void everyFigureOfEveryRowIsThatOfTheArchitectureAlone(long seed) throws IOException {
        Study study = study(seed);
        RowEvaluator together = RowEvaluator.of(study, CATALOG);
        List<StudyRow> rows = new ArrayList<>();
        new StudyRun(3, RunListener.SILENT).run(0, study.size(), together::row, rows::add);

        assertThat(rows).hasSize(ROWS);
        for (int number = 0; number < ROWS; number++) {
            Map<String, Double> alone = figures(study, number);
            assertThat(rows.get(number).failure()).isEmpty();
            assertThat(rows.get(number).outputs()).as("row %d", number).containsAllEntriesOf(alone);
            assertThat(alone).hasSizeGreaterThan(100).containsKeys("leakage.mean", "cost.total_usd");
        }
        assertThat(rows.stream().map(row -> row.inputs().get("coverage.method")).distinct())
                .containsExactlyInAnyOrder("exact", "sampled", "screened");
    }

    private static Map<String, Double> figures(Study study, int number) {
        Results results = new Planner(CATALOG, 2, RunListener.SILENT)
                .evaluate(study.scenario(number, 0))
                .results();
        Map<String, Double> figures = new LinkedHashMap<>();
        Stream.of(
                        results.coverage(),
                        results.custody().map(CustodyResult::figures).orElse(List.of()),
                        results.engagement().map(EngagementResult::figures).orElse(List.of()),
                        results.allocation().map(AllocationResult::figures).orElse(List.of()))
                .flatMap(List::stream)
                .forEach((FigureOfMerit figure) -> figures.put(Columns.name(figure), figure.value()));
        figures.put("cost.total_usd", results.cost().orElseThrow().total());
        return figures;
    }

    private Study study(long seed) throws IOException {
        Files.writeString(folder.resolve("layer.yaml"), """
            firmament: 1
            name: A shell that sees and fires
            epoch: 2030-03-20T00:00:00Z
            duration_h: 4
            constellations:
              - name: shell
                pattern: {kind: walker-delta, total: 240, planes: 12, phasing: 1, altitude_km: 500, inclination_deg: 50}
                carries: {interceptor: notional-sbi-6, sensor: {kind: horizon, min_elevation_deg: 10}}
            targets:
              - {kind: equal-area, spacing_deg: 6}
            threats:
              - {corridor: north-pacific-icbm, missile: generic-solid-icbm}
              - {corridor: north-pacific-icbm, missile: generic-liquid-icbm}
            raid: {launches: 3, spacing_s: 5, starts: every 60 min}
            propagation: {model: j2, step_s: 60}
            allocation: {solver: greedy, prove: false}
            """);
        Path file = Files.writeString(folder.resolve("study.yaml"), """
            firmament: 1
            scenario: layer.yaml
            vary:
              coverage.method: [exact, sampled, screened]
              constellations[shell].pattern.altitude_km: [400, 550]
              constellations[shell].pattern.inclination_deg: [45, 60, 97]
              constellations[shell].pattern.planes: [8, 12]
              constellations[shell].carries.interceptor.burnout_speed_km_s: [5, 7]
              doctrine.decision_s: {from: 0, to: 60}
              seed: [1, 2]
            sampling: {method: latin-hypercube, size: %d, seed: %d}
            minimise: [leakage.mean]
            """.formatted(ROWS, seed));
        return Study.read(file, List.of(), CATALOG);
    }
}
