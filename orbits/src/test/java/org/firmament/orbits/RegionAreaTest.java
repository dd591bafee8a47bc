package org.firmament.orbits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.firmament.catalogs.Place;
import org.firmament.catalogs.Region;
import org.firmament.catalogs.units.LimitException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RegionAreaTest {
    /// 99.9 % point of chi-square with 99 degrees of freedom (Abramowitz and Stegun, table 26.8: 148.2).
    private static final double CHI_SQUARE_99 = 148.2;

    static final Region.Polygon PACIFIC = polygon("pacific", 170, -20, -170, -20, -170, 20, 170, 20);
    static final Region.Polygon ARCTIC = polygon("arctic", 0, 70, 90, 70, 180, 70, -90, 70);
    static final Region.Polygon CORNER = polygon("corner", 0, 0, 0, 60, 90, 0);

    @Test
    void aRegionAcrossTheDateLineHoldsBothItsSides() {
        assertThat(in(PACIFIC, 0, 179)).isTrue();
        assertThat(in(PACIFIC, 0, -179)).isTrue();
        assertThat(in(PACIFIC, 0, 540 - 360)).isTrue();
        assertThat(in(PACIFIC, 0, 169)).isFalse();
        assertThat(in(PACIFIC, 0, 0)).isFalse();
    }

    @Test
    void aRegionAboutThePoleHoldsThePoleAndNotTheOther() {
        assertThat(in(ARCTIC, 90, 0)).isTrue();
        assertThat(in(ARCTIC, 80, 33)).isTrue();
        assertThat(in(ARCTIC, 60, 33)).isFalse();
        assertThat(in(ARCTIC, -90, 0)).isFalse();
    }

    @Test
    void edgesAreGreatCircles() {
        // The edge from 0°N 90°E to 60°N 0°E of CORNER, half way in longitude: tan φ = tan 60° cos 45°.
        double edge = Math.toDegrees(Math.atan(Math.tan(Math.PI / 3) * Math.cos(Math.PI / 4)));
        assertThat(in(CORNER, edge - 0.001, 45)).isTrue();
        assertThat(in(CORNER, edge + 0.001, 45)).isFalse();
    }

    @Test
    void theOrderOfTheCornersDoesNotMatter() {
        RegionArea one = new RegionArea(CORNER);
        RegionArea two =
                new RegionArea(new Region.Polygon("reversed", CORNER.vertices().reversed()));
        SplittableRandom random = new SplittableRandom(4);
        for (int i = 0; i < 1000; i++) {
            double lat = Math.asin(2 * random.nextDouble() - 1);
            double lon = 2 * Math.PI * random.nextDouble();
            assertThat(two.contains(lat, lon)).isEqualTo(one.contains(lat, lon));
        }
    }

    @Test
    void theShareOfTheSphereInsideIsTheSphericalExcess() {
        // CORNER has angles 90° at its first corner, and by Napier's rules atan(tan 60°/sin 90°) = 60° at
        // 90°E and 90° at 60°N: excess 60°, 1/12 of the sphere.
        SplittableRandom random = new SplittableRandom(5);
        RegionArea corner = new RegionArea(CORNER);
        int inside = 0;
        int draws = 60_000;
        for (int i = 0; i < draws; i++) {
            double lat = Math.asin(2 * random.nextDouble() - 1);
            inside += corner.contains(lat, 2 * Math.PI * random.nextDouble()) ? 1 : 0;
        }
        // Four standard deviations of the count, √(60,000·1/12·11/12) = 68.
        assertThat((double) inside).isBetween(draws / 12.0 - 272, draws / 12.0 + 272);
    }

    static Stream<Region> regions() {
        return Stream.of(
                PACIFIC,
                ARCTIC,
                CORNER,
                new Region.Circle("cap", place(88, 30), 1_500_000),
                new Region.Circle("date line", place(10, 179.5), 800_000));
    }

    @ParameterizedTest
    @MethodSource("regions")
    void everyDrawIsInside(Region region) {
        RegionArea area = new RegionArea(region);
        SplittableRandom random = new SplittableRandom(6);
        for (int i = 0; i < 2000; i++) {
            Place drawn = area.draw(random);
            assertThat(area.contains(drawn.lat(), drawn.lon())).isTrue();
            assertThat(drawn.lon()).isBetween(-Math.PI, Math.PI);
        }
    }

    @Test
    void drawsFromACircleAreUniformByArea() {
        // Rings of equal area about the centre (equal steps of the cosine) × ten sectors of azimuth.
        Region.Circle cap = new Region.Circle("cap", place(90, 0), 3_000_000);
        double least = Math.cos(cap.radius() / GreatCircle.MEAN_RADIUS);
        RegionArea area = new RegionArea(cap);
        int[] counts = new int[100];
        SplittableRandom random = new SplittableRandom(7);
        int draws = 20_000;
        for (int i = 0; i < draws; i++) {
            Place drawn = area.draw(random);
            int ring = (int) Math.min(9, 10 * (1 - Math.sin(drawn.lat())) / (1 - least));
            int sector = (int) Math.min(9, 10 * (drawn.lon() + Math.PI) / (2 * Math.PI));
            counts[10 * ring + sector]++;
        }
        assertThat(chiSquare(counts, draws)).isLessThan(CHI_SQUARE_99);
    }

    @Test
    void drawsFromAPolygonAreUniformByArea() {
        // The inside of PACIFIC in ten strips of longitude: by symmetry about 180° strips pair up, and between
        // meridians
        // equal parts of a strip in sin φ below the lowest edge are equal areas: use latitudes within ±19°.
        RegionArea area = new RegionArea(PACIFIC);
        int[] counts = new int[100];
        SplittableRandom random = new SplittableRandom(8);
        double top = Math.sin(Math.toRadians(19));
        int draws = 0;
        while (draws < 20_000) {
            Place drawn = area.draw(random);
            double sin = Math.sin(drawn.lat());
            double east = Math.IEEEremainder(drawn.lon() - Math.PI, 2 * Math.PI) / Math.toRadians(10);
            if (Math.abs(sin) < top && Math.abs(east) < 1) {
                counts[10 * (int) (5 * (1 + sin / top)) + (int) (5 * (1 + east))]++;
                draws++;
            }
        }
        assertThat(chiSquare(counts, draws)).isLessThan(CHI_SQUARE_99);
    }

    @Test
    void theBoundingCircleHoldsTheRegion() {
        assertThat(GreatCircle.angle(new RegionArea(ARCTIC).bounds().centre(), place(90, 0)))
                .isLessThan(1e-9);
        assertThat(new RegionArea(ARCTIC).bounds().radius() / GreatCircle.MEAN_RADIUS)
                .isBetween(Math.toRadians(20), Math.toRadians(20.0001));
    }

    @Test
    void aPointIsARegion() {
        RegionArea pad = new RegionArea(new Region.Point("pad", place(12, 34)));
        assertThat(pad.draw(new SplittableRandom(1))).isEqualTo(place(12, 34));
        assertThat(pad.bounds().radius()).isZero();
    }

    @Test
    void aCircleWithoutAreaIsRefused() {
        assertThatThrownBy(() -> new Region.Circle("pad", place(12, 34), 0))
                .isInstanceOf(LimitException.class)
                .hasMessageContaining("kind: point");
    }

    @Test
    void partsWithoutAreaCannotBeDrawnFrom() {
        RegionArea pads = new RegionArea(new Region.Parts(
                "pads", List.of(new Region.Point("one", place(12, 34)), new Region.Point("two", place(13, 34)))));
        assertThatThrownBy(() -> pads.draw(new SplittableRandom(1)))
                .isInstanceOf(LimitException.class)
                .hasMessageContaining("pads parts");
    }

    @Test
    void aSmallCircleHoldsItsMiddleAndEndsAtItsRadius() {
        RegionArea pad = new RegionArea(new Region.Circle("pad", place(40, 127), 10));
        double metre = 1 / GreatCircle.MEAN_RADIUS;
        assertThat(pad.contains(Math.toRadians(40), Math.toRadians(127))).isTrue();
        assertThat(pad.contains(Math.toRadians(40) + 9.9 * metre, Math.toRadians(127)))
                .isTrue();
        assertThat(pad.contains(Math.toRadians(40) + 10.1 * metre, Math.toRadians(127)))
                .isFalse();
    }

    @Test
    void aRingRoundTheWorldIsRefused() {
        assertThatThrownBy(() -> new RegionArea(polygon("belt", 0, 10, 120, -10, -120, -10)))
                .isInstanceOf(LimitException.class)
                .hasMessageContaining("belt")
                .hasMessageContaining("Maybe split the region");
    }

    private static double chiSquare(int[] counts, int draws) {
        double expected = (double) draws / counts.length;
        double sum = 0;
        for (int count : counts) {
            sum += (count - expected) * (count - expected) / expected;
        }
        return sum;
    }

    private static boolean in(Region region, double lat, double lon) {
        return new RegionArea(region).contains(Math.toRadians(lat), Math.toRadians(lon));
    }

    private static Place place(double lat, double lon) {
        return new Place(Math.toRadians(lat), Math.toRadians(lon), 0);
    }

    private static Region.Polygon polygon(String name, double... lonLat) {
        Place[] corners = new Place[lonLat.length / 2];
        for (int i = 0; i < corners.length; i++) {
            corners[i] = place(lonLat[2 * i + 1], lonLat[2 * i]);
        }
        return new Region.Polygon(name, List.of(corners));
    }

    /// A lake in an island in a lake in a land, over the date line: in the lakes is outside, on the islands
    /// inside.
    @Test
    void holesAreLeftOutAndPartsCountTogether() {
        Region.Polygon land = new Region.Polygon(
                "land", square(20).vertices(), List.of(square(10).vertices()));
        Region.Polygon island = new Region.Polygon(
                "island", square(5).vertices(), List.of(square(1).vertices()));
        Region both = new Region.Parts("both", List.of(land, island));

        assertThat(in(both, 15, 180)).isTrue();
        assertThat(in(both, 7, -179)).isFalse();
        assertThat(in(both, 3, 179)).isTrue();
        assertThat(in(both, 0.5, 180)).isFalse();
        assertThat(in(both, 25, 180)).isFalse();
        assertThat(in(land, 3, 179)).isFalse();
    }

    /// Antarctica as maps draw it, with a seam from the coast to the pole and back.
    @Test
    void aRingWithASeamToThePoleGoesAroundIt() {
        Region.Polygon cap = polygon("cap", 0, -90, 180, -70, 60, -65, -60, -65, -180, -70);

        assertThat(in(cap, -80, 10)).isTrue();
        assertThat(in(cap, -80, 175)).isTrue();
        assertThat(in(cap, -80, -175)).isTrue();
        assertThat(in(cap, -60, 0)).isFalse();
        assertThat(in(cap, 80, 0)).isFalse();
    }

    /// Two circles on opposite sides of the Earth, one four times the other: draws follow their areas.
    @Test
    void partsFarApartAreDrawnByTheirAreas() {
        Region both = new Region.Parts(
                "both",
                List.of(
                        new Region.Circle("large", place(0, 90), 2_000_000),
                        new Region.Circle("small", place(0, -90), 1_000_000)));
        RegionArea area = new RegionArea(both);
        SplittableRandom random = new SplittableRandom(7);

        int large = 0;
        for (int i = 0; i < 4_000; i++) {
            Place drawn = area.draw(random);
            assertThat(area.contains(drawn.lat(), drawn.lon())).isTrue();
            large += drawn.lon() > 0 ? 1 : 0;
        }

        // Caps: 1 − cos of 0.3139 and 0.1570, 3.975 to 1; four standard deviations of the share are 0.026.
        assertThat(large / 4_000.0).isCloseTo(0.799, within(0.026));
    }

    /// A square about the equator and the date line, `half` degrees to each side.
    private static Region.Polygon square(double half) {
        return polygon("square", 180 - half, -half, -180 + half, -half, -180 + half, half, 180 - half, half);
    }
}
