package org.firmament.planner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.firmament.catalogs.yaml.CatalogReader;
import org.firmament.planner.scenario.Scenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorridorOutlineTest {
    @TempDir
    private Path folder;

    @Test
    void everyQuarterOfTheFlightHasAClosedRingTheSameEveryTime() throws IOException {
        Path file = Files.writeString(folder.resolve("outlines.yaml"), """
                firmament: 1
                name: Outlines
                epoch: 2030-03-20T00:00:00Z
                duration_h: 1
                threats:
                  - {corridor: north-pacific-icbm, missile: generic-solid-icbm, loft: [0.9, 1.2]}
                  - {corridor: guam-irbm, missile: generic-irbm}
                """);
        Scenario scenario = Scenario.read(file, List.of(), CatalogReader.builtin());

        List<CorridorOutline> outlines = CorridorOutline.of(scenario);

        assertThat(outlines.stream()
                        .filter(outline -> outline.corridor().equals("north-pacific-icbm"))
                        .map(CorridorOutline::fraction))
                .containsExactly(0.0, 0.25, 0.5, 0.75, 1.0);
        // One aim point has no area: all of them come down on it.
        assertThat(outlines.stream()
                        .filter(outline -> outline.corridor().equals("guam-irbm"))
                        .map(CorridorOutline::fraction))
                .containsExactly(0.0, 0.25, 0.5, 0.75);
        assertThat(outlines)
                .allSatisfy(outline -> assertThat(outline.ring().getFirst())
                        .isEqualTo(outline.ring().getLast()))
                .isEqualTo(CorridorOutline.of(scenario));
    }
}
