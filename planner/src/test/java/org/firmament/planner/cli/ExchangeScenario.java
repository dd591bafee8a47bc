package org.firmament.planner.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A scenario to exchange orbits of: two sites, two places, and constellations as asked.
final class ExchangeScenario {
    private ExchangeScenario() {}

    /// Four satellites in two planes, and one on an orbit of its own.
    static Path shell(Path folder) throws IOException {
        return write(folder, "shell.yaml", """
                  - name: shell
                    pattern: {kind: walker-delta, total: 4, planes: 2, phasing: 1, altitude_km: 700, inclination_deg: 60}
                    carries: {sensor: {kind: horizon, min_elevation_deg: 10}}
                  - {name: other, pattern: {kind: elements, satellites: [{a_km: 7500, e: 0.01, i_deg: 98, raan_deg: 0, argp_deg: 0, m_deg: 0}]}}
                """);
    }

    static Path write(Path folder, String name, String constellations) throws IOException {
        return Files.writeString(folder.resolve(name), """
                firmament: 1
                name: Exchange
                epoch: 2030-03-20T00:00:00Z
                duration_h: 6
                ground:
                  - {name: radar, site: clear}
                  - {name: dateline, site: {lat_deg: 10, lon_deg: 179.5, alt_km: 0}}
                targets:
                  - {kind: points, points: [{name: a, lat_deg: 45, lon_deg: 10, alt_km: 0}, {name: b, lat_deg: -20, lon_deg: 100, alt_km: 0}]}
                constellations:
                """ + constellations);
    }
}
