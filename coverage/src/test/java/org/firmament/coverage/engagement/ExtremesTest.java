package org.firmament.coverage.engagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.LongStream;
import org.firmament.catalogs.Phase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Least and greatest values over a window are those one finds by looking every millisecond.
class ExtremesTest {
    static LongStream seeds() {
        return LongStream.range(0, 40);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void they_are_those_of_a_close_look(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double from = random.nextDouble(0, 1_000);
        Window window = new Window(Phase.BOOST, from, from + random.nextDouble(0.01, 60), from);
        double period = random.nextDouble(20, 500);
        double phase = random.nextDouble(0, 6);
        double drift = random.nextDouble(-0.02, 0.02);
        // As steep as a release time is, and as unsteady as the search for one leaves it.
        DoubleUnaryOperator value =
                time -> Math.sin(2 * Math.PI * time / period + phase) + drift * time + 1e-5 * (time * 1e7 % 1);
        double least = Double.POSITIVE_INFINITY;
        double greatest = Double.NEGATIVE_INFINITY;
        for (double time = window.from(); time <= window.to(); time += 1e-3) {
            least = Math.min(least, value.applyAsDouble(time));
            greatest = Math.max(greatest, value.applyAsDouble(time));
        }
        Extremes extremes = Extremes.of(value, window);
        assertThat(extremes.least()).isCloseTo(least, within(5e-4));
        assertThat(extremes.greatest()).isCloseTo(greatest, within(5e-4));
    }

    /// What is known to be less is left out, and the answer is the same to the last bit.
    @ParameterizedTest
    @MethodSource("seeds")
    void the_greatest_is_found_without_those_known_to_be_less(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double from = random.nextDouble(0, 1_000);
        Window window = new Window(Phase.BOOST, from, from + random.nextDouble(0.01, 300), from);
        double swing = 2 * Math.PI / random.nextDouble(20, 500);
        double drift = random.nextDouble(-0.02, 0.02);
        DoubleUnaryOperator value = time -> Math.sin(swing * time) + drift * time;
        double margin = random.nextDouble(0, 0.1);
        double greatest = Extremes.greatest(value, (time, level) -> value.applyAsDouble(time) < level - margin, window);
        assertThat(greatest).isEqualTo(Extremes.of(value, window).greatest());
    }

    @Test
    void an_extreme_at_an_end_is_the_value_there() {
        Extremes extremes = Extremes.of(time -> 3 * time, new Window(Phase.BOOST, 10, 40, 10));
        assertThat(extremes.least()).isEqualTo(30);
        assertThat(extremes.greatest()).isEqualTo(120);
    }
}
