package org.firmament.planner.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.firmament.coverage.guarantee.CircularOrbit;
import org.firmament.coverage.guarantee.ContinuousCoverage;
import org.firmament.coverage.guarantee.Worst;

/// Published tables of continuous coverage: the largest angle from any place to its nearest sub-satellite point.
final class GuaranteeComparisons {
    private static final double TURN = 2 * Math.PI;
    private static final String BALLARD = "Ballard, Rosette constellations, IEEE Trans. AES-16, 1980";
    private static final String STREETS = "Lang and Adams 1998; Ballard 1980, table II";
    private static final double DEGREES = 0.02;
    private static final String WHY = "rounded in print; ours is a proved upper bound within 0.002°";

    private GuaranteeComparisons() {}

    static List<Comparison> all() {
        return Stream.of(
                        rosette(5, 5, 1, 43.66, 69.15),
                        rosette(6, 6, 4, 53.13, 66.42),
                        rosette(7, 7, 5, 55.69, 60.26),
                        rosette(9, 9, 7, 70.54, 54.81),
                        rosette(11, 11, 4, 53.79, 47.61),
                        rosette(13, 13, 5, 58.44, 43.76),
                        rosette(15, 3, 0.2, 53.51, 42.13),
                        streets(2, 3, 104.478, 66.716),
                        streets(2, 5, 95.480, 53.219),
                        streets(3, 4, 69.29, 48.59),
                        streets(3, 6, 64.34, 38.68),
                        streets(9, 10, 21.660, 18.301))
                .toList();
    }

    private static Comparison rosette(int total, int planes, double harmonic, double inclination, double angle) {
        List<CircularOrbit> orbits = new ArrayList<>();
        for (int j = 0; j < total; j++) {
            double node = TURN * j / planes;
            orbits.add(new CircularOrbit(Math.toRadians(inclination), node % TURN, harmonic * node % TURN));
        }
        return row("Rosette (" + total + ", " + planes + ", " + harmonic + ")", BALLARD, angle, orbits);
    }

    private static Comparison streets(int planes, int slots, double spacing, double angle) {
        List<CircularOrbit> orbits = new ArrayList<>();
        for (int p = 0; p < planes; p++) {
            for (int s = 0; s < slots; s++) {
                double argument = TURN * (s + 0.5 * p) / slots % TURN;
                orbits.add(new CircularOrbit(Math.PI / 2, p * Math.toRadians(spacing), argument));
            }
        }
        return row("Polar streets " + planes + " × " + slots, STREETS, angle, orbits);
    }

    private static Comparison row(String name, String source, double angle, List<CircularOrbit> orbits) {
        double tolerance = Math.toRadians(0.002);
        Worst worst = new ContinuousCoverage(orbits, -Math.PI / 2, Math.PI / 2, tolerance).worst(1);
        return new Comparison(
                name + ", worst angle to the nearest [°]", source, angle, Math.toDegrees(worst.upper()), DEGREES, WHY);
    }
}
