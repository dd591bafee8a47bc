package org.firmament.catalogs.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.firmament.catalogs.Catalog;
import org.firmament.catalogs.Corridor;
import org.firmament.catalogs.Missile;
import org.firmament.catalogs.Site;
import org.firmament.catalogs.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Catalog files: sections, names, and a source for every value.
class CatalogReaderTest {
    private static final String ICBM = """
            missiles:
              test-icbm:
                kind: ballistic
                burn_time_s: 170
                burnout_altitude_km: 220
                max_range_km: 13000
                sources:
                  - {of: [burn_time_s], cite: "A 2003", status: read}
                  - {of: [burnout_altitude_km, max_range_km, kind], cite: "plausible", status: notional}
            """;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void readsEntriesWithTheirSources() throws IOException {
        Catalog catalog = overlay(ICBM);
        assertThat(catalog.find(Missile.class, "test-icbm"))
                .contains(new Missile.Ballistic("test-icbm", 170, 220e3, 100e3, 13_000e3));
        assertThat(catalog.entries("missiles"))
                .filteredOn(entry -> entry.value().name().equals("test-icbm"))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.notional()).isTrue();
                    assertThat(entry.sources()).extracting(Source::cite).containsExactly("A 2003", "plausible");
                });
    }

    @Test
    void laterSectionsNameEarlierOnesWhateverTheOrderInTheFile() throws IOException {
        Catalog catalog = overlay("""
                corridors:
                  here-to-there:
                    launch_area: {kind: circle, lat_deg: 40, lon_deg: 127, radius_km: 100}
                    aims: [there, {name: pier, lat_deg: 21, lon_deg: -158}]
                    sources: [{of: [all], cite: chosen, status: notional}]
                sites:
                  there: {lat_deg: 64, lon_deg: -150, sources: [{of: [all], cite: map, status: read}]}
                """);
        assertThat(catalog.find(Corridor.class, "here-to-there").orElseThrow().aims())
                .extracting(Site::name)
                .containsExactly("there", "pier");
    }

    @Test
    void anOverlayReplacesAnEntryOfTheSameNameEverywhere() throws IOException {
        Files.writeString(folder.resolve("a.yaml"), """
                sites:
                  there: {lat_deg: 64, lon_deg: -150, sources: [{of: [all], cite: map, status: read}]}
                corridors:
                  c:
                    launch_area: {kind: circle, lat_deg: 40, lon_deg: 127, radius_km: 100}
                    aims: [there]
                    sources: [{of: [all], cite: chosen, status: notional}]
                """);
        Catalog catalog =
                overlay("sites: {there: {lat_deg: 0, lon_deg: 0, sources: [{of: [all], cite: map, status: read}]}}");
        assertThat(catalog.find(Corridor.class, "c")
                        .orElseThrow()
                        .aims()
                        .getFirst()
                        .place()
                        .lat())
                .isZero();
    }

    @Test
    void everyValueHasASource() throws IOException {
        assertThat(told(ICBM.replace("of: [burn_time_s]", "of: [burnout_altitude_km]")))
                .isEqualTo("b.yaml:4 missiles.test-icbm.burn_time_s: this value has no source. Maybe add it to a"
                        + " source's of.");
        assertThat(told(ICBM.replace("of: [burn_time_s]", "of: [burn_time_s, burn_tim]")))
                .isEqualTo("b.yaml:2 missiles.test-icbm.sources[0].of: burn_tim is not a key the entry writes. Maybe"
                        + " burn_time_s.");
        assertThat(told(ICBM.substring(0, ICBM.indexOf("    sources"))))
                .startsWith("b.yaml:2 missiles.test-icbm.sources: missing: every value has a source. Maybe add ");
        assertThat(told(ICBM.substring(0, ICBM.indexOf("      - {of")) + "      []\n"))
                .isEqualTo("b.yaml:7 missiles.test-icbm.sources: [] is not a list of sources. Maybe add one.");
    }

    @Test
    void aSourceIsCheckedLikeAnythingElse() throws IOException {
        assertThat(told(ICBM.replace("status: read", "status: seen")))
                .isEqualTo("b.yaml:8 missiles.test-icbm.sources[0].status: seen is not one of read, report, derived or"
                        + " notional. Maybe read.");
    }

    @Test
    void sectionsAndNamesAreChecked() throws IOException {
        assertThat(told("missile: {}\n")).isEqualTo("b.yaml:1 missile: not a section of a catalog. Maybe missiles.");
        assertThat(told(ICBM.replace("test-icbm", "Test ICBM")))
                .isEqualTo("b.yaml:2 missiles.Test ICBM: not a name of small letters, digits and dashes. Maybe"
                        + " test-icbm.");
        assertThat(told("missiles: [a]\n"))
                .isEqualTo("b.yaml:1 missiles: a list is not a mapping of names to entries. Maybe write each entry's"
                        + " name as a key.");
        assertThat(told(ICBM.replace("burn_time_s: 170", "burn_time_s: 1")))
                .isEqualTo("b.yaml:4 missiles.test-icbm.burn_time_s: 1 is not a number from 10 to 600. Maybe 10.");
    }

    @Test
    void anOverlayFolderMustExist() {
        BadInput bad = catchThrowableOfType(BadInput.class, () -> CatalogReader.withOverlay(folder.resolve("gone")));
        assertThat(bad)
                .hasMessageEndingWith(
                        "gone: no such folder. Maybe name the folder that holds the catalog's .yaml files.");
    }

    private Catalog overlay(String yaml) throws IOException {
        Files.writeString(folder.resolve("b.yaml"), yaml);
        return CatalogReader.withOverlay(folder);
    }

    private String told(String yaml) throws IOException {
        Files.writeString(folder.resolve("b.yaml"), yaml);
        return catchThrowableOfType(BadInput.class, () -> CatalogReader.withOverlay(folder))
                .getMessage()
                .replace(folder + "/", "");
    }
}
