package org.firmament.coverage.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.firmament.catalogs.Place;
import org.firmament.catalogs.units.Keys;
import org.firmament.catalogs.units.LimitException;
import org.firmament.catalogs.units.Unit;
import org.firmament.orbits.GreatCircle;

/// Points along lines on the ground, from corner to corner by the shorter great circle of local verticals:
/// the date line and the poles are places like any other. Lengths take the mean radius (0.6 %).
public final class LinePoints {
    /// Corners nearer than this are one, and farther than π less this have no one way between them [rad].
    private static final double NO_WAY = 2e-6;

    private LinePoints() {}

    /// The corners and, between two of them, points that cut the way into equal parts of at most `spacing`;
    /// heights change evenly. A point's weight is the length it stands for, half the way to the point on
    /// either side.
    ///
    /// @param lines    each as its corners
    /// @param spacing  along the ground [m]
    /// @throws LimitException  as [#check] does
    public static List<TargetPoint> along(List<List<Place>> lines, double spacing) {
        check(lines, spacing);
        List<TargetPoint> points = new ArrayList<>();
        for (List<Place> line : lines) {
            List<Place> corners = corners(line);
            double before = 0;
            for (int k = 0; k + 1 < corners.size(); k++) {
                Place from = corners.get(k);
                Place to = corners.get(k + 1);
                int parts = (int) parts(from, to, spacing);
                double length = GreatCircle.angle(from, to) / parts;
                GreatCircle way = GreatCircle.between(from, to);
                points.add(point(from, 0.5 * (before + length)));
                for (int i = 1; i < parts; i++) {
                    points.add(point(between(way, i * length, from, to, (double) i / parts), length));
                }
                before = length;
            }
            points.add(point(corners.getLast(), 0.5 * before));
        }
        return points;
    }

    /// Counts the points of [#along] without making them.
    ///
    /// @throws LimitException  for more than [Grids#MOST_POINTS], for a line that goes nowhere, and for a
    /// corner opposite the one before it
    public static void check(List<List<Place>> lines, double spacing) {
        double count = 0;
        for (List<Place> line : lines) {
            List<Place> corners = corners(line);
            if (corners.size() < 2) {
                throw new LimitException(
                        "vertices", "a line that stays where it is", "two corners or more", "add a corner");
            }
            count += 1;
            for (int k = 0; k + 1 < corners.size(); k++) {
                if (GreatCircle.angle(corners.get(k), corners.get(k + 1)) > Math.PI - NO_WAY) {
                    throw new LimitException(
                            "vertices",
                            Grids.name(corners.get(k + 1)) + ", opposite the corner before it,",
                            "a corner with one shortest way to it",
                            "add a corner between the two");
                }
                count += parts(corners.get(k), corners.get(k + 1), spacing);
            }
        }
        if (count > Grids.MOST_POINTS) {
            throw new LimitException(
                    "spacing_km",
                    String.format(
                            Locale.ROOT,
                            "%s with its %.0f points",
                            Keys.number(Unit.KILOMETRES.fromSi(spacing)),
                            count),
                    "a line of at most " + Grids.MOST_POINTS + " points",
                    "use a wider spacing");
        }
    }

    private static double parts(Place from, Place to, double spacing) {
        // A way that is a whole number of spacings, to rounding, is not cut once more.
        return Math.max(1, Math.ceil(GreatCircle.range(from, to) / spacing - 1e-9));
    }

    private static List<Place> corners(List<Place> line) {
        List<Place> corners = new ArrayList<>();
        for (Place place : line) {
            if (corners.isEmpty() || GreatCircle.angle(corners.getLast(), place) > NO_WAY) {
                corners.add(place);
            }
        }
        return corners;
    }

    private static TargetPoint point(Place place, double weight) {
        return new TargetPoint(Grids.name(place), place, weight);
    }

    private static Place between(GreatCircle way, double angle, Place from, Place to, double share) {
        double[] up = new double[3];
        way.up(angle, up);
        return new Place(
                Math.atan2(up[2], Math.hypot(up[0], up[1])),
                Math.atan2(up[1], up[0]),
                from.alt() + share * (to.alt() - from.alt()));
    }
}
