package org.firmament.planner;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.TreeSet;
import org.firmament.coverage.access.FigureOfMerit;
import org.firmament.coverage.access.TimeSpan;
import org.firmament.coverage.engagement.Carrier;
import org.firmament.coverage.network.Service;
import org.firmament.coverage.network.ServiceFinder;
import org.firmament.coverage.sensing.SensorAsset;
import org.firmament.planner.results.NetworkResult;
import org.firmament.planner.results.NetworkResult.NodeService;

/// When sensors, carriers and command nodes of a defence have a path to each other over the scenario, and how long
/// it takes.
///
/// @param nodes     all of them: sensors, carriers, command nodes
/// @param followed  whether the run looked at the whole time
record NetworkService(List<NodeService> nodes, boolean followed) {
    /// Nodes told one by one beside the figures.
    private static final int WORST = 10;

    private static final double PERCENT = 100;

    NetworkService {
        nodes = List.copyOf(nodes);
    }

    /// Looks at every step of the links from the epoch to `duration`. Paths of any length count.
    static NetworkService of(Defence defence, DefenceLinks links, double duration, int threads, RunListener listener) {
        ServiceFinder.Found found = new ServiceFinder(links.network(), threads)
                .find(nodes(links), new TimeSpan(0, duration), Double.POSITIVE_INFINITY, (done, total) -> {
                    listener.progress("network", done, total);
                    return listener.goesOn();
                });
        Map<Integer, Service> byNode = new LinkedHashMap<>();
        found.nodes().forEach(service -> byNode.put(service.node(), service));
        List<NodeService> served = new ArrayList<>();
        for (int s = 0; s < defence.sensors().size(); s++) {
            SensorAsset sensor = defence.sensors().get(s);
            Service service = Objects.requireNonNull(byNode.get(links.sensors().get(s)));
            served.add(served(sensor.name(), sensor.group(), "sensor", service));
        }
        for (int c = 0; c < defence.carriers().size(); c++) {
            Carrier carrier = defence.carriers().get(c);
            Service service = Objects.requireNonNull(byNode.get(links.carriers().get(c)));
            served.add(served(carrier.name(), carrier.group(), "carrier", service));
        }
        for (int c = 0; c < found.commands().size(); c++) {
            String name = links.network().command(c);
            served.add(served(name, name, "command", found.commands().get(c)));
        }
        return new NetworkService(served, listener.goesOn());
    }

    /// When each sensor has a path to a command node that takes no longer than asked, in their order.
    static List<Service> ofSensors(DefenceLinks links, TimeSpan span, double within, int threads) {
        return new ServiceFinder(links.network(), threads)
                .find(links.sensors(), span, within)
                .nodes();
    }

    private static List<Integer> nodes(DefenceLinks links) {
        TreeSet<Integer> nodes = new TreeSet<>(links.sensors());
        nodes.addAll(links.carriers());
        return List.copyOf(nodes);
    }

    private static NodeService served(String name, String group, String role, Service service) {
        List<TimeSpan> gaps = service.gaps().spans();
        return new NodeService(
                name,
                group,
                role,
                service.unlinked(),
                gaps.size(),
                gaps.stream().mapToDouble(TimeSpan::duration).max().orElse(0),
                gaps.stream().mapToDouble(TimeSpan::duration).average(),
                service.meanLatency(),
                service.longestLatency());
    }

    NetworkResult result() {
        List<NodeService> worst = nodes.stream()
                .filter(node -> node.unlinked() > 0)
                .sorted(Comparator.comparingDouble(NodeService::unlinked)
                        .reversed()
                        .thenComparing(Comparator.comparingDouble(NodeService::longestGap)
                                .reversed()))
                .limit(WORST)
                .toList();
        return new NetworkResult(figures(), worst);
    }

    private List<FigureOfMerit> figures() {
        Map<String, List<NodeService>> groups = new LinkedHashMap<>();
        for (NodeService node : nodes) {
            groups.computeIfAbsent(target(node), _ -> new ArrayList<>()).add(node);
        }
        List<FigureOfMerit> figures = new ArrayList<>();
        groups.forEach((target, all) -> {
            figures.addAll(new Sample(
                            all.stream().map(node -> PERCENT * node.unlinked()).toList())
                    .figures("network.without_path", "percent", target, "mean", "maximum"));
            figures.addAll(
                    new Sample(all.stream().map(node -> (double) node.gaps()).toList())
                            .figures("network.gap_count", "count", target, "mean", "maximum"));
            figures.addAll(gaps(target, all));
            figures.addAll(latencies(target, all));
        });
        return figures;
    }

    private static String target(NodeService node) {
        return switch (node.role()) {
            case "command" -> "command node " + node.name();
            default -> node.role() + "s of " + node.group();
        };
    }

    /// Over all gaps of all nodes; none where there is no gap.
    private static List<FigureOfMerit> gaps(String target, List<NodeService> all) {
        int count = all.stream().mapToInt(NodeService::gaps).sum();
        if (count == 0) {
            return List.of();
        }
        double sum = all.stream()
                .mapToDouble(node -> node.gaps() * node.meanGap().orElse(0))
                .sum();
        double longest = all.stream().mapToDouble(NodeService::longestGap).max().orElse(0);
        return List.of(
                new FigureOfMerit("network.gap", sum / count, "s", "mean", target),
                new FigureOfMerit("network.gap", longest, "s", "maximum", target));
    }

    /// The mean over the nodes that have any, and the longest of all.
    private static List<FigureOfMerit> latencies(String target, List<NodeService> all) {
        OptionalDouble mean = all.stream()
                .flatMapToDouble(node -> node.meanLatency().stream())
                .average();
        OptionalDouble longest = all.stream()
                .flatMapToDouble(node -> node.longestLatency().stream())
                .max();
        return mean.isEmpty() || longest.isEmpty()
                ? List.of()
                : List.of(
                        new FigureOfMerit("network.latency", mean.getAsDouble(), "s", "mean", target),
                        new FigureOfMerit("network.latency", longest.getAsDouble(), "s", "maximum", target));
    }
}
