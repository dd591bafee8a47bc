package org.firmament.planner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.firmament.catalogs.yaml.CatalogReader;
import org.firmament.planner.results.DesignResults;
import org.firmament.planner.scenario.DesignFile;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Laws of choosing, on small scenarios drawn by seed.
class DesignLawsTest {
    /// Sums of some dozens of costs near a million.
    private static final double SUM_ROUNDING = 1e-3;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void lessAskedOrMoreOfferedNeverCostsMore(long seed) {
        DesignResults asked = coverage(seed, 2, 36, List.of());
        double cost = cost(asked);

        assertThat(asked.proof().orElseThrow().optimal()).isTrue();
        assertThat(cost(coverage(seed, 1, 36, List.of())))
                .as("a place dropped")
                .isLessThanOrEqualTo(cost + SUM_ROUNDING);
        assertThat(cost(coverage(seed, 2, 72, List.of())))
                .as("every second slot is the same, the others are added")
                .isLessThanOrEqualTo(cost + SUM_ROUNDING);
        DesignResults part = coverage(seed, 2, 36, List.of("choose.share_pct=90"));
        assertThat(cost(part)).as("a share").isLessThanOrEqualTo(cost + SUM_ROUNDING);
        DesignResults robust = coverage(seed, 2, 36, List.of("choose.losses=1"));
        assertThat(robust.proof().orElseThrow().lower())
                .as("what survives any loss")
                .isGreaterThanOrEqualTo(asked.proof().orElseThrow().lower() - SUM_ROUNDING);
    }

    /// What a budget buys is never less than what a smaller one buys, and all of it for what all of it costs.
    @ParameterizedTest
    @ValueSource(longs = {5, 6})
    void aBudgetBuysAsMuchAsItCan(long seed) {
        double before = Double.NEGATIVE_INFINITY;
        for (int satellites = 0; satellites <= 3; satellites++) {
            DesignResults bought =
                    coverage(seed, 1, 36, List.of("choose.budget_usd=" + (satellites * 1_000_000 + 1_000)));
            double met = bought.met().orElseThrow();
            assertThat(bought.satellites()).isLessThanOrEqualTo(satellites);
            assertThat(bought.proof().orElseThrow().optimal()).isTrue();
            assertThat(-bought.proof().orElseThrow().upper()).isGreaterThanOrEqualTo(before);
            assertThat(met).isBetween(0.0, 1.0);
            before = -bought.proof().orElseThrow().upper();
        }
        double all = cost(coverage(seed, 1, 36, List.of("choose.share_pct=99.99")));
        DesignResults enough = coverage(seed, 1, 36, List.of("choose.budget_usd=" + (all + 1)));
        assertThat(enough.proof().orElseThrow().upper()).isZero();
    }

    /// Launches of two satellites each, paid whole: dearer than by the kilogram, and never more planes than
    /// without.
    @ParameterizedTest
    @ValueSource(longs = {7, 8, 9})
    void wholeLaunchesGatherSatellitesInPlanes(long seed) {
        List<String> byMass = List.of("scenario.cost.launch_usd_per_kg=10000");
        List<String> whole = List.of("scenario.cost.launch_usd_per_kg=10000", "scenario.cost.launch_capacity_kg=1000");
        DesignResults spread = coverage(seed, 2, 36, byMass);
        DesignResults gathered = coverage(seed, 2, 36, whole);

        assertThat(cost(gathered)).isGreaterThanOrEqualTo(cost(spread) - SUM_ROUNDING);
        assertThat(gathered.cost()).as("as the life-cycle cost has it").isCloseTo(cost(gathered), within(SUM_ROUNDING));
        double launches = 0;
        for (double size : gathered.chosen().getFirst().pattern().planeSizes()) {
            launches += Math.ceil(size / 2);
        }
        assertThat(cost(gathered)).isCloseTo(gathered.satellites() * 1e6 + launches * 1e7, within(SUM_ROUNDING));
        assertThat(gathered.proof().orElseThrow().lower()).isLessThanOrEqualTo(cost(gathered));
    }

    private static double cost(DesignResults results) {
        return results.proof().orElseThrow().upper();
    }

    /// `places` of two, seen without a gap for an hour and a half by some of the satellites of one high shell.
    private DesignResults coverage(long seed, int places, int slots, List<String> settings) {
        SplittableRandom random = new SplittableRandom(seed);
        StringBuilder points = new StringBuilder();
        for (int p = 0; p < 2; p++) {
            String point = String.format(
                    Locale.ROOT,
                    "%s{name: p%d, lat_deg: %.3f, lon_deg: %.3f}",
                    p == 0 ? "" : ", ",
                    p,
                    random.nextDouble(-50, 50),
                    random.nextDouble(-180, 180));
            points.append(p < places ? point : "");
        }
        try {
            Files.writeString(folder.resolve("scenario.yaml"), """
                    firmament: 1
                    name: Places
                    epoch: 2030-03-20T00:00:00Z
                    duration_h: 1.5
                    cost: {life_y: 5, launch_usd_per_kg: 0}
                    targets:
                      - {kind: points, points: [%s]}
                    """.formatted(points));
            Path file = Files.writeString(folder.resolve("design.yaml"), """
                    firmament: 1
                    name: Laws
                    scenario: scenario.yaml
                    choose:
                      kind: slots
                      need: coverage
                      from:
                        - name: shell
                          pattern: {kind: walker-delta, total: %d, planes: 6, altitude_km: 6000, inclination_deg: 60}
                          carries: {sensor: {kind: horizon, min_elevation_deg: 5}, unit_cost_usd: 1000000, dry_mass_kg: 450, design_life_y: 5}
                    """.formatted(slots));
            DesignFile.Question question = DesignFile.read(file, settings, CatalogReader.builtin());
            return new ConstellationDesigner(CatalogReader.builtin(), 2, RunListener.SILENT)
                    .design(question)
                    .results();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
