package org.firmament.coverage.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.firmament.coverage.network.NetworkRules.Landlines.NONE;
import static org.firmament.coverage.network.NetworkRules.Topology.GRID;
import static org.firmament.coverage.network.NetworkRules.Topology.NEAREST;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.firmament.coverage.access.TimeSpan;
import org.junit.jupiter.api.Test;

/// When nodes have a path to a command node.
class ServiceFinderTest {
    /// Sums of some hundred spans [s].
    private static final double ROUNDING = 1e-9;

    private static final TimeSpan SPAN = new TimeSpan(3, 1_247);

    @Test
    void who_has_no_link_is_never_served() {
        Network network = new Network(
                Nets.rules(GRID, "west"),
                List.of(Nets.over(1_000e3, 0)),
                List.of(Nets.station("west", 0, 0), Nets.station("antipode", 0, 180)),
                Nets.SPHERE);
        ServiceFinder.Found found = new ServiceFinder(network, 1).find(List.of(0, 2), SPAN, 10);
        assertThat(found.nodes().getFirst().gaps().spans()).isEmpty();
        assertThat(found.nodes().getFirst().meanLatency().orElseThrow())
                .isCloseTo(network.latency(0, 0, 0), within(ROUNDING));
        assertThat(found.nodes().getLast().gaps().spans()).containsExactly(SPAN);
        assertThat(found.nodes().getLast().meanLatency()).isEmpty();
        assertThat(found.commands().getFirst().unlinked()).isZero();
    }

    @Test
    void a_command_node_is_served_by_others_only() {
        Network network =
                new Network(Nets.rules(GRID, "west"), List.of(), List.of(Nets.station("west", 0, 0)), Nets.SPHERE);
        ServiceFinder.Found found = new ServiceFinder(network, 1).find(List.of(0), SPAN, 10);
        assertThat(found.nodes().getFirst().unlinked()).isZero();
        assertThat(found.commands().getFirst().unlinked()).isEqualTo(1);
    }

    @Test
    void every_slot_is_as_the_latencies_of_the_network_say() {
        int linked = 0;
        int apart = 0;
        for (int seed = 0; seed < 20; seed++) {
            Network network = sparse(seed);
            double within = new SplittableRandom(~seed).nextDouble(0.11, 0.5);
            List<Integer> nodes = IntStream.range(0, 26).boxed().toList();
            ServiceFinder.Found found = new ServiceFinder(network, 2).find(nodes, SPAN, within);
            for (int node : nodes) {
                Service service = found.nodes().get(node);
                double sum = 0;
                int looks = 0;
                for (long slot = 0; slot <= 124; slot++) {
                    double latency = Math.min(network.latency(0, node, slot), network.latency(1, node, slot));
                    double middle = Math.min(slot * 10 + 5, 1_244);
                    assertThat(service.linked().contains(middle))
                            .as("seed %d node %d slot %d", seed, node, slot)
                            .isEqualTo(latency <= within);
                    sum += latency <= within ? latency : 0;
                    looks += latency <= within ? 1 : 0;
                }
                linked += looks;
                apart += 125 - looks;
                assertThat(service.linked().duration() + service.gaps().duration())
                        .isCloseTo(SPAN.duration(), within(ROUNDING));
                if (looks > 0) {
                    assertThat(service.meanLatency().orElseThrow()).isCloseTo(sum / looks, within(ROUNDING));
                }
            }
        }
        assertThat(linked).isGreaterThan(1_000);
        assertThat(apart).isGreaterThan(1_000);
    }

    @Test
    void threads_and_longer_paths_change_nothing_and_take_nothing() {
        for (int seed = 0; seed < 10; seed++) {
            Network network = sparse(seed);
            List<Integer> nodes = IntStream.range(0, 26).boxed().toList();
            ServiceFinder.Found strict = new ServiceFinder(network, 1).find(nodes, SPAN, 0.25);
            assertThat(new ServiceFinder(network, 3).find(nodes, SPAN, 0.25)).isEqualTo(strict);
            ServiceFinder.Found lax = new ServiceFinder(network, 1).find(nodes, SPAN, 1);
            for (int node : nodes) {
                assertThat(lax.nodes().get(node).unlinked())
                        .isLessThanOrEqualTo(strict.nodes().get(node).unlinked());
            }
        }
    }

    @Test
    void a_node_lost_never_shortens_the_time_without_a_path() {
        int longer = 0;
        for (int seed = 0; seed < 20; seed++) {
            Network network = sparse(seed);
            int lost = new SplittableRandom(seed).nextInt(24);
            List<Integer> others =
                    IntStream.range(0, 26).filter(node -> node != lost).boxed().toList();
            List<Service> before =
                    new ServiceFinder(network, 2).find(others, SPAN, 1).nodes();
            List<Service> after = new ServiceFinder(network.losing(List.of(lost)), 2)
                    .find(others, SPAN, 1)
                    .nodes();
            for (int i = 0; i < others.size(); i++) {
                assertThat(after.get(i).unlinked())
                        .isGreaterThanOrEqualTo(before.get(i).unlinked());
                longer += after.get(i).unlinked() > before.get(i).unlinked() ? 1 : 0;
            }
        }
        assertThat(longer).isGreaterThan(20);
    }

    /// 24 satellites that point at everybody in sight nearer than 4,000 km, and two command nodes without a cable.
    private static Network sparse(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Swarm walker = Nets.walker(24, 4, 1, random.nextDouble(500e3, 1_500e3), random.nextDouble(40, 90));
        NetworkRules rules = new NetworkRules(
                List.of("west", "east"), NEAREST, 32, 0, 64, 4_000e3, 0, 0.1, 0.1, NONE, 10, List.of());
        return new Network(
                rules,
                List.of(walker),
                List.of(
                        Nets.station("west", random.nextDouble(-60, 60), 0),
                        Nets.station("east", random.nextDouble(-60, 60), 100)),
                Nets.SPHERE);
    }
}
