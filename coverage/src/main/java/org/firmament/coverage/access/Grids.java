package org.firmament.coverage.access;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.firmament.catalogs.Place;
import org.firmament.catalogs.Site;
import org.firmament.catalogs.units.LimitException;
import org.firmament.orbits.RegionArea;

/// Grids of points. Areas are those of a sphere with the points' geodetic latitudes: on the ellipsoid, cells
/// of equal weight differ by 1.4 % between equator and pole.
public final class Grids {
    /// Most points of a grid; more is a mistake in the spacing more often than a wish.
    public static final int MOST_POINTS = 2_000_000;

    /// Fewest cells of a ring next to a pole.
    private static final int POLE_CELLS = 3;

    /// Names carry latitude and longitude in degrees to this many decimals: 11 m.
    private static final int NAME_DECIMALS = 4;

    private Grids() {}

    /// Points in the middle of cells `spacing` high and wide, or a little more or less so that they fill the
    /// band. Weights are the cells' areas, proportional to cos latitude.
    ///
    /// @param spacing   [rad]
    /// @param altitude  of the points [m]
    /// @param south     least latitude [rad]
    /// @param north     greatest latitude [rad]
    public static List<TargetPoint> latitudeLongitude(double spacing, double altitude, double south, double north) {
        checkLatitudeLongitude(spacing, south, north);
        return points(latitudeLongitudeRings(spacing, altitude, south, north));
    }

    /// The same points as rings.
    public static RingGrid latitudeLongitudeRings(double spacing, double altitude, double south, double north) {
        int rows = rows(spacing, south, north);
        int columns = columns(spacing);
        double height = (north - south) / rows;
        double width = 2 * Math.PI / columns;
        List<Ring> rings = new ArrayList<>(rows);
        for (int i = 0; i < rows; i++) {
            double low = south + i * height;
            double area = Math.sin(low + height) - Math.sin(low);
            rings.add(new Ring(low + 0.5 * height, -Math.PI + 0.5 * width, columns, 0.5 * area / columns));
        }
        return new RingGrid(rings, altitude);
    }

    /// Counts the points of [#latitudeLongitude] without making them.
    ///
    /// @throws LimitException  for more than [#MOST_POINTS]
    public static void checkLatitudeLongitude(double spacing, double south, double north) {
        requireFew((long) rows(spacing, south, north) * columns(spacing), spacing);
    }

    /// Cells of equal area, about `spacing` high and wide: rings of latitude get a whole number of cells
    /// first, and then edges that give every cell the same area (to rounding, 1e-12). A point halves the
    /// area of its ring.
    ///
    /// @param spacing   [rad]
    /// @param altitude  of the points [m]
    /// @param south     least latitude [rad]
    /// @param north     greatest latitude [rad]
    public static List<TargetPoint> equalArea(double spacing, double altitude, double south, double north) {
        checkEqualArea(spacing, south, north);
        return points(equalAreaRings(spacing, altitude, south, north));
    }

    /// The same points as rings.
    public static RingGrid equalAreaRings(double spacing, double altitude, double south, double north) {
        return new RingGrid(equalAreaRings(spacing, south, north), altitude);
    }

    /// Counts the points of [#equalArea] without making them.
    ///
    /// @throws LimitException  for more than [#MOST_POINTS]
    public static void checkEqualArea(double spacing, double south, double north) {
        requireFew(
                equalAreaRings(spacing, south, north).stream()
                        .mapToLong(Ring::count)
                        .sum(),
                spacing);
    }

    /// The points of the world's equal-area grid that lie in a region. Only those in the circle about it are
    /// made.
    ///
    /// @param spacing   [rad]
    /// @param altitude  of the points [m]
    /// @throws LimitException  for more than [#MOST_POINTS], or ten times as many in the circle about the region
    public static List<TargetPoint> within(RegionArea region, double spacing, double altitude) {
        return RegionPoints.within(region, equalAreaRings(spacing, -Math.PI / 2, Math.PI / 2), spacing, altitude);
    }

    /// Named points of equal weight.
    public static List<TargetPoint> points(List<Site> sites) {
        return sites.stream()
                .map(site -> new TargetPoint(site.name(), site.place(), 1))
                .toList();
    }

    private static int rows(double spacing, double south, double north) {
        return Math.max(1, (int) Math.round((north - south) / spacing));
    }

    private static int columns(double spacing) {
        return Math.max(1, (int) Math.round(2 * Math.PI / spacing));
    }

    private static List<Ring> equalAreaRings(double spacing, double south, double north) {
        int rows = rows(spacing, south, north);
        double height = (north - south) / rows;
        int[] counts = new int[rows];
        long total = 0;
        for (int i = 0; i < rows; i++) {
            double low = south + i * height;
            double cells = 2 * Math.PI * (Math.sin(low + height) - Math.sin(low)) / (spacing * height);
            counts[i] = Math.max(POLE_CELLS, (int) Math.round(cells));
            total += counts[i];
        }
        double from = Math.sin(south);
        double cell = (Math.sin(north) - from) / total;
        List<Ring> rings = new ArrayList<>(rows);
        for (int count : counts) {
            double to = from + count * cell;
            double width = 2 * Math.PI / count;
            // Every other ring is turned by half a cell, so that points do not line up along meridians.
            double first = -Math.PI + (rings.size() % 2 == 0 ? 0.5 : 0.25) * width;
            rings.add(new Ring(Math.asin(Math.clamp(0.5 * (from + to), -1.0, 1.0)), first, count, 0.5 * cell));
            from = to;
        }
        return rings;
    }

    private static List<TargetPoint> points(RingGrid grid) {
        List<TargetPoint> points = new ArrayList<>();
        for (Ring ring : grid.rings()) {
            for (int j = 0; j < ring.count(); j++) {
                Place place = new Place(ring.lat(), ring.lon(j), grid.altitude());
                points.add(new TargetPoint(name(place), place, ring.weight()));
            }
        }
        return points;
    }

    /// @throws LimitException  for more than [#MOST_POINTS]
    static void requireFew(long count, double spacing) {
        if (count > MOST_POINTS) {
            throw new LimitException(
                    "spacing_deg",
                    degrees(spacing) + " with its " + count + " points",
                    "a grid of at most " + MOST_POINTS + " points",
                    "use a wider spacing or a smaller area");
        }
    }

    /// What a point is called: its coordinates.
    static String name(Place place) {
        return degrees(Math.abs(place.lat()))
                + (place.lat() < 0 ? "S " : "N ")
                + degrees(Math.abs(place.lon()))
                + (place.lon() < 0 ? "W" : "E");
    }

    /// An angle in degrees as names and messages write it.
    static String degrees(double angle) {
        BigDecimal rounded = BigDecimal.valueOf(Math.toDegrees(angle)).setScale(NAME_DECIMALS, RoundingMode.HALF_EVEN);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
}
