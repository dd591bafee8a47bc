package org.firmament.planner.report;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.firmament.catalogs.Source;
import org.firmament.coverage.access.FigureOfMerit;
import org.firmament.orbits.Conventions;
import org.firmament.orbits.Propagation;
import org.firmament.planner.results.CostResult;
import org.firmament.planner.results.CustodyResult;
import org.firmament.planner.results.EngagementResult;
import org.firmament.planner.results.GuaranteeResult;
import org.firmament.planner.results.NetworkResult;
import org.firmament.planner.results.RequirementResult;
import org.firmament.planner.results.Results;
import org.firmament.planner.results.ScenarioSummary;
import org.firmament.planner.results.SourceUsed;
import org.firmament.planner.scenario.CoverageRules;
import org.firmament.planner.scenario.FigureName;
import org.firmament.planner.scenario.Requirement;

/// Results made up for tests of the page and the tables: right in shape, not in physics.
final class SampleResults {
    /// A name that breaks out of every context it is not escaped for.
    static final String HOSTILE = "</script><script>window.broken=1</script>\"'><img src=x onerror=window.broken=2>";

    private static final double YEAR = 31_557_600;

    private SampleResults() {}

    /// All parts, as `evaluate` gives them.
    static Results evaluated() {
        return evaluated("interceptors", "Homeland, boost and midcourse");
    }

    /// All parts, with a hostile name wherever a user can put one.
    static Results hostile() {
        return evaluated(HOSTILE, HOSTILE);
    }

    /// Only coverage.
    static Results covered() {
        return new Results(
                1,
                "coverage",
                Optional.empty(),
                new ScenarioSummary(
                        "A tracking layer over the world",
                        Instant.parse("2030-03-20T00:00:00Z"),
                        86_400,
                        1,
                        Propagation.standard(),
                        new CoverageRules(CoverageRules.Method.EXACT, 60),
                        List.of(new ScenarioSummary.LayerSummary(
                                "trackers",
                                "space",
                                "Walker star 54/6/1, 1000 km, 82°",
                                54,
                                0,
                                "",
                                "notional-opir-leo")),
                        0,
                        0),
                Conventions.standard(),
                coverage("world, 5 deg"),
                List.of(new GuaranteeResult(
                        "trackers",
                        "world, 5 deg",
                        1,
                        Math.toRadians(23.77),
                        Math.toRadians(22.1),
                        Math.toRadians(22.11),
                        false,
                        Optional.of(new GuaranteeResult.Hole(
                                263, Math.toRadians(-14.1), Math.toRadians(-15.2), Math.toRadians(24.15))),
                        Optional.empty(),
                        Math.toRadians(22.11))),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                new org.firmament.planner.results.Atlas(
                        List.of(),
                        List.of(),
                        SampleAtlas.of(5, "world, 5 deg").grids(),
                        SampleAtlas.of(5, "world, 5 deg").profiles(),
                        SampleAtlas.of(5, "world, 5 deg").series()));
    }

    private static Results evaluated(String layer, String title) {
        return new Results(
                1,
                "evaluate",
                Optional.empty(),
                new ScenarioSummary(
                        title,
                        Instant.parse("2030-03-20T00:00:00Z"),
                        86_400,
                        1,
                        Propagation.standard(),
                        new CoverageRules(CoverageRules.Method.EXACT, 60),
                        List.of(
                                new ScenarioSummary.LayerSummary(
                                        layer,
                                        "space",
                                        "Walker delta 1600/40/1, 500 km, 45°",
                                        1600,
                                        1600,
                                        "notional-sbi-6",
                                        ""),
                                new ScenarioSummary.LayerSummary(
                                        "trackers",
                                        "space",
                                        "Walker star 54/6/1, 1000 km, 82°",
                                        54,
                                        0,
                                        "",
                                        "notional-opir-leo"),
                                new ScenarioSummary.LayerSummary(
                                        "gbi-alaska", "ground", "Fort Greely, 63.95°N 145.73°W", 1, 40, "gbi", "")),
                        SampleRaids.LAUNCHES,
                        SampleRaids.RAIDS),
                Conventions.standard(),
                coverage(layer.equals(HOSTILE) ? HOSTILE : "world, 2 deg"),
                List.of(),
                Optional.of(new NetworkResult(
                        List.of(new FigureOfMerit(
                                "network.without_path", 3.2, "percent", "mean", "sensors of " + layer)),
                        List.of(new NetworkResult.NodeService(
                                layer,
                                layer,
                                "sensor",
                                0.12,
                                7,
                                312,
                                OptionalDouble.of(101),
                                OptionalDouble.of(0.21),
                                OptionalDouble.of(1.3))))),
                Optional.of(new CustodyResult(List.of(
                        new FigureOfMerit("launches_seen", 9.83, "count", "mean", "all launches"),
                        new FigureOfMerit("detection_delay", 47.2, "s", "mean", "all launches"),
                        new FigureOfMerit("detection_delay", 58.1, "s", "percentile_95", "all launches")))),
                Optional.of(engagement(layer)),
                Optional.of(SampleRaids.allocation(layer)),
                Optional.of(cost(layer)),
                List.of(
                        new RequirementResult(
                                new Requirement(
                                        new FigureName("engaged_fraction", "minimum", ""),
                                        OptionalDouble.of(0.9),
                                        OptionalDouble.empty()),
                                OptionalDouble.of(0.5),
                                false),
                        new RequirementResult(
                                new Requirement(
                                        new FigureName("percent_coverage", "mean", layer),
                                        OptionalDouble.of(85),
                                        OptionalDouble.empty()),
                                OptionalDouble.of(92.34),
                                true)),
                List.of(
                        new SourceUsed(
                                "interceptors",
                                "notional-sbi-6",
                                List.of(
                                        new Source(
                                                List.of("burnout_speed_km_s"),
                                                "AEI 2025, Build your own Golden Dome, p. 12",
                                                Source.Status.READ),
                                        new Source(
                                                List.of("all"),
                                                "Typical of the open literature",
                                                Source.Status.NOTIONAL))),
                        new SourceUsed(
                                "missiles",
                                layer,
                                List.of(new Source(
                                        List.of("all"),
                                        "APS 2025, Strategic Ballistic Missile Defense",
                                        Source.Status.DERIVED)))),
                SampleAtlas.of(2, layer.equals(HOSTILE) ? HOSTILE : "world, 2 deg"));
    }

    private static List<FigureOfMerit> coverage(String target) {
        return List.of(
                new FigureOfMerit("percent_coverage", 92.3412, "pct", "mean", target),
                new FigureOfMerit("percent_coverage", 76.02, "pct", "minimum", target),
                new FigureOfMerit("gap_duration", 759.8, "s", "maximum", target),
                new FigureOfMerit("revisit_time", 212.4, "s", "mean", target),
                new FigureOfMerit("response_time", 331.9, "s", "percentile_95", target),
                new FigureOfMerit("sensors_in_view", 2.871, "1", "mean", target));
    }

    private static EngagementResult engagement(String layer) {
        return new EngagementResult(
                List.of(
                        new FigureOfMerit("engaged_fraction", 0.842, "fraction", "mean", "all launches"),
                        new FigureOfMerit("absentee_ratio", 189.6, "ratio", "mean", layer)),
                List.of(
                        new EngagementResult.Group(
                                layer,
                                "space",
                                1600,
                                1600,
                                95,
                                421_300,
                                OptionalDouble.of(467.8),
                                498.7,
                                3.42,
                                1,
                                2,
                                Map.of("out-of-reach", 377_212L, "too-late", 5_208L, "not-seen", 12L)),
                        new EngagementResult.Group(
                                "gbi-alaska",
                                "ground",
                                1,
                                40,
                                0,
                                0,
                                OptionalDouble.empty(),
                                0,
                                0.91,
                                0,
                                1,
                                Map.of("out-of-reach", 22L, "no-custody", 3L))));
    }

    private static CostResult cost(String layer) {
        CostResult.Parts shell = new CostResult.Parts(0, 8.1e9, 35.2e9, 5.4e9, 146.1e9, 0);
        CostResult.Parts trackers = new CostResult.Parts(0, 2.2e9, 0, 0.2e9, 7.2e9, 0);
        CostResult.Parts all = new CostResult.Parts(9e9, 10.3e9, 35.2e9, 5.6e9, 153.3e9, 20e9);
        return new CostResult(
                all.sum(),
                20 * YEAR,
                2026,
                true,
                all,
                List.of(
                        new CostResult.LayerCost(layer, 6_400, 4, 1_850_000, shell.sum(), shell),
                        new CostResult.LayerCost("trackers", 216, 4, 54_000, trackers.sum(), trackers)),
                OptionalDouble.empty(),
                List.of());
    }
}
