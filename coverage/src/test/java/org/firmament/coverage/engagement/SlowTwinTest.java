package org.firmament.coverage.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.firmament.catalogs.Interceptor;
import org.firmament.catalogs.Phase;
import org.firmament.coverage.engagement.Engagement.NoOpportunity;
import org.firmament.coverage.engagement.Engagement.Opportunity;
import org.firmament.coverage.engagement.Engagement.Reason;
import org.firmament.coverage.sensing.Custody;
import org.firmament.orbits.threat.Launch;
import org.firmament.orbits.threat.ThreatTrajectory;
import org.junit.jupiter.api.Test;

/// The rules of an intercept, read out loud at every half a second, against the fast search.
class SlowTwinTest {
    private static final double GRID = 0.5;

    /// Of a found end [s], and what a release may move by in that time at 20 times the interceptor's speed.
    private static final double EDGE = 0.02;

    /// Just inside a found end [s], less than any end's own error.
    private static final double INSIDE = 1e-4;

    @Test
    void the_search_finds_what_the_rules_say() {
        int compared = 0;
        for (int seed = 0; seed < 60; seed++) {
            RandomScene scene = RandomScene.of(seed);
            Custody custody = scene.custody();
            List<Engagement> engagements = scene.engagements();
            for (int i = 0; i < engagements.size(); i++) {
                Rules rules = new Rules(scene, custody, scene.carriers().get(i));
                String what = "seed " + seed + " carrier " + i;
                switch (engagements.get(i)) {
                    case NoOpportunity none -> {
                        if (none.reason() != Reason.NO_INVENTORY) {
                            assertThat(rules.onGrid()).as(what).isEmpty();
                        }
                    }
                    case Opportunity found -> {
                        compare(what, found, rules);
                        compared++;
                    }
                }
            }
        }
        assertThat(compared).isGreaterThan(60);
    }

    /// Nothing on the grid lies outside what was found, and the rules hold just inside its ends.
    private static void compare(String what, Opportunity found, Rules rules) {
        for (Shot shot : rules.onGrid()) {
            assertThat(shot.intercept()).as(what).isBetween(found.intercept() - EDGE, found.latestIntercept() + EDGE);
            assertThat(shot.release())
                    .as(what)
                    .isBetween(found.release().start() - EDGE, found.release().end() + EDGE);
        }
        if (found.latestIntercept() - found.intercept() > 2 * EDGE) {
            assertThat(rules.shot(found.intercept() + INSIDE)).as(what).isPresent();
            assertThat(rules.shot(found.latestIntercept() - INSIDE)).as(what).isPresent();
        }
    }

    private record Shot(double intercept, double release) {}

    private record Rules(RandomScene scene, Custody custody, Carrier carrier) {
        List<Shot> onGrid() {
            Launch launch = scene.launch();
            List<Shot> shots = new ArrayList<>();
            for (double t = launch.time() + GRID / 2; t < launch.impact(); t += GRID) {
                shot(t).ifPresent(shots::add);
            }
            return shots;
        }

        Optional<Shot> shot(double t) {
            Launch launch = scene.launch();
            ThreatTrajectory flight = launch.trajectory();
            Interceptor interceptor = carrier.interceptor();
            if (custody.detected().isEmpty()) {
                return Optional.empty();
            }
            double decided = custody.detected().getAsDouble() + scene.doctrine().decision();
            double[] a = new double[3];
            double[] b = new double[3];
            carrier.motion().position(t, a);
            launch.motion().position(t, b);
            double distance = Math.sqrt(Math.pow(a[0] - b[0], 2) + Math.pow(a[1] - b[1], 2) + Math.pow(a[2] - b[2], 2));
            double release = t - flyout(interceptor, distance);
            Phase phase = flight.phase(t - launch.time());
            double height = flight.altitude(t - launch.time());
            boolean allowed = interceptor.engages().contains(phase)
                    && height >= interceptor.minAltitude()
                    && height <= interceptor.maxAltitude()
                    && (phase != Phase.BOOST
                            || t <= launch.burnout() - scene.doctrine().burnoutMargin())
                    && distance <= interceptor.maxRange()
                    && t - release <= interceptor.maxFlyout()
                    && release >= decided
                    && custody.held().spans().stream().anyMatch(span -> span.start() <= release && t <= span.end());
            return allowed ? Optional.of(new Shot(t, release)) : Optional.empty();
        }

        private static double flyout(Interceptor interceptor, double distance) {
            double v = interceptor.burnoutSpeed();
            double a = interceptor.acceleration();
            double coast = distance - v * v / (2 * a);
            return coast < 0 ? Math.sqrt(2 * distance / a) : v / a + coast / v;
        }
    }
}
