package org.firmament.planner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The table of accesses as text and as Parquet.
class AccessTableTest {
    @TempDir
    private Path folder;

    private Path scenario;

    @BeforeEach
    void file() throws IOException {
        scenario = Files.writeString(folder.resolve("points.yaml"), """
            firmament: 1
            name: Points
            epoch: 2030-03-20T00:00:00Z
            duration_h: 6
            constellations:
              - name: "7"
                pattern: {kind: walker-delta, total: 24, planes: 4, phasing: 1, altitude_km: 700, inclination_deg: 60}
                carries: {sensor: {kind: horizon, min_elevation_deg: 10}}
            targets:
              - {kind: points, points: [{name: "1", lat_deg: 10, lon_deg: 12}, {name: "2", lat_deg: 50, lon_deg: -7}]}
            """);
    }

    @Test
    void parquetHoldsTheRowsOfTheTextInTheirOrderWithTypesOfTheirOwn() throws Exception {
        Path text = covered("text", "csv", scenario);
        Path parquet = covered("parquet", "parquet", scenario);

        assertThat(text.resolve("accesses.parquet")).doesNotExist();
        assertThat(parquet.resolve("accesses.csv")).doesNotExist();
        List<String> rows = Files.readAllLines(text.resolve("accesses.csv"));
        assertThat(rows).hasSizeGreaterThan(50);
        String table = "read_parquet('" + parquet.resolve("accesses.parquet") + "')";
        assertThat(asked("describe select * from " + table, 2))
                .containsExactly("satellite,VARCHAR", "point,VARCHAR", "start_s,DOUBLE", "end_s,DOUBLE");
        assertThat(asked("select satellite, point, printf('%.3f', start_s), printf('%.3f', end_s) from " + table, 4))
                .containsExactlyElementsOf(rows.subList(1, rows.size()));
        assertThat(Files.readString(parquet.resolve("manifest.json"))).contains("accesses.parquet");
    }

    /// A folder written anew holds one table, and equal runs equal bytes.
    @Test
    void oneFormatTakesThePlaceOfTheOther() throws IOException {
        Path out = covered("out", "parquet", scenario);
        byte[] first = Files.readAllBytes(out.resolve("accesses.parquet"));
        covered("out", "csv", scenario);
        assertThat(out.resolve("accesses.parquet")).doesNotExist();
        assertThat(out.resolve("accesses.csv")).exists();
        covered("out", "parquet", scenario);
        assertThat(out.resolve("accesses.parquet")).hasBinaryContent(first);
        assertThat(out.resolve("accesses.csv")).doesNotExist();
    }

    @Test
    void aTableWithoutRowsHasTheSameColumns() throws Exception {
        Path blind = Files.writeString(
                folder.resolve("blind.yaml"),
                Files.readString(scenario).replace("min_elevation_deg: 10", "min_elevation_deg: 89.9"));
        Path out = covered("blind", "parquet", blind);

        assertThat(asked("describe select * from read_parquet('" + out.resolve("accesses.parquet") + "')", 2))
                .containsExactly("satellite,VARCHAR", "point,VARCHAR", "start_s,DOUBLE", "end_s,DOUBLE");
    }

    @Test
    void anotherFormatIsRefusedWithThoseThereAre() {
        CommandLineRun run = CommandLineRun.of("coverage", scenario.toString(), "--accesses", "xls");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("--accesses", "[CSV, PARQUET]", "xls").doesNotContain("\tat ");
    }

    private Path covered(String name, String format, Path file) {
        Path out = folder.resolve(name);
        CommandLineRun run = CommandLineRun.of(
                "coverage", file.toString(), "--quiet", "--accesses", format, "--out", out.toString());
        assertThat(run.exit()).as(run.err()).isZero();
        return out;
    }

    private static List<String> asked(String question, int columns) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duck.createStatement();
                ResultSet answer = statement.executeQuery(question)) {
            while (answer.next()) {
                List<String> cells = new ArrayList<>();
                for (int i = 1; i <= columns; i++) {
                    cells.add(answer.getString(i));
                }
                rows.add(String.join(",", cells));
            }
        }
        return rows;
    }
}
