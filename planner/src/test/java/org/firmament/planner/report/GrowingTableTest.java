package org.firmament.planner.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SplittableRandom;
import org.firmament.planner.study.StudyRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The table of a study at work.
class GrowingTableTest {
    @TempDir
    private Path folder;

    /// At any moment, whatever columns come and go, and from wherever it goes on.
    @Test
    void itIsTheTableOfTheRowsSoFar() throws IOException {
        SplittableRandom random = new SplittableRandom(1);
        Path file = folder.resolve("study.csv");
        for (int draw = 0; draw < 20; draw++) {
            List<StudyRow> rows = new ArrayList<>();
            int before = random.nextInt(4);
            try (GrowingTable table = new GrowingTable(file)) {
                for (int number = 0; number < 12; number++) {
                    rows.add(row(number, random));
                    if (number >= before) {
                        table.grow(rows);
                        assertThat(file).hasBinaryContent(whole(rows));
                    }
                }
            }
        }
    }

    /// What somebody put in the place of the table is replaced, not written through.
    @Test
    void aLinkInItsPlaceIsNotFollowed() throws IOException {
        Path other = Files.writeString(folder.resolve("other.txt"), "kept");
        Path file = Files.createSymbolicLink(folder.resolve("study.csv"), other);
        try (GrowingTable table = new GrowingTable(file)) {
            table.grow(List.of(row(0, new SplittableRandom(2))));
        }

        assertThat(other).hasContent("kept");
        assertThat(Files.isSymbolicLink(file)).isFalse();
    }

    private static byte[] whole(List<StudyRow> rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        StudyCsv csv = new StudyCsv(out, Csv.Reader.ANYONE, StudyCsv.Columns.of(rows));
        for (StudyRow row : rows) {
            csv.add(row);
        }
        csv.flush();
        return out.toByteArray();
    }

    private static StudyRow row(int number, SplittableRandom random) {
        SequencedMap<String, String> inputs = new LinkedHashMap<>();
        inputs.put("raid.launches", Integer.toString(random.nextInt(10)));
        SequencedMap<String, Double> outputs = new LinkedHashMap<>();
        boolean failed = random.nextInt(4) == 0;
        for (int column = 0; !failed && column < 5; column++) {
            if (random.nextInt(3) > 0) {
                outputs.put("figure " + column, random.nextDouble());
            }
        }
        return new StudyRow(
                number, inputs, outputs, failed ? Optional.of("out of reach, \"by far\"") : Optional.empty());
    }
}
