package org.firmament.catalogs.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.firmament.catalogs.Catalog;
import org.firmament.catalogs.DataFile;
import org.firmament.catalogs.Place;
import org.firmament.catalogs.units.Written;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A file that another file names is read from beside it, and what is wrong in either is told at once.
class DataFilesTest {
    @TempDir
    private Path folder;

    /// A row of a table.
    record Row(String name, @Written(flat = true) Place place) {}

    /// A type read from a table.
    static final class Rows {
        private final DataFile file;
        private final List<CsvTable.Row<Row>> rows;

        private Rows(DataFile file, List<CsvTable.Row<Row>> rows) {
            this.file = file;
            this.rows = rows;
        }

        static Rows read(DataFile file) {
            return new Rows(file, CsvTable.read(file, Row.class));
        }

        @Override
        public String toString() {
            return file.name();
        }
    }

    /// A file that names others.
    record Journey(@Written(min = 1) int days, List<Rows> files) {}

    @Test
    void aTableIsReadFromBesideTheFileThatNamesIt() throws IOException {
        write("places.csv", """
                # where we went
                Longitude_deg , NAME, latitude_deg

                12.5,"Rome, Italy",41.9
                2.35,no,48.85
                -0.1,"say ""hello""\",51.5
                """);

        Journey journey = journey("days: 3\nfiles: [places.csv]");

        List<CsvTable.Row<Row>> rows = journey.files().getFirst().rows;
        assertThat(rows).extracting(row -> row.value().name()).containsExactly("Rome, Italy", "no", "say \"hello\"");
        assertThat(rows).extracting(CsvTable.Row::line).containsExactly(4, 5, 6);
        assertThat(rows.getFirst().value().place()).isEqualTo(new Place(Math.toRadians(41.9), Math.toRadians(12.5), 0));
        assertThat(new String(RecordWriter.json(journey), java.nio.charset.StandardCharsets.UTF_8))
                .contains("\"places.csv\"");
        assertThat(RecordSchema.of(Journey.class, "journey")).contains("\"type\": \"string\"");
    }

    @Test
    void everythingWrongInAllFilesIsToldAtOnce() throws IOException {
        write("a.csv", "name,lat_deg,lon_deg\nx,95,0\ny,1,north\n");
        write("b.csv", "name,lat_deg,lon_deg\nx,1\n");

        assertThatThrownBy(() -> journey("days: 0\nfiles: [a.csv, b.csv, c.csv]"))
                .isInstanceOf(BadInput.class)
                .satisfies(bad -> assertThat(told(bad).replace(folder + "/", "").lines())
                        .containsExactly(
                                "a.csv:2 lat_deg: 95 is not a number from -90 to 90. Maybe 90.",
                                "a.csv:3 lon_deg: 'north' is not a number from -360 to 360. Maybe 1.",
                                "b.csv:2: 2 cells are not the 3 of the first line. Maybe put a text with commas in"
                                        + " quotes.",
                                "journey.yaml:1 days: 0 is not a number of at least 1. Maybe 1.",
                                "journey.yaml:2 files[2]: c.csv: no such file. Maybe " + "a.csv."));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            name,lat_deg,lon                    | t.csv:1 lon: not a column here. Maybe lon_deg.
            name,lat_deg                        | t.csv:1 lon_deg: missing, a column of the first line.
            name,lat_deg,lon_deg,alt_m          | t.csv:1 alt_m: not a column here. Maybe alt_km.
            name,lat_deg,lon_deg,lat_deg        | t.csv:1 lat_deg: this column is written twice.
            name;lat_deg;lon_deg                | t.csv:1: one column is not a table of name,lat_deg,lon_deg,alt_km. Maybe use commas.
            name,lat_deg,lon_deg                | t.csv: a table without rows
            'name,lat_deg,lon_deg\\nx,nan,1'     | t.csv:2 lat_deg: nan is not a finite number.
            'name,lat_deg,lon_deg\\nx,1e999,1'   | t.csv:2 lat_deg: 1e999 is not a number from -90 to 90.
            'name,lat_deg,lon_deg\\n,1,1'        | t.csv:2 name: missing, and must be a text.
            'name,lat_deg,lon_deg\\n"x,1,1'      | t.csv:2: a quote that opens is not closed.
            """)
    void aTableThatIsNoneGetsOneLine(String text, String message) throws IOException {
        write("t.csv", text.replace("\\n", "\n"));

        assertThatThrownBy(() -> journey("days: 1\nfiles: [t.csv]"))
                .isInstanceOf(BadInput.class)
                .satisfies(bad -> assertThat(told(bad).replace(folder + "/", ""))
                        .startsWith(message)
                        .contains("Maybe"));
    }

    @Test
    void whatIsNoRegularFileIsRefusedUnread() throws IOException {
        Files.createDirectory(folder.resolve("sub"));
        try (var sparse = Files.newByteChannel(
                folder.resolve("huge.csv"),
                java.nio.file.StandardOpenOption.CREATE_NEW,
                java.nio.file.StandardOpenOption.WRITE,
                java.nio.file.StandardOpenOption.SPARSE)) {
            sparse.position(1L << 30).write(java.nio.ByteBuffer.wrap(new byte[1]));
        }
        Files.write(folder.resolve("latin.csv"), new byte[] {'n', '\n', (byte) 0xe9});

        assertThat(refused("sub")).contains("files[0]: sub: a folder is not a file.");
        assertThat(refused("huge.csv")).contains("more than 64 MB is too large");
        assertThat(refused("/dev/zero")).contains("a device or pipe is not a file.");
        assertThat(refused("latin.csv")).contains("latin.csv: line 2: not UTF-8 text.");
        assertThat(refused("'a\\0b'")).contains("Maybe");
    }

    private String refused(String name) throws IOException {
        try {
            journey("days: 1\nfiles: [" + name + "]");
        } catch (BadInput bad) {
            assertThat(bad.problems()).hasSize(1);
            assertThat(bad.problems().getFirst().line()).isEqualTo(2);
            return told(bad);
        }
        throw new AssertionError(name + " was read");
    }

    private static String told(Throwable bad) {
        return String.valueOf(bad.getMessage());
    }

    private Journey journey(String yaml) throws IOException {
        return RecordReader.read(write("journey.yaml", yaml), List.of(), Journey.class, new Catalog(List.of()));
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
