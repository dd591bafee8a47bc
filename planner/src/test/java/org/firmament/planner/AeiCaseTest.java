package org.firmament.planner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.firmament.planner.results.EngagementResult;
import org.firmament.planner.scenario.Scenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Harrison, Build Your Own Golden Dome, American Enterprise Institute 2025: 300 km, 120 s of flyout, 6 km/s at 15 g
/// reach 597.6 km, and 499 interceptors orbit for each in reach. Through `evaluate`, as a user would ask it.
class AeiCaseTest {
    /// The study prints whole interceptors, and reach to 0.1 km.
    private static final double HALF_AN_INTERCEPTOR = 0.5;

    private static final double PRINTED_REACH = 50;

    @TempDir
    private Path folder;

    @Test
    void reachAndAbsenteesAreThoseOfTheStudy() throws IOException {
        Path file = Files.writeString(folder.resolve("aei.yaml"), """
                firmament: 1
                name: AEI 2025 boost phase
                epoch: 2030-03-20T00:00:00Z
                duration_h: 1
                conventions: {earth: sphere}
                constellations:
                  - name: shell
                    pattern: {kind: walker-delta, total: 960, planes: 24, phasing: 1, altitude_km: 300, inclination_deg: 45}
                    carries: {interceptor: {burnout_speed_km_s: 6, acceleration_g: 15}}
                  - sbirs-like
                threats:
                  - {corridor: north-pacific-icbm, missile: {kind: ballistic, burn_time_s: 195, burnout_altitude_km: 200, max_range_km: 13000}}
                doctrine: {detection_s: 45, decision_s: 30}
                """);

        EngagementResult engagement = Planner.standard()
                .evaluate(Scenario.read(file))
                .results()
                .engagement()
                .orElseThrow();

        assertThat(engagement.groups()).singleElement().satisfies(shell -> {
            assertThat(shell.flyout()).isEqualTo(120);
            assertThat(shell.reach()).isCloseTo(597_600, within(PRINTED_REACH));
            assertThat(shell.absenteeRatioUniform()).isCloseTo(499, within(HALF_AN_INTERCEPTOR));
        });
    }
}
