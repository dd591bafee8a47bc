package org.firmament.planner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A network that cannot be, or a loss of what is not there, gets one message and exit 2.
class BrokenNetworksTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        network: {command: []}                                   | network.command: [] is not at least one ground asset
        network: {topology: grid}                                | command
        network: {command: [moon]}                               | :12 network.command[0]: moon is not a ground asset of the scenario. Maybe use one of equator, pole.
        network: {command: [pole], landlines: none}              | :11 ground[1]: pole is not a node of the network: no satellite ever stands 10° over its horizon
        network: {command: [equator], topologie: grid}           | topologie
        network: {command: [equator], lost: [trackersss]}        | network.lost[0]: trackersss is not a constellation or ground asset
        network: {command: [equator], hop_delay_s: .nan}         | hop_delay_s
        network: {command: [equator], max_range_km: -1}          | max_range_km
        losses: [{lose: plane, of: equator}]                     | losses[0].of: equator is not a constellation of the scenario. Maybe use one of trackers.
        losses: [{lose: satellites, of: trackers, count: 13}]    | losses[0].count: 13 is not at most the 12 satellites of trackers
        losses: [{lose: node, of: trackers}]                     | losses[0].of: trackers is not a ground asset
        raid: {waves: 0}                                         | waves: 0 is not a number from 1 to 10
        """)
    void oneMessageNamesTheValue(String key, String message) throws Exception {
        Path file = Files.writeString(folder.resolve("broken.yaml"), """
            firmament: 1
            name: Linked
            epoch: 2030-03-20T00:00:00Z
            duration_h: 1
            constellations:
              - name: trackers
                pattern: {kind: walker-delta, total: 12, planes: 3, phasing: 1, altitude_km: 800, inclination_deg: 30}
                carries: {sensor: {kind: horizon, min_elevation_deg: 5}}
            ground:
              - {name: equator, site: {name: equator, lat_deg: 0, lon_deg: 0}}
              - {name: pole, site: {name: pole, lat_deg: 89, lon_deg: 0}}
            """ + key + "\n");

        CommandLineRun run = CommandLineRun.of("check", file.toString());

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err().lines()).hasSize(1);
        assertThat(run.err()).startsWith(file + ":").contains(message);
    }
}
