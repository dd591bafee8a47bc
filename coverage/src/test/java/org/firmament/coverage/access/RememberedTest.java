package org.firmament.coverage.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.firmament.coverage.engagement.Scene;
import org.firmament.orbits.Motion;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A motion that is remembered gives the very numbers it gives itself, however often it is asked and whomever it
/// followed before.
class RememberedTest {
    static LongStream seeds() {
        return LongStream.range(0, 20);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void what_is_given_again_is_what_was_given(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Motion motion = Scene.tower(random.nextDouble(60, 300)).launchedAt(random.nextDouble(0, 500));
        Remembered remembered = new Remembered(motion, 3);
        double[] expected = new double[3];
        double[] given = new double[3];
        for (int i = 0; i < 2_000; i++) {
            if (random.nextInt(100) == 0) {
                motion = Orbits.shell(random.nextDouble(300e3, 900e3), 1, 3).motion(random.nextInt(3));
                remembered.follow(motion);
            }
            double from = 7.5 * random.nextInt(20);
            double to = from + 7.5 * random.nextInt(3);
            motion.position(from, expected);
            remembered.position(from, given);
            assertThat(given).isEqualTo(expected);
            assertThat(remembered.speed(from, to)).isEqualTo(motion.speed(from, to));
            assertThat(remembered.acceleration(from, to)).isEqualTo(motion.acceleration(from, to));
            motion.normal(from, expected);
            remembered.normal(from, given);
            assertThat(given).isEqualTo(expected);
        }
    }
}
