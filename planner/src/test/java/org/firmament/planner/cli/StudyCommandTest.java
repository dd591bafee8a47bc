package org.firmament.planner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.firmament.catalogs.yaml.CatalogReader;
import org.firmament.planner.Planner;
import org.firmament.planner.RunListener;
import org.firmament.planner.SharedWork;
import org.firmament.planner.study.RowEvaluator;
import org.firmament.planner.study.Study;
import org.firmament.planner.study.StudyRow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Studies as a user runs, kills, resumes and asks them.
class StudyCommandTest {
    private static final String SCENARIO = """
            firmament: 1
            name: Small
            epoch: 2030-03-20T00:00:00Z
            duration_h: 2
            constellations:
              - name: shell
                pattern: {kind: walker-delta, total: 240, planes: 12, phasing: 1, altitude_km: 500, inclination_deg: 45}
                carries: {interceptor: notional-sbi-6}
              - name: trackers
                pattern: {kind: walker-star, total: 12, planes: 3, phasing: 1, altitude_km: 1000, inclination_deg: 82}
                carries: {sensor: notional-opir-leo}
              - sbirs-like
            threats:
              - {corridor: north-pacific-icbm, missile: generic-liquid-icbm}
            raid: {launches: 2, spacing_s: 5, starts: every 60 min}
            targets:
              - {kind: equal-area, spacing_deg: 20}
            propagation: {model: j2, step_s: 60}
            requirements:
              - {measure: leakage, at_most: 0.9}
            allocation: {solver: greedy, prove: false}
            """;

    private static final String STUDY = """
            firmament: 1
            name: Small study
            scenario: small.yaml
            vary:
              constellations[shell].pattern.altitude_km: [300, 500, 99]
              constellations[shell].carries.interceptor.burnout_speed_km_s: {from: 4, to: 8, step: 2}
            derive:
              doctrine.decision_s: if altitude_km > 400 then 10 else 40 - 10
            where: ["altitude_km + burnout_speed_km_s != 308"]
            minimise: [leakage.mean, cost.total_usd]
            """;

    @TempDir
    private Path folder;

    private Path study;

    @BeforeEach
    void files() throws IOException {
        Files.writeString(folder.resolve("small.yaml"), SCENARIO);
        study = Files.writeString(folder.resolve("study.yaml"), STUDY);
    }

    @Test
    void aStudyLeavesRowsAnswersAndAPageAndCanBeAsked() throws IOException {
        Path out = folder.resolve("out");
        CommandLineRun run = CommandLineRun.of("study", study.toString(), "--out", out.toString(), "--quiet");

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(out.toFile().list())
                .containsExactlyInAnyOrder(
                        "rows.jsonl",
                        "study.csv",
                        "study.parquet",
                        "pareto.csv",
                        "sensitivity.csv",
                        "study.json",
                        "report.html",
                        "manifest.json");
        assertThat(run.out())
                .contains("5 architectures evaluated, 3 failed, 1 skipped by conditions")
                .contains("Architectures no other one beats, small leakage.mean and small cost.total_usd")
                .contains("99 is not");
        assertThat(Files.readAllLines(out.resolve("study.csv"))).hasSize(9);
        assertThat(Files.readString(out.resolve("report.html"))).contains("Small study", "front-chart");
        String question = "select count(*) as n, min(\"leakage.mean\") > 0 as some from study where status = 'ok'";
        assertThat(CommandLineRun.of("study", out.toString(), "--query", question)
                        .out())
                .isEqualTo("n,some\n5,true\n");
        CommandLineRun wrong = CommandLineRun.of("study", out.toString(), "--query", "select nothing from nowhere");
        assertThat(wrong.exit()).isEqualTo(2);
        assertThat(wrong.err()).contains("Maybe ask \"describe study\"").doesNotContain("\tat ");
        CommandLineRun outside =
                CommandLineRun.of("study", out.toString(), "--query", "select * from read_csv('" + study + "')");
        assertThat(outside.exit()).isEqualTo(2);
    }

    @Test
    void killedAndResumedOnAnyNumberOfThreadsItHasTheSameBytes() throws IOException {
        Path whole = folder.resolve("whole");
        assertThat(run(whole, "--threads", "1").exit()).isZero();
        byte[] rows = Files.readAllBytes(whole.resolve("rows.jsonl"));
        int head = Files.readString(whole.resolve("rows.jsonl")).indexOf('\n') + 1;
        SplittableRandom random = new SplittableRandom(3);
        for (int kill = 0; kill < 3; kill++) {
            Path killed = Files.createDirectory(folder.resolve("killed" + kill));
            Files.write(killed.resolve("rows.jsonl"), Arrays.copyOf(rows, random.nextInt(head, rows.length)));
            assertThat(run(killed, "--resume", "--threads", "3").exit()).isZero();
            for (String file : TinyStudy.FILES) {
                assertThat(killed.resolve(file)).hasSameBinaryContentAs(whole.resolve(file));
            }
        }
    }

    @Test
    void thePageIsWrittenAgainFromWhatAWholeStudyLeft() throws IOException {
        Path out = folder.resolve("out");
        assertThat(run(out).exit()).isZero();
        byte[] page = Files.readAllBytes(out.resolve("report.html"));
        byte[] manifest = Files.readAllBytes(out.resolve("manifest.json"));
        Files.delete(out.resolve("report.html"));
        CommandLineRun again = CommandLineRun.of("report", out.toString());
        assertThat(again.exit()).as(again.err()).isZero();
        assertThat(out.resolve("report.html")).hasBinaryContent(page);
        assertThat(out.resolve("manifest.json")).hasBinaryContent(manifest);

        Files.delete(out.resolve("study.json"));
        CommandLineRun part = CommandLineRun.of("report", out.toString());
        assertThat(part.exit()).isEqualTo(2);
        assertThat(part.err()).contains("there is a part of a study in it, without answers.", "--resume");
    }

    @Test
    void rowsThatShareWorkAreThoseEvaluatedAlone() {
        Study read = Study.read(study, List.of(), CatalogReader.builtin());
        Planner planner = new Planner(CatalogReader.builtin(), 1, RunListener.SILENT);
        SharedWork shared = SharedWork.empty();
        RowEvaluator together = new RowEvaluator(read, scenario -> planner.outcome(scenario, shared));
        for (int row = 0; row < read.size(); row++) {
            StudyRow alone = new RowEvaluator(
                            Study.read(study, List.of(), CatalogReader.builtin()),
                            scenario -> planner.outcome(scenario, SharedWork.none()))
                    .row(row);
            assertThat(together.row(row)).isEqualTo(alone);
        }
    }

    @Test
    void uncertainValuesGiveIntervalsAndStopWhenTheyAreNarrow() throws IOException {
        Files.writeString(study, """
                firmament: 1
                scenario: small.yaml
                vary: {"constellations[shell].pattern.altitude_km": [300, 500]}
                uncertain:
                  constellations[shell].carries.interceptor.kill_probability: {uniform: [0.6, 0.9]}
                draws: {most: 12, least: 4, width: 1.9}
                minimise: [leakage.mean]
                """);
        CommandLineRun run = CommandLineRun.of(
                "study",
                study.toString(),
                "--quiet",
                "--out",
                folder.resolve("out").toString());

        assertThat(run.exit()).as(run.err()).isZero();
        String csv = Files.readString(folder.resolve("out").resolve("study.csv"));
        assertThat(csv.lines().findFirst().orElseThrow())
                .contains("draws,", "leakage.mean,leakage.mean.low,leakage.mean.high,leakage.mean.p05,leakage.mean.p95")
                .contains("requirements_met");
        CommandLineRun asked = CommandLineRun.of(
                "study", folder.resolve("out").toString(), "--query", "select distinct draws from study");
        assertThat(asked.out()).isEqualTo("draws\n4\n");
    }

    @Test
    void anotherStudysFolderAndAChangedScenarioAreRefused() throws IOException {
        Path out = folder.resolve("out");
        assertThat(run(out).exit()).isZero();

        CommandLineRun again = run(out);
        assertThat(again.exit()).isEqualTo(2);
        assertThat(again.err()).contains("--resume to go on", "--overwrite");
        Files.writeString(folder.resolve("small.yaml"), "\n# changed\n", StandardOpenOption.APPEND);
        CommandLineRun changed = run(out, "--resume");
        assertThat(changed.exit()).isEqualTo(2);
        assertThat(changed.err()).contains("small.yaml is not what these rows were computed from");
        assertThat(run(out, "--overwrite").exit()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "vary: {raid.lunches: [1, 2]}; study.yaml:3 vary.raid.lunches: no value of the scenario: raid.lunches: not a key here. Maybe launches.",
                "vary: {'constellations[shel].pattern.total': [1]}; no item is named shel. Maybe shell.",
                "vary: {raid.launches: []}; study.yaml:3 vary.raid.launches: [] is not a list of at least one level. Maybe write [a, b].",
                "vary: {raid.launches: {from: 5, to: 5}}; to: 5 is not above from 5.",
                "vary: {raid.launches: {from: 1, to: 5}}; endless levels have no full factorial. Maybe add a step, or use method: sobol.",
                "vary: {raid.launches: 3}; 3 is not a list, {from, to, step} or a distribution. Maybe write [3].",
                "uncertain: {raid.launches: {bernouli: [1, 2]}}; not a key here. Maybe",
                "uncertain: {raid.launches: {uniform: [2, 1]}}; is not 2 numbers that rise. Maybe write [least, greatest].",
                "vary: {raid.launches: {from: 1, to: 1000, step: 1}, raid.spacing_s: {from: 1, to: 1000, step: 1}, seed: {from: 1, to: 1000, step: 1}}; 1,000,000,000 architectures are more than 100,000.",
                "vary: {raid.launches: [1]}, where: [raid.launches > 5]; all 1 architectures are skipped.",
                "vary: {raid.launches: [1]}, where: [launches >]; ends where a value should stand.",
                "vary: {raid.launches: [1]}, derive: {raid.launches: 1 + 1}; set by vary already.",
                "vary: {raid.launches: [1]}, minimise: [leakage.men]; leakage.men: not a figure of this study. Maybe one of leakage.mean",
                "minimise: [leakage.mean]; nothing varies and nothing is uncertain.",
                "vary: {raid.launches: [1]}, crossings: [{along: seed, between: raid.launches, of: leakage.mean}]; seed does not vary.",
                "vary: {raid.launches: [1]}, sampling: {method: lhs}; lhs is not one of",
            })
    void badStudiesAreRefusedWithAWayOut(String keys, String told) throws IOException {
        Files.writeString(study, "firmament: 1\nscenario: small.yaml\n" + split(keys) + "\n");

        CommandLineRun run = CommandLineRun.of("study", study.toString(), "--quiet");

        assertThat(run.exit()).as(run.out()).isEqualTo(2);
        assertThat(run.err()).contains(told).doesNotContain("\tat ");
    }

    /// Keys of the top on lines of their own.
    private static String split(String keys) {
        return keys.replaceAll("([}\\]]), (where|derive|minimise|crossings|sampling):", "$1\n$2:");
    }

    @Test
    void oneValueOfACatalogEntryIsSetForThisRun() {
        CommandLineRun run = CommandLineRun.of(
                "allocate",
                folder.resolve("small.yaml").toString(),
                "--quiet",
                "--format",
                "json",
                "--set",
                "constellations[shell].carries.interceptor.kill_probability=0.5",
                "--set",
                "constellations[shell].carries.interceptor.burnout_speed_km_s=12");

        assertThat(run.exit()).as(run.err()).isIn(0, 1);
        assertThat(run.out()).contains("\"kill_probability\": 0.5");
    }

    @Test
    void twoMistakesAreToldAtOnce() throws IOException {
        Files.writeString(study, """
                firmament: 1
                scenario: small.yaml
                vary:
                  raid.lunches: [1]
                where: ["1 +"]
                """);

        assertThat(CommandLineRun.of("study", study.toString()).err()).contains("lunches", "where[0]");
    }

    private CommandLineRun run(Path out, String... more) {
        return CommandLineRun.of(
                Stream.concat(Stream.of("study", study.toString(), "--quiet", "--out", out.toString()), Stream.of(more))
                        .toArray(String[]::new));
    }
}
