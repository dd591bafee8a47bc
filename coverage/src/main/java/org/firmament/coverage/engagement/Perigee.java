package org.firmament.coverage.engagement;

import org.firmament.catalogs.Vectors;
import org.firmament.orbits.Earth;

/// The lowest point of a two-body flight, where it lies between its ends.
final class Perigee {
    private Perigee() {}

    /// Height of the perigee over the ellipsoid [m]; infinite if the flight found last does not pass it.
    static double height(double[] from, double[] to, Lambert flight) {
        double vx = flight.departure(0);
        double vy = flight.departure(1);
        double vz = flight.departure(2);
        double down = from[0] * vx + from[1] * vy + from[2] * vz;
        double up = to[0] * flight.arrival(0) + to[1] * flight.arrival(1) + to[2] * flight.arrival(2);
        if (down >= 0 || up <= 0) {
            return Double.POSITIVE_INFINITY;
        }
        double r = Vectors.length(from);
        double v2 = vx * vx + vy * vy + vz * vz;
        double a = v2 / Reach.MU - 1 / r;
        double b = down / Reach.MU;
        double ex = a * from[0] - b * vx;
        double ey = a * from[1] - b * vy;
        double ez = a * from[2] - b * vz;
        double e = Math.sqrt(ex * ex + ey * ey + ez * ez);
        double momentum = Math.max(0, r * r * v2 - down * down);
        double perigee = momentum / (Reach.MU * (1 + e));
        double sin = e > 0 ? ez / e : 0;
        double flat = 1 - Earth.WGS84_FLATTENING;
        return perigee - Earth.POLAR_RADIUS / Math.sqrt(sin * sin + flat * flat * (1 - sin * sin));
    }
}
