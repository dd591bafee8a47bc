package org.firmament.planner.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.firmament.catalogs.Missile;
import org.firmament.catalogs.units.Keys;
import org.firmament.orbits.Earth;
import org.firmament.orbits.threat.ThreatTrajectory;
import org.firmament.orbits.threat.Trajectories;
import org.firmament.planner.scenario.DrawnFlight;
import org.firmament.planner.scenario.Scenario;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every threat shown in `docs/how-to/describe-a-threat.md` flies, in the phases said above it, and every kind
/// of missile is shown or comes from the catalog.
class ThreatsDocumentedTest {
    private static final Path DOCUMENT = Path.of("../docs/how-to/describe-a-threat.md");

    private static final int DRAWS = 3;

    @TempDir
    private Path folder;

    /// A file is shown as a block whose language is its ending, its name in the line before.
    @BeforeEach
    void writeTheFileShown() throws IOException {
        for (MatchResult shown : matches("(?s)`([a-z]+\\.csv)` may hold(?:(?!```).)*?\n\n```csv\n(.*?)```")) {
            Files.writeString(folder.resolve(shown.group(1)), shown.group(2));
        }
    }

    @ParameterizedTest
    @MethodSource("blocks")
    void whatIsShownFlies(String block) throws IOException {
        Scenario scenario = Scenario.read(Files.writeString(folder.resolve("shown.yaml"), """
                firmament: 1
                name: Shown
                epoch: 2030-03-20T00:00:00Z
                duration_h: 1
                threats:
                  -
                """ + block.indent(4)));
        Trajectories trajectories = new Trajectories(
                new Earth(scenario.conventions().earth()),
                scenario.conventions().mu());
        SplittableRandom random = new SplittableRandom(1);
        String said = block.lines().findFirst().orElse("").replaceFirst("^# ", "");
        for (int i = 0; i < DRAWS; i++) {
            ThreatTrajectory flight = DrawnFlight.of(scenario.threats().getFirst(), trajectories, random)
                    .flight();
            assertThat(flight.segments().stream()
                            .map(segment -> segment.phase().name().toLowerCase(Locale.ROOT))
                            .collect(Collectors.joining(", ")))
                    .isEqualTo(said);
        }
    }

    @Test
    void everyKindIsShown() throws IOException {
        String shown = Files.readString(DOCUMENT);
        List<String> classes = List.of("generic-solid-icbm", "icbm-boost-glide", "land-attack-cruise", "flown.csv");
        assertThat(Arrays.stream(Missile.class.getPermittedSubclasses()).flatMap(kind -> Keys.kinds(kind).stream()))
                .hasSameSizeAs(classes);
        assertThat(classes).allSatisfy(name -> assertThat(shown).contains(name));
    }

    static Stream<String> blocks() throws IOException {
        return matches("(?s)```yaml\n(.*?)```").stream().map(block -> block.group(1));
    }

    private static List<MatchResult> matches(String pattern) throws IOException {
        return Pattern.compile(pattern)
                .matcher(Files.readString(DOCUMENT))
                .results()
                .toList();
    }
}
