package org.firmament.planner.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.firmament.coverage.access.FigureOfMerit;
import org.firmament.planner.results.NetworkResult;
import org.firmament.planner.results.NetworkResult.NodeService;

/// How a network serves its nodes, as text for a terminal and as `network.csv`.
final class NetworkText {
    private static final double PERCENT = 100;

    /// Of the worst nodes.
    private static final int SHOWN = 5;

    private final TextPage page;
    private final NetworkResult network;

    NetworkText(TextPage page, NetworkResult network) {
        this.page = page;
        this.network = network;
    }

    void print() {
        page.heading("The network: time without a path to or from a command node");
        page.line(
                "  %-32s %9s %9s  %7s  %10s %11s  %9s %9s",
                "", "mean", "maximum", "gaps", "mean gap", "longest gap", "latency", "longest");
        for (String target : FigureWords.targets(network.figures())) {
            page.line(
                    "  %-32s %9s %9s  %7s  %10s %11s  %9s %9s",
                    target,
                    percent(find("network.without_path", "mean", target)),
                    percent(find("network.without_path", "maximum", target)),
                    number(find("network.gap_count", "mean", target)),
                    seconds(find("network.gap", "mean", target), 1),
                    seconds(find("network.gap", "maximum", target), 1),
                    seconds(find("network.latency", "mean", target), 3),
                    seconds(find("network.latency", "maximum", target), 3));
        }
        for (NodeService node :
                network.worst().subList(0, Math.min(SHOWN, network.worst().size()))) {
            page.line(
                    "  %-32s %9s without a path, in %s, the longest %s",
                    node.role() + " " + node.name(),
                    percent(OptionalDouble.of(PERCENT * node.unlinked())),
                    TextPage.count(node.gaps(), "gap"),
                    seconds(OptionalDouble.of(node.longestGap()), 1));
        }
    }

    private OptionalDouble find(String name, String statistic, String target) {
        return network.figures().stream()
                .filter(figure -> figure.name().equals(name)
                        && figure.statistic().equals(statistic)
                        && figure.target().equals(target))
                .mapToDouble(FigureOfMerit::value)
                .findFirst();
    }

    private static String percent(OptionalDouble value) {
        return value.isPresent() ? String.format(Locale.ROOT, "%.2f %%", value.getAsDouble()) : "";
    }

    private static String number(OptionalDouble value) {
        return value.isPresent() ? TextPage.number(value.getAsDouble()) : "";
    }

    private static String seconds(OptionalDouble value, int places) {
        return value.isPresent() ? String.format(Locale.ROOT, "%,." + places + "f s", value.getAsDouble()) : "";
    }

    /// One row for each role of each node. What a node never has is empty.
    static void csv(List<NodeService> nodes, OutputStream out) throws IOException {
        Csv csv = new Csv(
                out,
                "node",
                "group",
                "role",
                "without_path_pct",
                "gaps",
                "longest_gap_s",
                "mean_gap_s",
                "mean_latency_s",
                "longest_latency_s");
        for (NodeService node : nodes) {
            csv.text(node.name()).text(node.group()).text(node.role());
            csv.number(PERCENT * node.unlinked()).whole(node.gaps()).number(node.longestGap());
            number(node.meanGap(), csv);
            number(node.meanLatency(), csv);
            number(node.longestLatency(), csv);
            csv.end();
        }
        csv.flush();
    }

    private static void number(OptionalDouble value, Csv csv) throws IOException {
        if (value.isPresent()) {
            csv.number(value.getAsDouble());
        } else {
            csv.empty();
        }
    }
}
