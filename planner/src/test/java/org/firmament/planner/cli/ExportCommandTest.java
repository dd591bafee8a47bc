package org.firmament.planner.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Orbits for other tools: what is written, what comes of reading it back, and what is refused.
class ExportCommandTest {
    private static final String STATIONS = "../examples/stations.tle";

    @TempDir
    private Path folder;

    private Path scenario = Path.of("");

    @BeforeEach
    void scenario() throws IOException {
        scenario = ExchangeScenario.shell(folder);
    }

    /// An ephemeris stands for the constellation it was written from: every access within a tenth of a second.
    @ParameterizedTest
    @ValueSource(strings = {"eme2000", "itrf", "tod"})
    void anExportedEphemerisGivesTheSameAccesses(String frame) throws IOException {
        CommandLineRun run = export("--format", "oem", "--constellation", "shell", "--frame", frame);
        assertThat(run.exit()).as(run.err()).isZero();
        Files.writeString(folder.resolve("shell.oem"), run.out());
        Path again = ExchangeScenario.write(folder, "again.yaml", """
                  - name: shell
                    pattern: {kind: oem, file: shell.oem}
                    carries: {sensor: {kind: horizon, min_elevation_deg: 10}}
                """);
        List<double[]> before = accesses(scenario, "before");
        List<double[]> after = accesses(again, "after");
        assertThat(before).hasSizeGreaterThan(10);
        assertThat(after).hasSameSizeAs(before);
        for (int i = 0; i < before.size(); i++) {
            assertThat(after.get(i)[0]).isCloseTo(before.get(i)[0], within(0.1));
            assertThat(after.get(i)[1]).isCloseTo(before.get(i)[1], within(0.1));
        }
    }

    @Test
    void twoLineSetsComeOutAsTheyWentIn() throws IOException {
        Files.copy(Path.of(STATIONS), folder.resolve("stations.tle"));
        Path catalogued = ExchangeScenario.write(
                folder, "station.yaml", "  - {name: s, pattern: {kind: tle, file: stations.tle, max_age_d: 4000}}\n");
        CommandLineRun run = CommandLineRun.of("export", catalogued.toString(), "--format", "tle");
        assertThat(run.out()).isEqualTo(Files.readString(Path.of(STATIONS)));
        assertThat(run.err()).isEmpty();
    }

    @Test
    void fittedElementsSayHowFarTheyAre() {
        CommandLineRun run = export("--format", "tle");
        assertThat(run.out().lines()).hasSize(15);
        assertThat(run.out()).startsWith("shell-p01-s01\n1 00001U   ").contains("other-p01-s01\n1 00005U   ");
        assertThat(run.err())
                .startsWith("Mean elements are fitted: at most ")
                .contains(" km from the scenario's own motion.");
    }

    @Test
    void aFolderGetsEveryFormatAskedForOrNothing() throws IOException {
        String out = folder.resolve("out").toString();
        assertThat(export("--format", "oem,omm,tle,csv,geojson,czml", "--out", out)
                        .exit())
                .isZero();
        assertThat(folder.resolve("out").toFile().list())
                .containsExactlyInAnyOrder(
                        "orbits.oem",
                        "orbits.omm",
                        "orbits.tle",
                        "orbits.csv",
                        "ground-tracks.geojson",
                        "scene.czml",
                        "manifest.json");
        byte[] before = Files.readAllBytes(folder.resolve("out/orbits.oem"));
        assertThat(export("--format", "oem,omm,tle,csv,geojson,czml", "--out", out, "--threads", "1")
                        .exit())
                .isZero();
        assertThat(folder.resolve("out/orbits.oem")).hasBinaryContent(before);

        CommandLineRun other = export("--format", "oem", "--out", out);
        assertThat(other.exit()).isEqualTo(2);
        assertThat(other.err()).contains("it holds the results of another run. Maybe name another folder");
        CommandLineRun refused = export(
                "--format",
                "tle,oem",
                "--set",
                "propagation.step_s=300",
                "--set",
                "duration_h=0.1",
                "--out",
                out + "2");
        assertThat(refused.exit()).isEqualTo(2);
        assertThat(folder.resolve("out2")).doesNotExist();
    }

    /// RFC 7946: longitudes within ±180°, and no line that crosses the antimeridian.
    @Test
    void groundTracksAreCutAtTheAntimeridian() {
        String json = export("--format", "geojson", "--constellation", "other").out();
        assertThat(valid(json, """
                {"type": "object", "required": ["type", "features"]}""")).isTrue();
        List<double[]> points = new ArrayList<>();
        int lines = 0;
        for (String line : json.lines().map(String::strip).toList()) {
            if (line.equals("[")) {
                points.clear();
                lines++;
            } else if (line.startsWith("[")) {
                String[] numbers = line.replaceAll("[\\[\\],]", " ").strip().split(" +", -1);
                double[] point = {Double.parseDouble(numbers[0]), Double.parseDouble(numbers[1])};
                assertThat(point[0]).isBetween(-180.0, 180.0);
                if (!points.isEmpty()) {
                    assertThat(Math.abs(point[0] - points.getLast()[0])).isLessThanOrEqualTo(180);
                }
                points.add(point);
            }
        }
        assertThat(lines).isGreaterThan(3);
    }

    @Test
    void theTableHasPlacesAndStates() {
        List<String> rows = export("--format", "csv", "--constellation", "other")
                .out()
                .lines()
                .toList();
        assertThat(rows).hasSize(1 + 361);
        String[] cells = rows.get(1).split(",", -1);
        double x = Double.parseDouble(cells[5]);
        double y = Double.parseDouble(cells[6]);
        double z = Double.parseDouble(cells[7]);
        assertThat(Math.sqrt(x * x + y * y + z * z)).isCloseTo(7_425, within(0.001));
        assertThat(Math.toDegrees(Math.atan2(y, x))).isCloseTo(Double.parseDouble(cells[3]), within(1e-7));
    }

    @Test
    void theSceneIsOneDocumentWithEverySatelliteAndSite() {
        String czml = export("--format", "czml").out();
        assertThat(valid(czml, """
                {"type": "array", "minItems": 8, "maxItems": 8, "items": {"required": ["id"]},
                 "prefixItems": [{"properties": {"id": {"const": "document"}, "version": {"const": "1.0"}}}]}""")).isTrue();
        assertThat(czml).contains("\"site/radar\"", "\"satellite/shell-p02-s02\"");
    }

    /// Every number of the text, with its column's name and a type.
    @Test
    void parquetHoldsTheTableOfTheText() throws Exception {
        Path out = folder.resolve("out");
        assertThat(export("--format", "csv,parquet", "--out", out.toString()).exit())
                .isZero();
        String read = "from read_parquet('" + out.resolve("orbits.parquet") + "')";
        String text = "from read_csv('" + out.resolve("orbits.csv") + "')";
        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duck.createStatement();
                ResultSet same = statement.executeQuery("select (select count(*) " + read + "), (select count(*) "
                        + text + "), (select count(*) from (select * " + read + " except all select * " + text
                        + ")), (select typeof(x_km) " + read + " limit 1)")) {
            assertThat(same.next()).isTrue();
            assertThat(same.getLong(1)).isPositive().isEqualTo(same.getLong(2));
            assertThat(same.getLong(3)).isZero();
            assertThat(same.getString(4)).isEqualTo("DOUBLE");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --format parquet            | Parquet is no text to print. Maybe add --out DIR, or use --format csv.
            --format xls                | --format: xls is not one of oem, omm, tle, csv, parquet, geojson, czml. Maybe use oem
            --format oen                | --format: oen is not one of oem
            --format oem --frame b1950  | --frame: b1950 is not one of eme2000, gcrf, tod, teme, itrf.
            --format omm --notation sql | --notation: sql is not one of kvn, xml, json.
            --format tle --constellation shel | --constellation: shel is not a constellation of the scenario. Maybe use one of shell, other.
            --format oem,tle            | Only one format can be printed. Maybe add --out DIR, or name one.
            --format oem --set constellations=[] | constellations: [] is not a scenario with a satellite to export.
            --format oem --set duration_h=0.02 | propagation.step_s: 60 is not short enough for the 4 states
            --format oem --set conventions.greenwich_angle_deg=0 | --frame: EME2000 is not a frame there is
            --format tle --set conventions.greenwich_angle_deg=0 | Maybe use --format oem --frame itrf.
            """)
    void whatCannotBeDoneGetsOneMessage(String options, String message) {
        CommandLineRun run = export(options.split(" "));
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines().findFirst().orElse("")).contains(message);
        assertThat(run.err()).doesNotContain("Exception");
    }

    private CommandLineRun export(String... options) {
        List<String> arguments = new ArrayList<>(List.of("export", scenario.toString()));
        arguments.addAll(List.of(options));
        return CommandLineRun.of(arguments.toArray(String[]::new));
    }

    private List<double[]> accesses(Path file, String name) throws IOException {
        Path out = folder.resolve(name);
        CommandLineRun run = CommandLineRun.of("coverage", file.toString(), "--out", out.toString(), "--quiet");
        assertThat(run.exit()).as(run.err()).isZero();
        return Files.readAllLines(out.resolve("accesses.csv")).stream()
                .skip(1)
                .filter(row -> row.startsWith("shell"))
                .map(row -> row.split(","))
                .map(row -> new double[] {Double.parseDouble(row[2]), Double.parseDouble(row[3])})
                .toList();
    }

    private static boolean valid(String json, String schema) {
        Schema held = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema, InputFormat.JSON);
        return held.validate(json, InputFormat.JSON).isEmpty();
    }
}
