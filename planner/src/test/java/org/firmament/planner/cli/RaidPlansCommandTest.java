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
import java.util.concurrent.TimeUnit;
import org.firmament.planner.instance.RaidPlansFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Plans of a scenario's raids, kept while the search goes on, and gone on from.
class RaidPlansCommandTest {
    private static final String THEATRE = "../examples/theatre.yaml";

    @TempDir
    private Path folder;

    @Test
    void plansKeptAreGoneOnFromAndNeverMadeWorse() throws IOException {
        Path kept = folder.resolve("kept.json");
        assertThat(theatre("--plan", kept.toString(), "--set", "allocation.solver=greedy")
                        .exit())
                .isIn(0, 1);
        String text = Files.readString(kept);
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(CommandLineRun.of("schema", "raid_plans").out())
                        .validate(text, InputFormat.JSON))
                .isEmpty();
        double first = RaidPlansFile.read(kept).raids().getFirst().leakedValue();

        Path better = folder.resolve("better.json");
        theatre("--resume", kept.toString(), "--plan", better.toString(), "--set", "allocation.prove=false");
        assertThat(RaidPlansFile.read(better).raids().getFirst().leakedValue()).isLessThanOrEqualTo(first);
    }

    @Test
    void plansOfAnotherScenarioAreRefused() {
        Path kept = folder.resolve("kept.json");
        theatre("--plan", kept.toString());
        CommandLineRun other = theatre("--resume", kept.toString(), "--seed", "77");
        assertThat(other.exit()).isEqualTo(2);
        assertThat(other.err())
                .contains("kept.json", "raids[0]", "Maybe these are plans of another scenario")
                .doesNotContain("\tat ");
        CommandLineRun missing = theatre("--resume", folder.resolve("none.json").toString());
        assertThat(missing.exit()).isEqualTo(2);
        assertThat(missing.err()).contains("none.json");
    }

    /// The program is killed in the middle of a search of hours; what it has saved is whole and is gone on from.
    @Test
    void whatIsSavedWhenItIsKilledIsGoneOnFrom() throws IOException, InterruptedException {
        Path kept = folder.resolve("kept.json");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(arguments("--plan", kept.toString()));
        command.addAll(
                List.of("--set", "allocation.prove=false", "--set", "allocation.stop.score_calculations=1000000000"));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        while (!Files.exists(kept) && process.isAlive()) {
            Thread.sleep(50);
        }
        Thread.sleep(500);
        process.destroyForcibly();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();

        double saved = RaidPlansFile.read(kept).raids().getFirst().leakedValue();
        Path after = folder.resolve("after.json");
        CommandLineRun resumed = theatre("--resume", kept.toString(), "--plan", after.toString());
        assertThat(resumed.exit()).isIn(0, 1);
        assertThat(RaidPlansFile.read(after).raids().getFirst().leakedValue()).isLessThanOrEqualTo(saved);
    }

    private static List<String> arguments(String... more) {
        List<String> all = new ArrayList<>(List.of("allocate", THEATRE, "--quiet", "--set", "raid.starts=once"));
        all.addAll(List.of(more));
        return all;
    }

    private static CommandLineRun theatre(String... more) {
        return CommandLineRun.of(arguments(more).toArray(String[]::new));
    }
}
