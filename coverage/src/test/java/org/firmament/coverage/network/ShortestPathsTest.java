package org.firmament.coverage.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// Latencies over random links against the slow, obvious way: Floyd and Warshall's three loops.
class ShortestPathsTest {
    /// Sums of a dozen latencies of up to a second.
    private static final double ROUNDING = 1e-12;

    private static final int CASES = 300;

    @Test
    void the_shortest_path_is_that_of_floyd_and_warshall() {
        int unreachable = 0;
        for (int seed = 0; seed < CASES; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            int nodes = random.nextInt(2, 14);
            LinkSet links = links(random, nodes, random.nextInt(2 * nodes));
            ShortestPaths paths = new ShortestPaths(nodes, links);
            double[][] twin = floydWarshall(nodes, links);
            for (int from = 0; from < nodes; from++) {
                double[] found = paths.from(from);
                for (int to = 0; to < nodes; to++) {
                    if (twin[from][to] == Double.POSITIVE_INFINITY) {
                        assertThat(found[to]).isEqualTo(Double.POSITIVE_INFINITY);
                        unreachable++;
                    } else {
                        assertThat(found[to]).as("seed %d", seed).isCloseTo(twin[from][to], within(ROUNDING));
                    }
                }
            }
        }
        assertThat(unreachable).isGreaterThan(CASES);
    }

    @Test
    void a_link_added_never_lengthens_a_path() {
        int shorter = 0;
        for (int seed = 0; seed < CASES; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            int nodes = random.nextInt(2, 14);
            LinkSet links = links(random, nodes, 2 * nodes);
            double[] before = new ShortestPaths(nodes, links).from(0);
            links.add(random.nextInt(nodes), random.nextInt(nodes), random.nextDouble());
            double[] after = new ShortestPaths(nodes, links).from(0);
            for (int to = 0; to < nodes; to++) {
                assertThat(after[to]).as("seed %d", seed).isLessThanOrEqualTo(before[to]);
                shorter += after[to] < before[to] ? 1 : 0;
            }
        }
        assertThat(shorter).isGreaterThan(CASES / 2);
    }

    private static LinkSet links(SplittableRandom random, int nodes, int count) {
        LinkSet links = new LinkSet();
        for (int i = 0; i < count; i++) {
            links.add(random.nextInt(nodes), random.nextInt(nodes), random.nextDouble());
        }
        return links;
    }

    static double[][] floydWarshall(int nodes, LinkSet links) {
        double[][] least = new double[nodes][nodes];
        for (int i = 0; i < nodes; i++) {
            Arrays.fill(least[i], Double.POSITIVE_INFINITY);
            least[i][i] = 0;
        }
        for (int link = 0; link < links.size(); link++) {
            int from = links.from(link);
            int to = links.to(link);
            least[from][to] = Math.min(least[from][to], links.latency(link));
            least[to][from] = Math.min(least[to][from], links.latency(link));
        }
        for (int via = 0; via < nodes; via++) {
            for (int i = 0; i < nodes; i++) {
                for (int j = 0; j < nodes; j++) {
                    least[i][j] = Math.min(least[i][j], least[i][via] + least[via][j]);
                }
            }
        }
        return least;
    }
}
