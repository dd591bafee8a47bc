package org.firmament.planner.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.firmament.catalogs.yaml.BadInput;
import org.firmament.catalogs.yaml.RecordWriter;
import org.firmament.orbits.Conventions;
import org.firmament.planner.report.OutputFolder.Existing;
import org.firmament.planner.results.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFolderTest {
    private static final SortedMap<String, String> OURS = new TreeMap<>(Map.of("scenario", "aa"));
    private static final SortedMap<String, String> OTHERS = new TreeMap<>(Map.of("scenario", "bb"));

    @TempDir
    private Path home;

    @Test
    void nothingIsThereUntilPublished() throws IOException {
        Path out = home.resolve("a/b");
        try (OutputFolder folder = OutputFolder.open(out, OURS, Existing.KEEP)) {
            assertThat(out.getParent()).doesNotExist();
            folder.write(OutputFile.COVERAGE, stream -> stream.write("x".getBytes(UTF_8)));
            assertThat(out.resolve("coverage.csv")).doesNotExist();
            folder.publish();
        }

        assertThat(names(out)).containsExactly("coverage.csv");
    }

    @Test
    void aRunThatFailsLeavesNothing() throws IOException {
        Path out = home.resolve("a/b");
        try (OutputFolder folder = OutputFolder.open(out, OURS, Existing.KEEP)) {
            folder.write(OutputFile.COVERAGE, stream -> stream.write('x'));
        }

        assertThat(names(home)).isEmpty();
    }

    @Test
    void digestsAreThoseOfTheFiles() throws IOException {
        try (OutputFolder folder = OutputFolder.open(home, OURS, Existing.KEEP)) {
            folder.write(OutputFile.COVERAGE, stream -> stream.write("abc".getBytes(UTF_8)));
            folder.publish();

            // FIPS 180-4, example of one block.
            assertThat(folder.digests())
                    .containsEntry("coverage.csv", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        }
        assertThat(Digests.file(home.resolve("coverage.csv"))).startsWith("ba7816bf");
    }

    @Test
    void theSameRunMayComeAgain() throws IOException {
        run(OURS, Existing.KEEP, OutputFile.COVERAGE);
        run(new TreeMap<>(Map.of("named otherwise", "aa")), Existing.KEEP, OutputFile.COVERAGE);

        assertThat(names(home)).containsExactly("coverage.csv", "manifest.json");
    }

    @Test
    void anotherRunsResultsAreRefused() {
        run(OURS, Existing.KEEP, OutputFile.COVERAGE);

        assertThatThrownBy(() -> OutputFolder.open(home, OTHERS, Existing.KEEP))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining(
                        "it holds the results of another run. Maybe name another folder, or add --overwrite.");
    }

    @Test
    void aFolderOfSomethingElseIsRefused() throws IOException {
        Files.writeString(home.resolve("thesis.txt"), "years of work");

        assertThatThrownBy(() -> OutputFolder.open(home, OURS, Existing.KEEP))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("it is not empty, and no run of this program wrote it");
    }

    @Test
    void replacingTakesAwayTheOldRunsFilesAndNoOthers() throws IOException {
        Files.writeString(home.resolve("thesis.txt"), "years of work");
        run(OURS, Existing.REPLACE, OutputFile.COVERAGE, OutputFile.ALLOCATION);
        run(OTHERS, Existing.REPLACE, OutputFile.COVERAGE);

        assertThat(names(home)).containsExactly("coverage.csv", "manifest.json", "thesis.txt");
    }

    @Test
    void whatAKilledRunLeftIsNoOnesResults() throws IOException {
        Files.createDirectory(home.resolve(".firmament-unfinished-1"));

        run(OURS, Existing.KEEP, OutputFile.COVERAGE);

        assertThat(home.resolve("coverage.csv")).exists();
    }

    @Test
    void aLinkInAFilesPlaceIsReplacedNotFollowed() throws IOException {
        Path precious = Files.writeString(home.resolve("precious"), "keep");
        Path out = Files.createDirectory(home.resolve("out"));
        Files.createSymbolicLink(out.resolve("coverage.csv"), precious);

        try (OutputFolder folder = OutputFolder.open(out, OURS, Existing.REPLACE)) {
            folder.write(OutputFile.COVERAGE, stream -> stream.write('x'));
            folder.publish();
        }

        assertThat(precious).hasContent("keep");
        assertThat(out.resolve("coverage.csv")).isRegularFile().hasContent("x");
    }

    @Test
    void aFileIsNoFolder() throws IOException {
        Path file = Files.writeString(home.resolve("file"), "");

        assertThatThrownBy(() -> OutputFolder.open(file, OURS, Existing.REPLACE))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("file: this is a file, not a folder.");
        assertThatThrownBy(() -> OutputFolder.open(file.resolve("below"), OURS, Existing.REPLACE))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("cannot be written to");
    }

    @Test
    void aFolderInAFilesPlaceIsRefused() throws IOException {
        Files.createDirectory(home.resolve("report.html"));

        assertThatThrownBy(() -> OutputFolder.open(home, OURS, Existing.REPLACE))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("report.html in it is a folder");
    }

    @Test
    void aFailureWhileWritingIsToldAndChangesNothing() throws IOException {
        run(OURS, Existing.KEEP, OutputFile.COVERAGE);
        String before = Files.readString(home.resolve("coverage.csv"));

        assertThatThrownBy(() -> {
                    try (OutputFolder folder = OutputFolder.open(home, OURS, Existing.KEEP)) {
                        folder.write(OutputFile.COVERAGE, stream -> {
                            stream.write('y');
                            throw new IOException("No space left on device");
                        });
                        folder.publish();
                    }
                })
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("No space left on device");
        assertThat(home.resolve("coverage.csv")).hasContent(before);
        assertThat(names(home)).containsExactly("coverage.csv", "manifest.json");
    }

    @Test
    void thereIsNoReportWithoutResults() {
        assertThatThrownBy(() -> OutputFolder.again(home, OutputFile.RESULTS))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("there is no results.json in it");
    }

    private void run(SortedMap<String, String> inputs, Existing existing, OutputFile... files) {
        try (OutputFolder folder = OutputFolder.open(home, inputs, existing)) {
            for (OutputFile file : files) {
                folder.write(file, stream -> stream.write('x'));
            }
            folder.write(OutputFile.MANIFEST, out -> RecordWriter.json(manifest(inputs, folder.digests()), out));
            folder.publish();
        }
    }

    private static Manifest manifest(Map<String, String> inputs, Map<String, String> outputs) {
        return new Manifest(
                1,
                List.of("evaluate"),
                inputs,
                outputs,
                Map.of(),
                1,
                1,
                Conventions.standard(),
                Instant.EPOCH,
                0,
                0,
                List.of());
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
        }
    }
}
