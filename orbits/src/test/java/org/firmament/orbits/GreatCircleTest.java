package org.firmament.orbits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.SplittableRandom;
import org.assertj.core.data.Offset;
import org.firmament.catalogs.Place;
import org.firmament.catalogs.units.LimitException;
import org.junit.jupiter.api.Test;

class GreatCircleTest {
    /// Rounding of a few multiplications of unit vectors.
    private static final double ROUNDING = 1e-12;

    @Test
    void aMeridianQuarterIsWithinSixTenthsOfAPercentOfItsLength() {
        // Meridian quadrant of WGS84: 10,001,965.7 m (NIMA TR8350.2); equator quadrant π/2 · 6,378,137 m.
        assertThat(GreatCircle.range(place(0, 0), place(90, 0)) / 10_001_965.7).isBetween(0.994, 1.006);
        assertThat(GreatCircle.range(place(0, 0), place(0, 90)) / (Math.PI / 2 * 6_378_137))
                .isBetween(0.994, 1.006);
        // The worst of all: short lines north at the equator, where a degree is 110,574 m, and at the pole, 111,694 m.
        assertThat(GreatCircle.range(place(-0.5, 0), place(0.5, 0)) / 110_574).isBetween(0.994, 1.006);
        assertThat(GreatCircle.range(place(89, 0), place(90, 0)) / 111_694).isBetween(0.994, 1.006);
    }

    @Test
    void itStartsAtOnePlaceAndEndsAtTheOther() {
        SplittableRandom random = new SplittableRandom(11);
        for (int i = 0; i < 500; i++) {
            Place from = anywhere(random);
            Place to = anywhere(random);
            GreatCircle circle = GreatCircle.between(from, to);
            assertThat(up(circle, 0)).containsExactly(new Earth(Conventions.EarthShape.SPHERE).up(from), within());
            assertThat(up(circle, GreatCircle.angle(from, to)))
                    .containsExactly(new Earth(Conventions.EarthShape.SPHERE).up(to), within());
        }
    }

    @Test
    void turningLeftFromEastIsNorth() {
        GreatCircle north = GreatCircle.between(place(0, 0), place(0, 10)).turned(Math.PI / 2);
        assertThat(up(north, Math.PI / 2)).containsExactly(new double[] {0, 0, 1}, within());
    }

    @Test
    void thereIsNoOneWayToTheAntipode() {
        assertThatThrownBy(() -> GreatCircle.between(place(10, 20), place(-10, -160)))
                .isInstanceOf(LimitException.class)
                .hasMessageContaining("opposite the launch point");
    }

    private static Offset<Double> within() {
        return Offset.offset(ROUNDING);
    }

    private static double[] up(GreatCircle circle, double angle) {
        double[] up = new double[3];
        circle.up(angle, up);
        return up;
    }

    private static Place anywhere(SplittableRandom random) {
        return new Place(Math.asin(2 * random.nextDouble() - 1), 2 * Math.PI * (random.nextDouble() - 0.5), 0);
    }

    private static Place place(double lat, double lon) {
        return new Place(Math.toRadians(lat), Math.toRadians(lon), 0);
    }
}
