package org.firmament.orbits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.firmament.catalogs.Harmonic;
import org.firmament.catalogs.Rosette;
import org.hipparchus.util.ArithmeticUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RosetteTest {
    /// Ballard 1980, table of best rosettes: largest angle from any place to the nearest sub-satellite point
    /// at any time. Inclinations are printed to 0.01°.
    @ParameterizedTest
    @CsvSource({
        "5, 5, 1, 43.66, 69.15",
        "6, 6, 4, 53.13, 66.42",
        "7, 7, 5, 55.69, 60.26",
        "9, 9, 7, 70.54, 54.81",
        "11, 11, 4, 53.79, 47.61",
        "13, 13, 5, 58.44, 43.76",
        "15, 3, 1/5, 53.51, 42.13"
    })
    void ballardsRosettesLeaveTheHolesHePublished(
            int total, int planes, String harmonic, double inclination, double published) {
        var rosette = new Rosette(total, planes, Harmonic.parse(harmonic), 1_000e3, Math.toRadians(inclination), 0, 0);
        var satellites = Skies.laidOut("rosette", rosette).satellites();
        int phases = 1000;
        double largest = IntStream.range(0, phases)
                .mapToDouble(k -> Holes.largest(satellites, Math.PI * k / phases))
                .max()
                .orElseThrow();
        assertThat(Math.toDegrees(largest)).isCloseTo(published, within(0.02));
    }

    /// Ballard's own definition, satellite by satellite: node j·360°/P, argument of latitude m times that.
    @Test
    void everySatelliteStandsWhereBallardPutsIt() {
        var random = new SplittableRandom(11);
        for (int n = 0; n < 100; n++) {
            int slots = random.nextInt(1, 8);
            int planes = random.nextInt(1, 9);
            int steps = random.nextInt(planes * slots);
            if (ArithmeticUtils.gcd(steps, slots) != 1) {
                continue;
            }
            var rosette = new Rosette(planes * slots, planes, new Harmonic(steps, slots), 1_000e3, 1, 0, 0);
            var satellites = Skies.laidOut("rosette", rosette).satellites();
            for (int j = 0; j < planes * slots; j++) {
                double node = 2 * Math.PI * j / planes;
                double latitude = node * steps / slots;
                assertThat(satellites)
                        .anyMatch(satellite -> near(satellite.elements().raan(), node)
                                && near(satellite.elements().m(), latitude));
            }
        }
    }

    private static boolean near(double a, double b) {
        return Math.abs(Math.IEEEremainder(a - b, 2 * Math.PI)) < 1e-9;
    }
}
