package org.firmament.planner.validation;

import java.util.ArrayList;
import java.util.List;
import org.firmament.orbits.Conventions;
import org.firmament.orbits.threat.EquilibriumGlide;
import org.firmament.orbits.threat.MinimumEnergy;

/// Closed forms of ballistic and gliding flight.
final class ThreatComparisons {
    private static final String ENERGY = "minimum energy over a sphere of 6,371 km, not turning";
    private static final String GLIDE = "equilibrium glide, L/D 2.6, 13,000 kg/m², radius 6,421 km";
    private static final String DIGITS = "half the last digit printed";

    private ThreatComparisons() {}

    static List<Comparison> all() {
        List<Comparison> all = new ArrayList<>();
        double[][] published = {
            {500, 2.173, 43.88, 123, 5.5}, {3_000, 4.865, 38.26, 655, 14.9}, {10_000, 7.198, 22.52, 1_319, 32.2}
        };
        double mu = Conventions.standard().mu();
        for (double[] row : published) {
            MinimumEnergy flight = MinimumEnergy.over(row[0] * 1e3, 6_371e3, mu);
            String over = (int) row[0] + " km: ";
            all.add(new Comparison(over + "speed [km/s]", ENERGY, row[1], flight.speed() / 1e3, 5e-4, DIGITS));
            all.add(new Comparison(over + "angle [°]", ENERGY, row[2], Math.toDegrees(flight.angle()), 5e-3, DIGITS));
            all.add(new Comparison(over + "apogee [km]", ENERGY, row[3], flight.apogee() / 1e3, 0.5, DIGITS));
            all.add(new Comparison(over + "time [min]", ENERGY, row[4], flight.time() / 60, 0.05, DIGITS));
        }
        EquilibriumGlide glide = new EquilibriumGlide(2.6, 13_000, 6_421e3, mu);
        all.add(new Comparison(
                "6.1 to 2.0 km/s: range [km]", GLIDE, 7_080, glide.range(6_100, 2_000) / 1e3, 5, "printed to 10 km"));
        all.add(new Comparison("6.1 to 2.0 km/s: time [s]", GLIDE, 1_634, glide.time(6_100, 2_000), 0.5, DIGITS));
        EquilibriumGlide.Flown flown = glide.integrated(6_100, 2_000);
        String integrated = "as above, integrated over a still ground of 6,371 km";
        all.add(new Comparison(
                "6.1 to 2.0 km/s: ground [km]", integrated, 7_110, flown.range() / 1e3, 5, "printed to 10 km"));
        all.add(new Comparison("6.1 to 2.0 km/s, integrated: time [s]", integrated, 1_654, flown.time(), 0.5, DIGITS));
        String atmosphere = "printed to 0.1 km; layers of the standard atmosphere";
        all.add(new Comparison("height at 7 km/s [km]", GLIDE, 57.6, glide.altitude(7_000) / 1e3, 0.1, atmosphere));
        all.add(new Comparison("height at 5 km/s [km]", GLIDE, 43.9, glide.altitude(5_000) / 1e3, 0.1, atmosphere));
        all.add(new Comparison("height at 3 km/s [km]", GLIDE, 34.5, glide.altitude(3_000) / 1e3, 0.1, atmosphere));
        return all;
    }
}
