package org.firmament.optimizer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class TrackingSlotTest {
    @Test
    void oneGivesWaySoThatBothAreFollowed() {
        TrackingSlot slot = new TrackingSlot(List.of(1, 1), List.of(List.of(0, 1), List.of(0)), 1);

        assertThat(slot.assign(List.of(List.of(0), List.of()))).hasToString("[[1], [0]]");
        assertThat(slot.bound()).isEqualTo(2);
    }

    @Test
    void whoFollowedGoesOn() {
        TrackingSlot slot = new TrackingSlot(List.of(1, 1), List.of(List.of(0, 1), List.of(0, 1)), 1);

        assertThat(slot.assign(List.of(List.of(1), List.of(0)))).hasToString("[[1], [0]]");
    }

    @Test
    void aStereoPairIsWholeOrNothing() {
        TrackingSlot slot = new TrackingSlot(List.of(1, 2), List.of(List.of(0, 1), List.of(0, 1)), 2);

        assertThat(slot.assign(List.of(List.of(), List.of()))).hasToString("[[0, 1], []]");
        assertThat(slot.bound()).isEqualTo(1);
    }

    @Test
    void smallSlotsAreFollowedAsWellAsTryingEverythingFinds() {
        SplittableRandom random = new SplittableRandom(1);
        int short2 = 0;
        for (int draw = 0; draw < 600; draw++) {
            int each = 1 + draw % 2;
            TrackingSlot slot = drawn(random, each);
            int most = most(slot, 0, new ArrayList<>(slot.capacity()));
            List<List<Integer>> none = Collections.nCopies(slot.sees().size(), List.of());
            List<List<Integer>> assigned = slot.assign(none);
            int followed = followed(slot, assigned);
            assertThat(slot.bound()).as("bound of draw %d", draw).isGreaterThanOrEqualTo(most);
            assertThat(followed).as("draw %d", draw).isLessThanOrEqualTo(most);
            if (each == 1) {
                assertThat(followed).as("draw %d", draw).isEqualTo(most);
                assertThat(slot.bound()).as("bound of draw %d", draw).isEqualTo(most);
                assertThat(followed(slot, slot.assign(assigned))).isEqualTo(most);
                assertThat(slot.assign(assigned))
                        .as("nothing changes hands without need")
                        .isEqualTo(assigned);
            }
            short2 += most - followed;
        }
        assertThat(short2)
                .as("objects that serving pairs one by one misses, of some 600")
                .isLessThan(12);
    }

    /// Checks capacity, sight and wholeness on the way.
    private static int followed(TrackingSlot slot, List<List<Integer>> assigned) {
        int[] load = new int[slot.capacity().size()];
        int followed = 0;
        for (int object = 0; object < assigned.size(); object++) {
            List<Integer> sensors = assigned.get(object);
            assertThat(sensors.size()).isIn(0, slot.each());
            assertThat(sensors).doesNotHaveDuplicates().isSubsetOf(slot.sees().get(object));
            sensors.forEach(sensor -> load[sensor]++);
            followed += sensors.isEmpty() ? 0 : 1;
        }
        for (int sensor = 0; sensor < load.length; sensor++) {
            assertThat(load[sensor]).isLessThanOrEqualTo(slot.capacity().get(sensor));
        }
        return followed;
    }

    private static TrackingSlot drawn(SplittableRandom random, int each) {
        int sensors = random.nextInt(1, 5);
        List<Integer> capacity = new ArrayList<>();
        for (int s = 0; s < sensors; s++) {
            capacity.add(random.nextInt(0, 3));
        }
        List<List<Integer>> sees = new ArrayList<>();
        for (int object = random.nextInt(1, 6); object > 0; object--) {
            sees.add(random.ints(random.nextInt(0, 4), 0, sensors)
                    .distinct()
                    .sorted()
                    .boxed()
                    .toList());
        }
        return new TrackingSlot(capacity, sees, each);
    }

    /// The most of the objects from one on that can be followed with what capacity is left, by trying everything.
    private static int most(TrackingSlot slot, int object, List<Integer> left) {
        if (object == slot.sees().size()) {
            return 0;
        }
        int most = most(slot, object + 1, left);
        List<Integer> sees = slot.sees().get(object);
        for (int a = 0; a < sees.size(); a++) {
            for (int b = slot.each() == 1 ? a : a + 1; b < (slot.each() == 1 ? a + 1 : sees.size()); b++) {
                List<Integer> after = new ArrayList<>(left);
                after.set(sees.get(a), after.get(sees.get(a)) - 1);
                if (slot.each() == 2) {
                    after.set(sees.get(b), after.get(sees.get(b)) - 1);
                }
                if (after.stream().allMatch(c -> c >= 0)) {
                    most = Math.max(most, 1 + most(slot, object + 1, after));
                }
            }
        }
        return most;
    }
}
