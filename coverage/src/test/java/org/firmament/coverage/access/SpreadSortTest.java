package org.firmament.coverage.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SpreadSortTest {
    /// Law: the order is that of [Arrays#sort], whether times are spread, crowded, equal, sorted or backwards.
    @Test
    void putsTimesInTheOrderOfTheLibrary() {
        SpreadSort order = new SpreadSort();
        for (int seed = 0; seed < 400; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            int size = 1 + random.nextInt(3_000);
            double[] times = new double[size + 5];
            double crowd = Math.pow(10, -12 * random.nextDouble());
            for (int i = 0; i < times.length; i++) {
                times[i] = switch (seed % 5) {
                    case 0 -> random.nextDouble(86_400);
                    case 1 -> random.nextInt(20);
                    case 2 ->
                        random.nextInt(10) == 0 ? random.nextDouble(-1e6, 1e6) : 43_200 + crowd * random.nextDouble();
                    case 3 -> i * 7.0;
                    default -> -i * crowd;
                };
            }
            double[] expected = times.clone();
            Arrays.sort(expected, 0, size);

            order.sort(times, size);

            assertThat(times).as("seed %d", seed).containsExactly(expected);
        }
    }
}
