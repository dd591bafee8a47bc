package org.firmament.planner.report;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.firmament.coverage.access.FigureOfMerit;
import org.firmament.planner.results.EngagementResult;

/// The kill chain of each layer, and what is left after losses, as text for a terminal.
final class KillChainText {
    private final TextPage page;
    private final EngagementResult engagement;

    KillChainText(TextPage page, EngagementResult engagement) {
        this.page = page;
        this.engagement = engagement;
    }

    void print() {
        if (engagement.figures().stream().anyMatch(figure -> figure.name().equals("chain.holds"))) {
            chains();
        }
        losses();
    }

    private void chains() {
        boolean routed =
                engagement.figures().stream().anyMatch(figure -> figure.name().equals("data_path"));
        page.heading("The kill chain: of each launch the carrier that meets it first, means in seconds after launch");
        page.line(
                "  %-20s %6s %9s %8s %8s %8s %11s %8s %8s %8s  %s",
                "layer",
                "holds",
                "confirmed",
                "informed",
                "ordered",
                "released",
                "intercepted",
                "slack",
                "5th pct",
                "minimum",
                routed ? "data path, latency" : "");
        for (EngagementResult.Group group : engagement.groups()) {
            String name = group.name();
            page.line(
                    "  %-20s %6s %9s %8s %8s %8s %11s %8s %8s %8s  %s",
                    name,
                    percent(find("chain.holds", "mean", name)),
                    seconds("chain.confirmed", "mean", name),
                    seconds("chain.informed", "mean", name),
                    seconds("chain.ordered", "mean", name),
                    seconds("chain.released", "mean", name),
                    seconds("chain.intercepted", "mean", name),
                    seconds("chain.slack", "mean", name),
                    seconds("chain.slack", "percentile_5", name),
                    seconds("chain.slack", "minimum", name),
                    path(name));
        }
        page.line("  Slack: what detection, routes and decision may still lose before the last release that hits; below"
                + " 0, what they lose too much.");
    }

    private String path(String group) {
        OptionalDouble path = find("data_path", "mean", group);
        OptionalDouble latency = find("latency", "mean", group);
        return path.isEmpty()
                ? ""
                : String.format(Locale.ROOT, "%.1f %%", path.getAsDouble())
                        + (latency.isPresent() ? String.format(Locale.ROOT, ", %.2f s", latency.getAsDouble()) : "");
    }

    private void losses() {
        List<String> targets = engagement.figures().stream()
                .filter(figure -> figure.name().equals("engageable_after_loss"))
                .map(FigureOfMerit::target)
                .distinct()
                .toList();
        if (targets.isEmpty()) {
            return;
        }
        page.heading("After losses, with plans made anew: launches that can be engaged, and what leaks, fractions of a"
                + " raid");
        for (String target : targets) {
            page.line(
                    "  %-40s engageable %s, leakage %s",
                    target,
                    spread("engageable_after_loss", "minimum", target),
                    spread("leakage_after_loss", "maximum", target));
        }
        engagement.figures().stream()
                .filter(figure -> figure.statistic().equals("guaranteed"))
                .forEach(figure -> page.line(
                        "  %-40s leakage at most %s, mean over the raids",
                        figure.target(), TextPage.number(figure.value())));
    }

    private String spread(String name, String extreme, String target) {
        String worst = number(name, "mean_of_worst", target);
        return "mean " + number(name, "mean", target) + ", " + extreme + " " + number(name, extreme, target)
                + (worst.isEmpty() ? "" : ", worst case " + worst);
    }

    private String number(String name, String statistic, String target) {
        OptionalDouble value = find(name, statistic, target);
        return value.isPresent() ? TextPage.number(value.getAsDouble()) : "";
    }

    private String seconds(String name, String statistic, String target) {
        OptionalDouble value = find(name, statistic, target);
        return value.isPresent() ? String.format(Locale.ROOT, "%,.1f", value.getAsDouble()) : "";
    }

    private static String percent(OptionalDouble fraction) {
        return fraction.isPresent() ? String.format(Locale.ROOT, "%.1f %%", 100 * fraction.getAsDouble()) : "";
    }

    private OptionalDouble find(String name, String statistic, String target) {
        return engagement.figures().stream()
                .filter(figure -> figure.name().equals(name)
                        && figure.statistic().equals(statistic)
                        && figure.target().equals(target))
                .mapToDouble(FigureOfMerit::value)
                .findFirst();
    }
}
