package org.firmament.planner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Targets nobody can compute, and files that are no tracks, places or shapes: one line each, exit 2, nothing
/// written.
class BrokenTargetsTest {
    private static final String HEAD = """
            firmament: 1
            name: Broken
            epoch: 2030-03-20T00:00:00Z
            duration_h: 1
            constellations:
              - name: w
                pattern: {kind: walker-delta, total: 24, planes: 4, phasing: 1, altitude_km: 900, inclination_deg: 60}
                carries: {sensor: {kind: horizon, min_elevation_deg: 5}}
            targets:
            """;

    /// Before a target, in the line below.
    private static final String ITEM = "  - ";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {kind: grid, spacing_deg: 0.0065}                    | :10 targets[0].spacing_deg: 0.0065 with its 1533721420 points is not a grid of at most 2000000 points.
            {kind: equal-area, spacing_deg: 0.006}               | points is not a grid of at most 2000000 points.
            {kind: region, region: conus, spacing_deg: 0.001}    | points in the circle about the region is not a grid
            {kind: region, spacing_deg: 1}                       | :10 targets[0].region: nothing is not a region of the catalog
            {kind: region, region: conus, file: a.geojson}       | :10 targets[0].file: a.geojson: no such file.
            {kind: points}                                       | :10 targets[0].points: [] is not at least one point.
            {kind: line, vertices: [{lat_deg: 1, lon_deg: 2}]}   | :10 targets[0].vertices: a line that stays where it is is not two corners or more.
            {kind: line}                                         | :10 targets[0].vertices: [] is not the corners of a line
            {kind: line, spacing_km: 0.001, vertices: [{lat_deg: 0, lon_deg: 0}, {lat_deg: 0, lon_deg: 90}]} | :10 targets[0].spacing_km: 0.001 with its 10007559 points
            {kind: line, vertices: [{lat_deg: 0, lon_deg: 0}, {lat_deg: 0, lon_deg: 180}]} | opposite the corner before it, is not a corner with one shortest way to it.
            {kind: satellites, constellations: [x]}              | :10 targets[0].constellations[0]: x is not a constellation of the scenario. Maybe one of w.
            {kind: satellites, constellations: [w, w]}           | :10 targets[0].constellations[1]: w is not named once.
            {kind: satellites, graze_height_km: 5000}            | :10 targets[0].graze_height_km: 5000 is not a number from -50 to 1000.
            {kind: satellites, max_range_km: 0}                  | :10 targets[0].max_range_km: 0 is not a number above 0
            {kind: satellites, seen_by: sensors}                 | :10 targets[0].seen_by: not a key here.
            {kind: trajectory, file: none.csv}                   | :10 targets[0].file: none.csv: no such file.
            {kind: trajectory, rows: []}                         | :10 targets[0].file: nothing is not a table of times and places
            {kind: trajectory}                                   | :10 targets[0].corridor: missing
            {kind: trajectory, rows: [{time_s: 0, lat_deg: 1}]}  | :10 targets[0].rows[0].lat_deg: half a position is not either lat_deg, lon_deg and alt_km or x_km, y_km and z_km.
            {kind: trajectory, rows: [{time_s: 0, x_km: 1, y_km: 0, z_km: 0}]} | :10 targets[0].rows[0].x_km: 1 km from the Earth's centre is not above the ground
            {kind: trajectory, rows: [{time_s: 0, lat_deg: 1, lon_deg: 1}]} | :10 targets[0].rows[0].time_s: a track of 1 row is not a path of three rows or more.
            """)
    void aTargetNobodyCanComputeGetsOneLine(String target, String message) throws IOException {
        refused(target, message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            0,1,1;600,2,2;300,3,3;3600,4,4   | track.csv:4 time_s: 300 is not after the row before it of track, 600. Maybe sort the rows by time.
            0,1,1;600,2,2;600,2,2;3600,4,4   | track.csv:4 time_s: 600 is not after the row before it of track, 600. Maybe delete one of the two.
            0,1,1;.nan,2,2;3600,4,4          | track.csv:3 time_s: .nan is not a finite number.
            0,1,1;1800,NaN,2;3600,4,4        | track.csv:3 lat_deg: NaN is not a finite number.
            0,1,1;1800,91,2;3600,4,4         | track.csv:3 lat_deg: 91 is not a number from -90 to 90.
            0,1,1;10,1,1;20,1,1;30,1,1;3600,1,2 | track.csv:6 time_s: a gap of 3570 s behind 30 is not at most ten times the middle step of track, 10 s.
            0,1,1;1800,1,10;3600,1,11        | track.csv:3 time_s: a gap of 1800 s behind 0 is not short enough: the rows on both sides are more than 5° apart.
            4000,1,1;5000,1,2;6000,1,3       | track.csv:2 time_s: track from 4000 to 6000 is not within the scenario, 0 to 3600 s.
            -900,1,1;-300,1,2;0,1,3          | track.csv:2 time_s: track from -900 to 0 is not within the scenario, 0 to 3600 s.
            0,1,1;600,1,2;1200,1,3           | track.csv:4 time_s: the last row of track, 1200, is not at the scenario's end, 3600 s, or behind it. Maybe write window: track to look only while it moves.
            60,1,1;1800,1,2;3600,1,3         | track.csv:2 time_s: the first row of track, 60, is not at the scenario's start or before it. Maybe write window: track
            0,1,1;3600,2,2                   | track.csv:3 time_s: a track of 2 rows is not a path of three rows or more.
            0,1,1;1800,2;3600,3,3            | track.csv:3: 2 cells are not the 3 of the first line.
            """)
    void aTableThatIsNoTrackNamesFileAndLine(String rows, String message) throws IOException {
        Files.writeString(folder.resolve("track.csv"), "time_s,lat_deg,lon_deg\n" + rows.replace(';', '\n') + "\n");
        refused("{kind: trajectory, file: track.csv}", message);
    }

    @Test
    void shapesOfAnotherKindSayWhereTheyBelong() throws IOException {
        Files.writeString(
                folder.resolve("coast.geojson"), "{\"type\": \"LineString\", \"coordinates\": [[0, 0], [1, 1]]}");
        refused(
                "{kind: points, file: coast.geojson}",
                "coast.geojson:1 type: LineString is not a Point or MultiPoint.");
        refused("{kind: region, file: coast.geojson}", "Maybe use it for a target of kind: line.");
        refused("{kind: region, file: ../nowhere.csv}", "../nowhere.csv: no such file.");
    }

    @Test
    void aPolygonThatCrossesItselfAndOnePastAHemisphereAreRefused() throws IOException {
        Files.writeString(
                folder.resolve("bow.geojson"),
                "{\"type\": \"Polygon\",\n \"coordinates\": [[[0, 0], [10, 10], [10, 0], [0, 10], [0, 0]]]}");
        refused(
                "{kind: region, file: bow.geojson}",
                "bow.geojson:2 coordinates: a ring whose edge 1–2 crosses its edge");
        Files.writeString(
                folder.resolve("belt.geojson"),
                "{\"type\": \"Polygon\", \"coordinates\": [[[0, 10], [120, -10], [-120, -10], [0, 10]]]}");
        refused("{kind: region, file: belt.geojson}", "is not a ring within a hemisphere.");
    }

    /// 100,000 satellites of one constellation would be five thousand million pairs.
    @Test
    void pairsNobodyHasTimeForAreRefusedByTheirCount() throws IOException {
        Path file = Files.writeString(folder.resolve("scenario.yaml"), HEAD + ITEM + "{kind: satellites}\n");

        CommandLineRun run = CommandLineRun.of(
                "check",
                file.toString(),
                "--set",
                "constellations[0].pattern.total=20000",
                "--set",
                "constellations[0].pattern.planes=100");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err().lines()).hasSize(1);
        assertThat(run.err())
                .contains(
                        "targets[0]: 199,990,000 pairs of 20,000 satellites over 1 days is not at most 50,000,000 pairs");
    }

    @Test
    void anOverrideNamesAFileBesideTheScenarioAndIsCountedToo() throws IOException {
        Files.writeString(folder.resolve("places.csv"), "name,lat_deg,lon_deg\na,1,2\na,3,4\n");
        Path file = Files.writeString(
                folder.resolve("scenario.yaml"), HEAD + ITEM + "{kind: points, points: [honolulu]}\n");

        CommandLineRun doubled = CommandLineRun.of("check", file.toString(), "--set", "targets[0].file=places.csv");
        assertThat(doubled.exit()).isEqualTo(2);
        assertThat(doubled.err()).contains("places.csv:3 name: a is not a name of its own: line 2 has it too.");

        CommandLineRun fine = CommandLineRun.of(
                "check", file.toString(), "--set", "targets=[{kind: equal-area, spacing_deg: 0.001}]");
        assertThat(fine.exit()).isEqualTo(2);
        assertThat(fine.err()).contains("0.001 with its 41252").contains("points is not a grid of at most 2000000");
    }

    @Test
    void whatIsWrongInTheFileIsToldWithWhatIsWrongInTheScenario() throws IOException {
        Files.writeString(folder.resolve("track.csv"), "time_s,lat_deg,lon_deg\n0,95,0\n60,1,200000\n120,0,0\n");
        Path file = Files.writeString(
                folder.resolve("scenario.yaml"),
                HEAD.replace("altitude_km: 900", "altitude_km: -900") + ITEM + "{kind: trajectory, file: track.csv}\n");

        CommandLineRun run = CommandLineRun.of("check", file.toString());

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err().lines()).hasSize(3);
        assertThat(run.err())
                .contains("scenario.yaml:7 constellations[0].pattern.altitude_km: -900")
                .contains("track.csv:2 lat_deg: 95")
                .contains("track.csv:3 lon_deg: 200000");
    }

    private void refused(String target, String message) throws IOException {
        Path file = Files.writeString(folder.resolve("scenario.yaml"), HEAD + ITEM + target + "\n");
        Path out = folder.resolve("out");

        CommandLineRun run = CommandLineRun.of("coverage", file.toString(), "--out", out.toString());

        assertThat(run.exit()).as(run.err()).isEqualTo(2);
        assertThat(run.err().lines()).as(run.err()).hasSize(1);
        assertThat(run.err()).contains(message).contains("Maybe");
        assertThat(out).doesNotExist();
    }
}
