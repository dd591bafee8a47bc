package org.firmament.optimizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.firmament.optimizer.WorstRemoval.Engaged;
import org.firmament.optimizer.WorstRemoval.Fired;
import org.firmament.optimizer.WorstRemoval.Worst;
import org.junit.jupiter.api.Test;

class WorstRemovalTest {
    /// Sums of some ten products, in another order.
    private static final double ROUNDING = 1e-9;

    @Test
    void twoThatShareALaunchAreWorseThanTheTwoThatAreWorstAlone() {
        // Carriers 0 and 1 alone stop launches 0 and 1; 2 and 3 together launch 2, which is worth more.
        WorstRemoval plans = new WorstRemoval(List.of(
                new Engaged(1, List.of(new Fired(0, 0.2))),
                new Engaged(1, List.of(new Fired(1, 0.2))),
                new Engaged(3, List.of(new Fired(2, 0.2), new Fired(3, 0.2)))));

        assertThat(plans.worst(1).removed()).hasSize(1).isSubsetOf(0, 1);
        Worst two = plans.worst(2);
        assertThat(two.removed()).containsExactlyInAnyOrder(2, 3);
        assertThat(two.value()).isCloseTo(3.4, within(ROUNDING));
        assertThat(two.bound()).isEqualTo(two.value());
    }

    @Test
    void itIsTheWorstThatTryingEverySetFinds() {
        SplittableRandom random = new SplittableRandom(3);
        for (int draw = 0; draw < 200; draw++) {
            WorstRemoval plans = drawn(random, 12, 8);
            for (int count = 0; count <= 4; count++) {
                double worst = 0;
                for (int set = 0; set < 1 << 8; set++) {
                    if (Integer.bitCount(set) == count) {
                        worst = Math.max(worst, plans.without(members(set)));
                    }
                }
                Worst found = plans.worst(count);
                assertThat(found.removed().size()).isLessThanOrEqualTo(count);
                assertThat(found.value()).as("draw %d, %d lost", draw, count).isCloseTo(worst, within(ROUNDING));
                assertThat(found.bound()).isEqualTo(found.value());
                assertThat(plans.without(found.removed())).isCloseTo(found.value(), within(ROUNDING));
            }
        }
    }

    @Test
    void whereItGivesUpTheBoundStillHolds() {
        SplittableRandom random = new SplittableRandom(5);
        WorstRemoval plans = drawn(random, 400, 300);
        Worst found = plans.worst(12);

        assertThat(found.bound()).isGreaterThan(found.value());
        for (int draw = 0; draw < 300; draw++) {
            Set<Integer> lost = new HashSet<>();
            while (lost.size() < 12) {
                lost.add(random.nextInt(300));
            }
            assertThat(plans.without(lost)).isLessThanOrEqualTo(found.bound());
        }
        assertThat(plans.worst(1).value()).isLessThan(found.value());
    }

    private static WorstRemoval drawn(SplittableRandom random, int launches, int carriers) {
        List<Engaged> engaged = new ArrayList<>();
        for (int launch = 0; launch < launches; launch++) {
            Set<Integer> chosen = new HashSet<>();
            for (int shots = random.nextInt(0, 4); shots > 0; shots--) {
                chosen.add(random.nextInt(carriers));
            }
            engaged.add(new Engaged(
                    random.nextDouble(),
                    chosen.stream()
                            .map(carrier -> new Fired(carrier, random.nextDouble(0.05, 0.9)))
                            .toList()));
        }
        return new WorstRemoval(engaged);
    }

    private static Set<Integer> members(int set) {
        Set<Integer> members = new HashSet<>();
        for (int i = 0; i < 8; i++) {
            if ((set >> i & 1) == 1) {
                members.add(i);
            }
        }
        return members;
    }
}
