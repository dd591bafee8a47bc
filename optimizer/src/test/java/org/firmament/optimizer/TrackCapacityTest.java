package org.firmament.optimizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.firmament.optimizer.WatchedShots.custodies;
import static org.firmament.optimizer.WatchedShots.custody;
import static org.firmament.optimizer.WatchedShots.doctrine;
import static org.firmament.optimizer.WatchedShots.sensors;
import static org.firmament.optimizer.WatchedShots.shot;
import static org.firmament.optimizer.WatchedShots.sight;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.firmament.catalogs.Slew;
import org.firmament.coverage.engagement.Engagement.Opportunity;
import org.firmament.coverage.sensing.Custody;
import org.firmament.coverage.sensing.Turning;
import org.firmament.optimizer.AllocationProblem.Resource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Sensors with a track or two, and who may have them when.
class TrackCapacityTest {
    private static final OptionalDouble RAID = OptionalDouble.empty();

    /// All missiles in one direction.
    private static final Turning NEAR = (_, _, _, _, _) -> 0;

    private static final Pattern SLOT = Pattern.compile("tracks of (\\d+) from (\\d+) to");

    @Test
    void stereo_takes_a_track_of_each_of_two() {
        List<Opportunity> shots = List.of(shot(0, 100, 200, 0, 1, 2), shot(1, 100, 200, 0, 1, 2));
        TrackCapacity tracks =
                new TrackCapacity(shots, custodies(shots), sensors(Slew.fixed(0), 1, 1, 1), doctrine(2, RAID), NEAR);

        assertThat(tracks.resources()).hasSize(3);
        assertThat(tracks.choices(0)).containsExactly(List.of(0, 1), List.of(0, 2), List.of(1, 2));
    }

    @Test
    void stereo_with_one_sensor_that_cannot_run_out_takes_a_track_of_one_other() {
        List<Opportunity> shots = List.of(shot(0, 100, 200, 0, 1, 2), shot(1, 100, 200, 0, 1, 2));
        TrackCapacity tracks =
                new TrackCapacity(shots, custodies(shots), sensors(Slew.fixed(0), 1, 1000, 1), doctrine(2, RAID), NEAR);

        assertThat(tracks.resources()).extracting(Resource::name).containsExactly("tracks of 0", "tracks of 2");
        assertThat(tracks.choices(0)).containsExactly(List.of(0), List.of(1));
    }

    @Test
    void shots_one_after_the_other_share_a_track() {
        List<Opportunity> shots = List.of(shot(0, 100, 200, 0), shot(1, 300, 400, 0));

        assertThat(new TrackCapacity(shots, custodies(shots), sensors(Slew.fixed(0), 1), doctrine(1, RAID), NEAR)
                        .resources())
                .hasSize(1);
        assertThat(new TrackCapacity(
                                shots,
                                custodies(shots),
                                sensors(Slew.fixed(0), 1),
                                doctrine(1, OptionalDouble.of(50)),
                                NEAR)
                        .resources())
                .isEmpty();
    }

    @Test
    void time_to_turn_takes_the_slots_before() {
        List<Opportunity> shots = List.of(shot(0, 100, 190, 0), shot(1, 210, 290, 0));

        assertThat(new TrackCapacity(
                                shots,
                                custodies(shots),
                                sensors(Slew.fixed(5), 1),
                                doctrine(1, OptionalDouble.of(50)),
                                NEAR)
                        .resources())
                .isEmpty();
        TrackCapacity slow = new TrackCapacity(
                shots, custodies(shots), sensors(Slew.fixed(30), 1), doctrine(1, OptionalDouble.of(50)), NEAR);
        assertThat(slow.resources()).extracting(Resource::name).containsExactly("tracks of 0 from 150 to 200 s");
        assertThat(slow.choices(0)).containsExactly(List.of(0));
        assertThat(slow.choices(1)).containsExactly(List.of(0));
    }

    @Test
    void of_slots_that_the_same_shots_want_one_is_enough() {
        List<Opportunity> shots = List.of(shot(0, 0, 900, 0), shot(1, 300, 1_200, 0));
        TrackCapacity tracks = new TrackCapacity(
                shots, custodies(shots), sensors(Slew.fixed(0), 1), doctrine(1, OptionalDouble.of(60)), NEAR);

        assertThat(tracks.resources()).extracting(Resource::name).containsExactly("tracks of 0 from 300 to 360 s");
    }

    @Test
    void without_anybody_in_sight_at_the_intercept_nothing_is_taken() {
        List<Opportunity> shots = List.of(shot(0, 100, 200), shot(1, 100, 200, 0), shot(2, 100, 200, 0));
        TrackCapacity tracks =
                new TrackCapacity(shots, custodies(shots), sensors(Slew.fixed(0), 1), doctrine(2, RAID), NEAR);

        assertThat(tracks.choices(0)).containsExactly(List.of());
        assertThat(tracks.choices(1)).containsExactly(List.of(0));
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
        TrackCapacity tracks = new TrackCapacity(
                shots, custodies(shots), sensors(Slew.fixed(slew), held), doctrine(1, OptionalDouble.of(slot)), NEAR);

        int allowed = 0;
        for (int plan = 0; plan < 1 << shots.size(); plan++) {
            int[] used = new int[tracks.resources().size()];
            int[] busy = new int[2_000];
            for (int o = 0; o < shots.size(); o++) {
                if ((plan >> o & 1) == 1) {
                    tracks.choices(o).getFirst().forEach(resource -> used[resource]++);
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

    @Test
    void where_one_ceases_to_see_the_next_takes_over() {
        List<Opportunity> shots = List.of(shot(0, 100, 240), shot(1, 100, 240));
        List<Custody> custodies = IntStream.range(0, 2)
                .mapToObj(launch -> custody(launch, sight(0, 0, 160), sight(1, 140, 400)))
                .toList();
        TrackCapacity tracks = new TrackCapacity(
                shots, custodies, sensors(Slew.fixed(0), 1, 1), doctrine(1, OptionalDouble.of(50)), NEAR);

        assertThat(tracks.resources())
                .extracting(Resource::name)
                .containsExactly("tracks of 0 from 100 to 150 s", "tracks of 1 from 150 to 200 s");
        assertThat(tracks.choices(0)).containsExactly(List.of(0, 1));
    }

    @Test
    void one_that_sees_all_may_still_hand_over() {
        List<Opportunity> shots = List.of(shot(0, 100, 190), shot(1, 100, 190));
        List<Custody> custodies = IntStream.range(0, 2)
                .mapToObj(launch -> custody(launch, sight(0, 0, 400), sight(1, 140, 400)))
                .toList();
        TrackCapacity tracks = new TrackCapacity(
                shots, custodies, sensors(Slew.fixed(0), 1, 1), doctrine(1, OptionalDouble.of(50)), NEAR);

        // Sensor 0 in both slots, or in the first, and then sensor 1.
        assertThat(tracks.resources())
                .extracting(Resource::name)
                .containsExactly("tracks of 0 from 100 to 150 s", "tracks of 1 from 150 to 200 s");
        assertThat(tracks.choices(0)).containsExactly(List.of(0), List.of(0, 1));
    }

    /// Random sights of three sensors that may run out.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void every_way_is_by_sensors_in_sight(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Opportunity> shots = new ArrayList<>();
        List<Custody> custodies = new ArrayList<>();
        for (int launch = 0; launch < 4; launch++) {
            double release = random.nextDouble(0, 200);
            double intercept = release + random.nextDouble(60, 200);
            shots.add(shot(launch, release, intercept));
            double change = random.nextDouble(release, intercept);
            custodies.add(custody(
                    launch,
                    sight(0, release - 1, change + random.nextDouble(0, 60)),
                    sight(1, change - random.nextDouble(0, 60), intercept + 1),
                    sight(2, release - 1, random.nextDouble(release, intercept + 1))));
        }
        TrackCapacity tracks = new TrackCapacity(
                shots, custodies, sensors(Slew.fixed(0), 1, 1, 1), doctrine(1, OptionalDouble.of(50)), NEAR);

        int several = 0;
        for (int shot = 0; shot < shots.size(); shot++) {
            several += tracks.choices(shot).size() > 1 ? 1 : 0;
            assertThat(tracks.choices(shot))
                    .isNotEmpty()
                    .doesNotHaveDuplicates()
                    .hasSizeLessThanOrEqualTo(12);
            for (List<Integer> choice : tracks.choices(shot)) {
                for (int resource : choice) {
                    String name = tracks.resources().get(resource).name();
                    Matcher slot = SLOT.matcher(name);
                    assertThat(slot.find()).isTrue();
                    int sensor = Integer.parseInt(slot.group(1));
                    double from = Double.parseDouble(slot.group(2));
                    assertThat(custodies.get(shot).sights().get(sensor).seen().spans())
                            .as("launch %d is in sight of %s", shot, name)
                            .anyMatch(span -> span.start() <= from + 50 && span.end() >= from);
                }
            }
        }
        assertThat(tracks.resources()).isNotEmpty();
        assertThat(several).isPositive();
    }
}
