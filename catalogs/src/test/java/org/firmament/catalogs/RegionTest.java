package org.firmament.catalogs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.firmament.catalogs.units.LimitException;
import org.junit.jupiter.api.Test;

class RegionTest {
    @Test
    void aBowTieIsRefused() {
        assertThatThrownBy(() -> polygon(0, 0, 0, 10, 10, 0, 10, 10))
                .isInstanceOf(LimitException.class)
                .hasMessage("vertices: a ring whose edge 2–3 crosses its edge 4–1 is not a ring that keeps out of its"
                        + " own way. Maybe turn round the order of corners 3 to 4.");
    }

    @Test
    void aBowTieAcrossTheDateLineIsRefusedAndARingIsNot() {
        assertThatThrownBy(() -> polygon(-10, 175, -10, -175, 10, 175, 10, -175))
                .hasMessageContaining("crosses");
        assertThat(polygon(-10, 175, -10, -175, 10, -175, 10, 175).vertices()).hasSize(4);
        assertThat(polygon(-10, 175, -10, 185, 10, 185, 10, 175).vertices()).hasSize(4);
    }

    @Test
    void aRingAboutThePoleIsNoKnot() {
        assertThat(polygon(70, 0, 70, 90, 70, 180, 70, -90).vertices()).hasSize(4);
        assertThatThrownBy(() -> polygon(70, 0, 70, 180, 70, 90, 70, -90)).hasMessageContaining("crosses");
    }

    @Test
    void aRingMayTouchItselfAndWriteItsFirstCornerTwice() {
        assertThat(polygon(0, 0, 0, 10, 10, 10, 0, 0).vertices()).hasSize(4);
        // Two squares that share a corner.
        assertThat(polygon(0, 0, 0, 5, 5, 5, 10, 5, 10, 10, 5, 10, 5, 5, 5, 0).vertices())
                .hasSize(8);
    }

    /// Corners in the order of their azimuth about a place make a ring, however far each is; those of a
    /// convex ring in another order make a knot.
    @Test
    void starsAreRingsAndShuffledCirclesAreKnots() {
        SplittableRandom random = new SplittableRandom(9);
        for (int n = 0; n < 200; n++) {
            double lon = random.nextDouble(-180, 180);
            int corners = random.nextInt(4, 12);
            List<Place> star = IntStream.range(0, corners)
                    .mapToObj(i -> about(lon, 2 * Math.PI * i / corners, random.nextDouble(1, 20)))
                    .toList();
            assertThat(new Region.Polygon("star", star).vertices()).hasSize(corners);

            List<Place> circle = new ArrayList<>(IntStream.range(0, corners)
                    .mapToObj(i -> about(lon, 2 * Math.PI * i / corners, 15))
                    .toList());
            int moved = random.nextInt(corners - 2);
            Collections.swap(circle, moved, moved + 1);
            assertThatThrownBy(() -> new Region.Polygon("knot", circle)).hasMessageContaining("crosses");
        }
    }

    @Test
    void tooManyCornersAreRefused() {
        double[] corners = DoubleStream.iterate(0, a -> a + 1).limit(20_000).toArray();
        assertThatThrownBy(
                        () -> polygon(DoubleStream.of(corners).map(a -> a % 80).toArray()))
                .hasMessageContaining("10000 corners is not at most 5000 corners");
    }

    /// A place near the equator, `distance` degrees from one on it.
    private static Place about(double lon, double azimuth, double distance) {
        double d = Math.toRadians(distance);
        double lat = Math.asin(Math.sin(d) * Math.cos(azimuth));
        double east = Math.atan2(Math.sin(d) * Math.sin(azimuth), Math.cos(d));
        return new Place(lat, Math.toRadians(lon) + east, 0);
    }

    private static Region.Polygon polygon(double... latLon) {
        return new Region.Polygon(
                "ring",
                IntStream.range(0, latLon.length / 2)
                        .mapToObj(i -> new Place(Math.toRadians(latLon[2 * i]), Math.toRadians(latLon[2 * i + 1]), 0))
                        .toList());
    }
}
