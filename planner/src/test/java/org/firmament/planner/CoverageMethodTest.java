package org.firmament.planner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.firmament.catalogs.yaml.BadInput;
import org.firmament.catalogs.yaml.CatalogReader;
import org.firmament.coverage.access.FigureOfMerit;
import org.firmament.planner.report.TextReport;
import org.firmament.planner.results.Results;
import org.firmament.planner.scenario.CoverageRules;
import org.firmament.planner.scenario.Scenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a user gets who trades accesses for speed, and what he is told when he cannot.
class CoverageMethodTest {
    private static final String EQUAL_AREA = "equal-area grid 10°";
    private static final String REGION = "region conus";

    /// No grid whose guarantee would be proved.
    private static final String REGION_ONLY = "targets=[{kind: region, region: conus, spacing_deg: 5}]";

    @TempDir
    private Path folder;

    @Test
    void allMethodsGiveTheSameShares() {
        Results exact = run("coverage.method=exact");
        Results sampled = run("coverage.method=sampled", "coverage.sampling_s=30");
        Results screened = run("coverage.method=screened");

        for (String target : List.of(EQUAL_AREA, REGION)) {
            for (String name : List.of("percent_coverage", "percent_coverage_2_fold", "percent_coverage_3_fold")) {
                double truth = value(exact, name, "mean", target);
                assertThat(truth).as("%s of %s", name, target).isBetween(5.0, 99.9);
                assertThat(value(sampled, name, "mean", target)).isCloseTo(truth, within(0.1));
                // Two shells of five planes each, whose nodes drift past each other by 2° in a day only.
                assertThat(value(screened, name, "mean", target)).isCloseTo(truth, within(2.0));
            }
            assertThat(value(sampled, "gap_duration", "maximum", target))
                    .isCloseTo(value(exact, "gap_duration", "maximum", target), within(30.0));
            assertThat(names(sampled, target)).contains("response_time").doesNotContain("access_count");
            assertThat(names(screened, target)).contains("never_seen_fraction").doesNotContain("gap_duration");
        }
    }

    /// Named points are few: their accesses are found whatever the method.
    @Test
    void namedPointsStayExact() {
        String targets = REGION_ONLY.replace("]", ", {kind: points, points: [honolulu, fort-greely]}]");
        List<FigureOfMerit> exact = points(run(targets, "coverage.method=exact"));
        assertThat(exact).hasSizeGreaterThan(20);
        assertThat(points(run(targets, "coverage.method=sampled"))).isEqualTo(exact);
        assertThat(points(run(targets, "coverage.method=screened"))).isEqualTo(exact);
    }

    /// States of orbits that are not one shell are read at the samples.
    @Test
    void anyOrbitsAreSampled() {
        String zonal = "propagation.model=eckstein-hechler";
        double exact = value(run(zonal), "percent_coverage", "mean", EQUAL_AREA);
        Results sampled = run(zonal, "coverage.method=sampled");
        assertThat(value(sampled, "percent_coverage", "mean", EQUAL_AREA)).isCloseTo(exact, within(0.2));
    }

    @Test
    void theMethodAndWhatItMeansIsPrinted() {
        Results sampled = run(REGION_ONLY, "coverage.method=sampled", "coverage.sampling_s=90");
        assertThat(sampled.scenario().coverage()).isEqualTo(new CoverageRules(CoverageRules.Method.SAMPLED, 90));
        assertThat(TextReport.of(sampled)).contains("sampled every 90 s: gaps are multiples of that");
        assertThat(TextReport.of(run(REGION_ONLY, "coverage.method=screened")))
                .contains("screened: shares of unending time");
        assertThat(TextReport.of(run(REGION_ONLY))).doesNotContain("sampled").doesNotContain("screened");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        sampled  | constellations[0].carries.sensor.sun_exclusion_deg=30 | coverage.method: sampled is not a method for the view of eyes
        screened | constellations[0].carries.sensor.sun_exclusion_deg=30 | coverage.method: screened is not a method for the view of eyes
        screened | propagation.model=eckstein-hechler | screened is not a method for eyes, which is not circular orbits
        screened | constellations[0].pattern.altitude_km=35786.03 | screened is not a method for eyes, which is not circular orbits
        screened | propagation.model=kepler | screened is not a method for more beside another shell that keeps its place
        screened | ground=[{name: radar, site: fort-greely, carries: {sensor: {kind: horizon}}}] | screened is not a method for sensors on the ground, such as radar
        sampled  | ground=[{name: radar, site: fort-greely, carries: {sensor: {kind: horizon}}}] | sampled is not a method for sensors on the ground, such as radar
        sampled  | duration_h=0.01 | coverage.sampling_s: 60 is not a step that gives 1 to
        fast     | duration_h=1 | coverage.method: fast is not one of
        """)
    void whatAMethodCannotDoIsSaidBeforeAnythingRuns(String method, String change, String message) {
        assertThatThrownBy(() -> run("coverage.method=" + method, change))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining(message)
                .hasMessageContaining("Maybe");
    }

    private static double value(Results results, String name, String statistic, String target) {
        return results.coverage().stream()
                .filter(figure -> figure.name().equals(name)
                        && figure.statistic().equals(statistic)
                        && figure.target().equals(target))
                .mapToDouble(FigureOfMerit::value)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> names(Results results, String target) {
        return results.coverage().stream()
                .filter(figure -> figure.target().equals(target))
                .map(FigureOfMerit::name)
                .toList();
    }

    private static List<FigureOfMerit> points(Results results) {
        return results.coverage().stream()
                .filter(figure -> figure.target().equals("points"))
                .toList();
    }

    private Results run(String... overrides) {
        String yaml = """
            firmament: 1
            name: Eyes
            epoch: 2030-03-20T00:00:00Z
            duration_h: 24
            constellations:
              - name: eyes
                pattern: {kind: walker-delta, total: 20, planes: 5, phasing: 3, altitude_km: 1500, inclination_deg: 53}
                carries: {sensor: {kind: horizon, min_elevation_deg: 10}}
              - name: more
                pattern: {kind: walker-delta, total: 20, planes: 5, phasing: 3, altitude_km: 2000, inclination_deg: 80}
                carries: {sensor: {kind: nadir-cone, half_angle_deg: 50}}
            targets:
              - {kind: equal-area, spacing_deg: 10}
              - {kind: region, region: conus, spacing_deg: 3}
            """;
        try {
            Path file = Files.writeString(folder.resolve("eyes.yaml"), yaml);
            List<String> settings = new ArrayList<>(Arrays.asList(overrides));
            return Planner.standard()
                    .coverage(Scenario.read(file, settings, CatalogReader.builtin()))
                    .results();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
