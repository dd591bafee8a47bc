package org.firmament.catalogs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import org.firmament.catalogs.units.LimitException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StreetsTest {
    /// Polar streets, planes × satellites (Lang and Adams 1998; Ballard 1980, table II), printed to 0.001°
    /// and 0.01°.
    @ParameterizedTest
    @CsvSource({
        "2, 3, 66.716, 104.478, 0.001",
        "2, 5, 53.219, 95.480, 0.001",
        "3, 4, 48.59, 69.29, 0.01",
        "3, 6, 38.68, 64.34, 0.01",
        "9, 10, 18.301, 21.660, 0.001"
    })
    void publishedFootprintsAndSpacings(int planes, int perPlane, double footprint, double spacing, double printed) {
        Streets streets = written(planes, perPlane);
        assertThat(Math.toDegrees(streets.footprint())).isCloseTo(footprint, within(printed));
        assertThat(Math.toDegrees(streets.spacing())).isCloseTo(spacing, within(printed));
    }

    @Test
    void theSpacingsGoHalfRoundTheEarth() {
        SplittableRandom random = new SplittableRandom(1);
        for (int n = 0; n < 200; n++) {
            int perPlane = random.nextInt(3, 60);
            Streets streets = written(random.nextInt(2, perPlane + 1), perPlane);
            double round = (streets.planeCount() - 1) * streets.spacing() + 2 * streets.halfWidth();
            assertThat(round).isCloseTo(Math.PI, within(1e-12)); // rounding of 60 spacings
        }
    }

    /// The planes chosen are enough, and one fewer would not be.
    @Test
    void theFewestPlanesThatDoAreChosen() {
        SplittableRandom random = new SplittableRandom(2);
        for (int n = 0; n < 200; n++) {
            double altitude = random.nextDouble(400e3, 20_000e3);
            double elevation = Math.toRadians(random.nextDouble(0, 40));
            double footprint = Math.acos(6_378_137 * Math.cos(elevation) / (6_378_137 + altitude)) - elevation;
            int perPlane = 2 + (int) Math.ceil(Math.PI / footprint) + random.nextInt(6);
            Streets chosen = new Streets(perPlane, OptionalInt.empty(), OptionalDouble.of(elevation), altitude, 0, 0);
            assertThat(chosen.footprint()).isLessThanOrEqualTo(footprint + 1e-9);
            if (chosen.planeCount() > 2) {
                assertThat(written(chosen.planeCount() - 1, perPlane).footprint())
                        .isGreaterThan(footprint);
            }
        }
    }

    @Test
    void tooFewSatellitesForAStreetAreToldHowManyWouldDo() {
        assertThatThrownBy(
                        () -> new Streets(8, OptionalInt.empty(), OptionalDouble.of(Math.toRadians(10)), 780e3, 0, 0))
                .isInstanceOf(LimitException.class)
                .hasMessage("per_plane: 8 is not close enough for a street: footprints reach 18.658° to either side."
                        + " Maybe use per_plane 10.");
    }

    @Test
    void planesTooManyForTheirSatellitesAreRefused() {
        assertThatThrownBy(() -> written(7, 6))
                .hasMessageContaining("planes: 7 is not at most per_plane 6")
                .hasMessageContaining("Maybe use planes 6.");
    }

    @Test
    void planesAreWrittenOrChosenNotBoth() {
        assertThatThrownBy(() -> new Streets(8, OptionalInt.empty(), OptionalDouble.empty(), 780e3, 0, 0))
                .hasMessageContaining("Maybe add planes: 6");
        assertThatThrownBy(() -> new Streets(8, OptionalInt.of(6), OptionalDouble.of(0), 780e3, 0, 0))
                .hasMessageContaining("Maybe delete one of the two");
    }

    private static Streets written(int planes, int perPlane) {
        return new Streets(perPlane, OptionalInt.of(planes), OptionalDouble.empty(), 1_000e3, 0, 0);
    }
}
