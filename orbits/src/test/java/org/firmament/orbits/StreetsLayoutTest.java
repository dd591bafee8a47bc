package org.firmament.orbits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.firmament.catalogs.Pattern;
import org.firmament.catalogs.Streets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StreetsLayoutTest {
    /// The hole that flown streets leave is the closed form's footprint where planes and satellites a plane
    /// make an odd sum (Lang and Adams 1998). Between the phases tried the hole grows by less than 0.01°.
    @ParameterizedTest
    @CsvSource({"2, 3", "2, 5", "3, 4", "3, 6", "4, 5"})
    void streetsAsFlownNeedNoLargerFootprintThanTheClosedForm(int planes, int perPlane) {
        Streets streets = new Streets(perPlane, OptionalInt.of(planes), OptionalDouble.empty(), 1_000e3, 0.2, 0.1);
        var satellites =
                Skies.laidOut("polar", new Pattern.StreetsOfCoverage(streets)).satellites();
        assertThat(satellites).hasSize(planes * perPlane);
        int phases = 500;
        double largest = IntStream.range(0, phases)
                .mapToDouble(k -> Holes.largest(satellites, 2 * Math.PI / perPlane * k / phases))
                .max()
                .orElseThrow();
        assertThat(Math.toDegrees(largest)).isCloseTo(Math.toDegrees(streets.footprint()), within(0.02));
    }
}
