package org.firmament.planner.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.firmament.catalogs.yaml.CatalogReader;
import org.firmament.coverage.access.FigureOfMerit;
import org.firmament.planner.Planner;
import org.firmament.planner.results.Results;
import org.firmament.planner.scenario.FigureName;
import org.firmament.planner.scenario.Scenario;
import org.junit.jupiter.api.Test;

/// Every figure a run computes is explained in `docs/reference/figures.md`.
class FiguresDocumentedTest {
    @Test
    void everyFigureIsExplained() throws IOException {
        String reference = Files.readString(Path.of("../docs/reference/figures.md"));
        Scenario scenario = Scenario.read(
                Path.of("../examples/homeland.yaml"),
                List.of(
                        "raid.starts=once",
                        "targets=[{kind: equal-area, spacing_deg: 30}]",
                        "geometry={figures: [stereo, dilution, navigation], step_s: 900}"),
                CatalogReader.builtin());

        Results results = Planner.standard().evaluate(scenario).results();

        Stream<FigureOfMerit> figures = Stream.of(
                        results.coverage(),
                        results.custody().orElseThrow().figures(),
                        results.engagement().orElseThrow().figures(),
                        results.allocation().orElseThrow().figures())
                .flatMap(List::stream);
        assertThat(figures.map(FigureOfMerit::name)
                        .peek(FiguresDocumentedTest::requireThatItCanBeRequired)
                        .map(name -> name.replaceAll("_[3-7]_fold", "_8_fold"))
                        .distinct())
                .hasSizeGreaterThan(20)
                .contains("worst_angle", "gdop", "stereo_percent", "position_dilution", "age_of_data")
                .allSatisfy(name -> assertThat(reference).contains("`" + name + "`"));
    }

    /// A figure nobody may require would be refused here.
    private static void requireThatItCanBeRequired(String name) {
        assertThat(new FigureName(name, "mean", "").measure()).isEqualTo(name);
    }
}
