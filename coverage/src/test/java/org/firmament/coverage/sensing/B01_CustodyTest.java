package org.firmament.coverage.sensing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.firmament.coverage.engagement.Scene.between;
import static org.firmament.coverage.engagement.Scene.everything;
import static org.firmament.coverage.engagement.Scene.sensor;

import java.util.List;
import org.firmament.catalogs.Phase;
import org.firmament.coverage.access.TimeSpan;
import org.firmament.coverage.engagement.Scene;
import org.firmament.orbits.threat.Launch;
import org.junit.jupiter.api.Test;

/// A missile launched at 1,000 s burns for 170 s and falls back after 1,800 s.
class B01_CustodyTest {
    private static final Launch LAUNCH = Scene.launch(3, 1_000, Scene.tower(170));

    /// The search places an end within this [s].
    private static final double EDGE = 2e-3;

    @Test
    void a_sensor_of_plumes_sees_exactly_the_boost() {
        assertThat(custody(45, 1, 0, sensor((_, _, _) -> 1, Phase.BOOST)).held().spans())
                .containsExactly(new TimeSpan(1_000, 1_170));
    }

    @Test
    void a_change_of_phase_does_not_break_a_sight() {
        assertThat(custody(45, 1, 0, everything()).held().spans()).containsExactly(new TimeSpan(1_000, 2_800));
    }

    @Test
    void sights_name_their_sensor_and_leave_out_the_blind() {
        Custody custody = custody(45, 1, 0, sensor((_, _, _) -> -1, Phase.BOOST), everything());
        assertThat(custody.launch()).isEqualTo(3);
        assertThat(custody.sights()).extracting(Custody.Sight::sensor).containsExactly(1);
    }

    @Test
    void stereo_holds_only_while_two_see_it() {
        Custody custody = custody(45, 2, 0, between(1_100, 1_400), between(1_300, 1_900));
        assertThat(custody.held().edges()).containsExactly(new double[] {1_300, 1_400}, within(EDGE));
        assertThat(custody.detected().orElseThrow()).isCloseTo(1_300, within(EDGE));
        assertThat(custody.sights()).hasSize(2);
    }

    @Test
    void a_short_break_is_bridged_and_a_long_one_is_not() {
        SensorAsset[] sensors = {between(1_000, 1_200), between(1_250, 1_300), between(1_400, 1_500)};
        assertThat(custody(45, 1, 60, sensors).held().edges())
                .containsExactly(new double[] {1_000, 1_300, 1_400, 1_500}, within(EDGE));
    }

    @Test
    void detection_takes_its_time_from_launch() {
        assertThat(custody(45, 1, 0, everything()).detected()).hasValue(1_045);
    }

    @Test
    void a_sight_that_ends_before_detection_detects_nothing() {
        Custody custody = custody(45, 1, 0, between(1_000, 1_040));
        assertThat(custody.held().spans()).hasSize(1);
        assertThat(custody.detected()).isEmpty();
    }

    @Test
    void a_sight_that_ends_before_detection_waits_for_the_next() {
        Custody custody = custody(45, 1, 0, between(1_000, 1_040), between(1_200, 1_300));
        assertThat(custody.detected().orElseThrow()).isCloseTo(1_200, within(EDGE));
    }

    private static Custody custody(double detection, int minSensors, double gap, SensorAsset... sensors) {
        return CustodyFinder.standard().find(LAUNCH, List.of(sensors), new CustodyRule(detection, minSensors, gap));
    }
}
