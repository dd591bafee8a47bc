package org.firmament.planner.reproduce;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.firmament.catalogs.Streets;
import org.firmament.coverage.guarantee.CircularOrbit;
import org.firmament.coverage.guarantee.ContinuousCoverage;
import org.firmament.coverage.guarantee.Worst;

/// Published tables of continuous coverage: the largest angle from any place to its nearest sub-satellite point.
final class GuaranteeCases {
    private static final double TURN = 2 * Math.PI;
    private static final double HEIGHT = 1_000e3;
    private static final double TOLERANCE = Math.toRadians(0.002);
    private static final String BALLARD =
            "Ballard, Rosette constellations of Earth satellites, IEEE Trans. AES-16, 1980";
    private static final String STREETS =
            "Lang and Adams, A comparison of satellite constellations, 1998; Ballard 1980, table II";
    private static final String PROVED = "rounded in print; ours is a proved upper bound within 0.002°";

    /// A tabulated constellation.
    private record Table(String id, String name, String source, double angle, List<CircularOrbit> orbits) {}

    private GuaranteeCases() {}

    static Section section() {
        List<Table> tables = tables();
        List<Case> cases = new ArrayList<>();
        for (Table table : tables) {
            cases.add(Case.of(
                    "coverage." + table.id() + ".worst",
                    table.name() + ", worst angle to the nearest [°]",
                    table.source(),
                    table.angle(),
                    0.02,
                    PROVED,
                    () -> Math.toDegrees(worst(table.orbits(), 1).upper())));
        }
        closedForm(cases, 2, 3, 66.716, 104.478, 5e-4);
        closedForm(cases, 2, 5, 53.219, 95.480, 5e-4);
        closedForm(cases, 3, 4, 48.59, 69.29, 5e-3);
        closedForm(cases, 3, 6, 38.68, 64.34, 5e-3);
        closedForm(cases, 9, 10, 18.301, 21.660, 5e-4);
        cases.add(Case.count(
                "coverage.guards",
                "Tabulated constellations that would break N ≥ 2V + 3 or N ≥ 2V/(1 − cos R), V 1 and 2",
                "Ballard 1980 (N ≥ 2V + 3); area of N caps (N ≥ 2V/(1 − cos R))",
                0,
                () -> (double)
                        tables.stream().filter(GuaranteeCases::breaksAGuard).count()));
        return new Section("coverage", "Continuous coverage", 12, cases);
    }

    private static List<Table> tables() {
        return List.of(
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
                streets(9, 10, 21.660, 18.301));
    }

    private static Table rosette(int total, int planes, double harmonic, double inclination, double angle) {
        List<CircularOrbit> orbits = new ArrayList<>();
        for (int j = 0; j < total; j++) {
            double node = TURN * j / planes;
            orbits.add(new CircularOrbit(Math.toRadians(inclination), node % TURN, harmonic * node % TURN));
        }
        String written = harmonic == Math.rint(harmonic) ? String.valueOf((int) harmonic) : "1/5";
        return new Table(
                "rosette-" + total,
                "Rosette (" + total + ", " + planes + ", " + written + ") at " + inclination + "°",
                BALLARD,
                angle,
                orbits);
    }

    private static Table streets(int planes, int slots, double spacing, double angle) {
        List<CircularOrbit> orbits = new ArrayList<>();
        for (int p = 0; p < planes; p++) {
            for (int s = 0; s < slots; s++) {
                double argument = TURN * (s + 0.5 * p) / slots % TURN;
                orbits.add(new CircularOrbit(Math.PI / 2, p * Math.toRadians(spacing), argument));
            }
        }
        return new Table(
                "streets-" + planes + "-" + slots, "Polar streets " + planes + " × " + slots, STREETS, angle, orbits);
    }

    /// cos θ = cos c cos(π/s), (p − 1)(θ + c) + 2c = π, as the pattern `streets-of-coverage` lays its planes out.
    private static void closedForm(List<Case> cases, int planes, int slots, double angle, double spacing, double half) {
        Streets streets = new Streets(slots, OptionalInt.of(planes), OptionalDouble.empty(), HEIGHT, 0, 0);
        String id = "coverage.streets-" + planes + "-" + slots + ".";
        String name = "Polar streets " + planes + " × " + slots + ", closed form: ";
        String digits = "half the last digit printed";
        String last = "the last digit printed: 69.295 is printed 69.29";
        cases.add(Case.of(
                id + "footprint",
                name + "angle [°]",
                STREETS,
                angle,
                half,
                digits,
                () -> Math.toDegrees(streets.footprint())));
        cases.add(Case.of(
                id + "spacing",
                name + "spacing [°]",
                STREETS,
                spacing,
                2 * half,
                last,
                () -> Math.toDegrees(streets.spacing())));
    }

    private static boolean breaksAGuard(Table table) {
        int satellites = table.orbits().size();
        for (int fold = 1; fold <= 2; fold++) {
            double reached = worst(table.orbits(), fold).upper();
            boolean sees = reached < Math.PI / 2;
            if (sees && (satellites < 2 * fold + 3 || satellites < 2 * fold / (1 - Math.cos(reached)))) {
                return true;
            }
        }
        return false;
    }

    private static Worst worst(List<CircularOrbit> orbits, int fold) {
        return new ContinuousCoverage(orbits, -Math.PI / 2, Math.PI / 2, TOLERANCE).worst(fold);
    }
}
