package org.firmament.planner.report;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.firmament.catalogs.units.Keys;
import org.firmament.catalogs.units.Rounding;
import org.firmament.catalogs.units.Unit;
import org.firmament.coverage.access.FigureOfMerit;
import org.firmament.optimizer.Proof;
import org.firmament.planner.results.AllocationResult;
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
            "never_seen_fraction");

    private final StringBuilder text = new StringBuilder();

    private TextReport() {}

    /// The whole text.
    public static String of(Results results) {
        TextReport report = new TextReport();
        report.head(results);
        report.answer(Headline.of(results));
        report.layers(results.scenario());
        report.coverage(results.coverage());
        results.custody().ifPresent(custody -> report.figures("Who is seen when", custody.figures()));
        results.engagement().ifPresent(report::engagement);
        results.allocation().ifPresent(allocation -> report.allocation(allocation, results.scenario()));
        results.cost().ifPresent(report::cost);
        report.requirements(results.requirements());
        return report.text.toString();
    }

    /// A scenario in one line.
    public static String summary(Scenario scenario) {
        return String.format(
                Locale.ROOT,
                "%s: %s, %s, %s, %s.",
                scenario.name(),
                count(scenario.constellations().size(), "constellation"),
                count(scenario.ground().size(), "ground asset"),
                count(scenario.threats().size(), "threat"),
                count(scenario.targets().size(), "target"));
    }

    private void head(Results results) {
        ScenarioSummary scenario = results.scenario();
        line(scenario.name());
        line("  " + Keys.number(scenario.duration() / 3600) + " h from " + scenario.epoch()
                + (scenario.raids() > 0
                        ? ", " + count(scenario.raids(), "raid") + " of " + count(scenario.launches(), "launch")
                        : "")
                + ", seed " + scenario.seed());
        line("  Orbits by " + Keys.constant(scenario.propagation().model()) + ", elements in "
                + Keys.constant(results.conventions().elementsFrame()) + ", Earth "
                + Keys.constant(results.conventions().earth()) + ", nadir "
                + Keys.constant(results.conventions().nadir()));
    }

    private void answer(Headline headline) {
        heading(headline.answer());
        headline.details().forEach(detail -> line("  " + detail));
    }

    private void layers(ScenarioSummary scenario) {
        heading("The layers");
        for (ScenarioSummary.LayerSummary layer : scenario.layers()) {
            String holds =
                    layer.interceptors() == 0 ? "" : "  " + grouped(layer.interceptors()) + " × " + layer.interceptor();
            String sees = layer.sensor().isEmpty() ? "" : "  sees with " + layer.sensor();
            line(String.format(
                    Locale.ROOT, "  %-18s %-6s %s%s%s", layer.name(), layer.kind(), layer.description(), holds, sees));
        }
    }

    private void coverage(List<FigureOfMerit> figures) {
        List<String> targets =
                figures.stream().map(FigureOfMerit::target).distinct().toList();
        for (String target : targets) {
            figures(
                    "Coverage of " + target,
                    figures.stream()
                            .filter(figure -> figure.target().equals(target))
                            .filter(figure -> COVERAGE_PRINTED.contains(figure.name()))
                            .toList());
        }
    }

    private void figures(String title, List<FigureOfMerit> figures) {
        heading(title);
        List<String> names =
                figures.stream().map(FigureOfMerit::name).distinct().toList();
        for (String name : names) {
            List<FigureOfMerit> same =
                    figures.stream().filter(f -> f.name().equals(name)).toList();
            String values = String.join(
                    ", ", same.stream().map(f -> f.statistic() + " " + value(f)).toList());
            line(String.format(Locale.ROOT, "  %-34s %s", name.replace('_', ' '), values));
        }
    }

    private void engagement(EngagementResult engagement) {
        heading("Who can be engaged, before anything is allocated");
        line(String.format(
                Locale.ROOT,
                "  %-18s %10s %10s %10s %12s %12s  %s",
                "layer",
                "in reach",
                "at least",
                "10th pct",
                "reach",
                "absentees",
                "obstacles"));
        for (EngagementResult.Group group : engagement.groups()) {
            line(String.format(
                    Locale.ROOT,
                    "  %-18s %10.2f %10.0f %10.0f %12s %12s  %s",
                    group.name(),
                    group.inReachMean(),
                    group.inReachMinimum(),
                    group.inReachPercentile10(),
                    group.reach() > 0 ? String.format(Locale.ROOT, "%.1f km", group.reach() / 1e3) : "",
                    group.absenteeRatioUniform() > 0
                            ? String.format(Locale.ROOT, "%.0f to 1", group.absenteeRatioUniform())
                            : "",
                    reasons(group.reasons())));
        }
        line("  In reach: carriers with an opportunity at one launch, mean over all launches.");
    }

    private static String reasons(Map<String, Long> reasons) {
        long all = reasons.values().stream().mapToLong(Long::longValue).sum();
        return reasons.entrySet().stream()
                .filter(reason -> reason.getValue() > 0)
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(2)
                .map(reason ->
                        String.format(Locale.ROOT, "%s %.1f %%", reason.getKey(), 100.0 * reason.getValue() / all))
                .reduce((a, b) -> a + ", " + b)
                .orElse("");
    }

    private void allocation(AllocationResult allocation, ScenarioSummary scenario) {
        heading("What leaks");
        Proof proof = allocation.proof();
        line(String.format(
                Locale.ROOT,
                "  Of a raid's %s this plan leaks a value of %.3f on average; no plan leaks less than %.3f (gap %.1f %%%s).",
                count(scenario.launches(), "launch"),
                proof.upper(),
                proof.lower(),
                100 * proof.gap(),
                proof.optimal() ? ", proved optimal" : ""));
        figureLines(allocation.figures());
        if (!allocation.reproducible()) {
            line("  Stopped by wall time: another run may differ.");
        }
        line("  Expected leaks a raid, by reason:");
        allocation.leaksByReason().entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(leak -> line(String.format(Locale.ROOT, "    %-30s %.3f", leak.getKey(), leak.getValue())));
        if (!allocation.raids().isEmpty()) {
            raid(allocation.raids().getFirst());
        }
    }

    private void figureLines(List<FigureOfMerit> figures) {
        for (FigureOfMerit figure : figures) {
            line(String.format(
                    Locale.ROOT,
                    "  %-34s %s (%s)",
                    figure.name().replace('_', ' '),
                    value(figure),
                    figure.statistic()));
        }
    }

    private void raid(AllocationResult.RaidResult raid) {
        heading("The first raid, launch by launch (seconds after its launch)");
        for (AllocationResult.LaunchResult launch : raid.launches()) {
            String fate = launch.outcome().equals("engaged")
                    ? String.join(
                            "; ",
                            launch.shots().stream()
                                    .map(shot -> String.format(
                                            Locale.ROOT,
                                            "%s release %.0f hit %.0f",
                                            shot.by(),
                                            shot.release() - launch.launched(),
                                            shot.intercept() - launch.launched()))
                                    .toList())
                    : "leaks: " + launch.reason().orElse("");
            line(String.format(
                    Locale.ROOT,
                    "  %2d %-24s → %-14s seen %-4s burnout %.0f  survives %.2f  %s",
                    launch.launch() + 1,
                    launch.missile(),
                    launch.aim(),
                    since(launch.firstSeen(), launch.launched()),
                    launch.burnout() - launch.launched(),
                    launch.survival(),
                    fate));
        }
    }

    private static String since(OptionalDouble time, double launched) {
        return time.isPresent() ? String.format(Locale.ROOT, "%.0f", time.getAsDouble() - launched) : "—";
    }

    private void cost(CostResult cost) {
        heading("What it costs");
        line(String.format(
                Locale.ROOT,
                "  %s over %s years (%d dollars, undiscounted%s)",
                dollars(cost.total()),
                Keys.number(Unit.YEARS.fromSi(cost.life())),
                cost.dollarYear(),
                cost.notional() ? "; rests on notional figures" : ""));
        CostResult.Parts parts = cost.parts();
        part("development", parts.development());
        part("platforms", parts.platforms());
        part("interceptors", parts.interceptors());
        part("launch", parts.launch());
        part("replenishment", parts.replenishment());
        part("operations", parts.operations());
    }

    private void part(String name, double dollars) {
        line(String.format(Locale.ROOT, "    %-30s %s", name, dollars(dollars)));
    }

    private void requirements(List<RequirementResult> requirements) {
        if (requirements.isEmpty()) {
            return;
        }
        heading("Requirements");
        for (RequirementResult result : requirements) {
            line(String.format(
                    Locale.ROOT,
                    "  %-8s %s %s is %s%s%s",
                    result.met() ? "met" : "NOT MET",
                    result.requirement().measure(),
                    result.requirement().statistic(),
                    result.value().isPresent()
                            ? Keys.number(rounded(result.value().getAsDouble()))
                            : "unknown",
                    bound(", at least ", result.requirement().atLeast()),
                    bound(", at most ", result.requirement().atMost())));
        }
    }

    private static String bound(String words, OptionalDouble bound) {
        return bound.isPresent() ? words + Keys.number(bound.getAsDouble()) : "";
    }

    private static String value(FigureOfMerit figure) {
        return switch (figure.unit()) {
            case "percent" -> String.format(Locale.ROOT, "%.2f %%", figure.value());
            case "s" -> String.format(Locale.ROOT, "%,.1f s", figure.value());
            default ->
                Keys.number(rounded(figure.value())) + (figure.unit().equals("count") ? "" : " " + figure.unit());
        };
    }

    private static double rounded(double value) {
        return Rounding.significant(value, 4);
    }

    private static String dollars(double dollars) {
        return dollars >= 1e9
                ? String.format(Locale.ROOT, "$%,.1f bn", dollars / 1e9)
                : String.format(Locale.ROOT, "$%,.1f M", dollars / 1e6);
    }

    private static String count(int number, String noun) {
        String plural = noun.endsWith("ch") ? noun + "es" : noun + "s";
        return grouped(number) + " " + (number == 1 ? noun : plural);
    }

    private static String grouped(int number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private void heading(String title) {
        text.append('\n').append(title).append('\n');
    }

    private void line(String line) {
        text.append(line.stripTrailing()).append('\n');
    }
}
