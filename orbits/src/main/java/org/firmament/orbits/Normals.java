package org.firmament.orbits;

/// Orbit normals over the turning Earth: directions of r × v, with v the velocity against the stars,
/// v = v_fixed + ω × r.
///
/// Between two stored states the normal is read off theirs, both held still against the stars, by the smooth step
/// 3s² − 2s³: its slope is 0 at both ends, so that the normal has no kink where one cubic follows another. It is
/// within a tenth of the angle δ between the two of a straight reading: 1e-5 rad for secular J2 in low orbit and a
/// step of 60 s, whose δ is 1e-4.
final class Normals {
    /// Half the chord's time [s].
    private static final double HALF_CHORD = 0.5;

    /// Angles between neighbours beyond which no bound is given [rad].
    private static final double WIDEST = 0.5;

    private Normals() {}

    /// By the positions half a second before and after.
    static void ofChord(Motion motion, double time, double[] xyz) {
        double[] before = new double[3];
        double[] after = new double[3];
        motion.position(time - HALF_CHORD, before);
        motion.position(time + HALF_CHORD, after);
        motion.position(time, xyz);
        double vx = (after[0] - before[0]) / (2 * HALF_CHORD);
        double vy = (after[1] - before[1]) / (2 * HALF_CHORD);
        double vz = (after[2] - before[2]) / (2 * HALF_CHORD);
        across(xyz[0], xyz[1], xyz[2], vx, vy, vz, xyz);
    }

    /// Between states `a` and `b` of an array of Earth-fixed positions and velocities.
    ///
    /// @param step  between them [s]
    /// @param s     share of the way, from 0 to 1
    static void between(double[] states, int a, int b, double step, double s, double[] xyz) {
        double[] other = new double[3];
        ofState(states, a, xyz);
        turn(xyz, -Earth.ROTATION_RATE * s * step);
        ofState(states, b, other);
        turn(other, Earth.ROTATION_RATE * (1 - s) * step);
        double way = Math.clamp(s, 0.0, 1.0);
        double share = way * way * (3 - 2 * way);
        for (int i = 0; i < 3; i++) {
            xyz[i] += share * (other[i] - xyz[i]);
        }
        unit(xyz);
    }

    /// Greatest first derivative between the two states [1/s]. With the angle between them δ, the reading's is 1.5
    /// δ/h, over a length of at least cos(δ/2); the Earth's turn comes on top.
    static double turn(double[] states, int a, int b, double step) {
        double apart = apart(states, a, b, step);
        return apart > WIDEST ? Double.POSITIVE_INFINITY : Earth.ROTATION_RATE + swing(apart, step);
    }

    /// Greatest second derivative between the two states [1/s²]. The reading's is 6 δ/h²; how a direction bends is
    /// told at [#bend].
    static double bend(double[] states, int a, int b, double step) {
        double apart = apart(states, a, b, step);
        if (apart > WIDEST) {
            return Double.POSITIVE_INFINITY;
        }
        double swing = swing(apart, step);
        double bend = bend(6 * apart / (step * step) / Math.cos(0.5 * apart), swing);
        return bend + 2 * Earth.ROTATION_RATE * swing + Earth.ROTATION_RATE * Earth.ROTATION_RATE;
    }

    /// Greatest second derivative of the direction of a vector, from the second and first derivatives over its
    /// length: with the part of the first across it w⊥ and along it w∥, 2 w∥ w⊥ across and w⊥² along come on top,
    /// together at most (2/√3) w².
    static double bend(double second, double first) {
        return second + 2 / Math.sqrt(3) * first * first;
    }

    private static double swing(double apart, double step) {
        return 1.5 * apart / step / Math.cos(0.5 * apart);
    }

    /// The angle between the normals of two states, held still against the stars [rad].
    private static double apart(double[] states, int a, int b, double step) {
        double[] first = new double[3];
        double[] second = new double[3];
        ofState(states, a, first);
        ofState(states, b, second);
        turn(second, Earth.ROTATION_RATE * step);
        double chord = Math.sqrt((first[0] - second[0]) * (first[0] - second[0])
                + (first[1] - second[1]) * (first[1] - second[1])
                + (first[2] - second[2]) * (first[2] - second[2]));
        return 2 * Math.asin(Math.min(1, 0.5 * chord));
    }

    private static void ofState(double[] states, int at, double[] xyz) {
        across(states[at], states[at + 1], states[at + 2], states[at + 3], states[at + 4], states[at + 5], xyz);
    }

    /// The direction of r × (v + ω × r).
    private static void across(double x, double y, double z, double vx, double vy, double vz, double[] xyz) {
        double ux = vx - Earth.ROTATION_RATE * y;
        double uy = vy + Earth.ROTATION_RATE * x;
        xyz[0] = y * vz - z * uy;
        xyz[1] = z * ux - x * vz;
        xyz[2] = x * uy - y * ux;
        unit(xyz);
    }

    private static void turn(double[] xyz, double angle) {
        double cos = Math.cos(angle);
        double sin = Math.sin(angle);
        double x = xyz[0] * cos - xyz[1] * sin;
        xyz[1] = xyz[0] * sin + xyz[1] * cos;
        xyz[0] = x;
    }

    static void unit(double[] xyz) {
        double length = Math.sqrt(xyz[0] * xyz[0] + xyz[1] * xyz[1] + xyz[2] * xyz[2]);
        for (int i = 0; i < 3; i++) {
            xyz[i] /= length;
        }
    }
}
