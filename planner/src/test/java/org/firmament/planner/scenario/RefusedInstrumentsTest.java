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

/// Instruments that contradict themselves or detect nothing, and tracks that nobody can make, are refused when the
/// scenario is read.
class RefusedInstrumentsTest {
    private static final String GOOD = "instrument: {kind: infrared, nei_w_m2: 1e-12, angle_error_urad: 50, look_s: 1}";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {kind: infrared, nei_w_m2: 0, angle_error_urad: 50} | instrument.nei_w_m2: 0 is not a number above 0 and up to 1
            {kind: infrared, nei_w_m2: .nan, angle_error_urad: 50} | instrument.nei_w_m2: .nan is not a finite number
            {kind: infrared, nei_w_m2: 1e-12, angle_error_urad: -5} | instrument.angle_error_urad: -5 is not a number above 0
            {kind: infrared, nei_w_m2: 1e-12} | instrument.angle_error_urad: missing
            {kind: infrared, nei_w_m2: 1e-12, angle_error_urad: 50, integration_s: 2} | instrument.integration_s: 2 is not at most look_s 1. Maybe the two are swapped.
            {kind: infrared, nei_w_m2: 1e-12, earth_nei_w_m2: 1e-13, angle_error_urad: 50} | is not at least nei_w_m2
            {kind: infrared, nei_w_m2: 1e-12, angle_error_urad: 50, transmission: 1.2} | instrument.transmission: 1.2 is not
            {kind: radar, reference_range_km: 1000, angle_error_urad: 500, range_error_m: 10, nei_w_m2: 1e-12} | instrument.nei_w_m2: not a key here. Maybe kind: infrared.
            {kind: radar, reference_range_km: -1, angle_error_urad: 500, range_error_m: 10} | instrument.reference_range_km: -1 is not
            {kind: sonar, reference_range_km: 1} | instrument.kind: sonar is not one of infrared or radar
            """)
    void anInstrument(String instrument, String message) throws IOException {
        assertRefused("instrument: " + instrument, "{}", "generic-solid-icbm", message);
    }

    @ParameterizedTest
    @CsvSource({"0", "-1", ".nan"})
    void aLimitOfNoSense(String limit) throws IOException {
        assertRefused(
                GOOD,
                "{max_track_error_km: " + limit + "}",
                "generic-solid-icbm",
                "doctrine.max_track_error_km: " + limit);
    }

    @Test
    void aLimitWithoutAnInstrument() throws IOException {
        assertRefused(
                "tracks: 5",
                "{max_track_error_km: 2}",
                "generic-solid-icbm",
                "doctrine.max_track_error_km: 2 is not a limit for any track: no sensor of the scenario has an instrument"
                        + " to make one with. Maybe add instrument: to a sensor, or use notional-tracker-leo.");
    }

    @Test
    void aMissileOfUnknownSignature() throws IOException {
        String unknown =
                "{kind: ballistic, name: mine, burn_time_s: 170, burnout_altitude_km: 220, max_range_km: 12000}";
        assertRefused(GOOD, "{}", unknown, "threats[0].missile: mine is not a missile with a signature");
    }

    @Test
    void anInstrumentThatDetectsNothing() throws IOException {
        String dark = "{kind: ballistic, burn_time_s: 170, burnout_altitude_km: 220, max_range_km: 12000,"
                + " signature: {plume_w_sr: 0, body_w_sr: 0, heated_w_sr: 0, cross_section_m2: 1}}";
        assertRefused(
                GOOD, "{}", dark, "carries.sensor: an instrument that detects missiles to 0 km is not one that sees");
    }

    @Test
    void whatIsRightIsTaken() {
        assertThatCode(() ->
                        Scenario.read(write(GOOD, "{max_track_error_km: 2, track_slot_s: 60}", "generic-solid-icbm")))
                .doesNotThrowAnyException();
    }

    private void assertRefused(String keys, String doctrine, String missile, String message) throws IOException {
        Path file = write(keys, doctrine, missile);
        BadInput refused = catchThrowableOfType(BadInput.class, () -> Scenario.read(file));
        assertThat(refused).isNotNull();
        assertThat(refused.getMessage().lines()).hasSize(1);
        assertThat(refused).hasMessageContaining("instrumented.yaml:").hasMessageContaining(message);
    }

    private Path write(String keys, String doctrine, String missile) throws IOException {
        return Files.writeString(
                folder.resolve("instrumented.yaml"),
                """
                firmament: 1
                name: Instrumented
                epoch: 2030-03-20T00:00:00Z
                duration_h: 1
                constellations:
                  - name: eyes
                    pattern: {kind: walker-star, total: 6, planes: 2, altitude_km: 1000, inclination_deg: 80}
                    carries:
                      sensor:
                        kind: line-of-sight
                        SENSOR
                threats: [{corridor: north-pacific-icbm, missile: MISSILE}]
                doctrine: DOCTRINE
                """.replace("SENSOR", keys).replace("MISSILE", missile).replace("DOCTRINE", doctrine));
    }
}
