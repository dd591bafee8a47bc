package org.firmament.planner.report;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.firmament.optimizer.Bottleneck;
import org.firmament.planner.results.InstanceResults.Why;

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
                    each.launches().size(), each.carriers().size(), each.rounds(), some(each.launches()));
        }
        if (!why.prices().isEmpty()) {
            page.heading("What one more would be worth, in units of value");
            page.line("  %-40s %-12s %12s %14s %12s", "", "", "at the margin", "saves at least", "at most");
            for (Why.Price price : first(why.prices())) {
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

    private static String asked(java.util.OptionalDouble figure) {
        return figure.isPresent() ? String.format(java.util.Locale.ROOT, "%.4g", figure.getAsDouble()) : "";
    }

    private static String some(List<Integer> indices) {
        String listed =
                String.join(", ", first(indices).stream().map(String::valueOf).toList());
        return indices.size() > LISTED ? listed + " …" : listed;
    }

    private static <T> List<T> first(List<T> all) {
        return all.subList(0, Math.min(LISTED, all.size()));
    }
}
