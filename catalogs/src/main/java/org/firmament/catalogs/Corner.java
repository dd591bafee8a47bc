package org.firmament.catalogs;

import java.util.List;
import org.firmament.catalogs.units.LimitException;
import org.firmament.catalogs.units.Limits;
import org.firmament.catalogs.units.Unit;
import org.firmament.catalogs.units.Written;

/// A direction from a sensor, by its angles from the boresight in two planes: where it pierces the plane one
/// metre ahead, it is tan `along` forwards and tan `cross` to the right. Great circles are straight lines
/// there.
///
/// @param along  forwards [rad]
/// @param cross  to the right [rad]
public record Corner(
        @Written(unit = Unit.DEGREES, min = -89, max = 89, says = "angle forwards of the boresight")
        double along,

        @Written(unit = Unit.DEGREES, min = -89, max = 89, says = "angle to the right of the boresight")
        double cross) {
    public Corner {
        Limits.check(Corner.class, along, cross);
    }

    /// Forwards in the plane ahead.
    public double x() {
        return Math.tan(along);
    }

    /// To the right in the plane ahead.
    public double y() {
        return Math.tan(cross);
    }

    /// Angle to the boresight [rad].
    double offBoresight() {
        return Math.atan(Math.hypot(x(), y()));
    }

    /// Twice the area of the triangle with two other corners: above 0 where they go round from forwards to the
    /// right.
    public double turn(Corner second, Corner third) {
        return (second.x() - x()) * (third.y() - y()) - (second.y() - y()) * (third.x() - x());
    }

    /// @throws LimitException  unless the ring of corners encloses an area and its edges keep out of each
    /// other's way
    static void requireSimple(List<Corner> ring) {
        int n = ring.size();
        for (int i = 0; i < n; i++) {
            Limits.require(
                    !ring.get(i).equals(ring.get((i + 1) % n)),
                    "corners",
                    "corner " + (i + 1) + " twice in a row",
                    "a ring of different corners",
                    "leave one of the two out");
            for (int j = i + 1; j < n; j++) {
                boolean neighbours = j == i + 1 || (i == 0 && j == n - 1);
                if (!neighbours && meet(ring.get(i), ring.get(i + 1), ring.get(j), ring.get((j + 1) % n))) {
                    throw new LimitException(
                            "corners",
                            "a ring whose edge " + edge(i, n) + " meets its edge " + edge(j, n),
                            "a ring that keeps out of its own way",
                            "turn round the order of corners " + (i + 2) + " to " + (j + 1));
                }
            }
        }
        double area = 0;
        for (int i = 1; i < n - 1; i++) {
            area += ring.getFirst().turn(ring.get(i), ring.get(i + 1));
        }
        Limits.require(
                area != 0, "corners", "a ring on one line", "a ring around an area", "move a corner off the line");
    }

    /// Whether two edges have a point in common.
    private static boolean meet(Corner a, Corner b, Corner c, Corner d) {
        double cSide = a.turn(b, c);
        double dSide = a.turn(b, d);
        double aSide = c.turn(d, a);
        double bSide = c.turn(d, b);
        if (cSide == 0 && dSide == 0) {
            return overlap(a.x(), b.x(), c.x(), d.x()) && overlap(a.y(), b.y(), c.y(), d.y());
        }
        return cSide * dSide <= 0 && aSide * bSide <= 0;
    }

    private static boolean overlap(double a, double b, double c, double d) {
        return Math.max(Math.min(a, b), Math.min(c, d)) <= Math.min(Math.max(a, b), Math.max(c, d));
    }

    /// `2–3`, corners counted from 1.
    private static String edge(int i, int n) {
        return (i + 1) + "–" + (i == n - 1 ? 1 : i + 2);
    }
}
