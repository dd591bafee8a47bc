package org.firmament.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.firmament.cluster.SmallStudy.Run;
import org.firmament.planner.cli.Main;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The same study here and on a cluster: a master and two workers of Spark on this computer, each a process, and
/// the study submitted from yet another one.
@Timeout(value = 10, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class TwoWorkersTest {
    @TempDir
    private static Path folder;

    private static Standalone cluster;
    private static Path study;
    private static Path here;

    @BeforeAll
    static void aClusterAndTheRunHere() throws IOException, InterruptedException {
        study = SmallStudy.in(folder.resolve("inputs"));
        here = folder.resolve("here");
        Run run = Run.of(
                (out, err) -> Main.run(out, err, "study", study.toString(), "--quiet", "--out", here.toString()));
        assertThat(run.exit()).as(run.err()).isZero();
        cluster = Standalone.start(folder.resolve("cluster"));
    }

    @AfterAll
    static void end() {
        cluster.close();
    }

    @Test
    void aHundredRowsHaveTheSameBytesHereAndOnTwoWorkers() throws IOException, InterruptedException {
        Path there = folder.resolve("there");
        Process submitted = cluster.submit(study.toString(), "--quiet", "--out", there.toString());

        assertThat(submitted.waitFor()).as(cluster.told()).isZero();
        assertSame(there);
        assertThat(Files.readAllLines(there.resolve("rows.jsonl"))).hasSize(101);
        // Each executor laid the study out for itself: both had rows.
        for (Path worker : cluster.workFolders()) {
            assertThat(unpacked(worker)).as(worker.toString()).isPositive();
        }
    }

    @Test
    void aWorkerThatDiesTakesNoRowAlong() throws IOException, InterruptedException {
        Path there = folder.resolve("bereft");
        Process submitted = cluster.submit(study.toString(), "--quiet", "--out", there.toString());
        while (submitted.isAlive() && lines(there.resolve("rows.jsonl")) < 10) {
            Thread.sleep(20);
        }
        assertThat(submitted.isAlive()).as(cluster.told()).isTrue();
        cluster.killOneExecutor();

        assertThat(submitted.waitFor()).as(cluster.told()).isZero();
        assertSame(there);
    }

    @Test
    void badInputIsToldAsAtHome() throws IOException, InterruptedException {
        Process submitted = cluster.submit(study.toString(), "--set", "minimise=[leakage.men]", "--quiet");

        assertThat(submitted.waitFor()).isEqualTo(2);
        assertThat(cluster.told())
                .contains("leakage.men: not a figure of this study. Maybe one of leakage.mean")
                .doesNotContain("\tat org.firmament");
    }

    private static void assertSame(Path there) {
        for (String file : SmallStudy.files()) {
            assertThat(there.resolve(file)).hasSameBinaryContentAs(here.resolve(file));
        }
    }

    private static long lines(Path file) throws IOException {
        return Files.exists(file) ? Files.readAllLines(file).size() : 0;
    }

    private static long unpacked(Path worker) throws IOException {
        try (Stream<Path> files = Files.walk(worker)) {
            return files.filter(file -> file.getFileName().toString().equals("study.yaml"))
                    .count();
        }
    }
}
