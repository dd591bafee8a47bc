package org.firmament.coverage.access;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.firmament.catalogs.Place;
import org.firmament.catalogs.units.LimitException;
import org.firmament.orbits.GreatCircle;
import org.firmament.orbits.RegionArea;

/// The points of a grid of rings that lie in a region, looked for in the circle about it.
final class RegionPoints {
    /// Most points looked at for each that may be found.
    private static final int LOOKED_AT = 10;

    /// On top of the circle, for rounding [rad].
    private static final double SLACK = 1e-6;

    private final RegionArea.Bounds about;
    private final double reach;
    private final double half;

    /// Half the longitudes the circle spans are all of them where it holds a pole, and asin(sin r / cos φ)
    /// where not, φ being the latitude of its middle.
    private RegionPoints(RegionArea region) {
        about = region.bounds();
        reach = Math.min(Math.PI, about.radius() / GreatCircle.MEAN_RADIUS + SLACK);
        double lat = Math.abs(about.centre().lat());
        half = lat + reach >= Math.PI / 2
                ? Math.PI
                : Math.min(Math.PI, Math.asin(Math.min(1, Math.sin(reach) / Math.cos(lat))) + SLACK);
    }

    /// @param spacing  of the rings, for messages [rad]
    /// @throws LimitException  for too many points, or for none
    static List<TargetPoint> within(RegionArea region, List<Ring> world, double spacing, double altitude) {
        RegionPoints circle = new RegionPoints(region);
        List<Ring> rings = world.stream()
                .filter(ring -> Math.abs(ring.lat() - circle.about.centre().lat()) <= circle.reach)
                .toList();
        long looked = rings.stream().mapToLong(circle::count).sum();
        if (looked > (long) LOOKED_AT * Grids.MOST_POINTS) {
            throw new LimitException(
                    "spacing_deg",
                    Grids.degrees(spacing) + " with its " + looked + " points in the circle about the region",
                    "a grid of at most " + Grids.MOST_POINTS + " points, and ten times as many about them",
                    "use a wider spacing or a smaller area");
        }
        List<TargetPoint> points = new ArrayList<>();
        long count = 0;
        for (Ring ring : rings) {
            for (int j : circle.numbers(ring).toArray()) {
                if (region.contains(ring.lat(), ring.lon(j)) && ++count <= Grids.MOST_POINTS) {
                    Place place = new Place(ring.lat(), ring.lon(j), altitude);
                    points.add(new TargetPoint(Grids.name(place), place, ring.weight()));
                }
            }
        }
        Grids.requireFew(count, spacing);
        if (points.isEmpty()) {
            throw new LimitException(
                    "spacing_deg",
                    Grids.degrees(spacing),
                    "fine enough to put one point into the area",
                    "use a smaller spacing");
        }
        return points;
    }

    private long count(Ring ring) {
        double wide = 2 * half / width(ring);
        return Math.min(ring.count(), (long) Math.floor(wide) + 2);
    }

    /// The numbers of a ring's points that may lie in the circle, ascending.
    private IntStream numbers(Ring ring) {
        int count = ring.count();
        double middle = (about.centre().lon() - ring.lon(0)) / width(ring);
        long from = (long) Math.ceil(middle - half / width(ring));
        long to = (long) Math.floor(middle + half / width(ring));
        if (half >= Math.PI || to - from + 1 >= count) {
            return IntStream.range(0, count);
        }
        if (to < from) {
            return IntStream.empty();
        }
        int first = (int) Math.floorMod(from, (long) count);
        int last = (int) Math.floorMod(to, (long) count);
        return first <= last
                ? IntStream.rangeClosed(first, last)
                : IntStream.concat(IntStream.rangeClosed(0, last), IntStream.range(first, count));
    }

    private static double width(Ring ring) {
        return 2 * Math.PI / ring.count();
    }
}
