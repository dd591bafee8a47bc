package org.firmament.planner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// A study whose files may not grow: its process is started with a limit on the size of any file, which ends a
/// write as a full disk does.
@EnabledOnOs({OS.LINUX, OS.MAC})
class FullDiskTest {
    @TempDir
    private Path folder;

    private Path study;

    @BeforeEach
    void files() throws IOException {
        study = TinyStudy.write(folder, "{from: 300, to: 800, step: 25}");
    }

    @Test
    void rowsAreKeptAndTheStudyGoesOnFromThem() throws Exception {
        Path whole = folder.resolve("whole");
        assertThat(CommandLineRun.of("study", study.toString(), "--out", whole.toString(), "--quiet")
                        .exit())
                .isZero();
        long half = Files.size(whole.resolve("rows.jsonl")) / 2 / 1024;
        Path full = folder.resolve("full");

        Path told = folder.resolve("told.txt");
        int exit = new ProcessBuilder(limited(half, "study", study.toString(), "--out", full.toString(), "--quiet"))
                .redirectErrorStream(true)
                .redirectOutput(told.toFile())
                .start()
                .waitFor();

        assertThat(Files.readString(told))
                .contains("rows.jsonl: it could not be written", "rows are kept. Maybe its disk is full", "--resume")
                .doesNotContain("\tat ");
        assertThat(exit).isEqualTo(2);
        assertThat(full.toFile().list()).containsExactlyInAnyOrder("rows.jsonl", "study.csv");
        assertThat(Files.size(full.resolve("rows.jsonl"))).isPositive();
        assertThat(CommandLineRun.of("study", study.toString(), "--out", full.toString(), "--quiet", "--resume")
                        .exit())
                .isZero();
        for (String file : List.of("rows.jsonl", "study.csv", "study.parquet", "pareto.csv", "study.json")) {
            assertThat(full.resolve(file)).hasSameBinaryContentAs(whole.resolve(file));
        }
    }

    /// Twice as much room as the rows take, and too little for the tables made of them.
    @Test
    void whereOnlyTheRowsFitTheyAreKeptAndTheTablesFollow() throws Exception {
        Path whole = folder.resolve("whole");
        assertThat(CommandLineRun.of("study", study.toString(), "--out", whole.toString(), "--quiet")
                        .exit())
                .isZero();
        long twice = 2 * Files.size(whole.resolve("rows.jsonl")) / 1024;
        Path full = folder.resolve("full");

        Path told = folder.resolve("told.txt");
        int exit = new ProcessBuilder(limited(twice, "study", study.toString(), "--out", full.toString(), "--quiet"))
                .redirectErrorStream(true)
                .redirectOutput(told.toFile())
                .start()
                .waitFor();

        assertThat(Files.readString(told))
                .contains("All 21 rows are kept: add --resume to write the rest.")
                .doesNotContain("\tat ");
        assertThat(exit).isEqualTo(2);
        assertThat(full.toFile().list()).containsExactlyInAnyOrder("rows.jsonl", "study.csv");
        assertThat(CommandLineRun.of("study", full.toString(), "--query", "select 1")
                        .err())
                .contains("there is no study.parquet in it");
        assertThat(CommandLineRun.of("study", study.toString(), "--out", full.toString(), "--quiet", "--resume")
                        .exit())
                .isZero();
        for (String file : TinyStudy.FILES) {
            assertThat(full.resolve(file)).hasSameBinaryContentAs(whole.resolve(file));
        }
    }

    /// The program as a process that may write no file of more than some KiB.
    private static List<String> limited(long kibibytes, String... arguments) {
        String classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return Stream.concat(
                        Stream.of(
                                "bash",
                                "-c",
                                "ulimit -f " + kibibytes + " && exec \"$@\"",
                                "bash",
                                java,
                                "-XX:-UsePerfData",
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                classes,
                                Main.class.getName()),
                        Stream.of(arguments))
                .toList();
    }
}
