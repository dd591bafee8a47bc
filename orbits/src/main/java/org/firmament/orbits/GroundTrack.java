package org.firmament.orbits;

import java.util.ArrayList;
import java.util.List;
import org.firmament.catalogs.Elements;
import org.hipparchus.util.ArithmeticUtils;

/// A track over the turning Earth that closes after N revolutions in D days, and satellites on it.
///
/// Under J2 it closes where N·2π/(Ṁ + ω̇) = D·2π/(ωₑ − Ω̇) (Vallado 2013, section 11.4). A satellite that is
/// later on the track by the share φ/2π of a whole repeat has flown on by Nφ along its orbit, and the Earth
/// has turned by Dφ beneath its plane: its mean anomaly is greater by Nφ and its node smaller by Dφ.
///
/// @param revolutions  N
/// @param days         D, without a common divisor with N
/// @param e            eccentricity
/// @param inclination  [rad]
/// @param argp         argument of perigee [rad]
record GroundTrack(int revolutions, int days, double e, double inclination, double argp) {
    /// Semi-major axis between which tracks are looked for, as shares of the equatorial radius: from well
    /// below the ground, so that a caller can say how low an orbit would be, to beyond the Moon.
    private static final double NEAREST = 0.5;

    private static final double FARTHEST = 100;

    /// Semi-major axis at which the track closes [m]; maybe one below the ground.
    double semiMajorAxis(double mu) {
        double low = NEAREST * Earth.EQUATORIAL_RADIUS;
        double high = FARTHEST * Earth.EQUATORIAL_RADIUS;
        double wanted = (double) revolutions / days;
        // Higher orbits make fewer revolutions, so halving finds the one height, here to the last bit.
        while (true) {
            double a = 0.5 * (low + high);
            if (a <= low || a >= high) {
                return a;
            }
            if (SecularRates.of(a, e, inclination, mu, Earth.J2).revolutionsPerDay() > wanted) {
                low = a;
            } else {
                high = a;
            }
        }
    }

    /// Satellites evenly spread in time along the track, the first of them given by its node and anomaly.
    ///
    /// @param node     of the first satellite [rad]
    /// @param anomaly  mean anomaly of the first satellite [rad]
    List<Satellite> satellites(String name, int total, double node, double anomaly, double mu) {
        double a = semiMajorAxis(mu);
        int slots = ArithmeticUtils.gcd(total, days);
        int planes = total / slots;
        List<Satellite> satellites = new ArrayList<>(total);
        for (int p = 0; p < planes; p++) {
            // Satellites p, p + planes, p + 2·planes … of the track have one node; N and the slots having no
            // common divisor, N·2π/total from each to the next strews them evenly over the plane.
            double raan = Constellation.turned(node, -2 * Math.PI * ((long) days * p % total) / total);
            for (int s = 0; s < slots; s++) {
                double steps = (double) ((long) revolutions * p % total) / total + (double) s / slots;
                Elements elements =
                        new Elements(a, e, inclination, raan, argp, Constellation.turned(anomaly, 2 * Math.PI * steps));
                satellites.add(Satellite.of(name, p + 1, planes, s + 1, slots, elements));
            }
        }
        return satellites;
    }
}
