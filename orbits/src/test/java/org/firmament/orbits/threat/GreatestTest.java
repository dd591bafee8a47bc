package org.firmament.orbits.threat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/// Of every stretch of some values: the greatest of them.
class GreatestTest {
    @RepeatedTest(20)
    void it_is_the_greatest_of_every_stretch(RepetitionInfo repetition) {
        SplittableRandom random = new SplittableRandom(repetition.getCurrentRepetition());
        double[] values = random.doubles(3L * repetition.getCurrentRepetition()).toArray();
        Greatest greatest = new Greatest(values.length, k -> values[k]);
        for (int first = 0; first < values.length; first++) {
            for (int last = first; last < values.length; last++) {
                assertThat(greatest.of(first, last))
                        .isEqualTo(Arrays.stream(values, first, last + 1).max().orElseThrow());
            }
        }
        assertThat(greatest.of(1, 0)).isZero();
    }
}
