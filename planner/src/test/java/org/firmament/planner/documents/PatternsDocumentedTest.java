package org.firmament.planner.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.stream.Stream;
import org.firmament.catalogs.ConstellationDesign;
import org.firmament.catalogs.Pattern;
import org.firmament.catalogs.units.Keys;
import org.firmament.orbits.Almanac;
import org.firmament.orbits.Constellation;
import org.firmament.planner.report.LayerText;
import org.firmament.planner.scenario.Scenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every kind of pattern is shown in `docs/how-to/arrange-satellites.md`, and what is shown is laid out.
class PatternsDocumentedTest {
    private static final Path DOCUMENT = Path.of("../docs/how-to/arrange-satellites.md");

    /// Kinds that read a file, shown where files are.
    private static final Set<String> FROM_FILES = Set.of("tle", "omm", "oem");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @MethodSource("blocks")
    void whatIsShownIsLaidOut(String block) throws IOException {
        Path file = Files.writeString(folder.resolve("shown.yaml"), """
                firmament: 1
                name: Shown
                epoch: 2030-03-20T00:00:00Z
                duration_h: 1
                constellations:
                  - name: shown
                    pattern:
                """ + block.indent(6));

        Scenario scenario = Scenario.read(file);
        ConstellationDesign design = scenario.constellations().getFirst();
        Constellation laidOut = Constellation.of(design, new Almanac(scenario.conventions(), scenario.epoch()));

        int satellites = design.pattern().total();
        int spares = design.pattern().spares();
        assertThat(block.lines().findFirst())
                .hasValue("# " + satellites + (satellites == 1 ? " satellite" : " satellites")
                        + (spares == 0 ? "" : " and " + spares + " spares"));
        assertThat(laidOut.satellites()).hasSize(satellites).doesNotHaveDuplicates();
        assertThat(laidOut.spares()).hasSize(spares);
        assertThat(laidOut.satellites().stream().mapToInt(one -> one.plane()).max())
                .hasValue(design.pattern().planes());
        assertThat(LayerText.pattern(design.pattern())).isNotBlank();
    }

    @Test
    void everyKindIsShown() throws IOException {
        List<String> shown = blocks().map(block -> block.replaceFirst("(?s).*?kind: (\\S+).*", "$1"))
                .toList();
        assertThat(Arrays.stream(Pattern.class.getPermittedSubclasses())
                        .map(kind -> Keys.kinds(kind).getFirst())
                        .filter(kind -> !FROM_FILES.contains(kind)))
                .allSatisfy(kind -> assertThat(shown).contains(kind));
    }

    static Stream<String> blocks() throws IOException {
        return java.util.regex.Pattern.compile("(?s)```yaml\n(.*?)```")
                .matcher(Files.readString(DOCUMENT))
                .results()
                .map((MatchResult block) -> block.group(1));
    }
}
