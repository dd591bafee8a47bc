package org.firmament.planner.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.firmament.catalogs.Catalog;
import org.firmament.catalogs.yaml.CatalogReader;
import org.firmament.planner.Planner;
import org.firmament.planner.RunListener;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A network is followed over the whole scenario by the rows of a study that asks for a figure of it, and by no others.
class NetworkRowsTest {
    private static final Catalog CATALOG = CatalogReader.builtin();
    private static final String LATENCY = "network.latency.mean[sensors of shell]";

    @TempDir
    private Path folder;

    @Test
    void anObjectiveAloneHasTheNetworkFollowed() throws IOException {
        StudyRow row = RowEvaluator.of(study("\"" + LATENCY + "\""), CATALOG).row(1);

        assertThat(row.failure()).isEmpty();
        double alone = new Planner(CATALOG, 1, RunListener.SILENT)
                .evaluate(study("leakage.mean").scenario(1, 0)).results().network().orElseThrow().figures().stream()
                        .filter(figure -> Columns.name(figure).equals(LATENCY))
                        .findFirst()
                        .orElseThrow()
                        .value();
        assertThat(row.outputs()).containsEntry(LATENCY, alone);
    }

    @Test
    void whereNobodyAsksItIsLeftOutAndNothingElseChanges() throws IOException {
        StudyRow followed =
                RowEvaluator.of(study("\"" + LATENCY + "\""), CATALOG).row(0);
        StudyRow plain = RowEvaluator.of(study("leakage.mean"), CATALOG).row(0);

        Set<String> more = followed.outputs().keySet().stream()
                .filter(column -> !plain.outputs().containsKey(column))
                .collect(Collectors.toSet());
        assertThat(more).isNotEmpty().allMatch(column -> column.startsWith("network."));
        assertThat(followed.outputs()).containsAllEntriesOf(plain.outputs());
    }

    private Study study(String objective) throws IOException {
        Files.writeString(folder.resolve("linked.yaml"), """
            firmament: 1
            name: Linked
            epoch: 2030-03-20T00:00:00Z
            duration_h: 1
            constellations:
              - name: shell
                pattern: {kind: walker-delta, total: 60, planes: 6, phasing: 1, altitude_km: 900, inclination_deg: 55}
                carries: {interceptor: notional-sbi-6, sensor: {kind: horizon, min_elevation_deg: 5}}
            ground: [{name: hq, site: {name: hq, lat_deg: 39, lon_deg: -105}}]
            network: {command: [hq], topology: nearest}
            threats: [{corridor: north-pacific-icbm, missile: generic-liquid-icbm}]
            raid: {launches: 1, spacing_s: 5, starts: once}
            allocation: {solver: greedy, prove: false}
            """);
        Path file = Files.writeString(folder.resolve("study.yaml"), """
            firmament: 1
            scenario: linked.yaml
            vary: {"constellations[shell].pattern.altitude_km": [700, 900]}
            minimise: [%s]
            """.formatted(objective));
        return Study.read(file, List.of(), CATALOG);
    }
}
