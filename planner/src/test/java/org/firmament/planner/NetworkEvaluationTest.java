package org.firmament.planner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.firmament.coverage.access.FigureOfMerit;
import org.firmament.planner.results.Results;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What links, losses, waves and layers do to an evaluation of 300 interceptors strewn at random.
class NetworkEvaluationTest {
    private static final String GROUND = "ground=[{name: hq, site: {name: hq, lat_deg: 39, lon_deg: -105}}]";

    /// Sums of a dozen products.
    private static final double ROUNDING = 1e-12;

    @TempDir
    private Path folder;

    private final Planner planner = Planner.standard();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void linksNeverGainAnOpportunityAndDelayNeverGainsOneMore(long seed) {
        SmallScenario small = new SmallScenario(folder, seed);
        Set<String> instant = opportunities(planner.allocate(small.with(300)));
        Set<String> linked = opportunities(planner.allocate(small.with(300, GROUND, network("0.05"))));
        Set<String> slow = opportunities(planner.allocate(small.with(300, GROUND, network("4"))));

        assertThat(instant).containsAll(linked);
        assertThat(linked).containsAll(slow).isNotEmpty();
    }

    @Test
    void withoutItsOnlyCommandNodeNobodyIsOrdered() {
        Results results = planner.allocate(new SmallScenario(folder, 1)
                        .with(300, GROUND, "network={command: [hq], topology: nearest, lost: [hq]}"))
                .results();

        assertThat(figure(results, "engageable_fraction", "mean")).isZero();
        assertThat(results.engagement().orElseThrow().groups().getFirst().reasons())
                .containsKey("no-link")
                .doesNotContainKeys("too-late", "no-custody");
    }

    @Test
    void losingANodeOrEverybodyLosesEverything() {
        Results results = planner.allocate(new SmallScenario(folder, 1)
                        .with(
                                300,
                                GROUND,
                                network("0.05"),
                                "losses=[{lose: node, of: hq}, {lose: satellites, of: interceptors, count: 300, draws:"
                                        + " 1}, {lose: satellites, of: interceptors, count: 5}]"))
                .results();

        assertThat(figure(results, "engageable_after_loss", "mean", "hq lost")).isZero();
        assertThat(figure(results, "engageable_after_loss", "mean", "300 of interceptors lost, drawn"))
                .isZero();
        double drawn = figure(results, "engageable_after_loss", "mean", "5 of interceptors lost, drawn");
        double worst = figure(results, "engageable_after_loss", "mean", "5 of interceptors lost, worst found");
        assertThat(worst).isLessThan(drawn);
        assertThat(drawn).isLessThanOrEqualTo(figure(results, "engageable_fraction", "mean"));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void thePlanMadeAnewAfterALossLeaksNoMoreThanTheOldOneWithoutTheLost(long seed) {
        Results results = planner.allocate(new SmallScenario(folder, seed)
                        .with(300, "losses=[{lose: satellites, of: interceptors, count: 1, draws: 3}]"))
                .results();

        String drawn = "1 of interceptors lost, drawn";
        String found = "1 of interceptors lost, worst found";
        double plan = figure(results, "leakage", "mean");
        double worst = figure(results, "leakage_after_loss", "mean", found);
        double bound = figure(results, "leakage_after_loss", "guaranteed", "any one of interceptors lost");
        assertThat(figure(results, "leakage_after_loss", "mean", drawn)).isBetween(plan - ROUNDING, worst + ROUNDING);
        assertThat(worst).isLessThanOrEqualTo(bound + ROUNDING);
        assertThat(figure(results, "leakage_after_loss", "mean_of_worst", drawn))
                .isLessThanOrEqualTo(bound + ROUNDING);
        assertThat(bound).isGreaterThan(plan).isLessThan(1);
        assertThat(figure(results, "no_leaker_after_loss", "mean", found))
                .isLessThanOrEqualTo(figure(results, "no_leaker_probability", "mean") + ROUNDING);
    }

    @Test
    void everyPlaneIsTriedSoTheWorstIsGuaranteed() {
        Results results = planner.allocate(new SmallScenario(folder, 1)
                        .with(
                                300,
                                "losses=[{lose: plane, of: interceptors}]",
                                "constellations[interceptors].pattern={kind: walker-delta, total: 300, planes: 5,"
                                        + " altitude_km: 500, inclination_deg: 50}"))
                .results();

        String plane = "a plane of interceptors lost";
        assertThat(figure(results, "leakage_after_loss", "mean_of_worst", plane))
                .isGreaterThanOrEqualTo(figure(results, "leakage_after_loss", "mean", plane));
        assertThat(figure(results, "leakage_after_loss", "mean", plane))
                .isGreaterThanOrEqualTo(figure(results, "leakage", "mean") - ROUNDING);
        assertThat(figure(results, "engageable_after_loss", "mean_of_worst", plane))
                .isLessThanOrEqualTo(figure(results, "engageable_after_loss", "mean", plane));
    }

    @Test
    void aLaterWaveMeetsWhatTheFirstHasLeft() {
        Results results = planner.allocate(
                        new SmallScenario(folder, 2).with(300, "raid.waves=3", "raid.wave_gap_h=0.2"))
                .results();

        double reserved = figure(results, "shots_reserved", "mean");
        assertThat(reserved).isPositive();
        assertThat(figure(results, "interceptors_left.wave_2", "mean")).isCloseTo(300 - reserved, within(ROUNDING));
        assertThat(figure(results, "interceptors_left.wave_3", "mean"))
                .isLessThanOrEqualTo(figure(results, "interceptors_left.wave_2", "mean"));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void layersComposeToTheLeakageOfThePlan(long seed) {
        Results results = planner.allocate(new SmallScenario(folder, seed)
                        .with(
                                300,
                                "ground=[{name: gbi, site: fort-greely, carries: {interceptor: gbi, each: 1}}]",
                                "doctrine.pre_launch_attrition=0.1"))
                .results();

        double boost = figure(results, "leakage.after_space_boost", "mean");
        double midcourse = figure(results, "leakage.after_ground_midcourse", "mean");
        double terminal = figure(results, "leakage.after_terminal", "mean");
        assertThat(boost).isBetween(midcourse, 0.9);
        assertThat(terminal)
                .isLessThanOrEqualTo(midcourse)
                .isCloseTo(figure(results, "leakage", "mean"), within(ROUNDING));
        double fired = Stream.of("space_boost", "space_midcourse", "ground_midcourse", "terminal")
                .mapToDouble(layer -> figure(results, "shots_expected." + layer, "mean"))
                .sum();
        assertThat(fired).isCloseTo(figure(results, "shots_expected", "mean"), within(ROUNDING));
    }

    private static String network(String hop) {
        return "network={command: [hq], topology: nearest, neighbours: 8, terminals: 16, max_range_km: 50000,"
                + " hop_delay_s: "
                + hop + "}";
    }

    private static double figure(Results results, String name, String statistic, String... target) {
        return Stream.of(
                        results.engagement().orElseThrow().figures(),
                        results.allocation().orElseThrow().figures())
                .flatMap(figures -> figures.stream())
                .filter(figure -> figure.name().equals(name)
                        && figure.statistic().equals(statistic)
                        && (target.length == 0 || figure.target().equals(target[0])))
                .mapToDouble(FigureOfMerit::value)
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " " + statistic));
    }

    private static Set<String> opportunities(Evaluation evaluation) {
        Set<String> pairs = new TreeSet<>();
        evaluation
                .raids()
                .forEach(raid -> raid.opportunities()
                        .forEach(one -> pairs.add(raid.raid() + " " + one.launch() + " "
                                + raid.carriers().get(one.carrier()))));
        return pairs;
    }
}
