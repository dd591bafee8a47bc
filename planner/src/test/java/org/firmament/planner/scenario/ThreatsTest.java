package org.firmament.planner.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.firmament.catalogs.yaml.BadInput;
import org.firmament.orbits.Earth;
import org.firmament.orbits.threat.Trajectories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a threat of a scenario may be, and what is drawn from it.
class ThreatsTest {
    private static final String HEAD = """
            firmament: 1
            name: Threats
            epoch: 2030-03-20T00:00:00Z
            duration_h: 1
            threats:
              - \
            """;

    private static final String TURNING = "{kind: ballistic, burn_time_s: 180, burnout_altitude_km: 220,"
            + " min_range_km: 5500, max_range_km: 14000, ascent: gravity-turn, stage_shares: [0.35, 0.35, 0.3]}";

    @TempDir
    private Path folder;

    @Test
    void oneValueIsTheSameAsAListOfIt() {
        List<DrawnFlight> one = drawn("{corridor: north-pacific-icbm, missile: generic-solid-icbm, loft: 1.1}", 5);
        List<DrawnFlight> list = drawn("{corridor: north-pacific-icbm, missile: generic-solid-icbm, loft: [1.1]}", 5);
        List<DrawnFlight> classes =
                drawn("{corridor: north-pacific-icbm, missiles: [{missile: generic-solid-icbm}], loft: 1.1}", 5);
        for (int i = 0; i < one.size(); i++) {
            assertThat(list.get(i).flight().impact())
                    .isEqualTo(one.get(i).flight().impact());
            assertThat(classes.get(i).flight().impact())
                    .isEqualTo(one.get(i).flight().impact());
            assertThat(one.get(i).delay()).isZero();
        }
    }

    @Test
    void whatIsGivenByTwoEndsIsDrawnBetweenThem() {
        List<DrawnFlight> drawn = drawn(
                "{corridor: guam-irbm, missile: generic-irbm, flight_time_s: [1000, 1200], delay_s: [10, 60]}", 40);
        assertThat(drawn).allSatisfy(flight -> {
            assertThat(flight.flight().impact()).isBetween(999.9, 1200.1);
            assertThat(flight.delay()).isBetween(10.0, 60.0);
        });
        double mean = drawn.stream()
                .mapToDouble(flight -> flight.flight().impact())
                .average()
                .orElseThrow();
        assertThat(mean).isCloseTo(1_100, within(4 * 200 / Math.sqrt(12 * 40))); // four standard deviations
    }

    @Test
    void classesComeByTheirWeightsAndTimesByTheirList() {
        List<DrawnFlight> drawn = drawn(
                "{corridor: north-pacific-icbm, delay_s: [0, 7, 20], missiles: [{missile: generic-solid-icbm, weight: 3},"
                        + " {missile: generic-liquid-icbm}]}",
                400);
        long solid = drawn.stream()
                .filter(flight -> flight.flight().missile().name().equals("generic-solid-icbm"))
                .count();
        assertThat(solid).isBetween(265L, 335L); // 300, four standard deviations of √(400 · 3/16) = 8.7
        assertThat(drawn).extracting(DrawnFlight::delay).containsOnly(0.0, 7.0, 20.0);
    }

    @Test
    void glidersLeaveToEitherSideAndAllArrive() {
        List<DrawnFlight> drawn =
                drawn("{corridor: north-pacific-glide, missile: icbm-boost-glide, heading_deg: [-30, 30]}", 20);
        Earth earth = new Earth(org.firmament.orbits.Conventions.standard().earth());
        for (DrawnFlight flight : drawn) {
            double[] xyz = new double[3];
            flight.flight().position(flight.flight().impact(), xyz);
            double[] aim = earth.position(flight.flight().aim());
            assertThat(Math.hypot(Math.hypot(xyz[0] - aim[0], xyz[1] - aim[1]), xyz[2] - aim[2]))
                    .isLessThan(1.01); // metres
        }
    }

    @Test
    void aTableFliesAsItStandsAndIsAnInputOfTheRun() throws IOException {
        Path table = Files.writeString(folder.resolve("flown.csv"), """
                time_s,lat_deg,lon_deg,alt_km
                0,40,127,0
                60,40.2,127.1,30
                150,41.5,127.6,180
                300,45,129,420
                450,49,131,300
                560,52,133,0
                """);
        Scenario scenario = read("{missile: {kind: tabulated, file: flown.csv, burn_time_s: 150}, value: 2}");
        DrawnFlight flight =
                DrawnFlight.of(scenario.threats().getFirst(), trajectories(scenario), new SplittableRandom(1));
        assertThat(flight.flight().burnout()).isEqualTo(150);
        assertThat(flight.flight().impact()).isEqualTo(560);
        assertThat(scenario.files()).containsExactly(table);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {corridor: north-pacific-icbm}                                | threats[0].missile: nothing is not one missile class, or several as missiles.
            {missile: generic-solid-icbm}                                 | threats[0].corridor: nothing is not a corridor of the catalog
            {corridor: guam-irbm, missile: generic-irbm, loft: [1.2, 0.8]} | threats[0].loft: 1.2 to 0.8 is not rising from the lower end to the upper. Maybe swap the two.
            {corridor: guam-irbm, missile: generic-irbm, loft: [0.1, 0.8]} | threats[0].loft[0]: 0.1 is not a number from 0.3 to 2.5.
            {corridor: guam-irbm, missile: generic-irbm, loft: []}        | threats[0].loft: [] is not a number, two ends or several numbers.
            {corridor: guam-irbm, missile: generic-irbm, loft: high}      | threats[0].loft: high is not a number from 0.3 to 2.5.
            {corridor: guam-irbm, missile: generic-irbm, loft: 1.2, flight_time_s: 1000} | threats[0].flight_time_s: a time beside loft
            {corridor: guam-irbm, missile: generic-irbm, flight_time_s: .nan} | threats[0].flight_time_s: .nan is not a finite number.
            {corridor: guam-irbm, missile: generic-irbm, flight_time_s: -5} | threats[0].flight_time_s: -5 is not a number from 10 to 20000.
            {corridor: guam-irbm, missile: generic-irbm, flight_time_s: 300} | is not at least
            {corridor: guam-irbm, missile: generic-irbm, heading_deg: 20} | threats[0].heading_deg: a way for missiles whose aim point says it
            {corridor: north-pacific-glide, missile: icbm-boost-glide, flight_time_s: 2000} | threats[0].flight_time_s: a time for missiles whose speed says it
            {corridor: guam-irbm, missile: generic-irbm, via: [tokyo]}    | threats[0].via: a way for missiles whose aim point says it
            {corridor: north-pacific-glide, missile: icbm-boost-glide, via: [{lat_deg: 50, lon_deg: 170}, {lat_deg: 50, lon_deg: 150}]} | threats[0].via:
            {corridor: north-pacific-glide, missile: icbm-boost-glide, heading_deg: 5, via: [{lat_deg: 50, lon_deg: 170}]} | threats[0].heading_deg: a heading beside via
            {corridor: guam-irbm, missile: {kind: ballistic, burn_time_s: 100, burnout_altitude_km: -5, max_range_km: 4000}} | threats[0].missile.burnout_altitude_km: -5 is not a number from 10 to 600.
            {corridor: guam-irbm, missile: {kind: ballistic, burn_time_s: 60, burnout_altitude_km: 20, max_range_km: 5000, ascent: gravity-turn}} | threats[0]: gravity-turn to 20 km at
            {corridor: guam-irbm, missile: {kind: ballistic, burn_time_s: 60, burnout_altitude_km: 20, max_range_km: 5000, stage_shares: [0.5, 0.4]}} | threats[0].missile.stage_shares: together 0.9 is not the whole burn, together 1.
            {corridor: guam-irbm, missile: {kind: tabulated, file: none.csv, burn_time_s: 10}} | none.csv: no such file.
            """)
    void aThreatThatCannotBeIsRefused(String threat, String message) {
        assertThatThrownBy(() -> read(threat)).isInstanceOf(BadInput.class).hasMessageContaining(message);
    }

    @Test
    void aTableThatRunsBackwardsIsToldWithItsFileAndLine() throws IOException {
        Files.writeString(folder.resolve("back.csv"), """
                time_s,lat_deg,lon_deg,alt_km
                0,40,127,0
                60,40.2,127.1,30
                50,41.5,127.6,180
                """);
        assertThatThrownBy(() -> read("{missile: {kind: tabulated, file: back.csv, burn_time_s: 20}}"))
                .isInstanceOf(BadInput.class)
                .hasMessage(folder.resolve("back.csv")
                        + ":4 time_s: 50 is not after the row before it, 60. Maybe sort the rows by time.");
    }

    @Test
    void stagesMoveTheAscentAndNothingElse() {
        String smooth = TURNING.replace(", ascent: gravity-turn", "");
        List<DrawnFlight> turning = drawn("{corridor: north-pacific-icbm, missile: " + TURNING + "}", 3);
        List<DrawnFlight> plain = drawn("{corridor: north-pacific-icbm, missile: " + smooth + "}", 3);
        for (int i = 0; i < turning.size(); i++) {
            assertThat(turning.get(i).flight().burnout()).isEqualTo(180);
            assertThat(turning.get(i).flight().altitude(180)).isCloseTo(220e3, within(1.0));
            // The same aim point half a minute sooner or later, for a burnout some hundred kilometres off.
            assertThat(turning.get(i).flight().impact())
                    .isCloseTo(plain.get(i).flight().impact(), within(60.0));
        }
    }

    private List<DrawnFlight> drawn(String threat, int count) {
        Scenario scenario = read(threat);
        Trajectories trajectories = trajectories(scenario);
        SplittableRandom random = new SplittableRandom(7);
        List<DrawnFlight> drawn = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            drawn.add(DrawnFlight.of(scenario.threats().getFirst(), trajectories, random));
        }
        return drawn;
    }

    private static Trajectories trajectories(Scenario scenario) {
        return new Trajectories(
                new Earth(scenario.conventions().earth()),
                scenario.conventions().mu());
    }

    private Scenario read(String threat) {
        try {
            return Scenario.read(Files.writeString(folder.resolve("threats.yaml"), HEAD + threat + "\n"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
