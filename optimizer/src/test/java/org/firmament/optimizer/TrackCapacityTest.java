package org.firmament.optimizer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.firmament.catalogs.Phase;
import org.firmament.coverage.access.TimeSpan;
import org.firmament.coverage.engagement.Doctrine;
import org.firmament.coverage.engagement.Engagement.Opportunity;
import org.firmament.coverage.sensing.SensorAsset;
import org.firmament.coverage.sensing.TrackRule;
import org.firmament.optimizer.AllocationProblem.Resource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Sensors with a track or two, and who may have them when.
class TrackCapacityTest {
    private static final OptionalDouble RAID = OptionalDouble.empty();

    @Test
    void stereo_takes_a_track_of_each_of_two() {
        List<Opportunity> shots = List.of(shot(0, 100, 200, 0, 1, 2), shot(1, 100, 200, 0, 1, 2));
        TrackCapacity tracks = new TrackCapacity(shots, sensors(0, 1, 1, 1), doctrine(2, RAID));

        assertThat(tracks.resources()).hasSize(3);
        assertThat(tracks.choices(shots.getFirst())).containsExactly(List.of(0, 1), List.of(0, 2), List.of(1, 2));
    }

    @Test
    void stereo_with_one_sensor_that_cannot_run_out_takes_a_track_of_one_other() {
        List<Opportunity> shots = List.of(shot(0, 100, 200, 0, 1, 2), shot(1, 100, 200, 0, 1, 2));
        TrackCapacity tracks = new TrackCapacity(shots, sensors(0, 1, 1000, 1), doctrine(2, RAID));

        assertThat(tracks.resources()).extracting(Resource::name).containsExactly("tracks of 0", "tracks of 2");
        assertThat(tracks.choices(shots.getFirst())).containsExactly(List.of(0), List.of(1));
    }

    @Test
    void shots_one_after_the_other_share_a_track() {
        List<Opportunity> shots = List.of(shot(0, 100, 200, 0), shot(1, 300, 400, 0));

        assertThat(new TrackCapacity(shots, sensors(0, 1), doctrine(1, RAID)).resources())
                .hasSize(1);
        assertThat(new TrackCapacity(shots, sensors(0, 1), doctrine(1, OptionalDouble.of(50))).resources())
                .isEmpty();
    }

    @Test
    void time_to_turn_takes_the_slots_before() {
        List<Opportunity> shots = List.of(shot(0, 100, 190, 0), shot(1, 210, 290, 0));

        assertThat(new TrackCapacity(shots, sensors(5, 1), doctrine(1, OptionalDouble.of(50))).resources())
                .isEmpty();
        TrackCapacity slow = new TrackCapacity(shots, sensors(30, 1), doctrine(1, OptionalDouble.of(50)));
        assertThat(slow.resources()).extracting(Resource::name).containsExactly("tracks of 0 from 150 to 200 s");
        assertThat(slow.choices(shots.getFirst())).containsExactly(List.of(0));
        assertThat(slow.choices(shots.getLast())).containsExactly(List.of(0));
    }

    @Test
    void of_slots_that_the_same_shots_want_one_is_enough() {
        List<Opportunity> shots = List.of(shot(0, 0, 900, 0), shot(1, 300, 1_200, 0));
        TrackCapacity tracks = new TrackCapacity(shots, sensors(0, 1), doctrine(1, OptionalDouble.of(60)));

        assertThat(tracks.resources()).extracting(Resource::name).containsExactly("tracks of 0 from 300 to 360 s");
    }

    @Test
    void without_anybody_in_sight_at_the_intercept_nothing_is_taken() {
        List<Opportunity> shots = List.of(shot(0, 100, 200), shot(1, 100, 200, 0), shot(2, 100, 200, 0));
        TrackCapacity tracks = new TrackCapacity(shots, sensors(0, 1), doctrine(2, RAID));

        assertThat(tracks.choices(shots.getFirst())).containsExactly(List.of());
        assertThat(tracks.choices(shots.get(1))).containsExactly(List.of(0));
    }

    /// The rows left out say nothing more: whatever shots the rows allow, no sensor follows more than it can at any
    /// time, counted second by second.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void what_the_rows_allow_no_sensor_is_overrun_by(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double slot = random.nextDouble(10, 90);
        double slew = random.nextInt(2) * random.nextDouble(0, 60);
        List<Opportunity> shots = new ArrayList<>();
        for (int launch = 0; launch < 7; launch++) {
            double release = random.nextDouble(0, 600);
            shots.add(shot(launch, release, release + random.nextDouble(20, 300), 0));
        }
        int held = 1 + random.nextInt(2);
        TrackCapacity tracks = new TrackCapacity(shots, sensors(slew, held), doctrine(1, OptionalDouble.of(slot)));

        int allowed = 0;
        for (int plan = 0; plan < 1 << shots.size(); plan++) {
            int[] used = new int[tracks.resources().size()];
            int[] busy = new int[2_000];
            for (int o = 0; o < shots.size(); o++) {
                if ((plan >> o & 1) == 1) {
                    tracks.choices(shots.get(o)).getFirst().forEach(resource -> used[resource]++);
                    int from = (int) Math.floor((shots.get(o).release().start() - slew) / slot);
                    int to = (int) Math.floor(shots.get(o).intercept() / slot);
                    for (int s = from; s <= to; s++) {
                        busy[100 + s]++;
                    }
                }
            }
            boolean rows = IntStream.of(used).allMatch(units -> units <= held);
            boolean truth = IntStream.of(busy).allMatch(units -> units <= held);
            assertThat(rows).as("plan %d", plan).isEqualTo(truth);
            allowed += rows ? 1 : 0;
        }
        assertThat(allowed).isBetween(1 + shots.size(), (1 << shots.size()) - 1);
    }

    private static Doctrine doctrine(int minSensors, OptionalDouble slot) {
        return new Doctrine(
                Doctrine.Policy.SINGLE,
                1,
                45,
                30,
                0,
                30,
                minSensors,
                60,
                0,
                new TrackRule(OptionalDouble.empty(), slot, 1_000, 1e-3, 300, 10, 1_000));
    }

    private static List<SensorAsset> sensors(double slew, int... tracks) {
        return IntStream.range(0, tracks.length)
                .mapToObj(i -> new SensorAsset(
                        Integer.toString(i),
                        "sensors",
                        (_, _) -> {},
                        (_, _, _) -> 1,
                        List.of(Phase.BOOST),
                        tracks[i],
                        slew,
                        Optional.empty()))
                .toList();
    }

    private static Opportunity shot(int launch, double release, double intercept, Integer... support) {
        return new Opportunity(
                0,
                launch,
                new TimeSpan(release, intercept),
                intercept,
                intercept,
                Phase.BOOST,
                0.8,
                1,
                List.of(support));
    }
}
