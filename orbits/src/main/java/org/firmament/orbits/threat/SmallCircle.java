package org.firmament.orbits.threat;

import org.firmament.catalogs.Place;
import org.firmament.catalogs.Vectors;
import org.firmament.orbits.GreatCircle;

/// The circle that leaves one place at an angle to the shortest way and comes to another: a turn as even as can
/// be, all the way, to which a glider banks and a cruise missile steers.
///
/// Its plane holds the tangent u at the start a and the chord to the end b, so its normal is n along u × (b −
/// a); it goes round the centre (n·a) n. For small turns it is δ/sin δ longer than the shortest way.
final class SmallCircle implements Path {
    private final double[] centre = new double[3];
    private final double[] spoke = new double[3];
    private final double[] across = new double[3];
    private final double radius;
    private final double bend;
    private final double length;

    /// @param a        start, a unit vector
    /// @param tangent  direction of travel there, a unit vector less than a right angle off that to the end
    /// @param b        end, a unit vector
    SmallCircle(double[] a, double[] tangent, double[] b) {
        double[] chord = {b[0] - a[0], b[1] - a[1], b[2] - a[2]};
        double[] normal = Vectors.cross(tangent, chord);
        double size = Vectors.length(normal);
        double depth = Vectors.dot(normal, a) / size;
        for (int i = 0; i < 3; i++) {
            centre[i] = depth * normal[i] / size;
            spoke[i] = a[i] - centre[i];
        }
        radius = Vectors.length(spoke);
        for (int i = 0; i < 3; i++) {
            across[i] = radius * tangent[i];
        }
        double[] end = {b[0] - centre[0], b[1] - centre[1], b[2] - centre[2]};
        double turn = Math.atan2(Vectors.dot(end, across), Vectors.dot(end, spoke));
        length = radius * (turn < 0 ? turn + 2 * Math.PI : turn);
        // The centre of the turn lies to the left of the tangent where left · (centre − a) is positive.
        double[] left = Vectors.cross(a, tangent);
        double side = Vectors.dot(left, centre);
        bend = Math.copySign(Vectors.length(centre) / radius, side);
    }

    /// From one place to another.
    ///
    /// @param heading  to the right of the shortest way at the start [rad], between −π/2 and π/2
    static SmallCircle between(Place from, Place to, double heading) {
        GreatCircle shortest = GreatCircle.between(from, to);
        double[] a = new double[3];
        double[] b = new double[3];
        double[] tangent = new double[3];
        shortest.up(0, a);
        shortest.up(GreatCircle.angle(from, to), b);
        shortest.turned(-heading).heading(0, tangent);
        return new SmallCircle(a, tangent, b);
    }

    /// Angle travelled from the one place to the other [rad].
    double length() {
        return length;
    }

    @Override
    public void up(double angle, double[] xyz) {
        double cos = Math.cos(angle / radius);
        double sin = Math.sin(angle / radius);
        for (int i = 0; i < 3; i++) {
            xyz[i] = centre[i] + cos * spoke[i] + sin * across[i];
        }
    }

    @Override
    public void heading(double angle, double[] xyz) {
        double cos = Math.cos(angle / radius);
        double sin = Math.sin(angle / radius);
        for (int i = 0; i < 3; i++) {
            xyz[i] = (cos * across[i] - sin * spoke[i]) / radius;
        }
    }

    @Override
    public double bend(double angle) {
        return bend;
    }
}
