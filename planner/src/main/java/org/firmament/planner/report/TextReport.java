package org.firmament.planner.report;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.firmament.catalogs.units.Keys;
import org.firmament.coverage.access.FigureOfMerit;
import org.firmament.orbits.Conventions;
import org.firmament.planner.results.CostResult;
import org.firmament.planner.results.EngagementResult;
import org.firmament.planner.results.RequirementResult;
import org.firmament.planner.results.Results;
import org.firmament.planner.results.ScenarioSummary;
import org.firmament.planner.scenario.Scenario;

/// Results as text for a terminal: the answer first, then what it rests on.
public final class TextReport {
    /// The figures of coverage an analyst asks for first; files hold them all.
    private static final Set<String> COVERAGE_PRINTED = Set.of(
            "percent_coverage",
            "percent_coverage_2_fold",
            "percent_coverage_instant",
            "access_count",
            "access_duration",
            "gap_duration",
            "revisit_time",
            "response_time",
            "never_seen_fraction",
            "stereo_percent",
            "stereo_angle",
            "position_dilution_percent",
            "position_dilution",
            "navigation_percent",
            "gdop",
            "pdop");

    /// Those whose statistics are over all samples together.
    private static final Set<String> COVERAGE_OF_ALL = Set.of("stereo_angle", "position_dilution", "gdop", "pdop");

    private static final String OF_ALL = "_of_all";

    private final TextPage page = new TextPage();

    private TextReport() {}

    /// The whole text.
    public static String of(Results results) {
        TextReport report = new TextReport();
        report.head(results);
        report.layers(results.scenario());
        report.coverage(results.coverage());
        results.network().ifPresent(network -> new NetworkText(report.page, network).print());
        results.custody().ifPresent(custody -> report.figures("Who is seen when", custody.figures()));
        results.engagement().ifPresent(report::engagement);
        results.allocation().ifPresent(new AllocationText(report.page)::print);
        results.cost().ifPresent(report::cost);
        report.requirements(results);
        return report.page.toString();
    }

    /// A scenario in one line.
    public static String summary(Scenario scenario) {
        return scenario.name() + ": "
                + String.join(
                        ", ",
                        TextPage.count(scenario.constellations().size(), "constellation"),
                        TextPage.count(scenario.ground().size(), "ground asset"),
                        TextPage.count(scenario.threats().size(), "threat"),
                        TextPage.count(scenario.targets().size(), "target"))
                + ".";
    }

    private void head(Results results) {
        ScenarioSummary scenario = results.scenario();
        page.heading(scenario.name());
        String raids = scenario.raids() > 0
                ? ", " + TextPage.count(scenario.raids(), "raid") + " of "
                        + TextPage.count(scenario.launches(), "launch")
                : "";
        page.line(
                "  %s h from %s%s, seed %d",
                Keys.number(scenario.duration() / 3600), scenario.epoch(), raids, scenario.seed());
        page.line(
                "  Orbits by %s, elements in %s, Earth %s%s, nadir %s",
                Keys.constant(scenario.propagation().model()),
                Keys.constant(results.conventions().elementsFrame()),
                Keys.constant(results.conventions().earth()),
                results.conventions().rotation() == Conventions.Rotation.NONE ? " that does not turn" : "",
                Keys.constant(results.conventions().nadir()));
        MethodText.sentence(scenario.coverage()).ifPresent(sentence -> page.line("  %s", sentence));
        MethodText.condition(scenario.coverage()).ifPresent(sentence -> page.line("  %s", sentence));
        Headline headline = Headline.of(results);
        page.heading(headline.answer());
        headline.details().forEach(detail -> page.line("  %s", detail));
    }

    private void layers(ScenarioSummary scenario) {
        page.heading("The layers");
        for (ScenarioSummary.LayerSummary layer : scenario.layers()) {
            String holds =
                    layer.interceptors() == 0 ? "" : Print.whole(layer.interceptors()) + " × " + layer.interceptor();
            String sees = layer.sensor().isEmpty() ? "" : "sees with " + layer.sensor();
            page.line("  %-20s %-6s  %-38s  %-24s  %s", layer.name(), layer.kind(), layer.description(), holds, sees);
        }
    }

    private void coverage(List<FigureOfMerit> figures) {
        for (String target : Headline.covered(figures)) {
            figures(
                    "Coverage of " + target,
                    figures.stream()
                            .filter(figure -> figure.target().equals(target))
                            .filter(figure -> COVERAGE_PRINTED.contains(figure.name()))
                            .filter(figure ->
                                    !figure.statistic().endsWith(OF_ALL) || COVERAGE_OF_ALL.contains(figure.name()))
                            .toList());
        }
    }

    private void figures(String title, List<FigureOfMerit> figures) {
        page.heading(title);
        page.figures(figures);
    }

    private void engagement(EngagementResult engagement) {
        page.heading("Who can be engaged, before anything is allocated: carriers in reach of one launch");
        page.line(
                "  %-20s %8s %8s %8s  %-11s %-9s %-9s  %s",
                "layer", "mean", "minimum", "10th pct", "absentees", "reach", "uniform", "obstacles of the others");
        for (EngagementResult.Group group : engagement.groups()) {
            page.line(
                    "  %-20s %8.2f %8.0f %8.0f  %-11s %-9s %-9s  %s",
                    group.name(),
                    group.inReachMean(),
                    group.inReachMinimum(),
                    group.inReachPercentile10(),
                    group.absenteeRatio().isPresent()
                            ? toOne(group.absenteeRatio().getAsDouble())
                            : "",
                    group.reach() > 0 ? String.format(Locale.ROOT, "%.1f km", group.reach() / 1e3) : "",
                    group.absenteeRatioUniform() > 0 ? toOne(group.absenteeRatioUniform()) : "",
                    obstacles(group.reasons()));
        }
        page.line("  Absentees: interceptors held for each that can engage, over all launches as flown.");
        page.line("  Uniform: the same over a uniform shell, in reach within the shortest flyout before burnout.");
        new KillChainText(page, engagement).print();
    }

    private static String toOne(double ratio) {
        return String.format(Locale.ROOT, "%,.0f to 1", ratio);
    }

    /// The two most frequent reasons, as shares of all carriers that have no opportunity.
    private static String obstacles(Map<String, Long> reasons) {
        long all = reasons.values().stream().mapToLong(Long::longValue).sum();
        List<String> named = reasons.entrySet().stream()
                .filter(reason -> reason.getValue() > 0)
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(2)
                .map(reason -> String.format(
                        Locale.ROOT, "%s %.1f %%", Print.words(reason.getKey()), 100.0 * reason.getValue() / all))
                .toList();
        return String.join(", ", named);
    }

    private void cost(CostResult cost) {
        if (cost.total() == 0) {
            return;
        }
        page.heading("What it costs");
        page.line(
                "  %s over %s, in constant %d dollars, undiscounted",
                Print.dollars(cost.total()), Print.years(cost.life()), cost.dollarYear());
        CostResult.Parts parts = cost.parts();
        part("development", parts.development());
        part("platforms", parts.platforms());
        part("interceptors", parts.interceptors());
        part("launch", parts.launch());
        part("replenishment", parts.replenishment());
        part("operations", parts.operations());
        if (parts.ground() > 0) {
            part("ground", parts.ground());
        }
        if (cost.presentValue().isPresent()) {
            part("present value", cost.presentValue().getAsDouble());
        }
    }

    private void part(String name, double dollars) {
        page.line("    %-24s %s", name, Print.dollars(dollars));
    }

    private void requirements(Results results) {
        if (results.requirements().isEmpty()) {
            return;
        }
        page.heading("Requirements");
        for (RequirementResult result : results.requirements()) {
            page.line(
                    "  %-8s %s: %s, required %s",
                    result.met() ? "met" : "NOT MET",
                    Print.figure(result.requirement().figure()),
                    found(result.value()),
                    Print.bound(result.requirement()));
            if (!result.met()) {
                GuaranteeText.refuted(result, results).forEach(missing -> page.line("           %s", missing));
            }
        }
    }

    private static String found(OptionalDouble value) {
        return value.isPresent() ? TextPage.number(value.getAsDouble()) : "unknown";
    }
}
