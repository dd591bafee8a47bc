package org.firmament.planner.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.firmament.catalogs.ConstellationDesign;
import org.firmament.catalogs.Pattern;
import org.firmament.catalogs.Payload;
import org.firmament.catalogs.Walker;
import org.firmament.catalogs.units.Unit;
import org.firmament.orbits.Almanac;
import org.firmament.orbits.Constellation;
import org.firmament.orbits.Conventions;
import org.firmament.orbits.Ephemeris;
import org.firmament.orbits.Propagation;
import org.firmament.planner.Evaluation;
import org.firmament.planner.Planner;
import org.firmament.planner.results.AllocationResult;
import org.firmament.planner.scenario.Scenario;
import org.junit.jupiter.api.Test;

/// The Java of `docs/how-to/use-as-a-library.md`, compiled and run. Between `begin` and `end` it is the
/// document's text.
class LibraryExampleTest {
    @Test
    void theWholeChainIsACall() throws IOException {
        // begin
        Planner planner = Planner.standard();
        Scenario scenario = Scenario.read(Path.of("../examples/theatre.yaml"));
        Evaluation evaluation = planner.evaluate(scenario);
        AllocationResult allocation = evaluation.results().allocation().orElseThrow();
        System.out.println("leaked value " + allocation.proof().upper() + ", at least "
                + allocation.proof().lower());
        // end
        assertThat(allocation.proof().lower())
                .isLessThanOrEqualTo(allocation.proof().upper());
    }

    @Test
    void aRoomCanBeUsedAlone() {
        Pattern shell = new Pattern.WalkerStar(new Walker(54, 6, 1, 1_000e3, Math.toRadians(82), 0, 0));
        Payload nothing = new Payload(Optional.empty(), 1, Optional.empty(), 0, 0, Unit.YEARS.toSi(5));
        ConstellationDesign design = new ConstellationDesign("trackers", shell, nothing);
        // begin
        Almanac almanac = new Almanac(Conventions.standard(), Instant.parse("2030-03-20T00:00:00Z"));
        Constellation trackers = Constellation.of(design, almanac);
        Ephemeris ephemeris = almanac.propagate(trackers.satellites(), Propagation.standard(), 86_400);
        // end
        assertThat(ephemeris.size()).isEqualTo(54);
    }

    @Test
    void theDocumentShowsTheseLines() throws IOException {
        String document = Files.readString(Path.of("../docs/how-to/use-as-a-library.md"));
        String source =
                Files.readString(Path.of("src/test/java/org/firmament/planner/documents/LibraryExampleTest.java"));

        assertThat(java.util.regex.Pattern.compile("(?sm)^ {8}// begin\n(.*?)^ {8}// end")
                        .matcher(source)
                        .results()
                        .map(shown -> shown.group(1)
                                .replace("\"../examples", "\"examples")
                                .stripTrailing()
                                .stripIndent()))
                .hasSize(2)
                .allSatisfy(shown -> assertThat(document).contains(shown));
    }
}
