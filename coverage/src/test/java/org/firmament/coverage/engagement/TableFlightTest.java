package org.firmament.coverage.engagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.firmament.catalogs.Endgame;
import org.firmament.catalogs.FlyoutTable;
import org.firmament.catalogs.Interceptor;
import org.firmament.catalogs.Phase;
import org.firmament.coverage.access.TimeSpan;
import org.firmament.coverage.access.Timeline;
import org.firmament.coverage.engagement.Engagement.Opportunity;
import org.firmament.coverage.sensing.Custody;
import org.firmament.orbits.threat.Launch;
import org.junit.jupiter.api.Test;

/// A launcher at the foot of the tower a missile climbs at 1 km/s, with a table: 100 s to any height from 20 to 200 km
/// above it, 200 s to any 100 km along the ground.
class TableFlightTest {
    private static final FlyoutTable TABLE =
            new FlyoutTable(List.of(0.0, 100e3), List.of(20e3, 200e3), List.of(100.0, 200.0, 100.0, 200.0));
    private static final Launch LAUNCH = Scene.launch(0, 1_000, Scene.tower(170));

    @Test
    void times_lie_straight_between_the_rows() {
        assertThat(TABLE.time(50e3, 60e3)).isCloseTo(150, within(1e-9));
        assertThat(TABLE.time(0, 500e3)).isCloseTo(100, within(1e-9));
        assertThat(TABLE.inside(50e3, 60e3)).isEqualTo(40e3);
        assertThat(TABLE.inside(50e3, 201e3)).isEqualTo(-1e3);
    }

    /// Released at launch at the earliest, the first intercept is at 100 s; at 200 km the table ends.
    @Test
    void the_table_says_when() {
        Opportunity opportunity = (Opportunity) engage(0);
        assertThat(opportunity.intercept()).isCloseTo(1_100, within(2e-3));
        assertThat(opportunity.latestIntercept()).isCloseTo(1_170, within(2e-3));
        assertThat(opportunity.release().end()).isCloseTo(1_070, within(2e-3));
    }

    @Test
    void beside_it_takes_longer_and_beyond_it_nothing_is_reached() {
        assertThat(((Opportunity) engage(50e3)).intercept()).isCloseTo(1_150, within(0.5));
        assertThat(engage(120e3)).isInstanceOf(Engagement.NoOpportunity.class);
    }

    private static Engagement engage(double east) {
        Interceptor interceptor = new Interceptor(
                "by table",
                2_000,
                100,
                0.8,
                0,
                4e7,
                4e7,
                7_200,
                List.of(Phase.BOOST),
                0,
                0,
                Endgame.ANY,
                Optional.of(TABLE));
        Custody custody = new Custody(
                0,
                List.of(),
                new Timeline(List.of(new TimeSpan(LAUNCH.time(), LAUNCH.impact()))),
                OptionalDouble.of(LAUNCH.time()));
        Carrier site = Scene.carrier(Carrier.Footing.GROUND, Scene.hovering(east, 0), interceptor, 1);
        return Scene.finder(Scene.doctrine(0, 0, 0)).find(0, site, LAUNCH, custody);
    }
}
