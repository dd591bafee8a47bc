package org.firmament.orbits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import org.firmament.catalogs.Elements;
import org.firmament.catalogs.Pattern;
import org.firmament.catalogs.Walker;
import org.junit.jupiter.api.Test;

class SparesTest {
    @Test
    void sparesAreNamedByPlaneAndNumberAndStandApart() {
        var shell = Skies.laidOut("shell", new Pattern.WalkerStar(new Walker(6, 2, 1, 500e3, 1, 0, 0, 2)));
        assertThat(shell.satellites()).hasSize(6);
        assertThat(shell.spares())
                .extracting(Satellite::name)
                .containsExactly("shell-p01-x01", "shell-p01-x02", "shell-p02-x01", "shell-p02-x02");
    }

    @Test
    void aSpareStandsHalfWayBetweenTwoSlots() {
        var shell = Skies.laidOut("shell", new Pattern.WalkerDelta(new Walker(8, 2, 1, 500e3, 1, 0, 0, 1)));
        assertThat(Math.toDegrees(shell.spares().get(0).elements().m())).isCloseTo(45, within(1e-9));
        assertThat(Math.toDegrees(shell.spares().get(1).elements().m())).isCloseTo(90, within(1e-9));
    }

    /// On whatever shell, spares share the plane and height of their slots and are half a slot from the
    /// nearest one.
    @Test
    void sparesRideInTheirPlaneAndInNobodysWay() {
        var random = new SplittableRandom(3);
        for (int n = 0; n < 200; n++) {
            int planes = random.nextInt(1, 12);
            int slots = random.nextInt(1, 12);
            int spares = random.nextInt(slots + 1);
            var walker = new Walker(
                    planes * slots, planes, random.nextInt(planes), 700e3, 1.2, random.nextDouble(), 0.3, spares);
            var pattern = new Pattern.WalkerDelta(walker);
            var shell = Skies.laidOut("shell", pattern);
            assertThat(shell.spares()).hasSize(pattern.spares()).doesNotHaveDuplicates();
            for (Satellite spare : shell.spares()) {
                Elements own = spare.elements();
                DoubleStream gaps = shell.satellites().stream()
                        .filter(satellite -> satellite.plane() == spare.plane())
                        .peek(satellite ->
                                assertThat(satellite.elements().raan()).isEqualTo(own.raan()))
                        .mapToDouble(satellite ->
                                Math.abs(Math.IEEEremainder(satellite.elements().m() - own.m(), 2 * Math.PI)));
                // Rounding of sums of a few angles.
                assertThat(gaps.min().orElseThrow()).isCloseTo(Math.PI / slots, within(1e-12));
            }
        }
    }
}
