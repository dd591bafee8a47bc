package org.firmament.orbits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.orekit.utils.Constants;

class GravityFieldTest {
    private static final double MU = Conventions.standard().mu();

    /// Orekit's own constants of EGM96, which it has from another source; both are rounded to 12 digits.
    @Test
    void zonalTermsAreThoseOfOrekitsConstants() {
        var zonals = GravityField.zonals(MU);
        var harmonics = zonals.onDate(new EmbeddedData().date(Skies.EPOCH));
        double[] theirs = {
            Constants.EGM96_EARTH_C20,
            Constants.EGM96_EARTH_C30,
            Constants.EGM96_EARTH_C40,
            Constants.EGM96_EARTH_C50,
            Constants.EGM96_EARTH_C60
        };
        for (int n = 2; n <= 6; n++) {
            assertThat(harmonics.getUnnormalizedCnm(n, 0)).isCloseTo(theirs[n - 2], within(1e-11 * 1e-3));
        }
        assertThat(zonals.getAe()).isEqualTo(Constants.EGM96_EARTH_EQUATORIAL_RADIUS);
    }

    /// Kaula's rule (1966): a degree's terms are about 1e-5/n² each. A digit lost or a sign of an exponent mistyped
    /// would show.
    @Test
    void everyDegreeHasTheSizeKaulaGives() {
        var field = GravityField.of(12, 12, MU).onDate(new EmbeddedData().date(Skies.EPOCH));
        for (int n = 3; n <= 12; n++) {
            double squares = 0;
            for (int m = 0; m <= n; m++) {
                double c = field.getNormalizedCnm(n, m);
                double s = field.getNormalizedSnm(n, m);
                assertThat(c).as("C %s %s", n, m).isNotZero();
                assertThat(s == 0).as("S %s %s", n, m).isEqualTo(m == 0);
                squares += c * c + s * s;
            }
            assertThat(Math.sqrt(squares / (2 * n + 1)) * n * n / 1e-5).isBetween(0.4, 1.6);
        }
    }

    @Test
    void aFieldEndsAtItsDegreeAndOrder() {
        var field = GravityField.of(4, 2, MU);
        assertThat(field.getMaxDegree()).isEqualTo(4);
        assertThat(field.getMaxOrder()).isEqualTo(2);
    }
}
