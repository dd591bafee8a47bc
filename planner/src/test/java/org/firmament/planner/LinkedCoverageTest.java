package org.firmament.planner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.firmament.catalogs.Place;
import org.firmament.catalogs.yaml.CatalogReader;
import org.firmament.coverage.access.Coverage;
import org.firmament.coverage.access.FigureOfMerit;
import org.firmament.coverage.access.PointCoverage;
import org.firmament.coverage.access.TimeSpan;
import org.firmament.coverage.access.Timeline;
import org.firmament.orbits.Almanac;
import org.firmament.orbits.Earth;
import org.firmament.planner.results.NetworkResult.NodeService;
import org.firmament.planner.results.Results;
import org.firmament.planner.scenario.Scenario;
import org.firmament.planner.scenario.Target;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Coverage of sensors that count only while they are linked, and what a run says of its network.
class LinkedCoverageTest {
    private static final double STEP = 30;

    /// Of a percentage added up from some hundred spans.
    private static final double ROUNDING = 1e-6;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void aSensorCountsWhileAPathIsUp(long seed) {
        double limit = 0.1 + 0.05 * seed;
        Scenario linked = scenario(seed, "coverage: {linked_within_s: " + limit + "}");
        Results results = new Planner(CatalogReader.builtin(), 2, RunListener.SILENT)
                .coverage(linked)
                .results();

        Map<String, Double> twin = twin(scenario(seed, ""), limit);

        assertThat(twin).hasSize(3);
        twin.forEach((target, percent) ->
                assertThat(mean(results, target)).as(target).isCloseTo(percent, within(ROUNDING)));
        double all = mean(
                Planner.standard().coverage(scenario(seed, "")).results(),
                twin.keySet().iterator().next());
        assertThat(twin.values().iterator().next()).isGreaterThan(0).isLessThan(all);
    }

    @Test
    void aPathOfAnyLengthOverLinksThatAreAlwaysUpTakesNothing() {
        String wide =
                "network: {command: [hq], topology: nearest, neighbours: 30, terminals: 60, max_range_km: 50000, graze_height_km: 0, min_elevation_deg: 0}";
        Results plain = Planner.standard().coverage(scenario(1, "")).results();
        Results linked = Planner.standard()
                .coverage(Scenario.ofText(
                        text(1, "coverage: {linked_within_s: 60}")
                                .replaceAll("network: .*", wide)
                                .replace("total: 24, planes: 4", "total: 60, planes: 6"),
                        "wide"))
                .results();
        Results always = Planner.standard()
                .coverage(Scenario.ofText(
                        text(1, "")
                                .replaceAll("network: .*", wide)
                                .replace("total: 24, planes: 4", "total: 60, planes: 6"),
                        "wide"))
                .results();
        assertThat(linked.network().orElseThrow().worst()).isEmpty();
        for (FigureOfMerit figure : always.coverage()) {
            if (!figure.name().equals("guaranteed_fold") && !figure.name().equals("worst_angle")) {
                assertThat(linked.coverage()).contains(figure);
            }
        }
        assertThat(plain.network().orElseThrow().worst()).isNotEmpty();
    }

    @Test
    void theNetworkIsToldNodeByNode() {
        Evaluation evaluation = Planner.standard().coverage(scenario(2, ""));
        List<NodeService> nodes = evaluation.nodes().orElseThrow();

        assertThat(nodes).hasSize(24 + 1).last().satisfies(node -> {
            assertThat(node.role()).isEqualTo("command");
            assertThat(node.name()).isEqualTo("hq");
        });
        assertThat(nodes).allSatisfy(node -> {
            assertThat(node.unlinked()).isBetween(0.0, 1.0);
            assertThat(node.longestGap()).isBetween(node.meanGap().orElse(0), 3 * 3600.0);
            assertThat(node.gaps() * node.meanGap().orElse(0)).isCloseTo(node.unlinked() * 3 * 3600, within(ROUNDING));
        });
        assertThat(evaluation.results().network().orElseThrow().figures())
                .extracting(FigureOfMerit::target)
                .contains("sensors of trackers", "command node hq");
    }

    /// Percent coverage of every target: accesses whatever the links, cut slot by slot.
    private static Map<String, Double> twin(Scenario scenario, double limit) {
        Earth earth = new Earth(scenario.conventions().earth());
        Almanac almanac = new Almanac(scenario.conventions(), scenario.epoch(), 1);
        Defence defence = Defence.of(
                scenario, earth, almanac, 2 * scenario.duration(), Defence.Following.MOTIONS, SharedWork.none());
        Twin twin = new Twin(defence.links().orElseThrow(), limit);
        new Planner(CatalogReader.builtin(), 1, twin).coverage(scenario);
        return twin.percent;
    }

    private static final class Twin implements RunListener {
        private final DefenceLinks links;
        private final double limit;
        private final Map<String, List<Timeline>> seen = new TreeMap<>();
        private final Map<String, Double> percent = new TreeMap<>();

        Twin(DefenceLinks links, double limit) {
            this.links = links;
            this.limit = limit;
        }

        @Override
        public boolean wantsAccesses(Target target) {
            return true;
        }

        @Override
        public void access(String satellite, String point, double start, double end) {
            int node = Objects.requireNonNull(links.nodes().get(satellite));
            seen.computeIfAbsent(point, _ -> new ArrayList<>()).add(cut(links, node, start, end, limit));
        }

        @Override
        public void covered(String target, List<Place> places, Coverage coverage) {
            double sum = 0;
            double weights = 0;
            for (PointCoverage point : coverage.points()) {
                Timeline together = Timeline.union(seen.getOrDefault(point.name(), List.of()));
                sum += point.weight() * together.duration() / point.window().duration();
                weights += point.weight();
            }
            percent.put(target, 100 * sum / weights);
            seen.clear();
        }
    }

    private static Timeline cut(DefenceLinks links, int node, double start, double end, double limit) {
        List<TimeSpan> parts = new ArrayList<>();
        for (long slot = (long) Math.floor(start / STEP); slot * STEP < end; slot++) {
            if (links.network().latency(0, node, slot) <= limit) {
                double from = Math.max(start, slot * STEP);
                double to = Math.min(end, (slot + 1) * STEP);
                if (!parts.isEmpty() && parts.getLast().end() == from) {
                    parts.set(parts.size() - 1, new TimeSpan(parts.getLast().start(), to));
                } else {
                    parts.add(new TimeSpan(from, to));
                }
            }
        }
        return new Timeline(parts);
    }

    private static double mean(Results results, String target) {
        return results.coverage().stream()
                .filter(figure -> figure.name().equals("percent_coverage")
                        && figure.statistic().equals("mean")
                        && figure.target().equals(target))
                .mapToDouble(FigureOfMerit::value)
                .findFirst()
                .orElseThrow();
    }

    private static Scenario scenario(long seed, String coverage) {
        return Scenario.ofText(text(seed, coverage), "linked");
    }

    private static String text(long seed, String coverage) {
        return """
                firmament: 1
                name: Linked
                epoch: 2030-03-20T00:00:00Z
                duration_h: 3
                seed: %d
                constellations:
                  - name: trackers
                    pattern: {kind: walker-delta, total: 24, planes: 4, phasing: 1, altitude_km: 1100, inclination_deg: %d}
                    carries: {sensor: {kind: horizon, min_elevation_deg: 5}}
                ground:
                  - {name: hq, site: {name: hq, lat_deg: 40, lon_deg: -100}}
                network: {command: [hq], topology: nearest, max_range_km: 5000}
                targets:
                  - {kind: points, points: [{name: a, lat_deg: 10, lon_deg: 12}, {name: b, lat_deg: 45, lon_deg: -90}]}
                  - {kind: line, name: parallel, vertices: [{lat_deg: 35, lon_deg: -120}, {lat_deg: 35, lon_deg: -60}], spacing_km: 1500}
                  - {kind: corridor, corridor: north-pacific-icbm, missile: generic-solid-icbm, samples: 6}
                %s
                """.formatted(seed, 50 + seed, coverage);
    }
}
