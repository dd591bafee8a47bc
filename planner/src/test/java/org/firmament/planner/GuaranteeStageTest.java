package org.firmament.planner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.firmament.catalogs.yaml.CatalogReader;
import org.firmament.coverage.access.FigureOfMerit;
import org.firmament.planner.report.TextReport;
import org.firmament.planner.results.GuaranteeResult;
import org.firmament.planner.results.Results;
import org.firmament.planner.scenario.Scenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a user reads about a constellation that covers the world, and about one that does not.
class GuaranteeStageTest {
    @TempDir
    private Path folder;

    /// Ballard's (9, 9, 7) rosette as a Walker pattern covers within 54.81°; from 10,355 km at 0° of
    /// elevation a satellite sees 67.5°, at 15° only 53.3°.
    @Test
    void aFullFootprintIsGuaranteed() throws IOException {
        Results results = run("min_elevation_deg: 0", "");

        assertThat(results.guarantees()).hasSize(1).allSatisfy(promise -> {
            assertThat(promise.fold()).isEqualTo(1);
            assertThat(promise.upper()).isLessThan(promise.footprint());
            assertThat(Math.toDegrees(promise.upper())).isBetween(54.8, 54.85);
        });
        assertThat(results.coverage())
                .contains(new FigureOfMerit("guaranteed_fold", 1, "count", "minimum", "equal-area grid 30°"));
        assertThat(TextReport.of(results)).contains("Guaranteed over equal-area grid 30°: at least 1 of rosette");
        assertThat(results.meetsRequirements()).isTrue();
    }

    @Test
    void aHoleIsShownWithPlaceAndTimeAndTheRequirementIsNotMet() throws IOException {
        Results results = run("min_elevation_deg: 15", "");

        GuaranteeResult promise = results.guarantees().getFirst();
        assertThat(promise.fold()).isZero();
        assertThat(promise.hole()).hasValueSatisfying(hole -> {
            assertThat(hole.distance()).isGreaterThan(promise.footprint());
            assertThat(hole.time()).isBetween(0.0, 6 * 3_600.0);
        });
        assertThat(results.meetsRequirements()).isFalse();
        assertThat(TextReport.of(results))
                .containsPattern("At most 0 of rosette at [0-9.]+°[NS] [0-9.]+°[EW], 2030-03-20 [0-9:]+ UTC");
    }

    /// The rosette's published 54.81° holds; half a degree less is refuted with a place and a time.
    @Test
    void aClaimedAngleIsHeldOrRefuted() throws IOException {
        Results held = run("min_elevation_deg: 0", "", "worst_angle, statistic: maximum, at_most: 54.83");
        Results refuted = run("min_elevation_deg: 0", "", "worst_angle, statistic: maximum, at_most: 54.3");

        assertThat(held.meetsRequirements()).isTrue();
        assertThat(refuted.meetsRequirements()).isFalse();
        assertThat(TextReport.of(held)).doesNotContain("Refuted");
        assertThat(TextReport.of(refuted))
                .containsPattern("Refuted: at [0-9.]+°[NS] [0-9.]+°[EW], 2030-03-20 [0-9:]+ UTC, "
                        + "the nearest of rosette is 54\\.8[0-9]+° off; it is never farther than 54\\.8[0-9]+°");
    }

    /// Nothing is promised where the Sun may blind it, and the reader is told.
    @Test
    void aSensorThatKeepsAwayFromTheSunPromisesNothing() throws IOException {
        Results results = run("min_elevation_deg: 0", ", sun_exclusion_deg: 30");

        assertThat(results.meetsRequirements()).isFalse();
        assertThat(TextReport.of(results))
                .contains("the Sun left aside")
                .contains("rosette guarantees nothing: its sensors keep away from the Sun.");
    }

    private Results run(String elevation, String more) throws IOException {
        return run(elevation, more, "guaranteed_fold, statistic: minimum, at_least: 1");
    }

    private Results run(String elevation, String more, String requirement) throws IOException {
        String satellites = "";
        for (int j = 0; j < 9; j++) {
            satellites += "        - {a_km: 16733, e: 0, i_deg: 70.54, raan_deg: " + 40 * j + ", argp_deg: 0, m_deg: "
                    + 7 * 40 * j % 360 + "}\n";
        }
        String yaml = """
                firmament: 1
                name: Rosette
                epoch: 2030-03-20T00:00:00Z
                duration_h: 1
                constellations:
                  - name: rosette
                    pattern:
                      kind: elements
                      satellites:
                """ + satellites + "    carries: {sensor: {name: eye, kind: horizon, " + elevation + more + "}}\n"
                + """
                targets:
                  - {kind: equal-area, spacing_deg: 30}
                requirements:
                  - {measure:""" + " " + requirement + "}\n";
        Path file = Files.writeString(folder.resolve("rosette.yaml"), yaml);
        return Planner.standard()
                .coverage(Scenario.read(file, List.of(), CatalogReader.builtin()))
                .results();
    }
}
