package org.firmament.orbits.threat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class RootsTest {
    @Test
    void halvingsLeaveTheChangeInTheStatedPartOfTheInterval() {
        SplittableRandom random = new SplittableRandom(1);
        for (int draw = 0; draw < 200; draw++) {
            double from = random.nextDouble(-100, 100);
            double to = from + random.nextDouble(-10, 10);
            double change = from + random.nextDouble() * (to - from);
            boolean rises = from < to;
            Roots.Change found = Roots.halved(from, to, 20, x -> rises ? x < change : x > change);
            assertThat(Math.abs(found.ceased() - found.holds()))
                    .isCloseTo(Math.abs(to - from) / (1 << 20), within(1e-12));
            assertThat(change)
                    .isBetween(Math.min(found.holds(), found.ceased()), Math.max(found.holds(), found.ceased()));
        }
    }

    /// Cubics that rise: from ends of either sign, in either order.
    @Test
    void falsePositionMeetsTheRootBeforeItGivesUp() {
        SplittableRandom random = new SplittableRandom(2);
        for (int draw = 0; draw < 200; draw++) {
            double root = random.nextDouble(-5, 5);
            double bend = random.nextDouble(0, 1);
            DoubleUnaryOperator value = x -> (x - root) * (1 + bend * (x - root) * (x - root));
            AtomicInteger asked = new AtomicInteger();
            double a = draw % 2 == 0 ? -6 : 6;
            double found = Roots.falsePosition(
                    x -> {
                        asked.incrementAndGet();
                        return value.applyAsDouble(x);
                    },
                    a,
                    value.applyAsDouble(a),
                    -a,
                    value.applyAsDouble(-a),
                    1e-12);
            assertThat(found).isCloseTo(root, within(1e-12));
            assertThat(asked.get()).isLessThan(60);
        }
    }

    @Test
    void anEndThatServesIsTakenUnasked() {
        DoubleUnaryOperator never = x -> {
            throw new AssertionError("asked at " + x);
        };
        assertThat(Roots.falsePosition(never, 3, 1e-10, 4, -1, 1e-9)).isEqualTo(3);
    }
}
