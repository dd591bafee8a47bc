package org.firmament.planner.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.stream.Stream;
import org.firmament.catalogs.units.Keys;
import org.firmament.coverage.access.FigureOfMerit;
import org.firmament.planner.Planner;
import org.firmament.planner.scenario.Scenario;
import org.firmament.planner.scenario.Target;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every kind of target is shown in `docs/how-to/choose-what-coverage-is-computed-over.md`, what is shown is
/// computed, and the files it names are those shown beside it.
class TargetsDocumentedTest {
    private static final Path DOCUMENT = Path.of("../docs/how-to/choose-what-coverage-is-computed-over.md");

    @TempDir
    private Path folder;

    /// The document shows a file as a block whose language is its ending, its name in the line before.
    @BeforeEach
    void writeTheFilesShown() throws IOException {
        for (MatchResult shown :
                matches("(?s)`([a-z]+\\.(?:csv|geojson))`(?:(?!```).)*?\n\n```(?:csv|json)\n(.*?)```")) {
            Files.writeString(folder.resolve(shown.group(1)), shown.group(2));
        }
    }

    /// The first line of a block says how many figures' targets were covered: points, flights, tracks or
    /// satellites.
    @ParameterizedTest
    @MethodSource("blocks")
    void whatIsShownIsComputed(String block) throws IOException {
        Path file = Files.writeString(folder.resolve("shown.yaml"), """
                firmament: 1
                name: Shown
                epoch: 2030-03-20T00:00:00Z
                duration_h: 1
                constellations:
                  - name: trackers
                    pattern: {kind: walker-delta, total: 24, planes: 4, phasing: 1, altitude_km: 1200, inclination_deg: 60}
                    carries: {sensor: {kind: horizon, min_elevation_deg: 5}}
                targets:
                """ + block.indent(2));

        Scenario scenario = Scenario.read(file);
        List<FigureOfMerit> figures =
                Planner.standard().coverage(scenario).results().coverage();

        String target = block.lines().findFirst().orElse("").replaceFirst("^# ", "");
        assertThat(figures)
                .extracting(FigureOfMerit::target)
                .contains(target)
                .allMatch(named -> named.equals(target) || named.equals("trackers over " + target));
        assertThat(figures).extracting(FigureOfMerit::name).contains("percent_coverage", "access_count");
        assertThat(figures.stream()
                        .filter(figure -> figure.name().equals("percent_coverage"))
                        .mapToDouble(FigureOfMerit::value))
                .as("seen at all")
                .anyMatch(percent -> percent > 0);
    }

    @Test
    void everyKindIsShown() throws IOException {
        List<String> shown = blocks().map(block -> block.replaceFirst("(?s).*?kind: ([a-z-]+).*", "$1"))
                .toList();
        assertThat(Arrays.stream(Target.class.getPermittedSubclasses())
                        .map(kind -> Keys.kinds(kind).getFirst()))
                .allSatisfy(kind -> assertThat(shown).contains(kind.toLowerCase(Locale.ROOT)));
    }

    static Stream<String> blocks() throws IOException {
        return matches("(?s)```yaml\n(.*?)```").stream().map(block -> block.group(1));
    }

    private static List<MatchResult> matches(String pattern) throws IOException {
        return java.util.regex.Pattern.compile(pattern)
                .matcher(Files.readString(DOCUMENT))
                .results()
                .toList();
    }
}
