package org.firmament.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Holds every engine to Orekit's own event detectors, over random days, and `docs/reference/agreement.md`
/// to what comes out. Run with `-Dfirmament.write.documents=true` to write it anew.
class DetectorAgreementTest {
    private static final Path DOCUMENT = Path.of("../docs/reference/agreement.md");

    private final Encounters encounters = new Encounters();

    @ParameterizedTest
    @EnumSource
    void tenEncountersAreOrekits(Regime regime) {
        hold(regime, Agreement.over(encounters.draws(regime, 7, 10), regime.maxCheck()));
    }

    @Tag("validation")
    @Test
    void twoHundredEncountersAreOrekitsAndThePageSaysSo() throws IOException {
        StringBuilder page = new StringBuilder("""
                # Agreement with Orekit's event detectors

                Written by the validation run (`mvn verify -Pvalidation`), which fails if an access or gap of a second or more is
                missed or invented, if more than one edge of a hundred leaves its tolerance, or if this page is not what it
                computes. In each row 200 random encounters, most of them a satellite and a point for a day at a least
                elevation of 0 to 40°, are put to an engine of this program and to Orekit's `ElevationDetector` or
                `InterSatDirectViewDetector` (for missiles the elevation over Orekit's geodetic zenith) with the same motion,
                looking every 15 s and placing edges to 1 µs. For the grazing passes of the last rows they look every 0.4 s: a
                pass shorter than their step they lose, or give as one of a microsecond. Here are states 60 s apart with cubics
                between, and edges to 1 ms; the shell engine needs no states.

                Fields of view fixed to the flight are held to `FieldOfViewDetector` with `DoubleDihedraFieldOfView` and
                `PolygonalFieldOfView` in the CCSDS's LVLH, skylines to `ElevationMask`, shadows to `EclipseDetector` over the
                ellipsoid, the Sun's elevation to `GroundAtNightDetector`. Orekit is given this program's direction of the Sun,
                itself within 0.01°; what differs is that the Sun is at its distance there and its disc that of the day.

                | Encounters | Engine | Accesses | Edges compared | Missed or invented | Half within [ms] | 99 % within [ms] | Worst [ms] | Tolerance of 99 % [ms] |
                |---|---|---|---|---|---|---|---|---|
                """);
        for (Regime regime : Regime.values()) {
            Map<String, Agreement> engines = Agreement.over(encounters.draws(regime, 8, 200), regime.maxCheck());
            hold(regime, engines);
            engines.forEach((engine, agreement) -> page.append(row(regime, engine, agreement)));
        }
        if (Boolean.getBoolean("firmament.write.documents")) {
            Files.writeString(DOCUMENT, page);
        }
        assertThat(DOCUMENT).hasContent(page.toString());
    }

    private static void hold(Regime regime, Map<String, Agreement> engines) {
        assertThat(engines).isNotEmpty();
        engines.forEach((engine, agreement) -> {
            assertThat(agreement.faults()).as("%s, %s", regime, engine).isEmpty();
            assertThat(agreement.edges()).as("%s, %s", regime, engine).isPositive();
            assertThat(agreement.error(0.99)).as("%s, %s", regime, engine).isLessThan(regime.tolerance());
        });
    }

    private static String row(Regime regime, String engine, Agreement agreement) {
        return String.format(
                Locale.ROOT,
                "| %s | %s | %,d | %,d | %d | %.2f | %.2f | %.2f | %.0f |%n",
                regime.words(),
                engine,
                agreement.accesses(),
                agreement.edges(),
                agreement.faults().size(),
                1e3 * agreement.error(0.5),
                1e3 * agreement.error(0.99),
                1e3 * agreement.error(1),
                1e3 * regime.tolerance());
    }
}
