package org.firmament.coverage.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/// Counting in cells gives what sorting everything gives, to the width of a cell.
class SpreadTest {
    /// Half a cell is at most 1/1024 of a number.
    private static final double CELL = 0.1;

    @RepeatedTest(20)
    void percentilesAreThoseOfSortedNumbers(RepetitionInfo draw) {
        SplittableRandom random = new SplittableRandom(draw.getCurrentRepetition());
        double[] numbers = random.doubles(random.nextInt(1, 3000))
                .map(u -> Math.exp(-6 + 20 * u))
                .sorted()
                .toArray();
        Spread one = new Spread();
        Spread two = new Spread();
        for (int i = 0; i < numbers.length; i++) {
            (i % 3 == 0 ? one : two).add(numbers[i], 0.5);
        }
        one.add(two);

        for (double share : new double[] {0.05, 0.5, 0.95, 1}) {
            double sorted = numbers[(int) Math.ceil(share * numbers.length - 1e-9) - 1];
            assertThat(one.percentile(share)).isCloseTo(sorted, withinPercentage(CELL));
        }
        assertThat(one.mean()).isCloseTo(Arrays.stream(numbers).average().orElseThrow(), withinPercentage(1e-9));
    }

    @RepeatedTest(20)
    void whatIsLongerThanAWaitIsWhatWasAskedFor(RepetitionInfo draw) {
        SplittableRandom random = new SplittableRandom(draw.getCurrentRepetition());
        double[] gaps = random.doubles(200, 1, 5000).toArray();
        Spread spread = new Spread();
        Arrays.stream(gaps).forEach(gap -> spread.add(gap, 2));
        for (double share : new double[] {0.001, 0.05, 0.5, 0.9}) {
            double excess = share * 2 * Arrays.stream(gaps).sum();
            double wait = spread.exceeded(excess);
            double longer =
                    2 * Arrays.stream(gaps).map(gap -> Math.max(gap - wait, 0)).sum();
            // Each gap is off by half a cell, up to 5 s of 5000; twice 200 of them.
            assertThat(longer).isCloseTo(excess, within(2 * gaps.length * 5.0));
        }
        assertThat(spread.exceeded(1e9)).isZero();
    }

    @Test
    void numbersBeyondItsRangeCountAtItsEnds() {
        Spread spread = new Spread();
        spread.add(0, 1);
        spread.add(1e30, 1);
        assertThat(spread.percentile(0.5)).isCloseTo(0.001, within(1e-4));
        assertThat(spread.percentile(1)).isCloseTo(Math.scalb(1.0, 25), withinPercentage(CELL));
    }
}
