package org.firmament.orbits;

import java.util.List;
import java.util.SplittableRandom;
import org.firmament.catalogs.Place;
import org.firmament.catalogs.Region;
import org.firmament.catalogs.Vectors;
import org.firmament.catalogs.units.LimitException;

/// What lies in a region, and points drawn from it: on the sphere of local verticals, so the date line and the
/// poles are places like any other. Edges are great circles; lengths take the mean radius (0.6 %).
public final class RegionArea {
    /// Draws from the bounding circle before a region counts as having no area.
    private static final int DRAWS = 100_000;

    /// Widening of circles against rounding, 6 mm on the ground [rad].
    private static final double ROUNDING = 1e-9;

    private final Region region;
    private final Bounds bounds;
    private final double[] middle;
    private final double widest;
    private final double[][] ring;
    private final List<double[][]> holes;
    private final List<RegionArea> parts;

    /// @throws LimitException  for a polygon that does not fit into a hemisphere about the mean of its corners
    public RegionArea(Region region) {
        this.region = region;
        ring = switch (region) {
            case Region.Point _, Region.Circle _, Region.Parts _ -> new double[0][];
            case Region.Polygon polygon -> ring(polygon.vertices());
        };
        holes = switch (region) {
            case Region.Point _, Region.Circle _, Region.Parts _ -> List.of();
            case Region.Polygon polygon ->
                polygon.holes().stream().map(RegionArea::ring).toList();
        };
        parts = switch (region) {
            case Region.Point _, Region.Circle _, Region.Polygon _ -> List.of();
            case Region.Parts several ->
                several.parts().stream().map(RegionArea::new).toList();
        };
        bounds = switch (region) {
            case Region.Point(String name, Place place) -> new Bounds(name, place, 0);
            case Region.Circle(String name, Place centre, double radius) -> new Bounds(name, centre, radius);
            case Region.Polygon polygon -> circleAround(polygon);
            case Region.Parts several -> circleAround(several.name(), parts);
        };
        middle = up(bounds.centre().lat(), bounds.centre().lon());
        // Chords, because cosines of small angles are blind to metres.
        widest = 2 * Math.sin(Math.min(Math.PI, bounds.radius() / GreatCircle.MEAN_RADIUS + ROUNDING) / 2) + ROUNDING;
    }

    /// Whether a point of the ground is inside; on an edge it may count either way.
    ///
    /// @param lat  geodetic latitude [rad]
    /// @param lon  longitude [rad]
    public boolean contains(double lat, double lon) {
        double[] point = up(lat, lon);
        return chord(middle, point) <= widest
                && switch (region) {
                    case Region.Point _, Region.Circle _ -> true;
                    case Region.Polygon _ ->
                        goesAround(ring, point) && holes.stream().noneMatch(hole -> goesAround(hole, point));
                    case Region.Parts _ -> parts.stream().anyMatch(part -> part.contains(lat, lon));
                };
    }

    /// A circle around a region.
    ///
    /// @param radius  along the ground [m]; 0 for a point
    public record Bounds(String name, Place centre, double radius) {}

    /// A circle that holds the region: the region itself, one about the mean of a polygon's corners, or one about
    /// the middle of the parts' circles, which may be the whole Earth.
    public Bounds bounds() {
        return bounds;
    }

    /// A point drawn from the region, every part as likely as its area, at height 0 for a polygon and at the
    /// centre's height for a circle. A point is itself, and uses up no random numbers.
    ///
    /// @throws LimitException  for a polygon without area, or parts without
    public Place draw(SplittableRandom random) {
        if (region instanceof Region.Point(String _, Place place)) {
            return place;
        }
        for (int i = 0; i < DRAWS; i++) {
            double[] point = drawInBounds(random);
            double lat = Math.atan2(point[2], Math.hypot(point[0], point[1]));
            double lon = Math.atan2(point[1], point[0]);
            if (region instanceof Region.Circle || contains(lat, lon)) {
                return new Place(lat, lon, bounds.centre().alt());
            }
        }
        throw region instanceof Region.Parts
                ? new LimitException(
                        region.name() + " parts",
                        "regions with next to no area together",
                        "regions with an area",
                        "choose larger ones, or one alone")
                : new LimitException(
                        region.name() + " vertices",
                        "a ring around next to nothing",
                        "a ring with an area",
                        "move its corners apart");
    }

    /// Whether the azimuth to a walker along the ring turns a full circle. It would also do so seen from the ring's
    /// antipodes, which the bounding circle leaves out.
    private static boolean goesAround(double[][] ring, double[] point) {
        double turned = 0;
        double[] before = ring[ring.length - 1];
        for (double[] corner : ring) {
            // Angle at the point between two corners: both projected onto its horizon.
            double along = Vectors.dot(before, corner) - Vectors.dot(before, point) * Vectors.dot(corner, point);
            double across = point[0] * (before[1] * corner[2] - before[2] * corner[1])
                    + point[1] * (before[2] * corner[0] - before[0] * corner[2])
                    + point[2] * (before[0] * corner[1] - before[1] * corner[0]);
            turned += Math.atan2(across, along);
            before = corner;
        }
        return Math.abs(turned) > Math.PI;
    }

    /// Uniform by area: the squared sine of half the distance from the middle is uniform, and so is the azimuth.
    private double[] drawInBounds(SplittableRandom random) {
        double edge = Math.sin(Math.min(Math.PI, bounds.radius() / GreatCircle.MEAN_RADIUS) / 2);
        double distance = 2 * Math.asin(edge * Math.sqrt(random.nextDouble()));
        double azimuth = 2 * Math.PI * random.nextDouble();
        double lat = bounds.centre().lat();
        double lon = bounds.centre().lon();
        double north = Math.sin(distance) * Math.cos(azimuth);
        double east = Math.sin(distance) * Math.sin(azimuth);
        double axial = Math.cos(distance) * Math.cos(lat) - north * Math.sin(lat);
        return new double[] {
            axial * Math.cos(lon) - east * Math.sin(lon),
            axial * Math.sin(lon) + east * Math.cos(lon),
            Math.cos(distance) * Math.sin(lat) + north * Math.cos(lat)
        };
    }

    private static Bounds circleAround(Region.Polygon polygon) {
        double[] sum = new double[3];
        for (double[] corner : ring(polygon.vertices())) {
            for (int i = 0; i < 3; i++) {
                sum[i] += corner[i];
            }
        }
        Place centre = new Place(Math.atan2(sum[2], Math.hypot(sum[0], sum[1])), Math.atan2(sum[1], sum[0]), 0);
        double radius = 0;
        for (Place vertex : polygon.vertices()) {
            radius = Math.max(radius, GreatCircle.angle(centre, vertex));
        }
        if (radius >= Math.PI / 2 - ROUNDING) {
            throw new LimitException(
                    polygon.name() + " vertices",
                    "a ring with a corner " + Math.round(Math.toDegrees(radius)) + "° from its middle",
                    "a ring within a hemisphere",
                    "split the region");
        }
        return new Bounds(polygon.name(), centre, (radius + ROUNDING) * GreatCircle.MEAN_RADIUS);
    }

    private static Bounds circleAround(String name, List<RegionArea> parts) {
        double[] sum = new double[3];
        for (RegionArea part : parts) {
            for (int i = 0; i < 3; i++) {
                sum[i] += part.middle[i];
            }
        }
        Place centre = new Place(Math.atan2(sum[2], Math.hypot(sum[0], sum[1])), Math.atan2(sum[1], sum[0]), 0);
        double radius = 0;
        for (RegionArea part : parts) {
            radius = Math.max(radius, GreatCircle.range(centre, part.bounds.centre()) + part.bounds.radius());
        }
        double farthest = Math.PI * GreatCircle.MEAN_RADIUS;
        return new Bounds(name, centre, Math.min(farthest, radius + ROUNDING * farthest));
    }

    private static double[][] ring(List<Place> vertices) {
        return vertices.stream().map(vertex -> up(vertex.lat(), vertex.lon())).toArray(double[][]::new);
    }

    private static double[] up(double lat, double lon) {
        double cos = Math.cos(lat);
        return new double[] {cos * Math.cos(lon), cos * Math.sin(lon), Math.sin(lat)};
    }

    private static double chord(double[] a, double[] b) {
        return Math.hypot(Math.hypot(a[0] - b[0], a[1] - b[1]), a[2] - b[2]);
    }
}
