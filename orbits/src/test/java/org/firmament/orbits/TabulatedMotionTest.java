package org.firmament.orbits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TabulatedMotionTest {
    /// The stated error is the first term of a series; a step of 4° of arc has half a per cent more.
    private static final double NEXT_TERM = 1.01;

    /// Circles of the size, rate and step: |d³r/dt³| is r ω³.
    @ParameterizedTest
    @CsvSource({"7000e3, 1.08e-3, 60", "7000e3, 1.08e-3, 10", "6378e3, 4e-5, 600", "42164e3, 7.3e-5, 900"})
    void theErrorBetweenRowsIsTheOneStated(double radius, double rate, double step) {
        int rows = 12;
        double[] times = new double[rows];
        double[] positions = new double[3 * rows];
        for (int k = 0; k < rows; k++) {
            times[k] = k * step;
            positions[3 * k] = radius * Math.cos(rate * times[k]);
            positions[3 * k + 1] = radius * Math.sin(rate * times[k]);
        }
        TabulatedMotion motion = new TabulatedMotion(times, positions);
        double scale = radius * Math.pow(rate * step, 3);

        double inside = 0;
        double ends = 0;
        double[] at = new double[3];
        for (double time = 0; time <= motion.end(); time += step / 40) {
            motion.position(time, at);
            double error = Math.hypot(at[0] - radius * Math.cos(rate * time), at[1] - radius * Math.sin(rate * time));
            boolean end = time < step || time > motion.end() - step;
            inside = end ? inside : Math.max(inside, error);
            ends = end ? Math.max(ends, error) : ends;
        }

        assertThat(inside).isBetween(0.5 * scale / 62, NEXT_TERM * scale / 62);
        assertThat(ends).isBetween(0.5 * scale / 15.6, NEXT_TERM * scale / 15.6);
    }

    /// Uneven rows at random: it passes through them, and no difference quotient exceeds the bounds.
    @RepeatedTest(20)
    void boundsHoldAtEveryMoment(RepetitionInfo repetition) {
        SplittableRandom random = new SplittableRandom(repetition.getCurrentRepetition());
        int rows = random.nextInt(3, 12);
        double[] times = new double[rows];
        double[] positions = new double[3 * rows];
        for (int k = 0; k < rows; k++) {
            times[k] = k == 0 ? random.nextDouble(-100, 100) : times[k - 1] + random.nextDouble(5, 90);
            for (int i = 0; i < 3; i++) {
                positions[3 * k + i] = (i == 0 ? 6_400e3 : 0) + random.nextDouble(-20e3, 20e3);
            }
        }
        TabulatedMotion motion = new TabulatedMotion(times, positions);

        double[] before = new double[3];
        double[] at = new double[3];
        double[] after = new double[3];
        double h = 0.05;
        for (int k = 0; k < rows; k++) {
            motion.position(times[k], at);
            for (int i = 0; i < 3; i++) {
                assertThat(at[i]).isCloseTo(positions[3 * k + i], within(1e-6));
            }
        }
        for (int n = 0; n < 300; n++) {
            double time = random.nextDouble(motion.start() + h, motion.end() - h);
            motion.position(time - h, before);
            motion.position(time, at);
            motion.position(time + h, after);
            double speed = 0;
            double acceleration = 0;
            for (int i = 0; i < 3; i++) {
                speed += Math.pow((after[i] - before[i]) / (2 * h), 2);
                acceleration += Math.pow((after[i] - 2 * at[i] + before[i]) / (h * h), 2);
            }
            // Differences of positions of 6,400 km round at 1e-9 m, divided by h².
            assertThat(Math.sqrt(speed)).isLessThanOrEqualTo(motion.speed(time - h, time + h) + 1e-6);
            assertThat(Math.sqrt(acceleration)).isLessThanOrEqualTo(motion.acceleration(time - h, time + h) + 1e-5);
        }
    }

    @Test
    void beyondItsRowsNothingIsPromised() {
        TabulatedMotion motion =
                new TabulatedMotion(new double[] {0, 10, 20}, new double[] {7e6, 0, 0, 7e6, 1e3, 0, 7e6, 2e3, 0});

        assertThat(motion.acceleration(-5, 5)).isInfinite();
        assertThat(motion.acceleration(15, 25)).isInfinite();
        assertThat(motion.acceleration(0, 20)).isCloseTo(0, within(1e-9));
        assertThat(motion.speed(0, 20)).isCloseTo(100, within(1e-6));
        assertThatThrownBy(() -> new TabulatedMotion(new double[] {0, 1}, new double[6]))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TabulatedMotion(new double[] {0, 2, 1}, new double[9]))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
