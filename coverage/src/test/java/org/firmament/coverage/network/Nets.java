package org.firmament.coverage.network;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.firmament.catalogs.Place;
import org.firmament.orbits.CircularShell;
import org.firmament.orbits.Conventions;
import org.firmament.orbits.Earth;
import org.firmament.orbits.Motion;

/// Networks for tests.
public final class Nets {
    public static final Earth SPHERE = new Earth(Conventions.EarthShape.SPHERE);

    private static final double DEGREE = Math.PI / 180;

    private Nets() {}

    /// Links of any length with 0.1 s a hop, looked at every 10 s, decided at `command`.
    public static NetworkRules rules(NetworkRules.Topology topology, String... command) {
        return rules(topology, 0.1, NetworkRules.Landlines.NONE, command);
    }

    public static NetworkRules rules(
            NetworkRules.Topology topology, double hop, NetworkRules.Landlines landlines, String... command) {
        return new NetworkRules(
                List.of(command), topology, 4, 1, 5, 1e9, 0, 10 * DEGREE, hop, landlines, 10, List.of());
    }

    /// A Walker delta shell.
    public static Swarm walker(int total, int planes, int phasing, double height, double inclination) {
        double radius = Earth.EQUATORIAL_RADIUS + height;
        double[] arguments = new double[total];
        double[] nodes = new double[total];
        List<Integer> numbers = new ArrayList<>();
        int slots = total / planes;
        for (int i = 0; i < total; i++) {
            int plane = i / slots;
            arguments[i] = 2 * Math.PI * (((double) i % slots) * planes + (double) plane * phasing) / total;
            nodes[i] = 2 * Math.PI * plane / planes;
            numbers.add(plane);
        }
        double rate = Math.sqrt(3.986004418e14 / (radius * radius * radius));
        CircularShell shell =
                new CircularShell(radius, inclination * DEGREE, rate, -Earth.ROTATION_RATE, arguments, nodes);
        return new Swarm(
                "walker", IntStream.range(0, total).mapToObj(shell::motion).toList(), numbers);
    }

    public static Station station(String name, double lat, double lon) {
        return new Station(name, new Place(lat * DEGREE, lon * DEGREE, 0));
    }

    /// Satellites that stand still over the equator, each in a plane of its own.
    public static Swarm over(double height, double... longitudes) {
        List<Motion> motions = new ArrayList<>();
        List<Integer> planes = new ArrayList<>();
        for (double lon : longitudes) {
            motions.add(SPHERE.fixed(new Place(0, lon * DEGREE, height)));
            planes.add(planes.size());
        }
        return new Swarm("still", motions, planes);
    }
}
