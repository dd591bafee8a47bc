package org.firmament.catalogs.units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Decimals as a slow and obvious writer has them.
class DecimalsTest {
    @ParameterizedTest
    @CsvSource({"0, 3, 0.000", "-0.0004, 3, 0.000", "-0.0006, 3, -0.001", "1.9996, 3, 2.000", "-12.5, 1, -12.5"})
    void numbersAreRoundedToTheirPlaces(double value, int places, String written) {
        assertThat(written(value, places)).isEqualTo(written);
    }

    /// Within one of the last place, not half: the product with the power of ten is itself rounded.
    @Test
    void theyAreWithinTheLastPlace() {
        SplittableRandom random = new SplittableRandom(1);
        for (int draw = 0; draw < 10_000; draw++) {
            int places = random.nextInt(1, 10);
            double value = random.nextDouble(-1e5, 1e5);
            BigDecimal written = new BigDecimal(written(value, places));
            BigDecimal off = written.subtract(new BigDecimal(value)).abs();
            assertThat(off).isLessThan(BigDecimal.ONE.movePointLeft(places));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, 1e12})
    void whatHasNoDecimalsIsRefused(double value) {
        assertThatThrownBy(() -> written(value, 9)).isInstanceOf(IllegalArgumentException.class);
    }

    private static String written(double value, int places) {
        StringBuilder out = new StringBuilder();
        Decimals.append(out, value, places);
        return out.toString();
    }
}
