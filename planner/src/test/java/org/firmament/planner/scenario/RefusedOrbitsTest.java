package org.firmament.planner.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.firmament.catalogs.yaml.BadInput;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What cannot fly, or is too much, is refused when the scenario is read: one line with place, key, value
/// and a way out.
class RefusedOrbitsTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {kind: repeat-ground-track, revolutions: 17, total: 3, inclination_deg: 50} | pattern.revolutions: 17 in 1 day is not a track in space: it takes a height of
            {kind: repeat-ground-track, revolutions: 1, days: 30, total: 3, inclination_deg: 50} | pattern.revolutions: 1 in 30 days is not a track in space: it takes a height of
            {kind: sun-synchronous, altitude_km: 6000, node_local_times_h: [6]} | pattern.altitude_km: 6000 is not low enough: above 5974 km no inclination turns the node with the Sun. Maybe use altitude_km 5974.
            {kind: molniya, total: 1, e: 0.8, apogee_longitude_deg: 0} | pattern.e: 0.8 is not an orbit that stays in space
            {kind: tundra, total: 1, e: 0.9, apogee_longitude_deg: 0} | pattern.e: 0.9 is not an orbit that stays in space
            {kind: geostationary, longitudes_deg: []} | pattern.longitudes_deg: 0 longitudes is not a list of one to 3600
            {kind: molniya, total: 1e9, apogee_longitude_deg: 0} | pattern.total: 1e9 is not a number from 1 to 1000. Maybe 1000.
            {kind: streets-of-coverage, per_plane: 10000, planes: 10000, altitude_km: 500} | pattern.per_plane: 10000 is not few enough
            {kind: streets-of-coverage, per_plane: 6, min_elevation_deg: 10, altitude_km: 500} | pattern.per_plane: 6 is not close enough for a street
            {kind: rosette, total: 15, planes: 3, harmonic: 0.2, altitude_km: 500, inclination_deg: 50} | pattern.harmonic: 0.2 is not a whole number or a fraction of two. Maybe write 4 or 1/5.
            """)
    void anOrbitThatCannotFlyIsRefused(String pattern, String message) throws IOException {
        assertRefused(
                "constellations:\n  - name: a\n    pattern: " + pattern + "\n", ":7 constellations[0]." + message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {kind: grid, spacing_deg: 0.1} | targets[0].spacing_deg: 0.1 with its 6480000 points is not a grid of at most 2000000 points
            {kind: equal-area, spacing_deg: 0.1} | is not a grid of at most 2000000 points
            {kind: grid, spacing_deg: 0.001} | targets[0].spacing_deg: 0.001 with its 64800000000 points is not a grid of at most 2000000 points
            {kind: region, spacing_deg: 45, region: {kind: circle, lat_deg: 1, lon_deg: 2, radius_km: 1}} | targets[0].spacing_deg: 45 is not fine enough
            {kind: region, region: {kind: polygon, vertices: [{lat_deg: 10, lon_deg: 0}, {lat_deg: -10, lon_deg: 120}, {lat_deg: -10, lon_deg: -120}]}} | is not a ring within a hemisphere. Maybe split the region.
            {kind: region, region: {kind: polygon, vertices: [{lat_deg: 0, lon_deg: 0}, {lat_deg: 5, lon_deg: 5}, {lat_deg: 5, lon_deg: 0}, {lat_deg: 0, lon_deg: 5}]}} | region.vertices: a ring whose edge 1–2 crosses its edge 3–4
            """)
    void aGridThatCannotBeMadeIsRefused(String target, String message) throws IOException {
        assertRefused("targets:\n  - " + target + "\n", message);
    }

    private void assertRefused(String rest, String message) throws IOException {
        Path file = Files.writeString(
                folder.resolve("refused.yaml"),
                "firmament: 1\nname: Refused\nepoch: 2030-03-20T00:00:00Z\nduration_h: 1\n" + rest);

        BadInput refused = catchThrowableOfType(BadInput.class, () -> Scenario.read(file));

        assertThat(refused.getMessage().lines()).hasSize(1);
        assertThat(refused).hasMessageContaining(message).hasMessageContaining("Maybe");
    }
}
