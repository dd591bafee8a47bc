package org.firmament.planner;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.firmament.catalogs.GroundAsset;
import org.firmament.coverage.engagement.Carrier;
import org.firmament.coverage.engagement.NetworkCommand;
import org.firmament.coverage.network.Network;
import org.firmament.coverage.network.NetworkRules;
import org.firmament.coverage.network.Station;
import org.firmament.coverage.network.Swarm;
import org.firmament.coverage.sensing.SensorAsset;
import org.firmament.orbits.Earth;
import org.firmament.orbits.Satellite;

/// A defence as nodes of a network.
///
/// @param nodes     number of each satellite and ground asset, by name
/// @param sensors   node of each sensor
/// @param carriers  node of each carrier
record DefenceLinks(Network network, Map<String, Integer> nodes, List<Integer> sensors, List<Integer> carriers) {
    static DefenceLinks of(
            NetworkRules rules,
            List<Defence.Fleet> fleets,
            List<GroundAsset> ground,
            List<SensorAsset> sensors,
            List<Carrier> carriers,
            Earth earth) {
        Map<String, Integer> nodes = new HashMap<>();
        List<Swarm> swarms = new ArrayList<>();
        int node = 0;
        for (Defence.Fleet fleet : fleets) {
            for (Satellite satellite : fleet.satellites()) {
                nodes.putIfAbsent(satellite.name(), node++);
            }
            swarms.add(new Swarm(
                    fleet.design().name(),
                    fleet.motions(),
                    fleet.satellites().stream().map(Satellite::plane).toList()));
        }
        for (GroundAsset asset : ground) {
            nodes.putIfAbsent(asset.name(), node++);
        }
        List<Station> stations = ground.stream()
                .map(asset -> new Station(asset.name(), asset.site().place()))
                .toList();
        return new DefenceLinks(new Network(rules, swarms, stations, earth), nodes, List.of(), List.of())
                .serving(sensors, carriers);
    }

    /// The same links for other sensors and carriers of theirs.
    DefenceLinks serving(List<SensorAsset> sensors, List<Carrier> carriers) {
        return new DefenceLinks(
                network,
                nodes,
                sensors.stream().map(SensorAsset::name).map(this::node).toList(),
                carriers.stream().map(Carrier::name).map(this::node).toList());
    }

    /// Without the links of some nodes.
    DefenceLinks losing(Set<String> lost) {
        return new DefenceLinks(network.losing(lost.stream().map(this::node).toList()), nodes, sensors, carriers);
    }

    NetworkCommand command() {
        return new NetworkCommand(network, sensors, carriers);
    }

    private int node(String name) {
        Integer node = nodes.get(name);
        if (node == null) {
            throw new IllegalStateException(name + " is no node of the network");
        }
        return node;
    }
}
