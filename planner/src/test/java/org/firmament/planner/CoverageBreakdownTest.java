package org.firmament.planner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.firmament.catalogs.yaml.BadInput;
import org.firmament.catalogs.yaml.CatalogReader;
import org.firmament.coverage.access.FigureOfMerit;
import org.firmament.planner.cli.Main;
import org.firmament.planner.scenario.Scenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a user gets who asks for the geometry of sensors in view and for figures within regions.
class CoverageBreakdownTest {
    private static final Path EXAMPLE = Path.of("../examples/coverage.yaml");
    private static final List<String> COARSE = List.of(
            "duration_h=3",
            "targets=[{kind: equal-area, spacing_deg: 10}, {kind: corridor, corridor: north-pacific-icbm,"
                    + " missile: generic-solid-icbm, samples: 4}]",
            "requirements=[]");

    @TempDir
    private Path folder;

    @Test
    void nothingOfGeometryIsComputedUnasked() {
        assertThat(figures("regions=[]")).noneMatch(figure -> figure.name().startsWith("stereo"));
    }

    @Test
    void geometryAndRegionsAreAnsweredWhereAsked() {
        List<FigureOfMerit> plain = figures("regions=[]");
        List<FigureOfMerit> figures = figures("geometry={figures: [stereo, dilution]}", "regions=[conus]");

        assertThat(figures).containsAll(plain);
        assertThat(value(figures, "stereo_percent", "mean", "equal-area grid 10°"))
                .isBetween(1.0, 100.0);
        assertThat(value(figures, "stereo_percent", "maximum", "corridor north-pacific-icbm"))
                .isBetween(0.0, 100.0);
        // Two sensors at 1,000 to 3,000 km: a metre or more a microradian.
        assertThat(value(figures, "position_dilution", "minimum", "equal-area grid 10°"))
                .isBetween(0.5, 5.0);
        assertThat(figures).noneMatch(figure -> figure.name().equals("gdop"));
        assertThat(value(figures, "percent_coverage", "mean", "equal-area grid 10° within conus"))
                .isBetween(
                        value(figures, "percent_coverage", "minimum", "equal-area grid 10°"),
                        value(figures, "percent_coverage", "maximum", "equal-area grid 10°"));
    }

    @Test
    void everyPointLatitudeAndTimeIsInATable() throws IOException {
        java.io.PrintWriter silent = new java.io.PrintWriter(java.io.Writer.nullWriter());
        Path out = folder.resolve("out");
        String[] command = {
            "coverage",
            EXAMPLE.toString(),
            "--out",
            out.toString(),
            "--quiet",
            "--set",
            COARSE.get(0),
            "--set",
            COARSE.get(1),
            "--set",
            COARSE.get(2)
        };

        assertThat(Main.run(silent, silent, command)).isZero();

        List<String> points = Files.readAllLines(out.resolve("coverage_by_point.csv"));
        long flights = points.stream()
                .filter(row -> row.startsWith("corridor north-pacific-icbm,flight"))
                .count();
        assertThat(flights).isEqualTo(4);
        assertThat(points.size() - 1 - flights).isBetween(380L, 440L);
        assertThat(Files.readAllLines(out.resolve("coverage_by_latitude.csv"))).hasSizeBetween(19, 38);
        List<String> times = Files.readAllLines(out.resolve("coverage_over_time.csv"));
        assertThat(times).hasSize(1 + 37);
        assertThat(Files.readString(out.resolve("manifest.json"))).contains("coverage_by_point.csv");
    }

    @Test
    void aWrongFamilyIsRefusedWithWhatIsAllowed() {
        assertThat(org.assertj.core.api.Assertions.catchThrowableOfType(
                                BadInput.class, () -> figures("geometry={figures: [parallax]}"))
                        .getMessage())
                .contains("geometry.figures", "parallax", "stereo", "Maybe");
    }

    private static double value(List<FigureOfMerit> figures, String name, String statistic, String target) {
        Optional<FigureOfMerit> found = figures.stream()
                .filter(figure -> figure.name().equals(name)
                        && figure.statistic().equals(statistic)
                        && figure.target().equals(target))
                .findFirst();
        return found.orElseThrow().value();
    }

    private static List<FigureOfMerit> figures(String... more) {
        List<String> overrides = new java.util.ArrayList<>(COARSE);
        overrides.addAll(List.of(more));
        Scenario scenario = Scenario.read(EXAMPLE, overrides, CatalogReader.builtin());
        return Planner.standard().coverage(scenario).results().coverage();
    }
}
