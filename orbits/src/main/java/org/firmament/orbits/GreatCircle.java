package org.firmament.orbits;

import org.firmament.catalogs.Place;
import org.firmament.catalogs.Vectors;
import org.firmament.catalogs.units.LimitException;

/// A great circle of local verticals: geodetic latitude and longitude taken as on a sphere.
///
/// Angles along it are exact angles between verticals. Lengths take the mean radius, and are within 0.6 % of the
/// geodesic on WGS84.
public final class GreatCircle {
    /// Mean radius of WGS84, (2a + b)/3 [m] (Moritz, Geodetic Reference System 1980, with the axes of WGS84).
    public static final double MEAN_RADIUS = 6_371_008.8;

    /// Sine of the least angle from which a direction is taken: 6 m on the ground, or from the antipode.
    private static final double NO_DIRECTION = 1e-6;

    private final double[] start;
    private final double[] heading;

    private GreatCircle(double[] start, double[] heading) {
        this.start = start;
        this.heading = heading;
    }

    /// The shorter way from one place to another.
    ///
    /// @throws LimitException  where the two coincide or are opposite: there is no one way
    public static GreatCircle between(Place from, Place to) {
        double[] start = up(from);
        double[] end = up(to);
        double cos = Vectors.dot(start, end);
        double[] heading = new double[3];
        for (int i = 0; i < 3; i++) {
            heading[i] = end[i] - cos * start[i];
        }
        double sin = Vectors.length(heading);
        if (sin < NO_DIRECTION) {
            throw new LimitException(
                    "aim",
                    cos > 0 ? "the launch point itself" : "opposite the launch point",
                    "a place with one shortest way to it",
                    "move the aim point by a kilometre");
        }
        for (int i = 0; i < 3; i++) {
            heading[i] /= sin;
        }
        return new GreatCircle(start, heading);
    }

    /// Angle between the verticals of two places [rad], 0 to π.
    public static double angle(Place from, Place to) {
        return Vectors.angle(up(from), up(to));
    }

    /// Ground range between two places [m], within 0.6 % of the geodesic.
    public static double range(Place from, Place to) {
        return MEAN_RADIUS * angle(from, to);
    }

    /// The circle through the same start, its heading there turned to the left by `angle` [rad].
    public GreatCircle turned(double angle) {
        double cos = Math.cos(angle);
        double sin = Math.sin(angle);
        double[] left = {
            start[1] * heading[2] - start[2] * heading[1],
            start[2] * heading[0] - start[0] * heading[2],
            start[0] * heading[1] - start[1] * heading[0]
        };
        double[] turned = new double[3];
        for (int i = 0; i < 3; i++) {
            turned[i] = cos * heading[i] + sin * left[i];
        }
        return new GreatCircle(start, turned);
    }

    /// Writes the vertical `angle` [rad] along into `xyz`, a unit vector.
    public void up(double angle, double[] xyz) {
        combine(Math.cos(angle), Math.sin(angle), xyz);
    }

    /// Writes the direction of travel `angle` [rad] along into `xyz`, a unit vector.
    public void heading(double angle, double[] xyz) {
        combine(-Math.sin(angle), Math.cos(angle), xyz);
    }

    private void combine(double alongStart, double alongHeading, double[] xyz) {
        for (int i = 0; i < 3; i++) {
            xyz[i] = alongStart * start[i] + alongHeading * heading[i];
        }
    }

    private static double[] up(Place place) {
        double cos = Math.cos(place.lat());
        return new double[] {cos * Math.cos(place.lon()), cos * Math.sin(place.lon()), Math.sin(place.lat())};
    }
}
