package org.firmament.coverage.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.firmament.orbits.Motion;

/// Satellites of one constellation as a network sees them.
///
/// @param name     of the constellation
/// @param motions  of its satellites
/// @param planes   number of each one's plane; satellites of a plane stand in the order of their flight
public record Swarm(String name, List<Motion> motions, List<Integer> planes) {
    public Swarm {
        motions = List.copyOf(motions);
        planes = List.copyOf(planes);
        if (motions.size() != planes.size()) {
            throw new IllegalArgumentException(
                    name + " needs a plane for every satellite: " + motions.size() + ", " + planes.size());
        }
    }

    /// Its planes in their order, each as the places of its satellites within the swarm.
    List<List<Integer>> byPlane() {
        Map<Integer, List<Integer>> byPlane = new TreeMap<>();
        for (int i = 0; i < planes.size(); i++) {
            byPlane.computeIfAbsent(planes.get(i), _ -> new ArrayList<>()).add(i);
        }
        return List.copyOf(byPlane.values());
    }
}
