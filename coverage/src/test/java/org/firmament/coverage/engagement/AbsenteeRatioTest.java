package org.firmament.coverage.engagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.firmament.catalogs.Phase;
import org.firmament.orbits.Earth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AbsenteeRatioTest {
    private static final double HEIGHT = 300e3;
    private static final double REACH = 597.6e3;

    /// American Enterprise Institute 2025: 499 on orbit for one in reach, 4,990 for ten; printed as whole numbers.
    @Test
    void a_uniform_shell_needs_as_many_as_aei_says() {
        double reach = new Reach(Scene.interceptor(Phase.BOOST)).distance(120);
        assertThat(AbsenteeRatio.uniform(HEIGHT, reach)).isCloseTo(499, within(0.5));
        assertThat(10 * AbsenteeRatio.uniform(HEIGHT, reach)).isCloseTo(4_990, within(5.0));
    }

    /// Without finite acceleration 6 km/s reach 720 km in 120 s, and 344 would seem enough: 31 % too few.
    @Test
    void instant_thrust_flatters() {
        assertThat(AbsenteeRatio.uniform(HEIGHT, 720e3)).isCloseTo(344, within(0.5));
    }

    /// The same expectation integrated by a separate program, 1 %: its radius of the Earth is not stated, and 6,371
    /// instead of 6,378 km changes the ratio by 0.2 %.
    @Test
    void an_inclined_shell_concentrates_at_its_inclination() {
        assertThat(at40North(45)).isCloseTo(189.6, within(1.9));
        assertThat(at40North(60)).isCloseTo(453.0, within(4.5));
        assertThat(at40North(90)).isCloseTo(600.4, within(6.0));
    }

    @Test
    void a_shell_that_never_comes_near_has_no_ratio() {
        assertThat(AbsenteeRatio.inclined(HEIGHT, Math.toRadians(20), Math.toRadians(40), REACH))
                .isEmpty();
    }

    /// Orbits turned at random cover the sphere evenly, and cos i of such orbits is uniform. 100 inclinations
    /// integrate the share to 1 %.
    @Test
    void inclined_shells_add_up_to_the_uniform_one() {
        double share = 0;
        int shells = 100;
        for (int k = 0; k < shells; k++) {
            double inclination = Math.acos((k + 0.5) / shells);
            var ratio = AbsenteeRatio.inclined(HEIGHT, inclination, Math.toRadians(40), REACH);
            share += (ratio.isPresent() ? 1 / ratio.getAsDouble() : 0) / shells;
        }
        assertThat(1 / share).isCloseTo(AbsenteeRatio.uniform(HEIGHT, REACH), within(5.0));
    }

    /// A hundred thousand looks around the orbit are within 1e-4 of the integral, whose ends are like square roots.
    @ParameterizedTest
    @CsvSource({
        "45, 40, 600",
        "45, 44.9, 600",
        "45, 50.1, 600",
        "60, 0, 50",
        "90, 80, 2000",
        "120, 70, 1500",
        "5, 0, 3000"
    })
    void it_is_the_share_of_an_orbit_within_reach(double inclination, double latitude, double reach) {
        double radius = Earth.EQUATORIAL_RADIUS + HEIGHT;
        double chord = 1e3 * reach;
        double cosReach = 1 - chord * chord / (2 * radius * radius);
        double phi = Math.toRadians(latitude);
        int looks = 100_000;
        double sum = 0;
        for (int k = 0; k < looks; k++) {
            double sinL = Math.sin(Math.toRadians(inclination)) * Math.sin(2 * Math.PI * (k + 0.5) / looks);
            double cosW = (cosReach - sinL * Math.sin(phi)) / (Math.sqrt(1 - sinL * sinL) * Math.cos(phi));
            sum += Math.acos(Math.clamp(cosW, -1.0, 1.0)) / Math.PI;
        }
        assertThat(AbsenteeRatio.inclined(HEIGHT, Math.toRadians(inclination), phi, chord)
                        .orElseThrow())
                .isCloseTo(looks / sum, withinPercentage(0.01));
    }

    private static double at40North(double inclination) {
        return AbsenteeRatio.inclined(HEIGHT, Math.toRadians(inclination), Math.toRadians(40), REACH)
                .orElseThrow();
    }
}
