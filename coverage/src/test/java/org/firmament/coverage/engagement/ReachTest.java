package org.firmament.coverage.engagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.firmament.catalogs.Interceptor;
import org.firmament.catalogs.Phase;
import org.junit.jupiter.api.Test;

class ReachTest {
    /// American Enterprise Institute 2025: 6 km/s at 15 g for 120 s, printed to 0.1 km.
    @Test
    void reaches_as_far_as_aei_says() {
        assertThat(new Reach(Scene.interceptor(Phase.BOOST)).distance(120)).isCloseTo(597.6e3, within(50.0));
    }

    @Test
    void is_a_ball_of_half_a_t_squared_while_burning() {
        assertThat(new Reach(Scene.interceptor(Phase.BOOST)).distance(10)).isCloseTo(15 * Scene.G * 50, within(1e-6));
    }

    @Test
    void ends_at_the_longest_flight_and_the_greatest_range() {
        double free = new Reach(Scene.interceptor(Phase.BOOST)).distance(60);
        assertThat(new Reach(interceptor(60, 40_000e3)).farthest()).isEqualTo(free);
        assertThat(new Reach(interceptor(7_200, 70e3)).farthest()).isEqualTo(70e3);
    }

    @Test
    void flyout_undoes_distance() {
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < 1_000; i++) {
            double speed = random.nextDouble(300, 12_000);
            Reach reach = new Reach(Scene.interceptor(speed, 0, 40_000e3, Phase.BOOST));
            double flyout = random.nextDouble(0.1, 1_000);
            // Twelve digits: the two formulas differ by rounding only.
            assertThat(reach.flyout(reach.distance(flyout))).isCloseTo(flyout, within(1e-12 * flyout + 1e-9));
        }
    }

    private static Interceptor interceptor(double maxFlyout, double maxRange) {
        return new Interceptor(
                "bounded", 6_000, 15 * Scene.G, 0.8, 0, 40_000e3, maxRange, maxFlyout, List.of(Phase.BOOST), 0, 0);
    }
}
