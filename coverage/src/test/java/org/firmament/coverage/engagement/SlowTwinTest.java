package org.firmament.coverage.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoublePredicate;
import org.firmament.catalogs.Endgame;
import org.firmament.catalogs.Interceptor;
import org.firmament.catalogs.Phase;
import org.firmament.catalogs.Vectors;
import org.firmament.coverage.engagement.Engagement.NoOpportunity;
import org.firmament.coverage.engagement.Engagement.Opportunity;
import org.firmament.coverage.engagement.Engagement.Reason;
import org.firmament.coverage.sensing.Custody;
import org.firmament.orbits.Earth;
import org.firmament.orbits.Motion;
import org.firmament.orbits.threat.Launch;
import org.firmament.orbits.threat.ThreatTrajectory;
import org.junit.jupiter.api.Test;

/// The rules of an intercept, read out loud at every four seconds, against the fast search.
class SlowTwinTest {
    private static final double GRID = 4;

    /// Of a found end [s], and what a release may move by in that time at 20 times the interceptor's speed.
    private static final double EDGE = 0.02;

    /// Just inside a found end [s]: twice an end's own error.
    private static final double INSIDE = 2e-3;

    @Test
    void the_search_finds_what_the_rules_say() {
        int compared = 0;
        for (int seed = 0; seed < 40; seed++) {
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
        assertThat(compared).isGreaterThan(40);
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
            Phase phase = flight.phase(t - launch.time());
            double height = flight.altitude(t - launch.time());
            boolean allowed = interceptor.engages().contains(phase)
                    && height >= interceptor.minAltitude()
                    && height <= interceptor.maxAltitude()
                    && (phase != Phase.BOOST
                            || t <= launch.burnout() - scene.doctrine().burnoutMargin())
                    && t > decided
                    && (interceptor.endgame().lighting() == Endgame.Lighting.ANY || lit(t));
            if (!allowed) {
                return Optional.empty();
            }
            OptionalDouble flyout = flyout(t, Math.min(t - decided, interceptor.maxFlyout()));
            if (flyout.isEmpty()) {
                return Optional.empty();
            }
            double release = t - flyout.getAsDouble();
            boolean met = meets(t, flyout.getAsDouble())
                    && custody.held().spans().stream().anyMatch(span -> span.start() <= release && t <= span.end());
            return met ? Optional.of(new Shot(t, release)) : Optional.empty();
        }

        private boolean lit(double t) {
            return new Daylight(scene.launch().motion(), scene.finder().sun()).at(t) >= 0;
        }

        private boolean meets(double t, double flyout) {
            Endgame endgame = carrier.interceptor().endgame();
            double[] arrival = new double[3];
            double[] position = position(scene.launch().motion(), t);
            double[] before = position(scene.launch().motion(), t - INSIDE / 2);
            Pursuit.turnBack(before, Earth.ROTATION_RATE * (INSIDE / 2));
            flight().arrival(t, flyout, arrival);
            double square = 0;
            for (int i = 0; i < 3; i++) {
                square += Math.pow((position[i] - before[i]) / (INSIDE / 2) - arrival[i], 2);
            }
            double closing = Math.sqrt(square);
            return closing >= endgame.minClosingSpeed()
                    && closing <= endgame.maxClosingSpeed()
                    && (endgame.divertSpeed().isEmpty()
                            || endgame.predictionError() * flyout * closing / endgame.seekerRange()
                                    <= endgame.divertSpeed().getAsDouble());
        }

        private Flight flight() {
            return switch (carrier.footing()) {
                case ORBIT -> new OrbitFlight(carrier, scene.launch().motion(), Earth.ROTATION_RATE);
                case GROUND -> new GroundFlight(carrier, scene.launch().motion(), Earth.ROTATION_RATE);
            };
        }

        /// The first flight that reaches, of all lengths in turn.
        private OptionalDouble flyout(double t, double longest) {
            double[] future = position(carrier.motion(), t);
            double[] target = position(scene.launch().motion(), t);
            Reach reach = new Reach(carrier.interceptor());
            if (Vectors.distance(future, target) > carrier.interceptor().maxRange()) {
                return OptionalDouble.empty();
            }
            Pursuit pursuit = new Pursuit(reach);
            GroundFlight ground = new GroundFlight(carrier, scene.launch().motion(), Earth.ROTATION_RATE);
            DoublePredicate reaches = switch (carrier.footing()) {
                case ORBIT ->
                    flyout -> flyout <= pursuit.longest(flyout, future)
                            && pursuit.exactly(carrier.motion(), t, flyout, future, target);
                case GROUND -> flyout -> ground.exactly(t, flyout) >= 0;
            };
            double step = 0.5;
            for (double flyout = step; flyout < longest + step; flyout += step) {
                if (reaches.test(Math.min(flyout, longest))) {
                    return OptionalDouble.of(first(reaches, Math.max(0, flyout - step), Math.min(flyout, longest)));
                }
            }
            return OptionalDouble.empty();
        }

        private static double first(DoublePredicate reaches, double low, double high) {
            double out = low;
            double in = high;
            while (in - out > 1e-5) {
                double middle = 0.5 * (out + in);
                if (reaches.test(middle)) {
                    in = middle;
                } else {
                    out = middle;
                }
            }
            return in;
        }

        private static double[] position(Motion motion, double time) {
            double[] xyz = new double[3];
            motion.position(time, xyz);
            return xyz;
        }
    }
}
