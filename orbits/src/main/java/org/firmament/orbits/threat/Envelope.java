package org.firmament.orbits.threat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.firmament.catalogs.Place;
import org.firmament.catalogs.Vectors;
import org.firmament.orbits.Earth;
import org.firmament.orbits.GreatCircle;

/// The outline of where flights are at one part of their time: the smallest area of great-circle edges around
/// the places below them.
///
/// In the gnomonic projection about their middle great circles are straight, so the outline is the convex hull
/// there, by Andrew's monotone chains (Information Processing Letters 9, 1979).
public final class Envelope {
    /// Places farther from the middle than this have no outline [rad].
    private static final double WIDEST = Math.toRadians(80);

    /// Longest piece an edge is drawn in [rad].
    private static final double PIECE = Math.toRadians(1);

    private static final int FEWEST = 3;

    /// Area below which places lie on one line, in the plane of the projection: a hundred metres squared.
    private static final double FLAT = 2.5e-10;

    private Envelope() {}

    /// A place in the plane of the projection.
    private record Flat(double x, double y, Place place) {
        /// Twice the area of the triangle with two others, positive counter-clockwise.
        double area(Flat b, Flat c) {
            return (b.x - x) * (c.y - y) - (b.y - y) * (c.x - x);
        }
    }

    /// The outline as a closed ring on the ground, counter-clockwise seen from above, in pieces of a degree or
    /// less; empty for flights too few, too far apart or all on one line.
    ///
    /// @param fraction  of each one's time of flight
    public static List<Place> of(List<ThreatTrajectory> flights, double fraction, Earth earth) {
        double[] xyz = new double[3];
        List<Place> places = new ArrayList<>();
        for (ThreatTrajectory flight : flights) {
            flight.position(fraction * flight.impact(), xyz);
            Place place = earth.place(xyz[0], xyz[1], xyz[2]);
            places.add(new Place(place.lat(), place.lon(), 0));
        }
        return places.size() < FEWEST ? List.of() : around(places);
    }

    private static List<Place> around(List<Place> places) {
        double[] middle = new double[3];
        for (Place place : places) {
            double[] up = up(place);
            for (int i = 0; i < 3; i++) {
                middle[i] += up[i];
            }
        }
        double size = Vectors.length(middle);
        if (size == 0) {
            return List.of();
        }
        double lat = Math.asin(middle[2] / size);
        double lon = Math.atan2(middle[1], middle[0]);
        double[] axis = {middle[0] / size, middle[1] / size, middle[2] / size};
        double[] east = {-Math.sin(lon), Math.cos(lon), 0};
        double[] north = {-Math.sin(lat) * Math.cos(lon), -Math.sin(lat) * Math.sin(lon), Math.cos(lat)};
        List<Flat> flat = new ArrayList<>();
        for (Place place : places) {
            double[] up = up(place);
            double depth = Vectors.dot(up, axis);
            if (depth < Math.cos(WIDEST)) {
                return List.of();
            }
            flat.add(new Flat(Vectors.dot(up, east) / depth, Vectors.dot(up, north) / depth, place));
        }
        List<Flat> hull = hull(flat);
        return hull.size() < FEWEST ? List.of() : ring(hull);
    }

    private static List<Flat> hull(List<Flat> points) {
        List<Flat> sorted = points.stream()
                .sorted(Comparator.comparingDouble(Flat::x).thenComparingDouble(Flat::y))
                .toList();
        List<Flat> hull = chain(sorted);
        List<Flat> upper = chain(sorted.reversed());
        hull.removeLast();
        upper.removeLast();
        hull.addAll(upper);
        return hull;
    }

    /// The corners on the right of the way from the first to the last.
    private static List<Flat> chain(List<Flat> sorted) {
        List<Flat> chain = new ArrayList<>();
        for (Flat next : sorted) {
            while (chain.size() >= 2 && chain.get(chain.size() - 2).area(chain.getLast(), next) <= FLAT) {
                chain.removeLast();
            }
            chain.add(next);
        }
        return chain;
    }

    private static List<Place> ring(List<Flat> hull) {
        List<Place> ring = new ArrayList<>();
        double[] up = new double[3];
        for (int k = 0; k < hull.size(); k++) {
            Place from = hull.get(k).place();
            Place to = hull.get((k + 1) % hull.size()).place();
            double angle = GreatCircle.angle(from, to);
            int pieces = (int) Math.ceil(angle / PIECE);
            ring.add(from);
            if (pieces > 1) {
                GreatCircle edge = GreatCircle.between(from, to);
                for (int i = 1; i < pieces; i++) {
                    edge.up(angle * i / pieces, up);
                    ring.add(new Place(Math.asin(up[2]), Math.atan2(up[1], up[0]), 0));
                }
            }
        }
        ring.add(ring.getFirst());
        return List.copyOf(ring);
    }

    private static double[] up(Place place) {
        double cos = Math.cos(place.lat());
        return new double[] {cos * Math.cos(place.lon()), cos * Math.sin(place.lon()), Math.sin(place.lat())};
    }
}
