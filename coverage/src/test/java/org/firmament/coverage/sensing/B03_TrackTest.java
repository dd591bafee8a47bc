package org.firmament.coverage.sensing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import org.firmament.coverage.access.TimeSpan;
import org.firmament.coverage.engagement.Scene;
import org.firmament.orbits.Motion;
import org.firmament.orbits.threat.Launch;
import org.junit.jupiter.api.Test;

/// A missile straight up between two sensors 1,000 km to the east and to the west, launched at 1,000 s, burning for
/// 170 s. A look at 50 µrad every second; custody is a position within a kilometre. After one look of two nobody
/// knows yet how fast it is, so the track holds for a moment only, and for good from the second on.
class B03_TrackTest {
    private static final Launch LAUNCH = Eyes.launch();
    private static final Motion EAST = Scene.hovering(1_000e3, 1_500e3);
    private static final Motion WEST = Scene.hovering(-1_000e3, 1_500e3);

    /// A look comes within a second.
    private static final double LOOK = 1.001;

    /// Bridges two looks [s].
    private static final double GAP = 2;

    @Test
    void one_angle_is_no_track_while_the_missile_burns() {
        Custody custody = custody(45, 1, 0, see(EAST, 1_000, 1_170));
        assertThat(custody.detected()).isEmpty();
        assertThat(custody.sighted()).hasValue(1_045);
    }

    @Test
    void two_that_cross_make_a_track_at_once() {
        Custody custody = custody(45, 2, GAP, see(EAST, 1_000, 1_170), see(WEST, 1_060, 1_170));
        assertThat(custody.held().spans()).hasSize(1);
        assertThat(custody.held().spans().getFirst().start()).isCloseTo(1_060, within(LOOK));
        assertThat(custody.detected().orElseThrow()).isCloseTo(1_060, within(LOOK));
    }

    @Test
    void the_first_look_in_stereo_is_the_closed_form() {
        // 45° from the vertical, 1,000 √2 km away: half the separation is 45°, and both axes in plane R s.
        Custody custody = custody(45, 2, GAP, at(1_500, EAST), at(1_500, WEST));
        double across = 50e-6 * 1_000e3 * Math.sqrt(2);
        double closed = across * Math.sqrt(1 + 1 + 0.5);
        assertThat(custody.track().error(1_500).orElseThrow()).isCloseTo(closed, within(0.001 * closed));
    }

    @Test
    void a_track_survives_a_hand_over_in_free_flight() {
        SensorAsset[] sensors = {
            see(EAST, 1_200, 1_400), see(WEST, 1_200, 1_400), see(EAST, 1_420, 1_600), see(WEST, 1_420, 1_600)
        };
        TimeSpan held = custody(45, 2, GAP, sensors).held().spans().getFirst();
        assertThat(held.start()).isCloseTo(1_200, within(LOOK));
        assertThat(held.end()).isGreaterThan(1_600);
        // By sight alone the twenty seconds without anybody break it.
        Custody sight = CustodyFinder.standard().find(LAUNCH, List.of(sensors), new CustodyRule(45, 2, GAP));
        assertThat(sight.held().spans()).hasSize(2);
    }

    @Test
    void a_track_is_lost_in_a_minute_under_power_and_begins_again_with_enough_sensors() {
        Custody custody = custody(
                45,
                2,
                GAP,
                see(EAST, 1_000, 1_040),
                see(WEST, 1_000, 1_040),
                see(EAST, 1_100, 1_170),
                see(WEST, 1_130, 1_170));
        List<TimeSpan> held = custody.held().spans();
        assertThat(held).hasSize(2);
        // From a few tens of metres, 1,000 m²/s³ make a kilometre in some ten seconds: q t³ = (1 km)².
        assertThat(held.getFirst().end()).isBetween(1_045.0, 1_051.0);
        assertThat(held.getLast().start()).isCloseTo(1_130, within(LOOK));
        assertThat(custody.track().error(held.getFirst().end()).orElseThrow()).isCloseTo(1e3, within(1.0));
    }

    @Test
    void a_break_shorter_than_the_gap_is_bridged() {
        SensorAsset[] sensors = {
            see(EAST, 1_000, 1_040), see(WEST, 1_000, 1_040), see(EAST, 1_060, 1_170), see(WEST, 1_060, 1_170)
        };
        assertThat(custody(45, 2, GAP, sensors).held().spans()).hasSize(2);
        assertThat(custody(45, 2, 20, sensors).held().spans()).hasSize(1);
    }

    @Test
    void what_is_foreseen_is_what_comes_without_further_looks() {
        SensorAsset[] ended = {see(EAST, 1_000, 1_120.4), see(WEST, 1_000, 1_120.4)};
        SensorAsset[] going = {see(EAST, 1_000, 1_700), see(WEST, 1_000, 1_700)};
        Track shorter = custody(45, 2, GAP, ended).track();
        Track longer = custody(45, 2, GAP, going).track();
        for (double time = 1_125; time < 1_700; time += 25) {
            double without = shorter.error(time).orElseThrow();
            assertThat(longer.foreseen(1_120, time).orElseThrow()).isCloseTo(without, within(1e-6 * without));
            assertThat(longer.error(time).orElseThrow()).isLessThan(without);
        }
    }

    @Test
    void before_the_first_look_and_after_impact_nothing_is_known() {
        Track track = custody(45, 2, GAP, see(EAST, 1_100, 1_200)).track();
        assertThat(track.error(1_099)).isEmpty();
        assertThat(track.begin().orElseThrow()).isCloseTo(1_100, within(LOOK));
        assertThat(track.error(2_801)).isEmpty();
        assertThat(Track.NONE.error(1_000)).isEmpty();
    }

    private static SensorAsset see(Motion from, double start, double end) {
        return Eyes.between(from, start, end, Eyes.infrared(50e-6, 1));
    }

    /// One look.
    private static SensorAsset at(double time, Motion from) {
        return see(from, time - 0.4, time + 0.4);
    }

    private static Custody custody(double detection, int minSensors, double gap, SensorAsset... sensors) {
        TrackRule rule = new TrackRule(OptionalDouble.of(1e3), OptionalDouble.empty(), 1_000, 1e-3, 300, 10, 1_000);
        return CustodyFinder.standard()
                .find(LAUNCH, List.of(sensors), new CustodyRule(detection, minSensors, gap, rule));
    }
}
