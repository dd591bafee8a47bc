package org.firmament.optimizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.firmament.optimizer.WatchedShots.custodies;
import static org.firmament.optimizer.WatchedShots.custody;
import static org.firmament.optimizer.WatchedShots.doctrine;
import static org.firmament.optimizer.WatchedShots.sensors;
import static org.firmament.optimizer.WatchedShots.shot;
import static org.firmament.optimizer.WatchedShots.sight;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.firmament.catalogs.Slew;
import org.firmament.coverage.engagement.Doctrine;
import org.firmament.coverage.engagement.Engagement.Opportunity;
import org.firmament.coverage.sensing.Custody;
import org.firmament.coverage.sensing.Turning;
import org.firmament.optimizer.AllocationProblem.Resource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Sensors whose tracks turn at a rate, and what is kept free for that.
class TurnReserveTest {
    @Test
    void theFartherTheTurnTheMoreSlotsBefore() {
        List<Opportunity> shots = List.of(shot(0, 100, 190, 0), shot(1, 230, 290, 0));
        // From 200 s, the end of the slot, to 230 s there are 30 s: 59° at 2°/s fit, 90° do not.
        Slew turns = new Slew(0, OptionalDouble.of(Math.toRadians(2)));

        assertThat(capacity(shots, turns, 59).resources()).isEmpty();
        assertThat(capacity(shots, turns, 90).resources())
                .extracting(Resource::name)
                .containsExactly("tracks of 0 from 150 to 200 s");
        assertThat(capacity(shots, Slew.NONE, 90).resources()).isEmpty();
    }

    private static TrackCapacity capacity(List<Opportunity> shots, Slew slew, double degrees) {
        List<Custody> custodies = IntStream.range(0, shots.size())
                .mapToObj(launch -> custody(launch, sight(0, 0, 400)))
                .toList();
        Turning turning = (_, from, _, to, _) -> from == to ? 0 : Math.toRadians(degrees);
        return new TrackCapacity(shots, custodies, sensors(slew, 1), doctrine(1, OptionalDouble.of(50)), turning);
    }

    /// A twin that knows nothing of slots: whatever shots the rows allow, tracks can be shared out among them so that
    /// each has turned to a missile by the time it is to be there.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void whatTheRowsAllowSensorsCanTurnTo(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double slot = random.nextDouble(10, 60);
        int held = 1 + random.nextInt(2);
        Slew slew = new Slew(random.nextDouble(0, 20), OptionalDouble.of(Math.toRadians(random.nextDouble(0.5, 6))));
        List<Opportunity> shots = new ArrayList<>();
        double[] bearing = new double[7];
        for (int launch = 0; launch < bearing.length; launch++) {
            double release = random.nextDouble(0, 600);
            shots.add(shot(launch, release, release + random.nextDouble(20, 200), 0));
            bearing[launch] = random.nextDouble(0, Math.PI);
        }
        Turning turning = (_, from, _, to, _) -> Math.abs(bearing[from] - bearing[to]);
        List<Custody> custodies = custodies(shots);
        Doctrine doctrine = doctrine(1, OptionalDouble.of(slot));
        TrackCapacity slow = new TrackCapacity(shots, custodies, sensors(slew, held), doctrine, turning);
        TrackCapacity quick =
                new TrackCapacity(shots, custodies, sensors(Slew.fixed(slew.settle()), held), doctrine, turning);

        int allowed = 0;
        int allowedQuick = 0;
        for (int plan = 0; plan < 1 << shots.size(); plan++) {
            List<Opportunity> fired = new ArrayList<>();
            for (int o = 0; o < shots.size(); o++) {
                if ((plan >> o & 1) == 1) {
                    fired.add(shots.get(o));
                }
            }
            if (within(slow, plan, held)) {
                allowed++;
                fired.sort(Comparator.comparingDouble(one -> one.release().start()));
                assertThat(shared(fired, 0, new ArrayList<>(Collections.nCopies(held, -1)), shots, slew, bearing))
                        .as("plan %d", plan)
                        .isTrue();
                assertThat(within(quick, plan, held))
                        .as("plan %d if only settling takes time", plan)
                        .isTrue();
            }
            allowedQuick += within(quick, plan, held) ? 1 : 0;
        }
        assertThat(allowed).isBetween(1 + shots.size(), allowedQuick);
    }

    private static boolean within(TrackCapacity tracks, int plan, int held) {
        int[] used = new int[tracks.resources().size()];
        for (int o = 0; 1 << o <= plan; o++) {
            if ((plan >> o & 1) == 1) {
                tracks.choices(o).getFirst().forEach(resource -> used[resource]++);
            }
        }
        return IntStream.of(used).allMatch(units -> units <= held);
    }

    /// Whether the shots from one on can be given to tracks, each of which is on the launch it has or on none, by
    /// trying every way.
    private static boolean shared(
            List<Opportunity> fired,
            int next,
            List<Integer> last,
            List<Opportunity> shots,
            Slew slew,
            double[] bearing) {
        if (next == fired.size()) {
            return true;
        }
        Opportunity shot = fired.get(next);
        for (int track = 0; track < last.size(); track++) {
            int before = last.get(track);
            boolean there = before < 0
                    || shots.get(before).intercept() + slew.time(Math.abs(bearing[before] - bearing[shot.launch()]))
                            <= shot.release().start();
            if (there) {
                List<Integer> now = new ArrayList<>(last);
                now.set(track, shot.launch());
                if (shared(fired, next + 1, now, shots, slew, bearing)) {
                    return true;
                }
            }
        }
        return false;
    }
}
