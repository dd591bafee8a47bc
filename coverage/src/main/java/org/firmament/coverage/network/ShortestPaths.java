package org.firmament.coverage.network;

import java.util.Arrays;
import org.jgrapht.Graph;
import org.jgrapht.alg.interfaces.ShortestPathAlgorithm.SingleSourcePaths;
import org.jgrapht.alg.shortestpath.DijkstraShortestPath;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.WeightedPseudograph;

/// Least latencies over the links of one instant, by Dijkstra's algorithm (1959) as JGraphT has it.
final class ShortestPaths {
    private final Graph<Integer, DefaultWeightedEdge> graph = new WeightedPseudograph<>(DefaultWeightedEdge.class);
    private final int nodes;

    ShortestPaths(int nodes, LinkSet links) {
        this.nodes = nodes;
        for (int node = 0; node < nodes; node++) {
            graph.addVertex(node);
        }
        for (int link = 0; link < links.size(); link++) {
            DefaultWeightedEdge edge = graph.addEdge(links.from(link), links.to(link));
            graph.setEdgeWeight(edge, links.latency(link));
        }
    }

    /// The least latency between a node and every node [s]; infinite where there is no path.
    double[] from(int node) {
        SingleSourcePaths<Integer, DefaultWeightedEdge> paths = new DijkstraShortestPath<>(graph).getPaths(node);
        double[] latencies = new double[nodes];
        Arrays.setAll(latencies, paths::getWeight);
        return latencies;
    }
}
