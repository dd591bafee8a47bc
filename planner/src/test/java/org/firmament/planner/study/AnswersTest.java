package org.firmament.planner.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.firmament.catalogs.Pattern;
import org.firmament.catalogs.yaml.CatalogReader;
import org.firmament.coverage.access.FigureOfMerit;
import org.firmament.planner.Outcome;
import org.firmament.planner.results.RequirementResult;
import org.firmament.planner.scenario.FigureName;
import org.firmament.planner.scenario.Requirement;
import org.firmament.planner.scenario.Scenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Answers of studies of worlds that are formulas, so that everybody can work them out.
class AnswersTest {
    private static final double ROUNDING = 1e-12;
    private static final String TOTAL = "constellations[shell].pattern.total";
    private static final String HEIGHT = "constellations[shell].pattern.altitude_km";

    @TempDir
    private Path folder;

    /// A hundred satellites cost a billion. They engage 2, 3 and 3.2 of 4 launches.
    @Test
    void theFrontSaysWhatAMissileEngagedAndOneMoreCost() throws IOException {
        StudyAnswers answers = answers("""
            vary: {"constellations[shell].pattern.total": [100, 200, 300, 400]}
            minimise: [cost.total_usd, leakage.mean]
            """, scenario -> {
            double share = List.of(0.5, 0.75, 0.8, 0.8).get((int) total(scenario) / 100 - 1);
            return outcome(scenario, 4, share, total(scenario) * 1e7);
        });

        assertThat(answers.front().stream().map(StudyAnswers.Best::row)).containsExactly(0, 1, 2);
        assertThat(answers.front().get(0).costPerAddedEngagement()).isEmpty();
        assertThat(answers.front().get(1).costPerAddedEngagement().orElseThrow())
                .isCloseTo(1e9, within(1e-3));
        assertThat(answers.front().get(2).costPerAddedEngagement().orElseThrow())
                .isCloseTo(5e9, within(1e-3));
    }

    /// The base is 200 satellites at 500 km: leakage 0.3. Height moves it by 0.4, size by 0.2, so height comes first.
    @Test
    void aTornadoHasTheLongestBarOnTop() throws IOException {
        StudyAnswers answers = answers(
                """
            vary:
              constellations[shell].pattern.total: [100, 200, 300]
              constellations[shell].pattern.altitude_km: [300, 400, 700]
            sampling: {method: one-at-a-time}
            minimise: [leakage.mean]
            """,
                scenario -> outcome(
                        scenario, 1, 0.7 + (total(scenario) - 200) / 1000 - (height(scenario) - 500) / 1000, 1e9));

        assertThat(answers.swings().stream().map(StudyAnswers.Swing::path)).containsExactly(HEIGHT, TOTAL);
        StudyAnswers.Swing height = answers.swings().getFirst();
        assertThat(height.base()).isCloseTo(0.3, within(ROUNDING));
        assertThat(height.least()).isCloseTo(0.1, within(ROUNDING));
        assertThat(height.greatest()).isCloseTo(0.5, within(ROUNDING));
        assertThat(List.of(height.levelOfLeast(), height.levelOfGreatest())).containsExactly("300", "700");
        StudyAnswers.Swing size = answers.swings().getLast();
        assertThat(List.of(size.levelOfLeast(), size.levelOfGreatest())).containsExactly("300", "100");
    }

    /// Mean over all architectures with a level: whatever the other value does, evenly.
    @Test
    void aMarginalEffectIsTheMeanOverEverythingElse() throws IOException {
        StudyAnswers answers =
                answers("""
            vary:
              constellations[shell].pattern.total: [100, 300]
              constellations[shell].pattern.altitude_km: [300, 500, 700]
            minimise: [leakage.mean]
            """, scenario -> outcome(scenario, 1, 1 - total(scenario) * height(scenario) / 1e6, 1e9));

        assertThat(answers.marginal().stream().filter(mean -> mean.path().equals(TOTAL)))
                .hasSize(2)
                .allSatisfy(mean -> {
                    assertThat(mean.architectures()).isEqualTo(3);
                    assertThat(mean.mean()).isCloseTo(Double.parseDouble(mean.level()) * 500 / 1e6, within(ROUNDING));
                });
    }

    /// Low leaks 0.9 − v/20, high 0.7 − v/40: the same 0.5 at v = 8 km/s; high is the better one below.
    @Test
    void twoArchitecturesSwapWhereTheirLinesMeetBetweenLevelsOrAtOne() throws IOException {
        for (String speeds : List.of("[4, 6, 9]", "[4, 8, 9]")) {
            StudyAnswers answers = answers("""
                vary:
                  constellations[shell].pattern.altitude_km: [300, 700]
                  constellations[shell].carries.interceptor.burnout_speed_km_s: %s
                crossings:
                  - along: constellations[shell].carries.interceptor.burnout_speed_km_s
                    between: constellations[shell].pattern.altitude_km
                    of: leakage.mean
                minimise: [leakage.mean]
                """.formatted(speeds), scenario -> {
                double v = interceptor(scenario) / 1e3;
                return outcome(scenario, 1, height(scenario) < 400 ? 0.1 + v / 20 : 0.3 + v / 40, 1e9);
            });

            assertThat(answers.crossings()).as(speeds).hasSize(1);
            StudyAnswers.Crossing swap = answers.crossings().getFirst();
            assertThat(swap.at()).isCloseTo(8, within(ROUNDING));
            assertThat(swap.value()).isCloseTo(0.5, within(ROUNDING));
            assertThat(List.of(swap.before(), swap.after())).containsExactly("700", "300");
        }
    }

    /// A hundred satellites, a billion, engage one missile.
    @Test
    void theSalvoCurveHasTheCheapestThatEngagesEachSalvo() throws IOException {
        StudyAnswers answers = answers("""
            vary:
              constellations[shell].pattern.total: [100, 200, 400, 500]
              raid.launches: [1, 2, 4, 8]
            salvo: {engaged_at_least: 0.9}
            minimise: [cost.total_usd, leakage.mean]
            """, scenario -> {
            int launches = scenario.raid().launches();
            return outcome(scenario, launches, Math.min(1, total(scenario) / 100 / launches), total(scenario) * 1e7);
        });

        assertThat(answers.salvo().stream().map(StudyAnswers.SalvoPoint::launches))
                .containsExactly(1, 2, 4);
        assertThat(answers.salvo().stream().map(StudyAnswers.SalvoPoint::cost)).containsExactly(1e9, 2e9, 4e9);
        assertThat(answers.salvo())
                .allSatisfy(point -> assertThat(point.costPerEngaged()).isEqualTo(1e9));
        assertThat(answers.salvo().getFirst().costPerAddedLaunch()).isEmpty();
        assertThat(answers.salvo().getLast().costPerAddedLaunch()).hasValue(1e9);
    }

    /// Decisions take 0 to 60 s, evenly; the requirement holds up to 15 s: one draw in four.
    @Test
    void aRequirementIsMetWithTheChanceOfItsDraws() throws IOException {
        StudyAnswers answers = answers("""
            vary: {"constellations[shell].pattern.total": [100]}
            uncertain: {doctrine.decision_s: {uniform: [0, 60]}}
            draws: {most: 400, least: 400}
            minimise: [leakage.mean]
            """, scenario -> {
            double leakage = scenario.doctrine().decision() / 60;
            Requirement quick = new Requirement(
                    new FigureName("leakage", "mean", "all raids"), OptionalDouble.empty(), OptionalDouble.of(0.25));
            return new Outcome(
                    outcome(scenario, 1, 1 - leakage, 1e9).figures(),
                    List.of(new RequirementResult(quick, OptionalDouble.of(leakage), leakage <= 0.25)),
                    Optional.empty(),
                    1,
                    100,
                    100);
        });

        StudyAnswers.Best only = answers.front().getFirst();
        assertThat(only.figures().get("requirements_met")).isCloseTo(0.25, within(0.06));
        assertThat(only.figures().get("requirements_met.low")).isBetween(0.15, 0.25);
        assertThat(only.figures().get("requirements_met.high")).isBetween(0.25, 0.35);
    }

    /// Nobody chooses how quickly a decision is made: what happens to be cheap and lucky is no choice.
    @Test
    void uncertainValuesLookedAtOneByOneMakeNoFront() throws IOException {
        for (String method : List.of("one-at-a-time", "saltelli")) {
            StudyAnswers answers = answers(
                    """
                vary: {"constellations[shell].pattern.total": [100, 200]}
                uncertain: {doctrine.decision_s: {uniform: [0, 60]}}
                sampling: {method: %s, size: 4}
                minimise: [leakage.mean]
                """.formatted(method),
                    scenario -> outcome(scenario, 1, 1 - scenario.doctrine().decision() / 60, 1e9));

            assertThat(answers.front()).as(method).isEmpty();
            assertThat(answers.swings().size() + answers.indices().size()).isEqualTo(2);
        }
    }

    private static Outcome outcome(Scenario scenario, int launches, double engaged, double cost) {
        return new Outcome(
                List.of(
                        new FigureOfMerit("engaged_fraction", engaged, "fraction", "mean", "all raids"),
                        new FigureOfMerit("leakage", 1 - engaged, "fraction", "mean", "all raids"),
                        new FigureOfMerit("cost.total_usd", cost, "usd", "total", "space layer")),
                List.of(),
                Optional.empty(),
                launches,
                (int) total(scenario),
                (int) total(scenario));
    }

    private static double total(Scenario scenario) {
        return scenario.constellations().getFirst().pattern().total();
    }

    private static double height(Scenario scenario) {
        assertThat(scenario.constellations().getFirst().pattern()).isInstanceOf(Pattern.WalkerDelta.class);
        return ((Pattern.WalkerDelta) scenario.constellations().getFirst().pattern())
                        .walker()
                        .altitude()
                / 1e3;
    }

    private static double interceptor(Scenario scenario) {
        return scenario.constellations()
                .getFirst()
                .carries()
                .interceptor()
                .orElseThrow()
                .burnoutSpeed();
    }

    private StudyAnswers answers(String keys, Function<Scenario, Outcome> world) throws IOException {
        Files.writeString(folder.resolve("shell.yaml"), """
            firmament: 1
            name: A shell
            epoch: 2030-03-20T00:00:00Z
            duration_h: 1
            constellations:
              - name: shell
                pattern: {kind: walker-delta, total: 200, planes: 10, phasing: 1, altitude_km: 500, inclination_deg: 45}
                carries: {interceptor: notional-sbi-6}
            threats: [{corridor: north-pacific-icbm, missile: generic-liquid-icbm}]
            raid: {launches: 1, spacing_s: 5, starts: once}
            """);
        Path file = Files.writeString(folder.resolve("study.yaml"), "firmament: 1\nscenario: shell.yaml\n" + keys);
        Study study = Study.read(file, List.of(), CatalogReader.builtin());
        RowEvaluator evaluator = new RowEvaluator(study, world);
        List<StudyRow> rows =
                IntStream.range(0, study.size()).mapToObj(evaluator::row).toList();
        assertThat(rows).allSatisfy(row -> assertThat(row.failure()).isEmpty());
        return Answers.of(study, rows, false);
    }
}
