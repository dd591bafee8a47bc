package org.firmament.planner;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.firmament.catalogs.Catalog;
import org.firmament.catalogs.yaml.CatalogReader;
import org.firmament.planner.scenario.Scenario;

/// A raid of three on North America, seen from geostationary orbit, against interceptors strewn at random: small enough
/// to be evaluated in a moment, and with as many variations as there are seeds.
final class SmallScenario {
    private static final Catalog CATALOG = CatalogReader.builtin();

    private final Path folder;
    private final long seed;

    SmallScenario(Path folder, long seed) {
        this.folder = folder;
        this.seed = seed;
    }

    /// The scenario with the first `interceptors` satellites of its seed.
    Scenario with(int interceptors, String... overrides) {
        List<String> all = new ArrayList<>(List.of("seed=" + seed));
        all.addAll(List.of(overrides));
        try {
            Path file = Files.writeString(folder.resolve("small.yaml"), yaml(interceptors));
            return Scenario.read(file, all, CATALOG);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String yaml(int interceptors) {
        SplittableRandom random = new SplittableRandom(seed);
        StringBuilder satellites = new StringBuilder();
        for (int i = 0; i < interceptors; i++) {
            satellites.append(String.format(
                    Locale.ROOT,
                    "        - {a_km: 6878, e: 0, i_deg: %.3f, raan_deg: %.3f, argp_deg: 0, m_deg: %.3f}%n",
                    random.nextDouble(40, 60),
                    random.nextDouble(360),
                    random.nextDouble(360)));
        }
        return """
                firmament: 1
                name: Small
                epoch: 2030-03-20T00:00:00Z
                duration_h: 1
                constellations:
                  - name: interceptors
                    pattern:
                      kind: elements
                      satellites:
                """ + satellites + """
                    carries: {interceptor: notional-sbi-6}
                  - sbirs-like
                threats:
                  - {corridor: north-pacific-icbm, missile: generic-liquid-icbm}
                raid: {launches: 3, spacing_s: 5, starts: every 30 min}
                doctrine: {decision_s: 10}
                allocation: {stop: {score_calculations: 500}}
                """;
    }
}
