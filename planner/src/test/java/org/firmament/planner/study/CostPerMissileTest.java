package org.firmament.planner.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.firmament.catalogs.yaml.CatalogReader;
import org.firmament.coverage.access.FigureOfMerit;
import org.firmament.planner.Outcome;
import org.firmament.planner.results.CostResult;
import org.firmament.planner.scenario.Scenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a missile engaged costs, and each engaged more, worked by hand for raids of four:
///
/// | satellites | parts [bn]                  | cost | engaged | a missile | each more     |
/// |------------|-----------------------------|------|---------|-----------|---------------|
/// | 100        | 1 + 2 + 3 + 1 + 2 + ½ + ½   | 10   | 2       | 5         |               |
/// | 200        | 1 + 4 + 6 + 1 + 3 + ½ + ½   | 16   | 3       | 5.3333    | 6 / 1 = 6     |
/// | 300        | 1 + 5 + 7 + 2 + 4 + ½ + ½   | 20   | 3.2     | 6.25      | 4 / 0.2 = 20  |
/// | 400        | 1 + 8 + 9 + 4 + 7 + ½ + ½   | 30   | 3.2     | 9.375     | none          |
/// | 500        | 1 + 9 + 9 + 5 + 7 + ½ + ½   | 32   | 0       | none      | none          |
///
/// The fourth leaks less than the third, for the same missiles engaged. The fifth engages nobody, and is beaten.
class CostPerMissileTest {
    private static final double CENT = 0.01;
    private static final double BILLION = 1e9;
    private static final int LAUNCHES = 4;

    private static final List<CostResult.Parts> PARTS = List.of(
            parts(1, 2, 3, 1, 2),
            parts(1, 4, 6, 1, 3),
            parts(1, 5, 7, 2, 4),
            parts(1, 8, 9, 4, 7),
            parts(1, 9, 9, 5, 7));
    private static final List<Double> ENGAGED = List.of(2.0, 3.0, 3.2, 3.2, 0.0);
    private static final List<Double> LEAKED = List.of(0.6, 0.4, 0.3, 0.25, 1.0);

    @TempDir
    private Path folder;

    @Test
    void ofEveryRow() throws IOException {
        List<StudyRow> rows = rows();

        assertThat(rows.stream().map(row -> row.output("cost.total_usd").orElseThrow()))
                .containsExactly(10e9, 16e9, 20e9, 30e9, 32e9);
        double[] each = {5e9, 16e9 / 3, 6.25e9, 9.375e9};
        for (int row = 0; row < each.length; row++) {
            assertThat(rows.get(row).output("cost.per_engaged_usd")).hasValueCloseTo(each[row], within(CENT));
        }
        assertThat(rows.getLast().output("engaged_launches")).hasValue(0);
        assertThat(rows.getLast().output("cost.per_engaged_usd")).isEmpty();
    }

    @Test
    void alongTheFront() throws IOException {
        List<StudyAnswers.Best> front = Answers.of(study(), rows(), false).front();

        assertThat(front.stream().map(StudyAnswers.Best::row)).containsExactly(0, 1, 2, 3);
        assertThat(front.get(1).figures().get("cost.per_engaged_usd")).isCloseTo(16e9 / 3, within(CENT));
        assertThat(front.get(0).costPerAddedEngagement()).isEmpty();
        assertThat(front.get(1).costPerAddedEngagement()).hasValueCloseTo(6e9, within(CENT));
        assertThat(front.get(2).costPerAddedEngagement().orElseThrow()).isCloseTo(20e9, within(100.0));
        assertThat(front.get(3).costPerAddedEngagement()).isEmpty();
    }

    /// Only the fifth has prices out of a catalog of plausible ones.
    @Test
    void oneRowWithNotionalPricesIsEnoughToSaySo() throws IOException {
        List<StudyRow> rows = rows();

        assertThat(rows.stream().map(row -> row.output("cost.notional").orElseThrow()))
                .containsExactly(0.0, 0.0, 0.0, 0.0, 1.0);
        assertThat(Answers.of(study(), rows, false).notional()).isTrue();
        assertThat(Answers.of(study(), rows.subList(0, 4), false).notional()).isFalse();
        assertThat(Answers.of(study(), rows.subList(0, 4), true).notional()).isTrue();
    }

    private List<StudyRow> rows() throws IOException {
        Study study = study();
        RowEvaluator evaluator = new RowEvaluator(study, CostPerMissileTest::world);
        return IntStream.range(0, study.size()).mapToObj(evaluator::row).toList();
    }

    private static Outcome world(Scenario scenario) {
        int row = scenario.constellations().getFirst().pattern().total() / 100 - 1;
        CostResult.Parts parts = PARTS.get(row);
        return new Outcome(
                List.of(
                        new FigureOfMerit(
                                "engaged_fraction", ENGAGED.get(row) / LAUNCHES, "fraction", "mean", "all raids"),
                        new FigureOfMerit("leakage", LEAKED.get(row), "fraction", "mean", "all raids"),
                        new FigureOfMerit("cost.total_usd", parts.sum(), "usd", "total", "space layer")),
                List.of(),
                Optional.of(new CostResult(
                        parts.sum(), 6e8, 2026, row == 4, parts, List.of(), OptionalDouble.empty(), List.of())),
                LAUNCHES,
                100 * row + 100,
                100 * row + 100);
    }

    private static CostResult.Parts parts(
            double development, double platforms, double interceptors, double launch, double replenishment) {
        return new CostResult.Parts(
                development * BILLION,
                platforms * BILLION,
                interceptors * BILLION,
                launch * BILLION,
                replenishment * BILLION,
                0.5 * BILLION,
                0.5 * BILLION);
    }

    private Study study() throws IOException {
        Files.writeString(folder.resolve("shell.yaml"), """
            firmament: 1
            name: A shell
            epoch: 2030-03-20T00:00:00Z
            duration_h: 1
            constellations:
              - name: shell
                pattern: {kind: walker-delta, total: 100, planes: 10, phasing: 1, altitude_km: 500, inclination_deg: 45}
                carries: {interceptor: notional-sbi-6}
            threats: [{corridor: north-pacific-icbm, missile: generic-liquid-icbm}]
            raid: {launches: 4, spacing_s: 5, starts: once}
            """);
        Path file = Files.writeString(folder.resolve("study.yaml"), """
            firmament: 1
            scenario: shell.yaml
            vary: {"constellations[shell].pattern.total": {from: 100, to: 500, step: 100}}
            minimise: [cost.total_usd, leakage.mean]
            """);
        return Study.read(file, List.of(), CatalogReader.builtin());
    }
}
