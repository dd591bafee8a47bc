package org.firmament.planner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the plan of an instance is for, as a user says it.
class InstanceGoalsTest {
    @TempDir
    private Path folder;

    /// Two rounds of three million dollars for two launches, of which the second comes half the time. What the
    /// file says the command line may overrule.
    @Test
    void anInstanceSaysWhatItsPlanIsFor() throws IOException {
        String two = """
            {"firmament": 1, "max_shots": 1, "carriers": [{"name": "a", "inventory": 2, "cost_usd": 3e6}],
             "launches": [{"name": "x", "value": 4, "corridor": "north"}, {"name": "y", "value": 1, "flies": 0.5}],
             "objective": "no-leaker", "then": ["cost"],
             "options": [{"carrier": 0, "launch": 0, "kill_probability": 0.5},
                         {"carrier": 0, "launch": 1, "kill_probability": 0.9}]}
            """;
        assertThat(problems("instance", two)).isEmpty();
        CommandLineRun run = solve("two.json", two, "--format", "json");
        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .contains("\"measure\": \"no_leaker_log\"", "\"measure\": \"cost_usd\"", "\"upper\": 6000000");
        assertThat(problems("instance_results", run.out())).isEmpty();
        CommandLineRun text = solve("two.json", two);
        assertThat(text.out())
                .contains("Plans keep down the chance that anything gets through; then, at no loss, cost.")
                .contains("chance of no leaker        0.475000", "leaked value               2.050000");
        CommandLineRun priced = solve("two.json", two, "--set", "allocation.shot_price=1");
        assertThat(priced.out())
                .contains("leaked value and price", "a shot must save 1", "shots                      1,");
        CommandLineRun spared =
                solve("two.json", two, "--set", "allocation={objective: leakage, then: shots, then_within_pct: 50}");
        assertThat(spared.exit())
                .as("what is given up for shots is no missing proof")
                .isZero();
        assertThat(spared.out()).contains("shots                      1; no plan as good has less than 1, proved");
        CommandLineRun refused = solve("two.json", two, "--set", "allocation={objective: no-leaker, then: leakage}");
        assertThat(refused.exit()).isEqualTo(2);
        assertThat(refused.err())
                .contains("then", "Maybe use objective: worst-corridor")
                .doesNotContain("\tat ");
        CommandLineRun unknown = solve("two.json", two.replace("no-leaker", "no-leakage"));
        assertThat(unknown.exit()).isEqualTo(2);
        assertThat(unknown.err()).contains("two.json", "objective", "no-leaker");
    }

    private CommandLineRun solve(String name, String text, String... more) throws IOException {
        Path file = Files.writeString(folder.resolve(name), text);
        return CommandLineRun.of(
                Stream.concat(Stream.of("allocate", "--instance", file.toString()), Arrays.stream(more))
                        .toArray(String[]::new));
    }

    private static List<?> problems(String kind, String document) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(CommandLineRun.of("schema", kind).out())
                .validate(document, InputFormat.JSON);
    }
}
