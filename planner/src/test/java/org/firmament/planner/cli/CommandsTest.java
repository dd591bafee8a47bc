package org.firmament.planner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.firmament.planner.Planner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The commands as a user types them.
class CommandsTest {
    private static final String EXAMPLES = "../examples/";

    /// Makes an example small enough for a test: one raid, and few scores.
    private static final List<String> SMALL =
            List.of("--set", "raid.starts=once", "--set", "allocation.stop.score_calculations=500", "--quiet");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "homeland.yaml",
                "theatre.yaml",
                "coverage.yaml",
                "catalogued.yaml",
                "track.yaml",
                "boost-layer.yaml",
                "picket.yaml",
                "design.yaml"
            })
    void everyExampleHasNoProblems(String example) {
        CommandLineRun run = CommandLineRun.of("check", EXAMPLES + example);

        assertThat(run.err()).isEmpty();
        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("no problems");
    }

    @ParameterizedTest
    @ValueSource(strings = {"trade-study.yaml", "uncertainty.yaml"})
    void studiesAreCheckedToo(String example) {
        CommandLineRun run = CommandLineRun.of("check", EXAMPLES + example);

        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("no problems", " architectures of ");
    }

    @Test
    void aCheckIsOneJsonDocumentWithEveryProblem() throws IOException {
        CommandLineRun fine = CommandLineRun.of("check", EXAMPLES + "homeland.yaml", "--format", "json");
        assertThat(fine.exit()).isZero();
        assertThat(fine.out()).contains("\"problems\": []", "3 constellations");

        Path broken = folder.resolve("broken.yaml");
        Files.writeString(
                broken,
                Files.readString(Path.of(EXAMPLES + "homeland.yaml"))
                        .replace("duration_h: 24", "duration_h: -24")
                        .replace("measure: engaged_fraction", "measure: engaged_fracton"));
        CommandLineRun run = CommandLineRun.of("check", broken.toString(), "--format", "json");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .contains(
                        "\"path\": \"duration_h\"",
                        "\"path\": \"requirements[0].measure\"",
                        "engaged_fracton is not a figure of merit. Maybe engaged_fraction.");
    }

    @Test
    void evaluatePrintsOneJsonDocumentThatHoldsItsSchema() {
        CommandLineRun run = small("evaluate", "homeland.yaml", "--format", "json");

        assertThat(run.exit()).isIn(0, 1);
        assertThat(schema().validate(run.out(), InputFormat.JSON)).isEmpty();
    }

    @Test
    void aRunWithInstrumentsSaysHowGoodItsTracksAre() {
        CommandLineRun run = small("evaluate", "track.yaml", "--format", "json");

        assertThat(run.exit()).isZero();
        assertThat(schema().validate(run.out(), InputFormat.JSON)).isEmpty();
        assertThat(run.out()).contains("\"track_error_at_release\"", "\"foreseen_error\"", "\"km\"");
    }

    @Test
    void evaluateWritesEverythingAndReportWritesThePageAgain() throws IOException {
        Path out = folder.resolve("out");
        CommandLineRun run = small("evaluate", "theatre.yaml", "--out", out.toString());

        assertThat(run.exit()).isIn(0, 1);
        assertThat(out.toFile().list())
                .containsExactlyInAnyOrder(
                        "results.json",
                        "coverage.csv",
                        "coverage_by_point.csv",
                        "coverage_by_latitude.csv",
                        "coverage_over_time.csv",
                        "accesses.csv",
                        "engagements.csv",
                        "killchain.csv",
                        "allocation.csv",
                        "scene.czml",
                        "report.html",
                        "manifest.json");
        String page = Files.readString(out.resolve("report.html"));
        Files.delete(out.resolve("report.html"));

        assertThat(CommandLineRun.of("report", out.toString()).exit()).isZero();
        assertThat(out.resolve("report.html")).hasContent(page);
    }

    @Test
    void aRunWithANetworkTellsOfEveryNode() throws IOException {
        Path out = folder.resolve("out");
        CommandLineRun run = small(
                "evaluate",
                "theatre.yaml",
                "--out",
                out.toString(),
                "--format",
                "json",
                "--set",
                "network={command: [radar-kyogamisaki], step_s: 600}",
                "--set",
                "coverage.linked_within_s=5");

        assertThat(run.exit()).isIn(0, 1);
        assertThat(schema().validate(run.out(), InputFormat.JSON)).isEmpty();
        assertThat(run.out()).contains("\"network.without_path\"", "\"linked_within_s\"");
        assertThat(Files.readAllLines(out.resolve("network.csv")))
                .startsWith(
                        "node,group,role,without_path_pct,gaps,longest_gap_s,mean_gap_s,mean_latency_s,longest_latency_s")
                .anyMatch(row -> row.startsWith("radar-kyogamisaki,radar-kyogamisaki,command,"))
                .anyMatch(row -> row.contains(",trackers,sensor,"));
        assertThat(Files.readString(out.resolve("report.html"))).contains("The network");
    }

    @Test
    void anotherRunsFolderIsRefusedUnlessTold() {
        String out = folder.resolve("out").toString();
        assertThat(small("allocate", "theatre.yaml", "--out", out).exit()).isIn(0, 1);

        CommandLineRun refused = small("allocate", "homeland.yaml", "--out", out);
        assertThat(refused.exit()).isEqualTo(2);
        assertThat(refused.err()).contains("--overwrite");
        assertThat(small("allocate", "homeland.yaml", "--out", out, "--overwrite")
                        .exit())
                .isIn(0, 1);
    }

    @Test
    void coverageNamesTheFiguresOfEveryTarget() {
        CommandLineRun run = CommandLineRun.of(
                "coverage",
                EXAMPLES + "coverage.yaml",
                "--set",
                "targets[0].spacing_deg=20",
                "--set",
                "duration_h=3",
                "--quiet");

        assertThat(run.exit()).isIn(0, 1);
        assertThat(run.out())
                .contains("equal-area grid 20°", "region conus", "Coverage of points", "corridor north-pacific-icbm");
    }

    @Test
    void aRequirementThatIsNotMetAnswersOne() {
        CommandLineRun run =
                small("allocate", "theatre.yaml", "--set", "requirements=[{measure: leakage, at_most: 0}]");

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).contains("NOT MET");
    }

    @Test
    void theCatalogSaysWhereItsValuesComeFrom() {
        assertThat(CommandLineRun.of("catalog", "list").out()).contains("missiles", "generic-solid-icbm");
        assertThat(CommandLineRun.of("catalog", "list", "missiles", "--format", "json")
                        .out())
                .startsWith("{")
                .contains("\"kind\": \"missiles\"", "generic-solid-icbm");
        assertThat(CommandLineRun.of("catalog", "list", "sites").out())
                .contains("fort-greely")
                .doesNotContain("gbi ");
        assertThat(CommandLineRun.of("catalog", "show", "generic-solid-icbm").out())
                .contains("\"burn_time_s\": 170", "IEEE Spectrum", "notional");
        assertThat(CommandLineRun.of("catalog", "show", "warp-drive").exit()).isEqualTo(2);
    }

    @Test
    void anOverlayAddsToTheCatalog() throws IOException {
        Files.writeString(folder.resolve("own.yaml"), """
                sites:
                  my-site:
                    lat_deg: 10
                    lon_deg: 20
                    sources: [{of: [all], cite: "mine, 2026", status: notional}]
                """);

        assertThat(CommandLineRun.of("catalog", "show", "my-site", "--catalog", folder.toString())
                        .out())
                .contains("mine, 2026");
    }

    @Test
    void theVersionIsTold() {
        assertThat(CommandLineRun.of("--version").out()).contains(Planner.VERSION);
    }

    private static CommandLineRun small(String command, String example, String... more) {
        List<String> arguments = new ArrayList<>(List.of(command, EXAMPLES + example));
        arguments.addAll(SMALL);
        arguments.addAll(List.of(more));
        return CommandLineRun.of(arguments.toArray(String[]::new));
    }

    private static Schema schema() {
        String text = CommandLineRun.of("schema", "results").out();
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(text, InputFormat.JSON);
    }
}
