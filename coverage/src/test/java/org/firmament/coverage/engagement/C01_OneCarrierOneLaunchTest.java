package org.firmament.coverage.engagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.firmament.coverage.engagement.Scene.between;
import static org.firmament.coverage.engagement.Scene.carrier;
import static org.firmament.coverage.engagement.Scene.doctrine;
import static org.firmament.coverage.engagement.Scene.everything;
import static org.firmament.coverage.engagement.Scene.hovering;
import static org.firmament.coverage.engagement.Scene.interceptor;
import static org.firmament.coverage.engagement.Scene.launch;
import static org.firmament.coverage.engagement.Scene.tower;

import java.util.List;
import org.firmament.catalogs.Phase;
import org.firmament.coverage.engagement.Engagement.NoOpportunity;
import org.firmament.coverage.engagement.Engagement.Opportunity;
import org.firmament.coverage.engagement.KillChain.Link;
import org.firmament.coverage.sensing.Custody;
import org.firmament.coverage.sensing.CustodyFinder;
import org.firmament.coverage.sensing.SensorAsset;
import org.firmament.orbits.threat.Launch;
import org.junit.jupiter.api.Test;

/// A missile climbs straight up at 1 km/s and burns out after 170 s; a carrier hangs 300 km beside it at 150 km.
/// The shortest flight there takes 40.8 s of thrust (122.4 km) and 29.6 s of coasting: 70.4 s.
class C01_OneCarrierOneLaunchTest {
    private static final Launch LAUNCH = launch(0, 1_000, tower(170));
    private static final Carrier CARRIER = carrier(hovering(300e3, 150e3), interceptor(Phase.BOOST), 1);

    @Test
    void a_carrier_beside_the_path_engages_until_burnout() {
        assertThat(chain(CARRIER, doctrine(), everything()))
                .hasToString("detect 45 ~ custody 0-1800 ~ release 75-99 ~ intercept 145-170 ~ burnout 170");
    }

    @Test
    void a_margin_before_burnout_closes_the_window_sooner() {
        assertThat(chain(CARRIER, doctrine(45, 30, 15), everything()))
                .hasToString("detect 45 ~ custody 0-1800 ~ release 75-85 ~ intercept 145-155 ~ burnout 170");
    }

    @Test
    void a_sensor_that_looks_late_detects_late() {
        assertThat(chain(CARRIER, doctrine(), between(1_060, 9_000)))
                .hasToString("detect 60 ~ custody 60-1800 ~ release 90-99 ~ intercept 160-170 ~ burnout 170");
    }

    @Test
    void deciding_for_a_minute_is_too_late() {
        assertThat(chain(CARRIER, doctrine(45, 60, 0), everything()))
                .hasToString("detect 45 ~ custody 0-1800 ~ too late ~ burnout 170");
    }

    @Test
    void a_carrier_far_away_is_out_of_reach() {
        Carrier far = carrier(hovering(1_200e3, 150e3), interceptor(Phase.BOOST), 1);
        assertThat(chain(far, doctrine(), everything()))
                .hasToString("detect 45 ~ custody 0-1800 ~ out of reach ~ burnout 170");
    }

    @Test
    void without_sensors_nothing_happens() {
        assertThat(chain(CARRIER, doctrine())).hasToString("not seen ~ burnout 170");
    }

    @Test
    void custody_lost_before_the_intercept_breaks_the_chain() {
        assertThat(chain(CARRIER, doctrine(), between(0, 1_140)))
                .hasToString("detect 45 ~ custody 0-140 ~ no custody ~ burnout 170");
    }

    @Test
    void custody_lost_on_the_way_starts_the_release_again() {
        assertThat(chain(CARRIER, doctrine(), between(0, 1_080), between(1_095, 9_000)))
                .hasToString("detect 45 ~ custody 0-80, 95-1800 ~ release 95-99 ~ intercept 165-170 ~ burnout 170");
    }

    @Test
    void a_midcourse_interceptor_waits_for_burnout() {
        Carrier carrier = carrier(hovering(300e3, 150e3), interceptor(Phase.MIDCOURSE), 1);
        Opportunity opportunity = (Opportunity) engage(carrier, doctrine(), everything());
        assertThat(opportunity.phase()).isEqualTo(Phase.MIDCOURSE);
        assertThat(opportunity.intercept()).isEqualTo(LAUNCH.burnout());
    }

    @Test
    void slack_is_what_each_link_may_lose() {
        KillChain chain = chain(CARRIER, doctrine(), everything());
        // Last release 99.5 s: 24.5 s after the decision, 99.5 − 30 s after first sight.
        assertThat(chain.slack(Link.DECISION).orElseThrow()).isCloseTo(24.5, within(0.1));
        assertThat(chain.slack(Link.SIGHT).orElseThrow()).isCloseTo(69.5, within(0.1));
        assertThat(chain.slack(Link.INTERCEPT).orElseThrow()).isCloseTo(24.6, within(0.1));
        assertThat(chain(CARRIER, doctrine(45, 60, 0), everything()).slack(Link.DECISION))
                .isEmpty();
    }

    @Test
    void the_margin_is_the_reach_left_over_at_the_best_time() {
        Opportunity opportunity = (Opportunity) engage(CARRIER, doctrine(), everything());
        // At burnout, 95 s after the earliest release: 447.6 km of reach, 300.7 km to fly; gravity changes the reach by
        // no more than 0.31 % in 75 s, 1.4 km.
        assertThat(opportunity.margin()).isCloseTo(146.97e3, within(1_400.0));
        assertThat(opportunity.support()).containsExactly(0);
        assertThat(opportunity.killProbability()).isEqualTo(0.8);
    }

    @Test
    void an_empty_carrier_has_no_inventory() {
        Carrier empty = carrier(CARRIER.motion(), CARRIER.interceptor(), 0);
        assertThat(engage(empty, doctrine(), everything()))
                .isEqualTo(new NoOpportunity(0, 0, Engagement.Reason.NO_INVENTORY));
    }

    private static Engagement engage(Carrier carrier, Doctrine doctrine, SensorAsset... sensors) {
        Custody custody = CustodyFinder.standard().find(LAUNCH, List.of(sensors), doctrine.custody());
        return Scene.finder(doctrine).find(0, carrier, LAUNCH, custody);
    }

    private static KillChain chain(Carrier carrier, Doctrine doctrine, SensorAsset... sensors) {
        Custody custody = CustodyFinder.standard().find(LAUNCH, List.of(sensors), doctrine.custody());
        return KillChain.of(LAUNCH, custody, doctrine, List.of(engage(carrier, doctrine, sensors)));
    }
}
