package org.firmament.coverage.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.firmament.catalogs.Place;
import org.firmament.catalogs.Region;
import org.firmament.catalogs.units.LimitException;
import org.firmament.orbits.RegionArea;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
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

    /// Circles of all sizes, over poles and the date line: what is found about the middle is what is found by
    /// asking every point of the world.
    @RepeatedTest(20)
    void aRegionKeepsThePointsInIt(RepetitionInfo repetition) {
        SplittableRandom random = new SplittableRandom(repetition.getCurrentRepetition());
        Place centre = new Place(Math.asin(random.nextDouble(-1, 1)), random.nextDouble(-Math.PI, Math.PI), 0);
        double radius = random.nextDouble(500e3, repetition.getCurrentRepetition() == 1 ? 20_000e3 : 9_000e3);
        RegionArea region = new RegionArea(new Region.Circle("circle", centre, radius));

        List<String> world = Grids.equalArea(Math.toRadians(3), 0, -POLE, POLE).stream()
                .filter(point ->
                        region.contains(point.place().lat(), point.place().lon()))
                .map(TargetPoint::name)
                .toList();

        assertThat(world).isNotEmpty();
        assertThat(Grids.within(region, Math.toRadians(3), 0))
                .extracting(TargetPoint::name)
                .isEqualTo(world);
    }

    @Test
    void aGridNobodyMeantIsRefusedWithItsCount() {
        assertThatThrownBy(() -> Grids.latitudeLongitude(Math.toRadians(0.1), 0, -POLE, POLE))
                .isInstanceOf(LimitException.class)
                .hasMessage("spacing_deg: 0.1 with its 6480000 points is not a grid of at most 2000000 points."
                        + " Maybe use a wider spacing or a smaller area.");
        RegionArea village = new RegionArea(new Region.Circle("village", new Place(0.7, 0.02, 0), 1_000));
        assertThatThrownBy(() -> Grids.within(village, Math.toRadians(5), 0))
                .isInstanceOf(LimitException.class)
                .hasMessageContaining("smaller spacing");
        RegionArea continent = new RegionArea(new Region.Circle("continent", new Place(0.7, 0, 0), 3_000_000));
        assertThatThrownBy(() -> Grids.within(continent, Math.toRadians(0.001), 0))
                .isInstanceOf(LimitException.class)
                .hasMessageContaining("points in the circle about the region");
        assertThat(Grids.within(village, Math.toRadians(0.002), 0)).hasSizeBetween(50, 70);
    }

    private static double weight(List<TargetPoint> grid) {
        return grid.stream().mapToDouble(TargetPoint::weight).sum();
    }
}
