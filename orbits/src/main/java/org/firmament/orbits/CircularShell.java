package org.firmament.orbits;

import java.util.List;
import java.util.Optional;

/// Satellites on circular orbits of one height and inclination that drift alike over an Earth that turns
/// uniformly.
///
/// Seen from the Earth every satellite has two angles that grow uniformly, its argument of latitude and the
/// longitude of its ascending node: all of them run along one set of lines on a torus, and so do all their
/// accesses.
public final class CircularShell {
    /// Cosine and sine of the argument, then of the node.
    private static final int STARTS = 4;

    private final double radius;
    private final double inclination;
    private final double flat;
    private final double steep;
    private final double argumentRate;
    private final double nodeRate;
    private final double[] arguments;
    private final double[] nodes;
    private final double[] starts;
    private final ShellPlanes planes;

    /// @param radius        of the orbits [m]
    /// @param inclination   to the equator [rad]
    /// @param argumentRate  of the argument of latitude [rad/s]
    /// @param nodeRate      of the nodes' Earth-fixed longitude [rad/s]
    /// @param arguments     of latitude at the epoch, one a satellite [rad]
    /// @param nodes         Earth-fixed longitudes of the ascending nodes at the epoch, one a satellite [rad]
    public CircularShell(
            double radius,
            double inclination,
            double argumentRate,
            double nodeRate,
            double[] arguments,
            double[] nodes) {
        if (arguments.length != nodes.length) {
            throw new IllegalArgumentException(
                    "a node for every satellite: " + arguments.length + " arguments, " + nodes.length + " nodes");
        }
        this.radius = radius;
        this.inclination = inclination;
        flat = Math.cos(inclination);
        steep = Math.sin(inclination);
        this.argumentRate = argumentRate;
        this.nodeRate = nodeRate;
        this.arguments = arguments.clone();
        this.nodes = nodes.clone();
        this.starts = new double[STARTS * nodes.length];
        for (int i = 0; i < nodes.length; i++) {
            starts[STARTS * i] = Math.cos(arguments[i]);
            starts[STARTS * i + 1] = Math.sin(arguments[i]);
            starts[STARTS * i + 2] = Math.cos(nodes[i]);
            starts[STARTS * i + 3] = Math.sin(nodes[i]);
        }
        planes = new ShellPlanes(this);
    }

    /// Number of satellites.
    public int size() {
        return arguments.length;
    }

    /// Radius of the orbits [m].
    public double radius() {
        return radius;
    }

    /// Inclination to the equator [rad].
    public double inclination() {
        return inclination;
    }

    /// Rate of the argument of latitude [rad/s].
    public double argumentRate() {
        return argumentRate;
    }

    /// Rate of the nodes' Earth-fixed longitude [rad/s].
    public double nodeRate() {
        return nodeRate;
    }

    /// Argument of latitude of a satellite at the epoch [rad].
    public double argument(int satellite) {
        return arguments[satellite];
    }

    /// Earth-fixed longitude of a satellite's ascending node at the epoch [rad].
    public double node(int satellite) {
        return nodes[satellite];
    }

    /// One satellite as a moving point.
    public Motion motion(int satellite) {
        return new Circle(this, satellite);
    }

    /// Its satellites plane by plane.
    public ShellPlanes planes() {
        return planes;
    }

    /// The shell a moving point is a satellite of; empty for any other.
    public static Optional<CircularShell> of(Motion point) {
        return point instanceof Circle circle ? Optional.of(circle.shell) : Optional.empty();
    }

    /// Which satellite of this shell a moving point is; −1 if none.
    public int number(Motion point) {
        return point instanceof Circle circle && circle.shell == this ? circle.satellite : -1;
    }

    /// One satellite: two turns at steady rates, whose sum bounds both.
    private record Circle(CircularShell shell, int satellite) implements Motion {
        @Override
        public void position(double time, double[] xyz) {
            shell.position(satellite, time, xyz);
        }

        @Override
        public double speed(double from, double to) {
            return shell.radius * rate();
        }

        @Override
        public double acceleration(double from, double to) {
            return shell.radius * rate() * rate();
        }

        @Override
        public void normal(double time, double[] xyz) {
            shell.normal(satellite, time, xyz);
        }

        /// The normal is the direction of n + ε (z − r (r·z)), n the plane's, r the unit position: see
        /// [CircularShell#normal].
        @Override
        public double normalTurn(double from, double to) {
            double drift = Math.abs(shell.drift());
            return (Math.abs(shell.nodeRate) + 2 * drift * rate()) / (1 - drift);
        }

        @Override
        public double normalBend(double from, double to) {
            double drift = Math.abs(shell.drift());
            double second = shell.nodeRate * shell.nodeRate + 4 * drift * rate() * rate();
            return Normals.bend(second / (1 - drift), normalTurn(from, to));
        }

        private double rate() {
            return Math.abs(shell.argumentRate) + Math.abs(shell.nodeRate);
        }
    }

    /// Writes the Earth-fixed position [m] at `time` seconds after the epoch into `xyz[0..2]`.
    public void position(int satellite, double time, double[] xyz) {
        double u = arguments[satellite] + argumentRate * time;
        double node = nodes[satellite] + nodeRate * time;
        double cosU = Math.cos(u);
        double sinU = Math.sin(u);
        double level = sinU * flat;
        double cosN = Math.cos(node);
        double sinN = Math.sin(node);
        xyz[0] = radius * (cosU * cosN - level * sinN);
        xyz[1] = radius * (cosU * sinN + level * cosN);
        xyz[2] = radius * sinU * steep;
    }

    /// Writes the unit vector across a satellite's flight at `time` into `xyz[0..2]`: see [Motion#normal]. The plane
    /// turns with its node while the satellite flies in it, so the flight leaves the plane by up to ε, the ratio of
    /// both rates against the stars: r × v ∝ n + ε (z − r (r·z)).
    public void normal(int satellite, double time, double[] xyz) {
        position(satellite, time, xyz);
        double node = nodes[satellite] + nodeRate * time;
        double drift = drift();
        double x = xyz[0] / radius;
        double y = xyz[1] / radius;
        double z = xyz[2] / radius;
        xyz[0] = steep * Math.sin(node) - drift * x * z;
        xyz[1] = -steep * Math.cos(node) - drift * y * z;
        xyz[2] = flat + drift * (1 - z * z);
        Normals.unit(xyz);
    }

    private double drift() {
        return (nodeRate + Earth.ROTATION_RATE) / argumentRate;
    }

    /// Whether two moving points are satellites of one shell, so that both go round at one height and rate.
    public static boolean together(Motion one, Motion other) {
        return one instanceof Circle a && other instanceof Circle b && a.shell == b.shell;
    }

    /// Writes the Earth-fixed positions [m] of many moving points at one time into `xyz`, three numbers each. Points of
    /// one shell that follow each other share the shell's two turns: 5 ns each instead of 100.
    public static void positions(List<Motion> motions, double time, double[] xyz) {
        double[] at = new double[3];
        int i = 0;
        while (i < motions.size()) {
            if (motions.get(i) instanceof Circle first) {
                i = first.shell.positions(motions, i, time, xyz);
            } else {
                motions.get(i).position(time, at);
                System.arraycopy(at, 0, xyz, 3 * i, 3);
                i++;
            }
        }
    }

    /// Writes the positions of this shell's satellites from `from` on, up to the first of another; returns its place.
    private int positions(List<Motion> motions, int from, double time, double[] xyz) {
        double cosU = Math.cos(argumentRate * time);
        double sinU = Math.sin(argumentRate * time);
        double cosN = Math.cos(nodeRate * time);
        double sinN = Math.sin(nodeRate * time);
        int i = from;
        while (i < motions.size() && motions.get(i) instanceof Circle circle && circle.shell == this) {
            int k = STARTS * circle.satellite;
            double cos = radius * (starts[k] * cosU - starts[k + 1] * sinU);
            double sin = radius * (starts[k + 1] * cosU + starts[k] * sinU);
            double east = starts[k + 2] * cosN - starts[k + 3] * sinN;
            double north = starts[k + 3] * cosN + starts[k + 2] * sinN;
            xyz[3 * i] = cos * east - sin * flat * north;
            xyz[3 * i + 1] = cos * north + sin * flat * east;
            xyz[3 * i + 2] = sin * steep;
            i++;
        }
        return i;
    }
}
