package org.firmament.planner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.firmament.catalogs.yaml.CatalogReader;
import org.firmament.planner.results.Results;
import org.firmament.planner.scenario.Scenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Story: a run is ended while it covers a grid.
class EndedRunTest {
    private static final String TWO_TARGETS = """
            firmament: 1
            name: Ended early
            epoch: 2030-03-20T00:00:00Z
            duration_h: 2
            constellations:
              - name: eyes
                pattern: {kind: walker-delta, total: 6, planes: 3, phasing: 1, altitude_km: 800, inclination_deg: 70}
                carries: {sensor: {kind: horizon, min_elevation_deg: 10}}
            targets:
              - {kind: equal-area, spacing_deg: 2}
              - {kind: points, points: [honolulu]}
            """;

    @TempDir
    private Path folder;

    @Test
    void itKeepsThePointsCoveredAndSaysHowMany() throws IOException {
        Results results = endedAfter(3);

        assertThat(results.interrupted())
                .hasValueSatisfying(said -> assertThat(said)
                        .matches(
                                "Interrupted: coverage of equal-area grid 2° \\([0-9,]+ of 10,3[0-9]{2} points to 2.0 h\\); "
                                        + "1 target was not begun\\."));
        assertThat(results.coverage())
                .filteredOn(figure -> figure.name().equals("percent_coverage"))
                .isNotEmpty()
                .allSatisfy(figure -> assertThat(figure.target()).startsWith("equal-area grid 2° ("));
    }

    @Test
    void endedBeforeAnythingBeganItSaysSo() throws IOException {
        Results results = endedAfter(0);

        assertThat(results.interrupted()).hasValue("Interrupted: 2 targets were not begun.");
        assertThat(results.coverage()).isEmpty();
    }

    /// Ended when it has asked `times` whether to go on.
    private Results endedAfter(int times) throws IOException {
        AtomicInteger asked = new AtomicInteger();
        RunListener ending = new RunListener() {
            @Override
            public boolean goesOn() {
                return asked.incrementAndGet() <= times;
            }
        };
        Scenario scenario = Scenario.read(Files.writeString(folder.resolve("ended.yaml"), TWO_TARGETS));
        return new Planner(CatalogReader.builtin(), 1, ending)
                .coverage(scenario)
                .results();
    }
}
