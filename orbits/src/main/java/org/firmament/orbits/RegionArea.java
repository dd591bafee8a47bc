package org.firmament.orbits;

import java.util.List;
import java.util.SplittableRandom;
import org.firmament.catalogs.Place;
import org.firmament.catalogs.Region;
import org.firmament.catalogs.units.LimitException;

/// What lies in a region, and points drawn from it: on the sphere of local verticals, so the date line and the poles
/// are
/// places like any other. Edges are great circles; lengths take the mean radius (0.6 %).
public final class RegionArea {
    /// Draws from the bounding circle before a region counts as having no area.
    private static final int DRAWS = 100_000;

    /// Widening of the bounding circle against rounding, 6 mm on the ground [rad].
    private static final double ROUNDING = 1e-9;

    private RegionArea() {}

    /// Whether a point of the ground is inside; on an edge it may count either way.
    ///
    /// @param lat  geodetic latitude [rad]
    /// @param lon  longitude [rad]
    public static boolean contains(Region region, double lat, double lon) {
        Place point = new Place(lat, lon, 0);
        return switch (region) {
            case Region.Circle circle -> inCircle(circle, point);
            case Region.Polygon polygon -> inCircle(bounding(polygon), point) && windsAround(polygon, lat, lon);
        };
    }

    /// A circle that holds the region: the region itself, or one about the mean of a polygon's corners.
    ///
    /// @throws LimitException  for a polygon that does not fit into a hemisphere about that mean
    public static Region.Circle bounding(Region region) {
        return switch (region) {
            case Region.Circle circle -> circle;
            case Region.Polygon polygon -> bounding(polygon);
        };
    }

    /// A point drawn from the region, every part as likely as its area, at height 0 for a polygon and at the centre's
    /// height for a circle. A circle of radius 0 always gives its centre.
    ///
    /// @throws LimitException  for a polygon without area
    public static Place draw(Region region, SplittableRandom random) {
        Region.Circle circle = bounding(region);
        for (int i = 0; i < DRAWS; i++) {
            Place point = drawInCircle(circle, random);
            if (contains(region, point.lat(), point.lon())) {
                return point;
            }
        }
        throw new LimitException(
                region.name() + " vertices",
                "a ring around next to nothing",
                "a ring with an area",
                "move its corners apart");
    }

    private static Region.Circle bounding(Region.Polygon polygon) {
        double[] sum = new double[3];
        for (Place vertex : polygon.vertices()) {
            sum[0] += Math.cos(vertex.lat()) * Math.cos(vertex.lon());
            sum[1] += Math.cos(vertex.lat()) * Math.sin(vertex.lon());
            sum[2] += Math.sin(vertex.lat());
        }
        Place centre = new Place(Math.atan2(sum[2], Math.hypot(sum[0], sum[1])), Math.atan2(sum[1], sum[0]), 0);
        double radius = 0;
        for (Place vertex : polygon.vertices()) {
            radius = Math.max(radius, GreatCircle.angle(centre, vertex));
        }
        if (radius >= Math.PI / 2 - ROUNDING) {
            throw new LimitException(
                    polygon.name() + " vertices",
                    "a ring up to " + Math.round(Math.toDegrees(radius)) + "° wide from its middle",
                    "a ring within a hemisphere",
                    "split the region");
        }
        return new Region.Circle(polygon.name(), centre, (radius + ROUNDING) * GreatCircle.MEAN_RADIUS);
    }

    private static boolean inCircle(Region.Circle circle, Place point) {
        return GreatCircle.angle(circle.centre(), point) <= circle.radius() / GreatCircle.MEAN_RADIUS + ROUNDING;
    }

    /// Whether the azimuth to a point going round the ring turns a full circle. It would also do so seen from the
    /// ring's
    /// antipodes, which the bounding circle leaves out.
    private static boolean windsAround(Region.Polygon polygon, double lat, double lon) {
        List<Place> ring = polygon.vertices();
        double turned = 0;
        double before = azimuth(lat, lon, ring.getLast());
        for (Place vertex : ring) {
            double now = azimuth(lat, lon, vertex);
            turned += Math.IEEEremainder(now - before, 2 * Math.PI);
            before = now;
        }
        return Math.abs(turned) > Math.PI;
    }

    private static double azimuth(double lat, double lon, Place to) {
        double turn = to.lon() - lon;
        return Math.atan2(
                Math.sin(turn) * Math.cos(to.lat()),
                Math.cos(lat) * Math.sin(to.lat()) - Math.sin(lat) * Math.cos(to.lat()) * Math.cos(turn));
    }

    /// Uniform by area: the cosine of the distance from the centre is uniform, and so is the azimuth.
    private static Place drawInCircle(Region.Circle circle, SplittableRandom random) {
        double edge = Math.sin(circle.radius() / GreatCircle.MEAN_RADIUS / 2);
        double half = Math.asin(edge * Math.sqrt(random.nextDouble()));
        double azimuth = 2 * Math.PI * random.nextDouble();
        double distance = 2 * half;
        Place centre = circle.centre();
        double north = Math.sin(distance) * Math.cos(azimuth);
        double east = Math.sin(distance) * Math.sin(azimuth);
        double axial = Math.cos(distance) * Math.cos(centre.lat()) - north * Math.sin(centre.lat());
        double z = Math.cos(distance) * Math.sin(centre.lat()) + north * Math.cos(centre.lat());
        double lon = Math.IEEEremainder(centre.lon() + Math.atan2(east, axial), 2 * Math.PI);
        return new Place(Math.atan2(z, Math.hypot(axial, east)), lon, centre.alt());
    }
}
