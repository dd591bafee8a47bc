package org.firmament.planner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.firmament.catalogs.yaml.CatalogReader;
import org.firmament.planner.results.Results;
import org.firmament.planner.scenario.Scenario;
import org.firmament.planner.scenario.Target;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Story: two constellations, named against the alphabet, look at each other and at what moves.
class MovingTargetsTest {
    private static final String HEAD = """
            firmament: 1
            name: Moving
            epoch: 2030-03-20T00:00:00Z
            duration_h: 6
            constellations:
              - name: zeta
                pattern: {kind: walker-delta, total: 6, planes: 3, phasing: 1, altitude_km: 900, inclination_deg: 60}
                carries: {sensor: {kind: horizon, min_elevation_deg: 5}}
              - name: alpha
                pattern: {kind: elements, satellites: [{a_km: 9000, e: 0.1, i_deg: 30, raan_deg: 10, argp_deg: 0, m_deg: 0}]}
            targets:
            """;

    /// Both engines place an edge within half a millisecond.
    private static final double EDGES = 2e-3;

    @TempDir
    private Path folder;

    /// One row of the table of accesses.
    private record Row(String satellite, String point, double start, double end) {}

    @Test
    void everyPairIsListedOnceTheEarlierInTheScenarioFirst() throws IOException {
        List<Row> rows = new ArrayList<>();
        run("  - {kind: satellites}\n", rows, 3);

        assertThat(rows).isNotEmpty().doesNotHaveDuplicates();
        assertThat(rows)
                .isSortedAccordingTo(Comparator.comparing(Row::point)
                        .thenComparing(Row::satellite)
                        .thenComparingDouble(Row::start));
        assertThat(rows).filteredOn(row -> row.satellite().startsWith("alpha")).isEmpty();
        assertThat(rows).filteredOn(row -> row.point().startsWith("alpha")).isNotEmpty();
        assertThat(rows)
                .filteredOn(row -> row.point().startsWith("zeta"))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.satellite()).isLessThan(row.point()));
    }

    /// A track that stays where it is is a point.
    @Test
    void aTrackThatStandsStillIsSeenAsAPointIs() throws IOException {
        Files.writeString(folder.resolve("still.csv"), """
                name,time_s,lat_deg,lon_deg,alt_km
                place,0,48,11,0.5
                place,12000,48,11,0.5
                place,21600,48,11,0.5
                """);
        List<Row> track = new ArrayList<>();
        run("  - {kind: trajectory, file: still.csv}\n", track, 2);
        List<Row> point = new ArrayList<>();
        run("  - {kind: points, points: [{name: place, lat_deg: 48, lon_deg: 11, alt_km: 0.5}]}\n", point, 2);

        assertThat(track).hasSameSizeAs(point).isNotEmpty();
        for (int i = 0; i < track.size(); i++) {
            assertThat(track.get(i).satellite()).isEqualTo(point.get(i).satellite());
            assertThat(track.get(i).start()).isCloseTo(point.get(i).start(), within(EDGES));
            assertThat(track.get(i).end()).isCloseTo(point.get(i).end(), within(EDGES));
        }
    }

    @Test
    void aRunThatIsEndedSaysHowFarItCame() throws IOException {
        Results results = run("  - {kind: satellites}\n  - {kind: equal-area}\n", new ArrayList<>(), 1, 2);

        assertThat(results.interrupted())
                .hasValueSatisfying(sentence -> assertThat(sentence)
                        .contains("coverage of satellites (")
                        .contains(" of 7)")
                        .contains("1 target was not begun"));
        assertThat(results.coverage()).isNotEmpty();
    }

    private Results run(String targets, List<Row> rows, int threads) throws IOException {
        return run(targets, rows, threads, Integer.MAX_VALUE);
    }

    /// @param most  pieces of work behind which the user ends the run
    private Results run(String targets, List<Row> rows, int threads, int most) throws IOException {
        Path file = Files.writeString(folder.resolve("moving.yaml"), HEAD + targets);
        Scenario scenario = Scenario.read(file);
        RunListener listener = new RunListener() {
            private int pieces;

            @Override
            public void progress(String stage, long done, long total) {
                pieces++;
            }

            @Override
            public boolean goesOn() {
                return pieces < most;
            }

            @Override
            public boolean wantsAccesses(Target target) {
                return true;
            }

            @Override
            public void access(String satellite, String point, double start, double end) {
                rows.add(new Row(satellite, point, start, end));
            }
        };
        return new Planner(CatalogReader.builtin(), threads, listener)
                .coverage(scenario)
                .results();
    }
}
