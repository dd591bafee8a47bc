package org.firmament.planner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.firmament.catalogs.yaml.CatalogReader;
import org.firmament.planner.Evaluation;
import org.firmament.planner.Planner;
import org.firmament.planner.scenario.Scenario;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What cannot be, from launch areas to links, is refused with one message; what can be and does nothing says why.
class BrokenDefencesTest {
    private static final String GOOD = """
            firmament: 1
            name: Bad
            epoch: 2030-03-20T00:00:00Z
            duration_h: 1
            constellations:
              - name: shell
                pattern: {kind: walker-delta, total: 60, planes: 6, phasing: 1, altitude_km: 500, inclination_deg: 45}
                carries: {interceptor: notional-sbi-6, sensor: {kind: horizon, min_elevation_deg: 5}}
            ground:
              - {name: hq, site: {name: hq, lat_deg: 40, lon_deg: -100}}
            threats:
              - {corridor: {name: c, launch_area: north-east-asia, aims: [washington]}, missile: generic-solid-icbm}
            raid: {launches: 2}
            doctrine: {detection_s: 10, decision_s: 5}
            """;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        north-east-asia | {kind: circle, lat_deg: 40, lon_deg: 127, radius_km: 0} | :12 threats[0].corridor.launch_area.radius_km: 0 is not above 0: an area. Maybe write kind: point
        north-east-asia | {kind: polygon, vertices: [{lat_deg: 40, lon_deg: 127}, {lat_deg: 40, lon_deg: 127}, {lat_deg: 40, lon_deg: 127}]} | vertices: 1 corner written 3 times is not three different corners
        north-east-asia | {kind: polygon, vertices: [{lat_deg: 0, lon_deg: 120}, {lat_deg: 0, lon_deg: 121}, {lat_deg: 0, lon_deg: 122}]} | threats[0]: a ring around next to nothing is not a ring with an area. Maybe move its corners apart.
        north-east-asia | {kind: parts, parts: [{kind: point, lat_deg: 40, lon_deg: 127}, {kind: point, lat_deg: 41, lon_deg: 127}]} | threats[0]: regions with next to no area together is not regions with an area
        north-east-asia | {kind: point, lat_deg: -60, lon_deg: 100}      | threats[0]: 17660 to 17660 km away is not within the range of generic-solid-icbm, 5500 to 14000 km. Maybe choose
        generic-solid-icbm | {kind: ballistic, burn_time_s: 170, burnout_altitude_km: 11, max_range_km: 13000} | :12 threats[0]: a burnout at 11 km is not above the thick of the air
        generic-solid-icbm | {kind: ballistic, burn_time_s: -1, burnout_altitude_km: 100, max_range_km: 13000} | burn_time_s: -1 is not a number from 10 to 600
        raid: {launches: 2} | raid: {spacing_s: .nan}                | :13 raid.spacing_s: .nan is not a finite number
        raid: {launches: 2} | raid: {starts: at -5 s}                | :13 raid.starts: at -5 s is not a start time
        raid: {launches: 2} | targets: [{kind: corridor, corridor: north-pacific-icbm, missile: generic-srbm}] | :13 targets[0]: 5648 to 11310 km away is not within the range of generic-srbm
        raid: {launches: 2} | targets: [{kind: region, region: {kind: point, lat_deg: 1, lon_deg: 2}}] | targets[0].region: a point is not a region with an area. Maybe write kind: points
        raid: {launches: 2} | regions: [{name: p, kind: point, lat_deg: 1, lon_deg: 2}] | regions[0]: a point is not a region with an area
        raid: {launches: 2} | coverage: {linked_within_s: 2}         | :13 coverage.linked_within_s: 2 is not possible without a network. Maybe add network
        raid: {launches: 2} | conventions: {rotation: none}          | :13 conventions.rotation: none is not possible without an angle the Earth stands at. Maybe add greenwich_angle_deg: 0.
        """)
    void oneMessageNamesTheValue(String right, String wrong, String message) throws IOException {
        assertThat(GOOD).contains(right);
        Path file = Files.writeString(folder.resolve("broken.yaml"), GOOD.replace(right, wrong));

        CommandLineRun run = CommandLineRun.of("evaluate", file.toString());

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err().lines()).hasSize(1);
        assertThat(run.err()).startsWith(file + ":").contains(message).contains("Maybe");
        assertThat(run.out()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        notional-sbi-6 | {burnout_speed_km_s: 6, acceleration_g: 15, kill_probability: 0.8, max_range_km: 1}  | out-of-reach
        notional-sbi-6 | {burnout_speed_km_s: 6, acceleration_g: 15, kill_probability: 0.8, engages: [glide]} | wrong-phase
        raid: {launches: 2} | network: {command: [hq], topology: nearest, max_range_km: 1, min_elevation_deg: 90} | no-link
        raid: {launches: 2} | network: {command: [hq], lost: [shell]}                                          | no-link
        """)
    void whatDoesNothingSaysWhy(String right, String wrong, String reason) throws IOException {
        Path file = Files.writeString(folder.resolve("idle.yaml"), GOOD.replace(right, wrong));

        Evaluation evaluation = Planner.standard().allocate(Scenario.read(file, List.of(), CatalogReader.builtin()));

        assertThat(evaluation.results().allocation().orElseThrow().leaksByReason())
                .containsOnlyKeys(reason);
    }
}
