package org.firmament.coverage.access;

import java.util.List;
import java.util.SplittableRandom;
import org.firmament.orbits.CircularShell;
import org.firmament.orbits.Earth;
import org.firmament.orbits.Ephemeris;
import org.firmament.orbits.Motion;

/// Two-body orbits over the turning Earth, made from nothing but their elements: what tests look from.
public final class Orbits {
    private static final double MU = 3.986004418e14;

    private Orbits() {}

    /// A two-body orbit, Earth-fixed; the Earth's angle is 0 at the epoch.
    public static Motion elliptic(double a, double e, double inclination, double raan, double argp, double anomaly) {
        double rate = Math.sqrt(MU / (a * a * a));
        return (time, xyz) -> {
            double mean = anomaly + rate * time;
            double eccentric = mean;
            for (int i = 0; e > 0 && i < 30; i++) {
                eccentric -= (eccentric - e * Math.sin(eccentric) - mean) / (1 - e * Math.cos(eccentric));
            }
            double p = a * (Math.cos(eccentric) - e);
            double q = a * Math.sqrt(1 - e * e) * Math.sin(eccentric);
            double x = p * Math.cos(argp) - q * Math.sin(argp);
            double y = p * Math.sin(argp) + q * Math.cos(argp);
            double node = raan - Earth.ROTATION_RATE * time;
            xyz[0] = x * Math.cos(node) - y * Math.cos(inclination) * Math.sin(node);
            xyz[1] = x * Math.sin(node) + y * Math.cos(inclination) * Math.cos(node);
            xyz[2] = y * Math.sin(inclination);
        };
    }

    /// A circular orbit at a height over the equatorial radius [m].
    static Motion circular(double altitude, double inclination, double raan, double anomaly) {
        return elliptic(Earth.EQUATORIAL_RADIUS + altitude, 0, inclination, raan, 0, anomaly);
    }

    /// Two-body circles of one height and inclination, scattered evenly in node and argument of latitude.
    static CircularShell shell(double altitude, double inclination, int satellites) {
        double radius = Earth.EQUATORIAL_RADIUS + altitude;
        double[] arguments = new double[satellites];
        double[] nodes = new double[satellites];
        for (int i = 0; i < satellites; i++) {
            arguments[i] = 2 * Math.PI * ((0.618034 * i + 0.1) % 1);
            nodes[i] = 2 * Math.PI * i / satellites + 0.05;
        }
        double rate = Math.sqrt(MU / radius) / radius;
        return new CircularShell(radius, inclination, rate, -Earth.ROTATION_RATE, arguments, nodes);
    }

    /// A circular orbit drawn at random, 300 to 1,500 km high, of any inclination.
    static Motion low(SplittableRandom random) {
        return circular(
                random.nextDouble(300e3, 1500e3),
                random.nextDouble(0, Math.PI),
                random.nextDouble(0, 2 * Math.PI),
                random.nextDouble(0, 2 * Math.PI));
    }

    /// A motion stored as an ephemeris.
    static Ephemeris stored(List<Motion> motions, double step, double end) {
        int steps = (int) Math.ceil(end / step) + 2;
        List<String> names =
                motions.stream().map(motion -> "s" + motions.indexOf(motion)).toList();
        Ephemeris.Builder builder = new Ephemeris.Builder(names, step, steps);
        double[] at = new double[3];
        double[] before = new double[3];
        double[] after = new double[3];
        double h = 0.05;
        for (int i = 0; i < motions.size(); i++) {
            for (int k = 0; k < steps; k++) {
                double time = k * step;
                motions.get(i).position(time, at);
                motions.get(i).position(time - h, before);
                motions.get(i).position(time + h, after);
                builder.set(
                        i,
                        k,
                        at[0],
                        at[1],
                        at[2],
                        (after[0] - before[0]) / (2 * h),
                        (after[1] - before[1]) / (2 * h),
                        (after[2] - before[2]) / (2 * h));
            }
        }
        return builder.build();
    }
}
