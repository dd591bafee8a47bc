package org.firmament.planner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Problems of others, as a user meets them.
class InstanceCommandTest {
    private static final String THEATRE = "../examples/theatre.yaml";

    /// Two weapons of one shot, two targets. Best is 0 at 1 and 1 at 0: 5 · 0.3 + 10 · 0.25; the baseline takes
    /// the best shot first, 0 at 0, and leaks 10 · 0.2 + 5 · 0.5.
    static final String PAIRS = "2 2 1\n10\n5\n0 0 0.8\n0 1 0.7\n1 0 0.75\n1 1 0.5\n";

    /// Three rows; columns {1, 2}, {2, 3}, {3} at 3, 4, 2. Best is the first and the last.
    private static final String ROWS = "3 3\n3 4 2\n1\n1\n2\n1 2\n2\n2 3\n";

    static final String OURS = """
        {"firmament": 1, "name": "one", "max_shots": 2,
         "carriers": [{"name": "a", "inventory": 1}, {"name": "b", "inventory": 1}],
         "launches": [{"name": "x", "value": 4}],
         "resources": [{"name": "tracks", "capacity": 1}],
         "options": [{"carrier": 0, "launch": 0, "kill_probability": 0.5, "resources": [0]},
                     {"carrier": 1, "launch": 0, "kill_probability": 0.75, "resources": [0]}]}
        """;

    @TempDir
    private Path folder;

    @Test
    void weaponsAndTargetsAreSolvedAndProved() throws IOException {
        CommandLineRun run = solve("pairs.txt", PAIRS);

        assertThat(run.exit()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .contains(
                        "leaked value               4.000000",
                        "no plan leaks less than    4.000000",
                        "proved optimal",
                        "greedy                     4.500000");
    }

    @Test
    void aSetCoverIsSolvedAndProved() throws IOException {
        CommandLineRun run = solve("rows.txt", ROWS, "--format", "json");

        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .contains("\"measure\": \"cost\"", "\"lower\": 5", "\"upper\": 5", "\"optimal\": true", "[1, 3]");
        assertThat(schema("instance_results").validate(run.out(), InputFormat.JSON))
                .isEmpty();
    }

    /// One track: the better of two shots.
    @Test
    void ourOwnFormatSaysWhatShotsShare() throws IOException {
        CommandLineRun run = solve("ours.json", OURS, "--format", "json");

        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("\"measure\": \"leaked_value\"", "\"upper\": 1", "\"optimal\": true");
        assertThat(schema("instance").validate(OURS, InputFormat.JSON)).isEmpty();
        assertThat(schema("instance_results").validate(run.out(), InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void theInstanceInTheDocumentsIsOneAndLeaksOne() throws IOException {
        String page = Files.readString(Path.of("../docs/reference/instance.md"));
        String shown = page.substring(page.indexOf("```json") + 7, page.lastIndexOf("```"));

        CommandLineRun run = solve("shown.json", shown, "--format", "json");

        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("\"upper\": 1,", "\"optimal\": true");
    }

    @Test
    void aRaidWrittenAsAnInstanceLeaksWhatItLeaksInItsScenario() throws IOException {
        Path file = folder.resolve("raid.json");
        String[] small = {"--set", "raid.starts=once"};
        assertThat(run(small, "allocate", THEATRE, "--export", file.toString()).exit())
                .isZero();
        assertThat(schema("instance").validate(Files.readString(file), InputFormat.JSON))
                .isEmpty();
        String alone = CommandLineRun.of("allocate", "--instance", file.toString(), "--format", "json")
                .out();
        String within =
                run(small, "allocate", THEATRE, "--quiet", "--format", "json").out();

        assertThat(line(alone, "\"upper\":")).isEqualTo(line(within, "\"upper\":"));
        assertThat(line(alone, "\"lower\":")).isEqualTo(line(within, "\"lower\":"));
        assertThat(run(small, "allocate", THEATRE, "--export", file.toString()).exit())
                .as("a file that stands already")
                .isEqualTo(2);
        assertThat(run(small, "allocate", THEATRE, "--export", file + ".json", "--raid", "9")
                        .exit())
                .isEqualTo(2);
    }

    @Test
    void whatTextCannotSayIsRefused() {
        Path file = folder.resolve("raid.wta");
        CommandLineRun run = CommandLineRun.of("allocate", THEATRE, "--export", file.toString());

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("raid.wta", "cannot say").contains("Maybe name a .json file");
        assertThat(file).doesNotExist();
    }

    @Test
    void theSameInstanceGivesTheSameBytesOnAnyNumberOfThreads() throws IOException {
        StringBuilder text = new StringBuilder("20 40 2\n");
        SplittableRandom random = new SplittableRandom(1);
        for (int t = 0; t < 40; t++) {
            text.append(random.nextInt(1, 100)).append('\n');
        }
        for (int pair = 0; pair < 800; pair++) {
            text.append(pair / 40 + " " + pair % 40 + " " + random.nextDouble() + "\n");
        }
        Path first = folder.resolve("first");
        Path second = folder.resolve("second");
        assertThat(solve("drawn.txt", text.toString(), "--out", first.toString(), "--threads", "1")
                        .exit())
                .isZero();
        assertThat(solve("drawn.txt", text.toString(), "--out", second.toString(), "--threads", "2")
                        .exit())
                .isZero();

        assertThat(first.toFile().list()).containsExactlyInAnyOrder("results.json", "allocation.csv", "manifest.json");
        assertThat(second.resolve("results.json")).hasSameBinaryContentAs(first.resolve("results.json"));
        assertThat(second.resolve("allocation.csv")).hasSameBinaryContentAs(first.resolve("allocation.csv"));
    }

    @Test
    void theRulesOfAScenarioHold() throws IOException {
        CommandLineRun greedy =
                solve("pairs.txt", PAIRS, "--set", "allocation.solver=greedy", "--set", "allocation.prove=false");
        assertThat(greedy.exit()).isZero();
        assertThat(greedy.out()).contains("The plan: greedy");

        CommandLineRun unknown = solve("pairs.txt", PAIRS, "--set", "allocation.patience=3");
        assertThat(unknown.exit()).isEqualTo(2);
        assertThat(unknown.err()).contains("patience").contains("Maybe");
        assertThat(CommandLineRun.of("allocate", THEATRE, "--instance", "x.txt").exit())
                .isEqualTo(2);
    }

    private CommandLineRun solve(String name, String text, String... more) throws IOException {
        Path file = Files.writeString(folder.resolve(name), text);
        return run(more, "allocate", "--instance", file.toString());
    }

    private static CommandLineRun run(String[] more, String... arguments) {
        return CommandLineRun.of(
                Stream.concat(Arrays.stream(arguments), Arrays.stream(more)).toArray(String[]::new));
    }

    private static String line(String document, String key) {
        return document.lines()
                .filter(line -> line.contains(key))
                .findFirst()
                .orElseThrow()
                .strip();
    }

    private static Schema schema(String kind) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(CommandLineRun.of("schema", kind).out());
    }

    /// Twelve weapons at fifteen targets, and a search without proof: a plan kept, gone on from, never made worse.
    @Test
    void aPlanKeptIsGoneOnFrom() throws IOException {
        StringBuilder text = new StringBuilder("12 15 1\n");
        SplittableRandom random = new SplittableRandom(3);
        for (int t = 0; t < 15; t++) {
            text.append(random.nextInt(1, 100)).append('\n');
        }
        for (int pair = 0; pair < 180; pair++) {
            text.append(pair / 15 + " " + pair % 15 + " " + random.nextDouble() + "\n");
        }
        String[] search = {"--set", "allocation.prove=false", "--set", "allocation.stop.score_calculations=60"};
        Path kept = folder.resolve("kept.json");
        CommandLineRun first = run(search, solving("drawn.txt", text, "--plan", kept.toString()));
        assertThat(first.exit()).isZero();
        assertThat(schema("plan").validate(Files.readString(kept), InputFormat.JSON))
                .isEmpty();
        CommandLineRun second = run(search, solving("drawn.txt", text, "--resume", kept.toString(), "--seed", "2"));
        assertThat(second.exit()).isZero();
        assertThat(leaked(second)).isLessThanOrEqualTo(leaked(first));

        Path other = folder.resolve("other.txt");
        Files.writeString(other, PAIRS);
        CommandLineRun wrong =
                CommandLineRun.of("allocate", "--instance", other.toString(), "--resume", kept.toString());
        assertThat(wrong.exit()).isEqualTo(2);
        assertThat(wrong.err()).contains("kept.json", "Maybe it is the plan of another instance");
    }

    private String[] solving(String name, StringBuilder text, String... more) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, text);
        return Stream.concat(Stream.of("allocate", "--instance", file.toString()), Arrays.stream(more))
                .toArray(String[]::new);
    }

    private static double leaked(CommandLineRun run) {
        String line = line(run.out(), "leaked value");
        return Double.parseDouble(line.substring(line.lastIndexOf(' ')));
    }

    /// What cannot be proved in the work allowed is said by the exit code too.
    @Test
    void aProofAskedForAndNotFoundExitsWithOne() throws IOException {
        CommandLineRun greedy = solve("pairs.txt", PAIRS, "--set", "allocation.solver=greedy");
        assertThat(greedy.exit()).isEqualTo(1);
        assertThat(greedy.out()).contains("gap                        11 %");
        assertThat(solve("pairs.txt", PAIRS, "--set", "allocation.solver=greedy", "--set", "allocation.stop.gap=0.2")
                        .exit())
                .isZero();
        assertThat(solve("pairs.txt", PAIRS, "--set", "allocation.solver=greedy", "--set", "allocation.prove=false")
                        .exit())
                .isZero();
    }

    @Test
    void pinnedForbiddenAndSpacedShotsAreObeyedAndContradictionsNamed() throws IOException {
        String pinned = OURS.replace("\"max_shots\": 2,", "\"max_shots\": 2, \"pinned\": [0],");
        assertThat(solve("pinned.json", pinned, "--format", "json").out()).contains("\"upper\": 2,");
        String forbidden = OURS.replace("\"max_shots\": 2,", "\"max_shots\": 2, \"forbidden\": [1],");
        assertThat(solve("forbidden.json", forbidden, "--format", "json").out()).contains("\"upper\": 2,");
        String both = OURS.replace("\"max_shots\": 2,", "\"max_shots\": 2, \"pinned\": [0, 1],");
        CommandLineRun refused = solve("both.json", both);
        assertThat(refused.exit()).isEqualTo(2);
        assertThat(refused.err())
                .contains(
                        "both.json",
                        "pinned shots cannot all be fired",
                        "They take 2 units of tracks, of which there are 1");
    }

    @Test
    void theReportOfAnInstancesFolderIsRefusedWithAWayOut() throws IOException {
        Path out = folder.resolve("out");
        assertThat(solve("pairs.txt", PAIRS, "--out", out.toString()).exit()).isZero();
        CommandLineRun report = CommandLineRun.of("report", out.toString());
        assertThat(report.exit()).isEqualTo(2);
        assertThat(report.err()).contains("results of an instance", "Maybe run allocate --instance again");
    }
}
