package org.firmament.coverage.guarantee;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/// Constellations by their angles.
final class Layouts {
    private static final double TURN = 2 * Math.PI;

    private Layouts() {}

    /// Ballard's rosette (1980): N satellites in P planes, the node of satellite j at j·360°/P and its
    /// argument of latitude m times that.
    static List<CircularOrbit> rosette(int total, int planes, double harmonic, double inclination) {
        List<CircularOrbit> orbits = new ArrayList<>();
        for (int j = 0; j < total; j++) {
            double node = TURN * j / planes;
            orbits.add(new CircularOrbit(inclination, node % TURN, harmonic * node % TURN));
        }
        return orbits;
    }

    /// Polar planes `spacing` apart, every other one half a slot ahead.
    static List<CircularOrbit> streets(int planes, int slots, double spacing) {
        List<CircularOrbit> orbits = new ArrayList<>();
        for (int p = 0; p < planes; p++) {
            for (int s = 0; s < slots; s++) {
                orbits.add(new CircularOrbit(Math.PI / 2, p * spacing, TURN * (s + 0.5 * p) / slots % TURN));
            }
        }
        return orbits;
    }

    static List<CircularOrbit> walker(int total, int planes, int phasing, double inclination) {
        List<CircularOrbit> orbits = new ArrayList<>();
        for (int p = 0; p < planes; p++) {
            for (int s = 0; s < total / planes; s++) {
                double argument = TURN * ((double) s * planes + (double) p * phasing) / total;
                orbits.add(new CircularOrbit(inclination, TURN * p / planes, argument % TURN));
            }
        }
        return orbits;
    }

    /// Without any pattern: every satellite on an inclination of its own.
    static List<CircularOrbit> random(int total, RandomGenerator random) {
        return Stream.generate(() ->
                        new CircularOrbit(random.nextDouble(Math.PI), random.nextDouble(TURN), random.nextDouble(TURN)))
                .limit(total)
                .toList();
    }
}
