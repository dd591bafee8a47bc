package org.firmament.coverage.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AscendingTest {
    /// Law: the order is that of a stable sort of objects, with many equal values and some that are no numbers.
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 7, 64, 100, 1_000, 4_097})
    void theOrderIsThatOfAStableSort(int size) {
        SplittableRandom random = new SplittableRandom(size);
        for (int kinds : new int[] {1, 3, 1_000_000}) {
            double[] values = IntStream.range(0, size)
                    .mapToDouble(i -> random.nextInt(20) == 0 ? Double.NaN : random.nextInt(kinds) - 0.5 * kinds)
                    .toArray();

            assertThat(Ascending.order(values))
                    .containsExactly(IntStream.range(0, size)
                            .boxed()
                            .sorted(Comparator.comparingDouble(i -> values[i]))
                            .mapToInt(i -> i)
                            .toArray());
        }
    }
}
