package org.firmament.coverage.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.firmament.coverage.network.NetworkRules.Landlines.ALL;
import static org.firmament.coverage.network.NetworkRules.Landlines.NONE;
import static org.firmament.coverage.network.NetworkRules.Topology.GRID;
import static org.firmament.coverage.network.NetworkRules.Topology.NEAREST;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.firmament.coverage.access.AccessConstraint;
import org.firmament.coverage.access.SightLine;
import org.firmament.orbits.Earth;
import org.firmament.orbits.Motion;
import org.junit.jupiter.api.Test;

/// Who is linked with whom, and how long a message takes.
class NetworkTest {
    private static final double LIGHT = 299_792_458;
    private static final double ROUNDING = 1e-9;

    @Test
    void up_and_down_again_are_two_hops_and_the_light_between() {
        Network network = new Network(
                Nets.rules(GRID, "west"),
                List.of(Nets.over(1_000e3, 0)),
                List.of(Nets.station("west", 0, 0), Nets.station("east", 0, 5)),
                Nets.SPHERE);
        double r = Earth.EQUATORIAL_RADIUS;
        double away =
                Math.sqrt(r * r + (r + 1_000e3) * (r + 1_000e3) - 2 * r * (r + 1_000e3) * Math.cos(Math.toRadians(5)));
        assertThat(network.latency(0, 1, 0)).isEqualTo(0);
        assertThat(network.latency(0, 0, 0)).isCloseTo(0.1 + 1_000e3 / LIGHT, within(ROUNDING));
        assertThat(network.latency(0, 2, 0)).isCloseTo(0.2 + (1_000e3 + away) / LIGHT, within(ROUNDING));
    }

    @Test
    void a_cable_is_light_in_glass_along_the_great_circle() {
        Network network = new Network(
                Nets.rules(GRID, 0.1, ALL, "west"),
                List.of(),
                List.of(Nets.station("west", 0, 0), Nets.station("east", 0, 90)),
                Nets.SPHERE);
        // A quarter of a meridian, 10,007.5 km, at c / 1.468: 49.0 ms.
        assertThat(network.latency(0, 1, 0)).isCloseTo(0.1 + 10_007.5e3 * 1.468 / LIGHT, within(1e-6));
    }

    @Test
    void whoever_sees_no_satellite_and_has_no_cable_hears_nothing() {
        Network network = new Network(
                Nets.rules(GRID, 0.1, NONE, "west"),
                List.of(Nets.over(1_000e3, 0)),
                List.of(Nets.station("west", 0, 0), Nets.station("antipode", 0, 180)),
                Nets.SPHERE);
        assertThat(network.latency(0, 2, 0)).isEqualTo(Double.POSITIVE_INFINITY);
    }

    /// Walker 28/7/2 at 1,600 km, line of sight 130 km over the ground: links reach 70.68° of arc, so the
    /// satellites of one plane, 90° apart, never see each other, while those of planes beside come within reach of
    /// each other.
    @Test
    void four_in_a_plane_at_1600_km_never_link_along_it() {
        Swarm walker = Nets.walker(28, 7, 2, 1_600e3, 59.1);
        CrossLinks links = new CrossLinks(graze(130e3), List.of(walker), Nets.SPHERE);
        double limit = 2 * Math.acos((Earth.EQUATORIAL_RADIUS + 130e3) / (Earth.EQUATORIAL_RADIUS + 1_600e3));
        assertThat(Math.toDegrees(limit)).isCloseTo(70.68, within(0.01));
        for (double time = 0; time < 7_200; time += 60) {
            double[] xyz = positions(walker.motions(), time);
            List<int[]> up = links.at(time, xyz, all(28));
            assertThat(up).hasSizeGreaterThanOrEqualTo(28).allSatisfy(link -> {
                assertThat(link[0] / 4).isNotEqualTo(link[1] / 4);
                assertThat(angle(xyz, link[0], link[1])).isLessThanOrEqualTo(limit + ROUNDING);
            });
        }
    }

    @Test
    void a_grid_joins_a_shell_of_many_into_one_network() {
        Swarm walker = Nets.walker(200, 10, 1, 800e3, 60);
        Network network = new Network(
                Nets.rules(GRID, "west"), List.of(walker), List.of(Nets.station("west", 40, 0)), Nets.SPHERE);
        for (long slot = 0; slot < 20; slot++) {
            for (int node = 0; node < 200; node++) {
                assertThat(network.latency(0, node, slot)).isLessThan(10);
            }
        }
    }

    @Test
    void no_satellite_holds_more_links_than_terminals() {
        Swarm walker = Nets.walker(240, 12, 5, 600e3, 50);
        for (NetworkRules.Topology topology : NetworkRules.Topology.values()) {
            CrossLinks links = new CrossLinks(terminals(topology, 3), List.of(walker), Nets.SPHERE);
            int[] held = new int[240];
            for (int[] link : links.at(0, positions(walker.motions(), 0), all(240))) {
                held[link[0]]++;
                held[link[1]]++;
            }
            assertThat(Arrays.stream(held)).allMatch(count -> count <= 3).contains(3);
        }
    }

    @Test
    void the_nearest_are_those_of_a_search_through_all() {
        for (int seed = 0; seed < 40; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            int planes = random.nextInt(1, 8);
            Swarm walker = Nets.walker(
                    planes * random.nextInt(1, 12),
                    planes,
                    0,
                    random.nextDouble(300e3, 3_000e3),
                    random.nextDouble(20, 100));
            NetworkRules rules = range(random.nextDouble(1_000e3, 9_000e3), random.nextInt(1, 6));
            double[] xyz = positions(walker.motions(), 500);
            Set<List<Integer>> found = new HashSet<>();
            int size = walker.motions().size();
            new CrossLinks(rules, List.of(walker), Nets.SPHERE)
                    .at(500, xyz, all(size))
                    .forEach(link -> found.add(List.of(link[0], link[1])));
            assertThat(found).as("seed %d", seed).isEqualTo(nearestOfAll(rules, xyz, size));
        }
    }

    /// Every pair of which one is among the nearest of the other in sight; nobody runs out of terminals.
    private static Set<List<Integer>> nearestOfAll(NetworkRules rules, double[] xyz, int size) {
        AccessConstraint line =
                SightLine.between(rules.grazeHeight(), OptionalDouble.of(rules.maxRange()), Nets.SPHERE);
        Set<List<Integer>> pairs = new HashSet<>();
        for (int i = 0; i < size; i++) {
            int one = i;
            IntStream.range(0, size)
                    .filter(other -> other != one && line.margin(0, at(xyz, one), at(xyz, other)) >= 0)
                    .boxed()
                    .sorted(Comparator.comparingDouble(other -> Network.distance(xyz, one, other)))
                    .limit(rules.neighbours())
                    .forEach(other -> pairs.add(List.of(Math.min(one, other), Math.max(one, other))));
        }
        return pairs;
    }

    @Test
    void a_node_lost_never_shortens_a_path() {
        int longer = 0;
        for (int seed = 0; seed < 60; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            Swarm walker = Nets.walker(48, 6, 1, random.nextDouble(600e3, 2_000e3), random.nextDouble(30, 90));
            Network network = new Network(
                    plenty(),
                    List.of(walker),
                    List.of(Nets.station("west", random.nextDouble(-60, 60), 0), Nets.station("east", 10, 100)),
                    Nets.SPHERE);
            int lost = random.nextInt(48);
            Network left = network.losing(List.of(lost));
            for (int node = 0; node < network.size(); node++) {
                double before = network.latency(0, node, 3);
                double after = left.latency(0, node, 3);
                if (node != lost) {
                    assertThat(after).as("seed %d", seed).isGreaterThanOrEqualTo(before);
                }
                longer += after > before ? 1 : 0;
            }
        }
        assertThat(longer).isGreaterThan(30);
    }

    private static NetworkRules graze(double height) {
        return new NetworkRules(List.of("west"), GRID, 4, 0, 5, 1e9, height, 0.1, 0.1, NONE, 10, List.of());
    }

    private static NetworkRules terminals(NetworkRules.Topology topology, int terminals) {
        return new NetworkRules(List.of("west"), topology, 4, 0, terminals, 1e9, 0, 0.1, 0.1, NONE, 10, List.of());
    }

    private static NetworkRules range(double range, int neighbours) {
        return new NetworkRules(
                List.of("west"), NEAREST, neighbours, 0, 64, range, 80e3, 0.1, 0.1, NONE, 10, List.of());
    }

    /// Everybody points at everybody in sight, so that a loss frees no terminal and changes no choice.
    private static NetworkRules plenty() {
        return new NetworkRules(List.of("west"), NEAREST, 32, 0, 64, 3_000e3, 0, 0.1, 0.1, NONE, 10, List.of());
    }

    private static boolean[] all(int size) {
        boolean[] all = new boolean[size];
        Arrays.fill(all, true);
        return all;
    }

    private static double[] positions(List<Motion> motions, double time) {
        List<Double> all = new ArrayList<>();
        double[] one = new double[3];
        for (Motion motion : motions) {
            motion.position(time, one);
            for (double x : one) {
                all.add(x);
            }
        }
        return all.stream().mapToDouble(x -> x).toArray();
    }

    private static double[] at(double[] xyz, int point) {
        return new double[] {xyz[3 * point], xyz[3 * point + 1], xyz[3 * point + 2]};
    }

    private static double angle(double[] xyz, int one, int other) {
        double[] a = at(xyz, one);
        double r = Math.sqrt(a[0] * a[0] + a[1] * a[1] + a[2] * a[2]);
        return 2 * Math.asin(Network.distance(xyz, one, other) / (2 * r));
    }
}
