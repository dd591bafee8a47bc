package org.firmament.planner.report;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.firmament.optimizer.Bottleneck;
import org.firmament.planner.results.InstanceResults.Why;
import org.firmament.planner.results.SharedTooFew;
import org.firmament.planner.results.WorstRaidResult;
import org.firmament.planner.results.WorthResult;

/// Why a plan leaks and what more would be worth, as text for a terminal.
final class WhyText {
    /// Bottlenecks and prices a text lists; files hold all.
    private static final int LISTED = 5;

    private final TextPage page;

    WhyText(TextPage page) {
        this.page = page;
    }

    void print(Why why) {
        page.heading("Why it leaks");
        Map<String, Integer> launches = new TreeMap<>();
        why.leaks().forEach(leak -> launches.merge(leak.reason(), 1, Integer::sum));
        launches.forEach(
                (reason, count) -> page.line("  %-26s %d launches draw no more shots", Print.words(reason), count));
        Map<String, Integer> kept = new TreeMap<>();
        why.idle().forEach(idle -> kept.merge(idle.reason(), idle.rounds(), Integer::sum));
        kept.forEach((reason, count) -> page.line("  %-26s %d interceptors are kept", Print.words(reason), count));
        for (Bottleneck each : first(why.bottlenecks())) {
            page.line(
                    "  No plan fires at all of %d launches that share %d carriers with %d interceptors: launches %s",
                    each.launches().size(), each.carriers().size(), each.rounds(), GoalText.some(each.launches()));
        }
        prices(why.prices());
    }

    private void prices(List<Why.Price> prices) {
        if (!prices.isEmpty()) {
            boolean asked = prices.stream().anyMatch(price -> price.saves().isPresent());
            page.heading("What one more would be worth, in units of what the proof is about");
            page.line(
                    "  %-40s %-12s %12s %14s %12s",
                    "", "", "at the margin", asked ? "saves at least" : "", asked ? "at most" : "");
            for (Why.Price price : first(prices)) {
                page.line(
                        "  %-40s %-12s %13.4g %14s %12s",
                        price.what(),
                        Print.words(price.kind()),
                        price.price(),
                        asked(price.saves()),
                        asked(price.atMost()));
            }
        }
    }

    /// Of a scenario's worst raid.
    void print(WorstRaidResult worst) {
        if (!worst.bottlenecks().isEmpty()) {
            page.heading("What the worst raid, number " + worst.raid() + ", lacks");
        }
        for (SharedTooFew each : first(worst.bottlenecks())) {
            page.line(
                    "  No plan fires at all of %d launches that share %d carriers with %d interceptors: launches %s",
                    each.launches().size(), each.carriers().size(), each.rounds(), GoalText.some(each.launches()));
        }
        List<Why.Price> dearest = GoalText.dearest(worst.prices());
        if (!dearest.isEmpty()) {
            page.line("  One more would save of raid %d, the worst, at the margin:", worst.raid());
        }
        dearest.forEach(price -> page.line("    %-40s %s", GoalText.what(price), TextPage.number(price.price())));
    }

    /// What something more of the defence would be worth.
    void worth(List<WorthResult> worth) {
        if (worth.isEmpty()) {
            return;
        }
        page.heading("What more would be worth: the same raids fought again, mean of a raid");
        page.line("  %-52s %14s %12s %15s", "", "saves at least", "at most", "standard error");
        for (WorthResult each : worth) {
            page.line("  %-52s %14.4g %12.4g %15.2g", each.more(), each.saves(), each.atMost(), each.error());
        }
    }

    private static String asked(java.util.OptionalDouble figure) {
        return figure.isPresent() ? String.format(java.util.Locale.ROOT, "%.4g", figure.getAsDouble()) : "";
    }

    private static <T> List<T> first(List<T> all) {
        return all.subList(0, Math.min(LISTED, all.size()));
    }
}
