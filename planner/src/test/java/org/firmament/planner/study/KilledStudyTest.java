package org.firmament.planner.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.firmament.catalogs.yaml.BadInput;
import org.firmament.planner.RunListener;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A study killed at any moment and resumed leaves the bytes of one that never was.
class KilledStudyTest {
    private static final int ROWS = 60;
    private static final SortedMap<String, String> INPUTS = new TreeMap<>(Map.of("study.yaml", "1234"));

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void killedAtRandomBytesAndResumed(int seed) throws IOException {
        Path whole = folder.resolve("whole");
        run(RowLog.begin(whole, INPUTS), 3);
        byte[] expected = Files.readAllBytes(whole.resolve(RowLog.NAME));
        SplittableRandom random = new SplittableRandom(seed);
        Path killed = folder.resolve("killed");
        Files.createDirectories(killed);
        int head = Files.readString(whole.resolve(RowLog.NAME)).indexOf('\n') + 1;
        // What a killed process leaves: any number of bytes of what it would have written, now and then not even
        // the head.
        int bytes = seed % 5 == 0 ? random.nextInt(head) : random.nextInt(head, expected.length);
        Files.write(killed.resolve(RowLog.NAME), Arrays.copyOf(expected, bytes));
        run(RowLog.resume(killed, INPUTS), 1 + random.nextInt(4));

        assertThat(killed.resolve(RowLog.NAME)).hasBinaryContent(expected);
        assertThat(RowLog.read(killed)).hasSize(ROWS).last().isEqualTo(row(ROWS - 1));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 16})
    void endedByTheUserItKeepsWhatIsDoneInOrder(int threads) {
        AtomicInteger asked = new AtomicInteger();
        RunListener impatient = new RunListener() {
            @Override
            public boolean goesOn() {
                return asked.incrementAndGet() < 23;
            }
        };
        try (RowLog log = RowLog.begin(folder, INPUTS)) {
            int done = new StudyRun(threads, impatient).run(0, ROWS, KilledStudyTest::row, log::add);

            assertThat(done).isEqualTo(22);
            assertThat(log.rows().stream().map(StudyRow::number))
                    .startsWith(0, 1, 2)
                    .hasSize(22);
        }
        run(RowLog.resume(folder, INPUTS), threads);
        assertThat(RowLog.read(folder)).hasSize(ROWS);
    }

    @Test
    void itTellsHowFarItIsAndHowLongItWillTake() {
        List<Long> told = Collections.synchronizedList(new ArrayList<>());
        RunListener watching = new RunListener() {
            @Override
            public void progress(String stage, long done, long total) {
                assertThat(stage).matches("about [0-9]+ (s|min|h) left: architectures");
                assertThat(total).isEqualTo(ROWS);
                told.add(done);
            }
        };
        new StudyRun(3, watching).run(10, ROWS, KilledStudyTest::row, row -> {});

        assertThat(told).hasSize(ROWS - 10).isSorted().last().isEqualTo((long) ROWS);
    }

    /// Ten rows in twenty seconds: two seconds a row.
    @Test
    void whatIsLeftTakesAsLongAsWhatIsDone() {
        assertThat(StudyRun.left(20, 10, 30)).isEqualTo("60 s");
        assertThat(StudyRun.left(20, 10, 60)).isEqualTo("2 min");
        assertThat(StudyRun.left(20, 10, 3_600)).isEqualTo("2 h");
        assertThat(StudyRun.left(20, 10, 0)).isEqualTo("0 s");
        // Nothing is handed on yet: as if one were.
        assertThat(StudyRun.left(3, 0, 5)).isEqualTo("15 s");
    }

    @Test
    void anotherStudysRowsAreRefused() {
        run(RowLog.begin(folder, INPUTS), 1);

        assertThatThrownBy(() -> RowLog.resume(folder, new TreeMap<>(Map.of("study.yaml", "5678"))))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("study.yaml is not what these rows were computed from");
        assertThatThrownBy(() -> RowLog.resume(folder.resolve("nothing"), INPUTS))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("leave --resume out");
    }

    @Test
    void twoRunsDoNotWriteOneFolder() {
        try (RowLog _ = RowLog.begin(folder, INPUTS)) {
            assertThatThrownBy(() -> RowLog.resume(folder, INPUTS))
                    .isInstanceOf(BadInput.class)
                    .hasMessageContaining("another run is writing it");
        }
    }

    /// A row that cannot be kept ends the run; nothing after it is tried.
    @Test
    void aFullDiskEndsItAndKeepsTheRowsBefore() {
        int[] room = {10};
        assertThatThrownBy(() -> new StudyRun(2, RunListener.SILENT).run(0, ROWS, KilledStudyTest::row, row -> {
                    if (room[0]-- == 0) {
                        throw new BadInput(List.of());
                    }
                }))
                .isInstanceOf(BadInput.class);
        assertThat(room[0]).isEqualTo(-1);
    }

    private static void run(RowLog log, int threads) {
        try (log) {
            new StudyRun(threads, RunListener.SILENT).run(log.rows().size(), ROWS, KilledStudyTest::row, log::add);
        }
    }

    /// A row that takes its time, and now and then fails.
    private static StudyRow row(int number) {
        SplittableRandom random = new SplittableRandom(number);
        SequencedMap<String, String> inputs = new LinkedHashMap<>();
        inputs.put("a.b[c].d_km", Double.toString(random.nextDouble()));
        inputs.put("text", "a \"quoted\" text, with a comma and °");
        if (number % 7 == 3) {
            return new StudyRow(number, inputs, new LinkedHashMap<>(), Optional.of("because"));
        }
        double sum = 0;
        for (int i = random.nextInt(20_000); i > 0; i--) {
            sum += Math.sqrt(i);
        }
        SequencedMap<String, Double> outputs = new LinkedHashMap<>();
        outputs.put("sum", sum);
        outputs.put("small", random.nextDouble() * 1e-17);
        outputs.put("large", random.nextDouble() * 1e23);
        return new StudyRow(number, inputs, outputs, Optional.empty());
    }
}
