package org.firmament.planner.reproduce;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.firmament.orbits.Conventions;
import org.firmament.orbits.threat.EquilibriumGlide;
import org.firmament.orbits.threat.MinimumEnergy;

/// Closed forms of ballistic and gliding flight.
final class ThreatCases {
    private static final String ENERGY = "Minimum energy over a sphere of 6,371 km that does not turn, tabulated";
    private static final String GLIDE = "Equilibrium glide, L/D 2.6, 13,000 kg/m², radius 6,421 km, tabulated";
    private static final String DIGITS = "half the last digit printed";
    private static final double GROUND = 6_371e3;
    private static final double MU = Conventions.standard().mu();

    private ThreatCases() {}

    static Section section() {
        List<Case> cases = new ArrayList<>();
        ballistic(cases, 500, 2.173, 43.88, 123, 5.5);
        ballistic(cases, 3_000, 4.865, 38.26, 655, 14.9);
        ballistic(cases, 10_000, 7.198, 22.52, 1_319, 32.2);
        glide(cases);
        return new Section("threats", "Threat kinematics", 1, cases);
    }

    private static void ballistic(List<Case> cases, int km, double speed, double angle, double apogee, double time) {
        MinimumEnergy flight = MinimumEnergy.over(km * 1e3, GROUND, MU);
        String id = "threats.minimum-energy-" + km + ".";
        String over = String.format(Locale.ROOT, "Minimum energy over %,d km: ", km);
        cases.add(
                Case.of(id + "speed", over + "speed [km/s]", ENERGY, speed, 5e-4, DIGITS, () -> flight.speed() / 1e3));
        cases.add(Case.of(
                id + "angle", over + "angle [°]", ENERGY, angle, 5e-3, DIGITS, () -> Math.toDegrees(flight.angle())));
        cases.add(
                Case.of(id + "apogee", over + "apogee [km]", ENERGY, apogee, 0.5, DIGITS, () -> flight.apogee() / 1e3));
        cases.add(Case.of(id + "time", over + "time [min]", ENERGY, time, 0.05, DIGITS, () -> flight.time() / 60));
    }

    private static void glide(List<Case> cases) {
        EquilibriumGlide glide = new EquilibriumGlide(2.6, 13_000, 6_421e3, MU);
        String from = "Glide from 6.1 to 2.0 km/s: ";
        String ten = "printed to 10 km, or 5 km over the ground";
        cases.add(Case.of(
                "threats.glide.range",
                from + "path at the glide's radius [km]",
                GLIDE,
                7_080,
                5,
                ten,
                () -> glide.range(6_100, 2_000) / 1e3));
        cases.add(Case.of(
                "threats.glide.ground",
                from + "ground below [km]",
                GLIDE,
                7_025,
                2.5,
                ten,
                () -> glide.range(6_100, 2_000) * GROUND / glide.radius() / 1e3));
        cases.add(Case.of(
                "threats.glide.time", from + "time [s]", GLIDE, 1_634, 0.5, DIGITS, () -> glide.time(6_100, 2_000)));
        Once<EquilibriumGlide.Flown> flown = new Once<>(() -> glide.integrated(6_100, 2_000));
        String integrated = GLIDE + ", integrated over a still ground of 6,371 km";
        cases.add(Case.of(
                "threats.glide.integrated-ground",
                from + "ground below, integrated [km]",
                integrated,
                7_110,
                5,
                "printed to 10 km",
                () -> flown.get().range() / 1e3));
        cases.add(Case.of(
                "threats.glide.integrated-time",
                from + "time, integrated [s]",
                integrated,
                1_654,
                0.5,
                DIGITS,
                () -> flown.get().time()));
        String atmosphere = "printed to 0.1 km; layers of the standard atmosphere";
        for (double[] row : new double[][] {{7, 57.6}, {5, 43.9}, {3, 34.5}}) {
            int speed = (int) row[0];
            cases.add(Case.of(
                    "threats.glide.height-" + speed,
                    "Height of glide at " + speed + " km/s [km]",
                    GLIDE,
                    row[1],
                    0.1,
                    atmosphere,
                    () -> glide.altitude(speed * 1e3) / 1e3));
        }
    }
}
