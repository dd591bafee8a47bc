package org.firmament.planner.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.firmament.catalogs.yaml.BadInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A view that contradicts itself, cannot be where it is, or is proved to see nothing is refused when the scenario
/// is read.
class RefusedViewsTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {kind: annulus, inner_half_angle_deg: 70, outer_half_angle_deg: 80} | sensor: a view from 69.6° off nadir on is not one that meets a target: from every satellite all of them lie within 69.1° of nadir. Maybe point it nearer to nadir or make it wider.
            {kind: cone, half_angle_deg: 10, off_nadir_deg: 120} | sensor: a view from 109.6° off nadir on is not
            {kind: rectangle, along_half_angle_deg: 1, cross_half_angle_deg: 1, off_nadir_deg: 60, min_elevation_deg: 50} | sensor: a view from 58.2° off nadir on is not one that meets a target: from every satellite all of them lie within 37.2° of nadir
            {kind: horizon, max_range_km: 400} | sensor: max_range_km 400 is not long enough: the nearest target is 450 km or more below every satellite. Maybe use a longer range or a lower orbit.
            {kind: horizon, min_range_km: 4000} | sensor: min_range_km 4000 is not short enough: the Earth hides every target farther than 3710.5 km. Maybe use a shorter one.
            {kind: horizon, min_target_altitude_km: 100} | sensor: min_target_altitude_km 100 is not low enough: no target is higher than 0 km. Maybe use a lower one.
            {kind: horizon, max_target_altitude_km: -0.5} | sensor: max_target_altitude_km -0.5 is not high enough: no target is lower than 0 km. Maybe use a higher one.
            {kind: line-of-sight, background: space} | sensor: background space is not behind any target: none is higher than 0 km, and the limb is at 0 km. Maybe use background: any, or higher targets.
            {kind: nadir-cone, half_angle_deg: 40, min_line_height_km: 20} | sensor: min_line_height_km 20 is not low enough: a line to a target ends lower, at 0 km at most. Maybe use a lower one.
            {kind: line-of-sight, grazing_height_km: 30} | sensor: grazing_height_km 30 is not low enough
            {kind: skyline, skyline: [{azimuth_deg: 0, elevation_deg: 5}]} | sensor: skyline is not a view from a satellite. Maybe use a nadir-cone, horizon or line-of-sight sensor.
            {kind: horizon, min_elevation_deg: 30, max_elevation_deg: 20} | sensor.max_elevation_deg: 20.0 is not more than min_elevation_deg 30.0. Maybe the two are swapped.
            {kind: horizon, min_range_km: 900, max_range_km: 800} | sensor.min_range_km: 900.0 is not less than max_range_km 800.0. Maybe the two are swapped.
            {kind: horizon, target_light: dim} | sensor.target_light: dim is not one of any, sunlit, shadow or umbra.
            {kind: polygon, corners: [{along_deg: 5, cross_deg: 5}, {along_deg: -5, cross_deg: -5}, {along_deg: 5, cross_deg: -5}, {along_deg: -5, cross_deg: 5}]} | sensor.corners: a ring whose edge 1–2 meets its edge 3–4 is not a ring that keeps out of its own way. Maybe turn round the order of corners 2 to 3.
            {kind: polygon, corners: [{along_deg: 95, cross_deg: 5}, {along_deg: -5, cross_deg: -5}, {along_deg: 5, cross_deg: -5}]} | sensor.corners[0].along_deg: 95 is not a number from -89 to 89. Maybe 89.
            """)
    void fromSpace(String sensor, String message) throws IOException {
        BadInput refused = catchThrowableOfType(BadInput.class, () -> read(sensor, GROUND));

        assertThat(refused.getMessage().lines()).hasSize(1);
        assertThat(refused).hasMessageContaining("constellations[0].carries." + message);
    }

    private static final String GROUND = "targets: [{kind: equal-area, spacing_deg: 30}]\n";

    @Test
    void fromTheGround() throws IOException {
        Path file = write("ground:\n  - name: a\n    site: fort-greely\n    carries: {sensor: {kind: rectangle,"
                + " along_half_angle_deg: 5, cross_half_angle_deg: 5}}\n");

        BadInput refused = catchThrowableOfType(BadInput.class, () -> Scenario.read(file));

        assertThat(refused)
                .hasMessageContaining("ground[0].carries.sensor: rectangle is not a view from the ground."
                        + " Maybe use a sector, horizon or line-of-sight sensor.");
    }

    /// What sees nothing on the ground may see what flies.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {kind: line-of-sight, grazing_height_km: 30} | {kind: equal-area, spacing_deg: 30, altitude_km: 200}
            {kind: line-of-sight, background: space} | {kind: equal-area, spacing_deg: 30, altitude_km: 200}
            {kind: annulus, inner_half_angle_deg: 68, outer_half_angle_deg: 80} | {kind: equal-area, spacing_deg: 30}
            {kind: line-of-sight, min_target_altitude_km: 100} | {kind: corridor, corridor: north-pacific-icbm, missile: generic-solid-icbm}
            """)
    void whatMayBeSeenIsNotRefused(String sensor, String target) {
        assertThatCode(() -> read(sensor, "targets: [" + target + "]\n")).doesNotThrowAnyException();
    }

    private Scenario read(String sensor, String targets) throws IOException {
        return Scenario.read(write("""
                constellations:
                  - name: a
                    pattern: {kind: walker-delta, total: 4, planes: 2, phasing: 0, altitude_km: 500, inclination_deg: 50}
                    carries:
                      sensor: %s
                %s""".formatted(sensor, targets)));
    }

    private Path write(String rest) throws IOException {
        return Files.writeString(
                folder.resolve("refused.yaml"),
                "firmament: 1\nname: Refused\nepoch: 2030-03-20T00:00:00Z\nduration_h: 1\n" + rest);
    }
}
