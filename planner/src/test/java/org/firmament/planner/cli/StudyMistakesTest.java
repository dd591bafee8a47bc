package org.firmament.planner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.firmament.planner.store.TableStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Mistakes that only rows or questions bring to light.
class StudyMistakesTest {
    private static final String ALTITUDE = "constellations[shell].pattern.altitude_km";

    @TempDir
    private Path folder;

    private Path study;

    @BeforeEach
    void files() throws IOException {
        study = TinyStudy.write(folder, "[99, 500, 600]");
    }

    /// The first architecture cannot be evaluated, so the second tells.
    @Test
    void aMistypedFigureIsToldThoughTheFirstRowFails() {
        CommandLineRun run = run("--set", "minimise=[leakage.men]");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("leakage.men: not a figure of this study. Maybe one of leakage.mean");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void aStudyOfWhichNothingCouldBeEvaluatedIsNotDone() {
        String low = "vary={\"constellations[shell].pattern.altitude_km\": [98, 99]}";

        CommandLineRun run = run("--set", low);
        assertThat(run.exit()).as(run.err()).isEqualTo(1);
        assertThat(run.out()).contains("0 architectures evaluated, 2 failed").contains("99 is not");
        CommandLineRun half = run("--set", low.replace("98", "500"));
        assertThat(half.exit()).as(half.err()).isZero();
    }

    /// Six satellites engage nobody, so the cost of a missile engaged is known from the second row only.
    @Test
    void aFigureOfEngagementsMayBeAskedOfThoseWhoEngageNobody() {
        String few = "vary={\"constellations[shell].pattern.total\": [6, 600]}";

        CommandLineRun run = run("--set", few, "--set", "minimise=[cost.per_engaged_usd]");
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out()).containsPattern("Architectures no other one beats.*\\n +1 +\\$");
        CommandLineRun mistyped = run("--set", few, "--set", "minimise=[chain.released.men]");
        assertThat(mistyped.exit()).isEqualTo(2);
        assertThat(mistyped.err()).contains("chain.released.men: not a figure of this study");
    }

    @Test
    void anObjectiveAskedForTwiceIsRefused() {
        CommandLineRun run = run("--set", "maximise=[leakage.mean]");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("maximise: leakage.mean is an objective already.");
    }

    @Test
    void aWidthWithoutAFigureIsRefused() {
        CommandLineRun run = run("--set", "minimise=[]", "--set", "draws.width=0.1");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("draws.width: no figure is watched for it. Maybe add of: leakage.mean.");
    }

    /// The entry of the catalog is notional; a price of one's own is not, and a study may hold both.
    @Test
    void notionalPricesAreFlaggedEvenWhereOnlyALevelHasThem() throws IOException {
        Files.writeString(folder.resolve("own.yaml"), """
            firmament: 1
            name: Prices of our own
            epoch: 2030-03-20T00:00:00Z
            duration_h: 1
            constellations:
              - name: shell
                pattern: {kind: walker-delta, total: 60, planes: 6, phasing: 1, altitude_km: 500, inclination_deg: 45}
                carries: {interceptor: {burnout_speed_km_s: 6, acceleration_g: 15, kill_probability: 0.8, engages: [boost], mass_kg: 850, unit_cost_usd: 13400000}}
            threats: [{corridor: north-pacific-icbm, missile: generic-liquid-icbm}]
            raid: {launches: 1, spacing_s: 5, starts: once}
            allocation: {solver: greedy, prove: false}
            """);
        Files.writeString(study, """
            firmament: 1
            scenario: own.yaml
            vary:
              "constellations[shell].carries.interceptor":
                - {burnout_speed_km_s: 6, acceleration_g: 15, kill_probability: 0.8, engages: [boost], mass_kg: 850, unit_cost_usd: 10000000}
                - notional-sbi-6
            minimise: [cost.total_usd]
            """);
        Path out = folder.resolve("out");

        CommandLineRun run = run("--out", out.toString());

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out()).contains("Some prices and masses are notional.");
        assertThat(Files.readString(out.resolve("study.json"))).contains("\"notional\": true");
        assertThat(Files.readString(out.resolve("report.html"))).contains("plausible, not published");
        assertThat(CommandLineRun.of("study", out.toString(), "--query", "select \"cost.notional\" as n from study")
                        .out())
                .isEqualTo("n\n0\n1\n");
        CommandLineRun own = run("--set", "vary={\"" + ALTITUDE + "\": [500]}");
        assertThat(own.exit()).as(own.err()).isZero();
        assertThat(own.out()).doesNotContain("notional");
    }

    /// What a total is made of, and what one missile engaged costs, in every row of a study.
    @Test
    void partsAddUpInEveryRow() {
        Path out = folder.resolve("out");
        assertThat(run("--out", out.toString()).exit()).isZero();

        String parts = String.join(
                " + ",
                Stream.of("development", "platforms", "interceptors", "launch", "replenishment", "operations", "ground")
                        .map(part -> "\"cost." + part + "_usd\"")
                        .toList());
        String sum = "select count(*) as n from study where status = 'ok' and abs(\"cost.total_usd\" - (" + parts
                + ")) < 1 and abs(\"cost.per_engaged_usd\" * engaged_launches - \"cost.total_usd\") < 1 and "
                + "abs(engaged_launches - launches * \"engaged_fraction.mean\") < 1e-9";
        assertThat(CommandLineRun.of("study", out.toString(), "--query", sum).out())
                .isEqualTo("n\n2\n");
    }

    /// Questions may read the rows, and nothing else; what they write, they write nowhere.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "copy study to 'DIR/stolen.csv'",
                "select 1; copy study to 'DIR/stolen.parquet' (format parquet)",
                "export database 'DIR/stolen'",
                "attach 'DIR/stolen.db' as s; create table s.t as select 1",
                "set temp_directory = 'DIR/stolen'",
                "set enable_external_access = true",
                "pragma enable_profiling; set profiling_output = 'DIR/stolen'; select 1",
                "select * from read_text('DIR/tiny.yaml')",
                "select * from 'DIR/out/study.csv'",
                "select * from glob('DIR/*')",
                "install httpfs",
                "load 'DIR/stolen.so'",
                "drop table study",
                "delete from study returning leakage",
                "select leakage.mean from study",
                "select",
                "",
            })
    void aHostileOrWrongQuestionIsRefusedAndTouchesNothing(String question) throws IOException {
        Path out = folder.resolve("out");
        Files.createDirectories(out);
        // The table alone is asked.
        try (OutputStream parquet = Files.newOutputStream(out.resolve("study.parquet"))) {
            TableStore.parquet(
                    csv -> csv.write("row,leakage.mean\n0,0.25\n".getBytes(StandardCharsets.UTF_8)), parquet);
        }
        String before = listing();

        CommandLineRun run =
                CommandLineRun.of("study", out.toString(), "--query", question.replace("DIR", folder.toString()));

        assertThat(run.exit()).as(run.out()).isEqualTo(2);
        assertThat(run.err())
                .startsWith("--query: DuckDB does not answer it: ")
                .contains("Maybe ask \"describe study\" for its columns")
                .doesNotContain("\tat ");
        assertThat(listing()).isEqualTo(before);
    }

    private String listing() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.sorted().map(Path::toString).toList().toString();
        }
    }

    private CommandLineRun run(String... more) {
        return CommandLineRun.of(Stream.concat(Stream.of("study", study.toString(), "--quiet"), Stream.of(more))
                .toArray(String[]::new));
    }
}
