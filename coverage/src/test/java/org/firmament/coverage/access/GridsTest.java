package org.firmament.coverage.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.firmament.catalogs.units.LimitException;
import org.junit.jupiter.api.Test;

class GridsTest {
    private static final double POLE = Math.PI / 2;

    /// Sums of thousands of shares of 1.
    private static final double SUM_ROUNDING = 1e-9;

    @Test
    void aLatitudeLongitudeGridSitsInItsCells() {
        List<TargetPoint> grid = Grids.latitudeLongitude(Math.toRadians(10), 5e3, -POLE, POLE);
        assertThat(grid).hasSize(18 * 36);
        assertThat(grid.getFirst().name()).isEqualTo("85S 175W");
        assertThat(grid.getLast().name()).isEqualTo("85N 175E");
        assertThat(grid.getFirst().place().alt()).isEqualTo(5e3);
        double equator = grid.get(9 * 36).weight();
        assertThat(grid.getFirst().weight() / equator)
                .isCloseTo(Math.cos(Math.toRadians(85)) / Math.cos(Math.toRadians(5)), within(1e-12));
    }

    @Test
    void everyWorldGridWeighsOneEarth() {
        for (double spacing : new double[] {2, 3.7, 10, 45}) {
            double angle = Math.toRadians(spacing);
            assertThat(weight(Grids.latitudeLongitude(angle, 0, -POLE, POLE))).isCloseTo(1, within(SUM_ROUNDING));
            assertThat(weight(Grids.equalArea(angle, 0, -POLE, POLE))).isCloseTo(1, within(SUM_ROUNDING));
        }
        assertThat(weight(Grids.equalArea(0.05, 0, 0, POLE))).isCloseTo(0.5, within(SUM_ROUNDING));
        assertThat(weight(Grids.latitudeLongitude(0.05, 0, -POLE, 0))).isCloseTo(0.5, within(SUM_ROUNDING));
    }

    @Test
    void equalAreaCellsAreEqualAndNearTheirSpacing() {
        List<TargetPoint> grid = Grids.equalArea(Math.toRadians(2), 0, -POLE, POLE);
        assertThat(grid)
                .extracting(TargetPoint::weight)
                .containsOnly(grid.getFirst().weight());
        double cell = Math.sqrt(grid.getFirst().weight() * 4 * Math.PI);
        assertThat(Math.toDegrees(cell)).isCloseTo(2, within(0.02)); // counts are whole numbers
    }

    /// The share of points in a cap is the cap's share of the sphere, up to the cells on its edge.
    @Test
    void equalAreaPointsFillCapsEvenly() {
        List<TargetPoint> grid = Grids.equalArea(Math.toRadians(2), 0, -POLE, POLE);
        for (double lat : new double[] {-60, -10, 0, 33, 80}) {
            long above = grid.stream()
                    .filter(point -> point.place().lat() > Math.toRadians(lat))
                    .count();
            double share = 0.5 * (1 - Math.sin(Math.toRadians(lat)));
            double ring = Math.toRadians(2) * Math.cos(Math.toRadians(lat)) / 2;
            assertThat((double) above / grid.size()).isCloseTo(share, within(ring));
        }
    }

    @Test
    void pointsHaveNamesOfTheirOwn() {
        List<TargetPoint> grid = Grids.equalArea(Math.toRadians(1), 0, -POLE, POLE);
        assertThat(grid).extracting(TargetPoint::name).doesNotHaveDuplicates();
    }

    @Test
    void aRegionKeepsThePointsInIt() {
        List<TargetPoint> north = Grids.within(place -> place.lat() > 0, Math.toRadians(5), 0);
        assertThat(north).isNotEmpty().allMatch(point -> point.place().lat() > 0);
        assertThat(weight(north)).isCloseTo(0.5, within(0.05));
    }

    @Test
    void aGridNobodyMeantIsRefusedWithItsCount() {
        assertThatThrownBy(() -> Grids.latitudeLongitude(Math.toRadians(0.1), 0, -POLE, POLE))
                .isInstanceOf(LimitException.class)
                .hasMessage("spacing_deg: 0.1 with its 6480000 points is not a grid of at most 2000000 points."
                        + " Maybe use a wider spacing or a smaller area.");
        assertThatThrownBy(() -> Grids.within(place -> false, 0.1, 0))
                .isInstanceOf(LimitException.class)
                .hasMessageContaining("smaller spacing");
        assertThat(Grids.within(place -> place.lat() > 1.5, Math.toRadians(0.5), 0))
                .hasSizeGreaterThan(50);
    }

    private static double weight(List<TargetPoint> grid) {
        return grid.stream().mapToDouble(TargetPoint::weight).sum();
    }
}
