package org.firmament.coverage.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.firmament.catalogs.Interceptor;
import org.firmament.catalogs.Phase;
import org.firmament.coverage.engagement.Engagement.Reason;
import org.firmament.coverage.engagement.RaidEngagements.OfLaunch;
import org.firmament.coverage.engagement.RaidEngagements.Tally;
import org.firmament.coverage.sensing.Custody;
import org.firmament.coverage.sensing.CustodyFinder;
import org.firmament.orbits.threat.Launch;
import org.junit.jupiter.api.Test;

/// Two launches a minute apart, a shell of three carriers in three distances, and a site that waits for midcourse.
class C03_RaidTest {
    private static final Interceptor FAST = Scene.interceptor(Phase.BOOST);
    private static final List<Carrier> CARRIERS = List.of(
            new Carrier("a", "shell", Carrier.Footing.ORBIT, Scene.hovering(200e3, 150e3), FAST, 2),
            new Carrier("b", "shell", Carrier.Footing.ORBIT, Scene.hovering(350e3, 150e3), FAST, 3),
            new Carrier("c", "shell", Carrier.Footing.ORBIT, Scene.hovering(5_000e3, 150e3), FAST, 4),
            new Carrier(
                    "d",
                    "site",
                    Carrier.Footing.GROUND,
                    Scene.hovering(500e3, 0),
                    Scene.interceptor(Phase.MIDCOURSE),
                    40));
    private static final List<Launch> LAUNCHES =
            List.of(Scene.launch(0, 100, Scene.tower(170)), Scene.launch(1, 160, Scene.tower(120)));

    private static RaidEngagements raid() {
        Doctrine doctrine = Scene.doctrine();
        List<Custody> custodies = LAUNCHES.stream()
                .map(launch -> CustodyFinder.standard().find(launch, List.of(Scene.everything()), doctrine.custody()))
                .toList();
        return RaidEngagements.find(Scene.finder(doctrine), CARRIERS, LAUNCHES, custodies);
    }

    @Test
    void each_launch_lists_who_can_engage_it() {
        assertThat(raid().launches())
                .extracting(launch -> launch.opportunities().stream()
                        .map(Engagement.Opportunity::carrier)
                        .toList())
                .containsExactly(List.of(0, 1, 3), List.of(3));
    }

    @Test
    void each_group_is_counted_with_its_reasons() {
        OfLaunch first = raid().launches().getFirst();
        OfLaunch second = raid().launches().getLast();
        assertThat(first.tallies())
                .containsExactly(
                        new Tally("shell", 3, 9, 2, 5, Map.of(Reason.OUT_OF_REACH, 1)),
                        new Tally("site", 1, 40, 1, 40, Map.of()));
        assertThat(second.tallies().getFirst())
                .isEqualTo(new Tally("shell", 3, 9, 0, 0, Map.of(Reason.OUT_OF_REACH, 1, Reason.TOO_LATE, 2)));
    }

    /// The site's own straight line would say 1696 and 184: against gravity it takes some seconds longer.
    @Test
    void the_kill_chain_spans_all_layers() {
        assertThat(raid().launches())
                .extracting(launch -> launch.killChain().toString())
                .containsExactly(
                        "detect 45 ~ custody 0-1800 ~ release 75-1680 ~ intercept 129-1800 ~ burnout 170",
                        "detect 45 ~ custody 0-1800 ~ release 75-1680 ~ intercept 186-1800 ~ burnout 120");
    }
}
