package org.firmament.planner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A study whose process is killed twenty times, by the signal nothing can be done about, at random moments of its
/// start and of its work, and begun again with `--resume`: the files are those of one that never was killed.
@Tag("validation")
@Timeout(value = 20, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class TwentyKillsTest {
    private static final int KILLS = 20;

    /// Longest wait for a kill, during the start [ms], and behind a row [ms].
    private static final int STARTING = 1_500;

    private static final int WORKING = 40;

    @TempDir
    private Path folder;

    @Test
    void killedTwentyTimesItHasTheBytesOfOneThatNeverWas() throws IOException, InterruptedException {
        Path study = TinyStudy.write(folder, "{from: 300, to: 1299, step: 1}");
        Path whole = folder.resolve("whole");
        assertThat(CommandLineRun.of("study", study.toString(), "--quiet", "--out", whole.toString())
                        .exit())
                .isZero();
        Path killed = folder.resolve("killed");
        SplittableRandom random = new SplittableRandom(20);
        int rowsAtKills = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            Process process = started(study, killed);
            if (kill % 4 == 0) {
                Thread.sleep(random.nextInt(STARTING));
            } else {
                int before = lines(killed);
                while (process.isAlive() && lines(killed) <= Math.max(1, before)) {
                    Thread.sleep(2);
                }
                Thread.sleep(random.nextInt(WORKING));
            }
            assertThat(process.isAlive()).as("still at work at kill %d", kill).isTrue();
            process.destroyForcibly().waitFor();
            rowsAtKills += lines(killed);
        }
        assertThat(rowsAtKills).isGreaterThan(KILLS);

        assertThat(started(study, killed).waitFor()).as(told()).isZero();
        for (String file : TinyStudy.FILES) {
            assertThat(killed.resolve(file)).hasSameBinaryContentAs(whole.resolve(file));
        }
    }

    /// The program as a process of its own, which goes on from what an earlier one left.
    private Process started(Path study, Path out) throws IOException {
        List<String> words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Main.class.getName(),
                "study",
                study.toString(),
                "--quiet",
                "--out",
                out.toString()));
        if (Files.exists(out.resolve("rows.jsonl"))) {
            words.add("--resume");
        }
        return new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("told.txt").toFile())
                .start();
    }

    private String told() throws IOException {
        Path told = folder.resolve("told.txt");
        return Files.exists(told) ? Files.readString(told) : "";
    }

    private static int lines(Path out) throws IOException {
        Path rows = out.resolve("rows.jsonl");
        return Files.exists(rows)
                ? (int) Files.readString(rows).chars().filter(c -> c == '\n').count()
                : 0;
    }
}
