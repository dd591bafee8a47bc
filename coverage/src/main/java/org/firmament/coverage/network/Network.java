package org.firmament.coverage.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.firmament.catalogs.Vectors;
import org.firmament.coverage.access.AccessConstraint;
import org.firmament.coverage.access.SightLine;
import org.firmament.orbits.CircularShell;
import org.firmament.orbits.Earth;
import org.firmament.orbits.Motion;

/// Satellites and ground nodes, and the links between them over time.
///
/// Links are looked at once a slot, at its start, and held for the slot: a link may be used up to a slot longer
/// than it is up, or missed for as long, and a latency is off by what the ends move meanwhile (a slot of 30 s: 0.8
/// ms a cross-link). A message travels over the links of the slot it leaves in.
///
/// A cross-link or ground link takes its light time, a cable that of light in glass along the great circle; each
/// adds the delay of a hop. Nodes are numbered: satellites through the swarms, then stations.
public final class Network {
    /// Speed of light [m/s] (SI).
    static final double LIGHT = 299_792_458;

    /// Of light in the glass of a cable, as a part of that in vacuum: the group index of standard fibre is 1.468
    /// (Corning SMF-28, 1,550 nm). Cables are longer than great circles: a bound from below.
    static final double IN_GLASS = 1 / 1.468;

    /// Mean radius of the Earth [m].
    private static final double MEAN_RADIUS = 6_371e3;

    /// Slots kept: those of some raids at a time.
    private static final int KEPT = 256;

    private final NetworkRules rules;
    private final List<Motion> satellites = new ArrayList<>();
    private final CrossLinks crossLinks;
    private final AccessConstraint toGround;
    private final double[][] places;
    private final boolean[] works;
    private final List<Integer> commands = new ArrayList<>();
    private final Map<Long, double[][]> kept = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, double[][]> eldest) {
            return size() > KEPT;
        }
    };

    /// @throws IllegalArgumentException  if a command node is not among the stations
    public Network(NetworkRules rules, List<Swarm> swarms, List<Station> stations, Earth earth) {
        this.rules = rules;
        swarms.forEach(swarm -> satellites.addAll(swarm.motions()));
        this.crossLinks = new CrossLinks(rules, swarms, earth);
        this.toGround = SightLine.toGround(rules.minElevation(), OptionalDouble.empty(), earth);
        this.places = stations.stream()
                .map(station -> earth.position(station.place()))
                .toArray(double[][]::new);
        this.works = new boolean[satellites.size() + stations.size()];
        int node = 0;
        for (Swarm swarm : swarms) {
            for (int i = 0; i < swarm.motions().size(); i++) {
                works[node++] = !rules.lost().contains(swarm.name());
            }
        }
        for (Station station : stations) {
            works[node++] = !rules.lost().contains(station.name());
        }
        List<String> names = stations.stream().map(Station::name).toList();
        for (String command : rules.command()) {
            if (!names.contains(command)) {
                throw new IllegalArgumentException(command + " is no station of the network: " + names);
            }
            commands.add(satellites.size() + names.indexOf(command));
        }
    }

    private Network(Network other, boolean[] works) {
        this.rules = other.rules;
        this.satellites.addAll(other.satellites);
        this.crossLinks = other.crossLinks;
        this.toGround = other.toGround;
        this.places = other.places;
        this.commands.addAll(other.commands);
        this.works = works;
    }

    /// The same without any link of some nodes.
    public Network losing(List<Integer> nodes) {
        boolean[] left = works.clone();
        nodes.forEach(node -> left[node] = false);
        return new Network(this, left);
    }

    /// Number of nodes.
    public int size() {
        return works.length;
    }

    /// Number of command nodes.
    public int commands() {
        return commands.size();
    }

    /// The node a command node is.
    int commandNode(int command) {
        return commands.get(command);
    }

    /// Name of a command node.
    public String command(int command) {
        return rules.command().get(command);
    }

    /// The slot a time falls in.
    public long slot(double time) {
        return (long) Math.floor(time / rules.step());
    }

    /// When a slot begins [s after the epoch].
    public double start(long slot) {
        return slot * rules.step();
    }

    /// Latency between a command node and any node over the links of a slot [s]; infinite without a path.
    public double latency(int command, int node, long slot) {
        return trees(slot)[command][node];
    }

    private double[][] trees(long slot) {
        synchronized (kept) {
            double[][] found = kept.get(slot);
            if (found != null) {
                return found;
            }
        }
        double[][] trees = latencies(slot);
        synchronized (kept) {
            kept.put(slot, trees);
        }
        return trees;
    }

    /// Latencies between each command node and every node over the links of a slot [s], found afresh; infinite
    /// without a path.
    double[][] latencies(long slot) {
        ShortestPaths paths = new ShortestPaths(size(), links(start(slot)));
        return commands.stream()
                .map(command -> works[command] ? paths.from(command) : unreachable())
                .toArray(double[][]::new);
    }

    /// Of a command node that is lost: nothing reaches it, not even itself.
    private double[] unreachable() {
        double[] latencies = new double[size()];
        Arrays.fill(latencies, Double.POSITIVE_INFINITY);
        return latencies;
    }

    /// The links that are up at a time.
    LinkSet links(double time) {
        double[] xyz = new double[3 * satellites.size()];
        CircularShell.positions(satellites, time, xyz);
        LinkSet links = new LinkSet();
        for (int[] pair : crossLinks.at(time, xyz, works)) {
            links.add(pair[0], pair[1], distance(xyz, pair[0], pair[1]) / LIGHT + rules.hopDelay());
        }
        double[] satellite = new double[3];
        for (int s = 0; s < places.length; s++) {
            int node = satellites.size() + s;
            for (int i = 0; i < satellites.size() && works[node]; i++) {
                System.arraycopy(xyz, 3 * i, satellite, 0, 3);
                if (works[i] && toGround.margin(time, satellite, places[s]) >= 0) {
                    links.add(i, node, Vectors.distance(satellite, places[s]) / LIGHT + rules.hopDelay());
                }
            }
            cables(s, links);
        }
        return links;
    }

    /// From one station to all before it.
    private void cables(int station, LinkSet links) {
        switch (rules.landlines()) {
            case NONE -> {}
            case ALL -> {
                for (int other = 0; other < station; other++) {
                    int one = satellites.size() + other;
                    int two = satellites.size() + station;
                    if (works[one] && works[two]) {
                        links.add(one, two, cable(other, station) + rules.hopDelay());
                    }
                }
            }
        }
    }

    /// Light time along the great circle between two stations [s].
    private double cable(int one, int other) {
        double a = Vectors.length(places[one]);
        double b = Vectors.length(places[other]);
        double dot = places[one][0] * places[other][0]
                + places[one][1] * places[other][1]
                + places[one][2] * places[other][2];
        return MEAN_RADIUS * Math.acos(Math.clamp(dot / (a * b), -1.0, 1.0)) / (LIGHT * IN_GLASS);
    }

    /// Between two of many points, three numbers each [m].
    static double distance(double[] xyz, int one, int other) {
        double dx = xyz[3 * one] - xyz[3 * other];
        double dy = xyz[3 * one + 1] - xyz[3 * other + 1];
        double dz = xyz[3 * one + 2] - xyz[3 * other + 2];
        return Math.sqrt(dx * dx + dy * dy + dz * dz);
    }
}
