package org.firmament.planner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Designs as a user meets them.
class DesignCommandTest {
    private static final String EXAMPLE = "../examples/design.yaml";

    /// Makes the example small enough for a test.
    private static final List<String> SMALL =
            List.of("--set", "scenario.duration_h=2", "--set", "choose.front_pct=[]", "--quiet");

    private static final String FAMILY = """
            firmament: 1
            name: A small family
            scenario: scenario.yaml
            choose:
              kind: walkers
              name: watchers
              totals: [4, 6, 8, 12, 18, 24]
              planes: [2, 3]
              phasings: [1]
              altitudes_km: [2000, 8000]
              inclinations_deg: [60]
              carries: {sensor: {kind: horizon, min_elevation_deg: 5, unit_cost_usd: 1000000}, unit_cost_usd: 1000000}
            """;

    private static final String SCENARIO = """
            firmament: 1
            name: One place
            epoch: 2030-03-20T00:00:00Z
            duration_h: 6
            targets:
              - {kind: points, points: [honolulu]}
            requirements:
              - {measure: percent_coverage, statistic: minimum, at_least: 80}
            """;

    @TempDir
    private Path folder;

    @Test
    void theExampleIsProvedAndItsChoiceRuns() {
        Path out = folder.resolve("out");
        CommandLineRun run = small("--out", out.toString());

        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .contains(
                        "proved the cheapest", "met                        100", "percent coverage, minimum", ", met");
        assertThat(out.toFile().list())
                .containsExactlyInAnyOrder("results.json", "report.html", "chosen.yaml", "manifest.json");

        CommandLineRun chosen =
                CommandLineRun.of("coverage", out.resolve("chosen.yaml").toString(), "--quiet");
        assertThat(chosen.err()).isEmpty();
        assertThat(chosen.exit())
                .as("the chosen constellation meets the requirement")
                .isZero();
    }

    @Test
    void oneDocumentOnAnyNumberOfThreads() {
        CommandLineRun one = small("--format", "json", "--threads", "1");
        CommandLineRun two = small("--format", "json", "--threads", "2");

        assertThat(two.out()).isEqualTo(one.out());
        String schema = CommandLineRun.of("schema", "design_results").out();
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(schema)
                        .validate(one.out(), InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void whatCannotBeMetNamesThePlaceAndTheTime() {
        CommandLineRun run = small("--set", "choose.fold=60");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .contains(
                        "design.yaml choose.need: coverage of fort-greely by 60 at once",
                        "all 72 candidates together leave",
                        "Maybe use more slots");
    }

    @Test
    void everythingWrongIsToldAtOnce() {
        CommandLineRun run = small(
                "--set",
                "choose.need=engagement",
                "--set",
                "scenario.cost.learning_pct=85",
                "--set",
                "choose.losses=1");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err())
                .contains(
                        "design.yaml",
                        "choose.from[0].carries: no interceptor",
                        "choose.from[1].carries: no interceptor",
                        "it has no threats",
                        "learning_pct 85");
        assertThat(small("--set", "choose.budget_usd=1e9", "--set", "choose.share_pct=50")
                        .err())
                .contains("budget", "Maybe leave the other out");
        assertThat(small("--set", "choose.kin=slots").err()).contains("choose.kin: not a key here. Maybe");
    }

    /// The law the proof of a family rests on: all cheaper members were judged, and fall short.
    @Test
    void aFamilysCheapestMemberThatMeetsTheRequirementsIsFound() throws IOException {
        Files.writeString(folder.resolve("scenario.yaml"), SCENARIO);
        Path file = Files.writeString(folder.resolve("family.yaml"), FAMILY);
        CommandLineRun run = CommandLineRun.of("design", file.toString(), "--quiet");

        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("from 20 Walker constellations", "proved the cheapest");
        List<String> judged = run.out()
                .lines()
                .filter(line -> line.endsWith("falls short") || line.endsWith("meets all"))
                .toList();
        assertThat(judged).hasSizeGreaterThan(1);
        assertThat(judged.getLast()).endsWith("meets all");
        assertThat(judged.subList(0, judged.size() - 1)).allMatch(line -> line.endsWith("falls short"));

        CommandLineRun none = CommandLineRun.of(
                "design",
                file.toString(),
                "--quiet",
                "--set",
                "choose.totals=[4]",
                "--set",
                "choose.altitudes_km=[2000]");
        assertThat(none.exit()).isEqualTo(1);
        assertThat(none.out()).contains("No choice: none of the 1 members");
    }

    @Test
    void aFamilyWithoutMembersIsRefused() throws IOException {
        Files.writeString(folder.resolve("scenario.yaml"), SCENARIO);
        Path file = Files.writeString(folder.resolve("family.yaml"), FAMILY);
        CommandLineRun run = CommandLineRun.of("design", file.toString(), "--set", "choose.planes=[7]");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("family.yaml", "choose.totals", "Maybe write totals");
    }

    @Test
    void checkReadsADesignToo() {
        CommandLineRun run = CommandLineRun.of("check", EXAMPLE);

        assertThat(run.err()).isEmpty();
        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("no problems");
    }

    private static CommandLineRun small(String... more) {
        List<String> all = new ArrayList<>(List.of("design", EXAMPLE));
        all.addAll(SMALL);
        all.addAll(List.of(more));
        return CommandLineRun.of(all.toArray(String[]::new));
    }
}
