package org.firmament.coverage.engagement;

import java.util.SplittableRandom;
import org.firmament.coverage.access.Orbits;
import org.firmament.orbits.Earth;
import org.firmament.orbits.Motion;

/// Free fall and powered flight, followed the slow way.
final class Falls {
    private static final double MU = 3.986004418e14;

    private Falls() {}

    /// A two-body orbit over the turning Earth, whose angle is 0 at the epoch.
    static Motion orbit(double perigee, double e, double inclination, double raan, double argp, double anomaly) {
        return Orbits.elliptic((Earth.EQUATORIAL_RADIUS + perigee) / (1 - e), e, inclination, raan, argp, anomaly);
    }

    /// An orbit from 250 to 1,500 km, every third of them an ellipse up to e = 0.2.
    static Motion orbit(SplittableRandom random) {
        return orbit(
                random.nextDouble(250e3, 1_500e3),
                random.nextInt(3) == 0 ? random.nextDouble(0.2) : 0,
                random.nextDouble(Math.PI),
                random.nextDouble(2 * Math.PI),
                random.nextDouble(2 * Math.PI),
                random.nextDouble(2 * Math.PI));
    }

    /// A direction drawn evenly from the sphere.
    static double[] direction(SplittableRandom random) {
        double z = random.nextDouble(-1, 1);
        double angle = random.nextDouble(2 * Math.PI);
        double r = Math.sqrt(1 - z * z);
        return new double[] {r * Math.cos(angle), r * Math.sin(angle), z};
    }

    /// Moves an inertial state x, y, z, vx, vy, vz on under gravity and a thrust that does not turn [m/s²], by
    /// Runge and Kutta's fourth-order formula in steps of about a second.
    static void fly(double[] state, double time, double[] thrust) {
        int steps = (int) Math.ceil(time);
        double h = time / steps;
        double[][] k = new double[4][];
        for (int i = 0; i < steps; i++) {
            k[0] = rate(state, thrust);
            k[1] = rate(moved(state, k[0], h / 2), thrust);
            k[2] = rate(moved(state, k[1], h / 2), thrust);
            k[3] = rate(moved(state, k[2], h), thrust);
            for (int j = 0; j < 6; j++) {
                state[j] += h / 6 * (k[0][j] + 2 * k[1][j] + 2 * k[2][j] + k[3][j]);
            }
        }
    }

    private static double[] moved(double[] state, double[] rate, double time) {
        double[] moved = new double[6];
        for (int j = 0; j < 6; j++) {
            moved[j] = state[j] + time * rate[j];
        }
        return moved;
    }

    private static double[] rate(double[] s, double[] thrust) {
        double pull = pull(s);
        return new double[] {s[3], s[4], s[5], thrust[0] + pull * s[0], thrust[1] + pull * s[1], thrust[2] + pull * s[2]
        };
    }

    /// −μ/r³.
    static double pull(double[] s) {
        double r2 = s[0] * s[0] + s[1] * s[1] + s[2] * s[2];
        return -MU / (r2 * Math.sqrt(r2));
    }

    /// The inertial state of a motion at a time, in the Earth's axes at another.
    static double[] state(Motion motion, double time, double axes) {
        double[] before = new double[3];
        double[] after = new double[3];
        double[] at = new double[3];
        motion.position(time, at);
        Pursuit.turnBack(at, Earth.ROTATION_RATE * (axes - time));
        double h = 0.05;
        motion.position(time - h, before);
        Pursuit.turnBack(before, Earth.ROTATION_RATE * (axes - time + h));
        motion.position(time + h, after);
        Pursuit.turnBack(after, Earth.ROTATION_RATE * (axes - time - h));
        double[] state = new double[6];
        for (int i = 0; i < 3; i++) {
            state[i] = at[i];
            state[3 + i] = (after[i] - before[i]) / (2 * h);
        }
        return state;
    }
}
