package org.firmament.catalogs.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.firmament.catalogs.ConstellationDesign;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A source may name a key of a constellation's pattern, so that a study's number and our own phasing differ in status.
class CatalogSourcesTest {
    @TempDir
    private Path folder;

    @Test
    void sourcesNameKeysBelowAKeyOrTheKeyAbove() throws IOException {
        overlay(
                "{of: [total, planes, altitude_km], cite: Study 2025, status: report}",
                "{of: [phasing, inclination_deg, carries], cite: ours, status: notional}");
        assertThat(CatalogReader.withOverlay(folder).find(ConstellationDesign.class, "shell"))
                .isPresent();
    }

    @Test
    void aValueBelowAKeyNeedsASourceToo() throws IOException {
        overlay(
                "{of: [total, planes, altitude_km], cite: Study 2025, status: report}",
                "{of: [phasing, carries], cite: ours, status: notional}");
        assertThatThrownBy(() -> CatalogReader.withOverlay(folder))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("constellations.shell.pattern.inclination_deg")
                .hasMessageContaining("no source");
    }

    @Test
    void aSourceForAKeyThatIsNotThereIsWrong() throws IOException {
        overlay("{of: [totl], cite: Study 2025, status: report}", "{of: [all], cite: ours, status: notional}");
        assertThatThrownBy(() -> CatalogReader.withOverlay(folder))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("totl")
                .hasMessageContaining("Maybe total");
    }

    private void overlay(String first, String second) throws IOException {
        Files.writeString(folder.resolve("shells.yaml"), """
                constellations:
                  shell:
                    pattern: {kind: walker-delta, total: 12, planes: 3, phasing: 1, altitude_km: 500, inclination_deg: 45}
                    carries: {interceptor: notional-sbi-6}
                    sources:
                      - %s
                      - %s
                """.formatted(first, second));
    }
}
