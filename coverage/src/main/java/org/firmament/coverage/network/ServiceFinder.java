package org.firmament.coverage.network;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.firmament.coverage.access.TimeSpan;
import org.firmament.coverage.access.Timeline;
import org.firmament.coverage.access.Watch;

/// Follows a network from slot to slot: when nodes have a path to a command node, and command nodes to them.
///
/// Every slot costs the links and trees of [Network]: 42 to 95 ms for 10,000 satellites and one command node
/// (thread CPU time). Results do not depend on the number of threads.
///
/// @param threads  that look at once
public record ServiceFinder(Network network, int threads) {
    /// Slots whose latencies are held at once.
    private static final int BLOCK = 64;

    /// What was found.
    ///
    /// @param nodes     each of the nodes asked for, in their order: its shortest path to a command node
    /// @param commands  each command node: its shortest path to another of the nodes asked for
    public record Found(List<Service> nodes, List<Service> commands) {
        public Found {
            nodes = List.copyOf(nodes);
            commands = List.copyOf(commands);
        }
    }

    /// Looks at every slot of a time.
    ///
    /// @param nodes   asked for
    /// @param within  longest path that counts [s]
    public Found find(List<Integer> nodes, TimeSpan span, double within) {
        return find(nodes, span, within, Watch.NONE);
    }

    /// The same, as far as `watch` lets it go on; slots not looked at count as without a path.
    public Found find(List<Integer> nodes, TimeSpan span, double within, Watch watch) {
        List<Tally> ofNodes = nodes.stream().map(node -> new Tally(node, span)).toList();
        List<Tally> ofCommands = IntStream.range(0, network.commands())
                .mapToObj(command -> new Tally(network.commandNode(command), span))
                .toList();
        long first = network.slot(span.start());
        int slots = (int) (lastSlot(span) - first + 1);
        try (ForkJoinPool pool = new ForkJoinPool(threads)) {
            boolean goOn = true;
            for (int done = 0; done < slots && goOn; done += BLOCK) {
                long from = first + done;
                int many = Math.min(BLOCK, slots - done);
                List<double[][]> block = pool.submit(() -> IntStream.range(0, many)
                                .parallel()
                                .mapToObj(k -> network.latencies(from + k))
                                .toList())
                        .join();
                for (int k = 0; k < many; k++) {
                    double start = Math.max(span.start(), network.start(from + k));
                    double end = Math.min(span.end(), network.start(from + k + 1));
                    take(block.get(k), start, end, within, ofNodes, ofCommands);
                }
                goOn = watch.goOn(done + many, slots);
            }
        }
        return new Found(
                ofNodes.stream().map(Tally::service).toList(),
                ofCommands.stream().map(Tally::service).toList());
    }

    /// One that begins as the time ends is none of it.
    private long lastSlot(TimeSpan span) {
        long last = network.slot(span.end());
        return network.start(last) < span.end() || span.duration() == 0 ? last : last - 1;
    }

    private static void take(
            double[][] latencies, double start, double end, double within, List<Tally> nodes, List<Tally> commands) {
        for (Tally node : nodes) {
            double shortest = Double.POSITIVE_INFINITY;
            for (double[] tree : latencies) {
                shortest = Math.min(shortest, tree[node.node]);
            }
            node.take(start, end, shortest, within);
        }
        for (int command = 0; command < latencies.length; command++) {
            double shortest = Double.POSITIVE_INFINITY;
            for (Tally node : nodes) {
                if (node.node != commands.get(command).node) {
                    shortest = Math.min(shortest, latencies[command][node.node]);
                }
            }
            commands.get(command).take(start, end, shortest, within);
        }
    }

    /// What is known of one node, slot after slot.
    private static final class Tally {
        private final int node;
        private final TimeSpan span;
        private final List<TimeSpan> linked = new ArrayList<>();
        private double sum;
        private double longest;
        private long looks;

        Tally(int node, TimeSpan span) {
            this.node = node;
            this.span = span;
        }

        void take(double start, double end, double latency, double within) {
            if (latency > within || latency == Double.POSITIVE_INFINITY || start >= end) {
                return;
            }
            if (!linked.isEmpty() && linked.getLast().end() == start) {
                linked.set(linked.size() - 1, new TimeSpan(linked.getLast().start(), end));
            } else {
                linked.add(new TimeSpan(start, end));
            }
            sum += latency;
            longest = Math.max(longest, latency);
            looks++;
        }

        Service service() {
            return new Service(
                    node,
                    span,
                    new Timeline(linked),
                    looks > 0 ? OptionalDouble.of(sum / looks) : OptionalDouble.empty(),
                    looks > 0 ? OptionalDouble.of(longest) : OptionalDouble.empty());
        }
    }
}
