package org.firmament.coverage.engagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.firmament.catalogs.Endgame.Lighting.ANY;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.firmament.catalogs.Endgame;
import org.firmament.catalogs.Endgame.Lighting;
import org.firmament.catalogs.Interceptor;
import org.firmament.catalogs.Phase;
import org.firmament.coverage.access.TimeSpan;
import org.firmament.coverage.access.Timeline;
import org.firmament.coverage.engagement.Engagement.NoOpportunity;
import org.firmament.coverage.engagement.Engagement.Opportunity;
import org.firmament.coverage.engagement.Engagement.Reason;
import org.firmament.coverage.sensing.Custody;
import org.firmament.coverage.sensing.Track;
import org.firmament.coverage.sensing.TrackRule;
import org.firmament.orbits.Motion;
import org.firmament.orbits.threat.Launch;
import org.junit.jupiter.api.Test;

/// The reason given is the first obstacle: take it away, and another stands further down the chain, or none.
class C02_FirstObstacleTest {
    /// One engagement, with every part that can be an obstacle in reach of a change.
    private record Case(Launch launch, Carrier carrier, Custody custody, Doctrine doctrine, Command command) {
        /// Everybody linked with everybody.
        Case(Launch launch, Carrier carrier, Custody custody, Doctrine doctrine) {
            this(launch, carrier, custody, doctrine, Command.instant());
        }

        Engagement engage() {
            return new EngagementFinder(doctrine, Scene.finder(doctrine).sun(), command)
                    .find(0, carrier, launch, custody);
        }

        Case without(Reason reason) {
            Interceptor i = carrier.interceptor();
            return switch (reason) {
                case NOT_SEEN ->
                    new Case(
                            launch,
                            carrier,
                            new Custody(
                                    0,
                                    custody.sights(),
                                    // Held at last, but only when nothing is left to hit.
                                    new Timeline(List.of(new TimeSpan(launch.impact() - 1, launch.impact()))),
                                    OptionalDouble.of(launch.impact() - 1)),
                            doctrine,
                            command);
                case WRONG_PHASE ->
                    new Case(
                            launch,
                            with(
                                    changed(i, i.minAltitude(), i.maxAltitude(), List.of(Phase.values())),
                                    carrier.inventory()),
                            custody,
                            timed(doctrine.detection(), doctrine.decision()),
                            command);
                case OUT_OF_REACH -> new Case(launch, with(alongside(launch.motion()), i), custody, doctrine, command);
                case WRONG_HEIGHT ->
                    new Case(
                            launch,
                            with(changed(i, 0, 40_000e3, i.engages()), carrier.inventory()),
                            custody,
                            doctrine,
                            command);
                case UNLIT ->
                    withEndgame(i.endgame().minClosingSpeed(), i.endgame().maxClosingSpeed(), ANY);
                case CLOSING_SPEED -> withEndgame(0, 40e3, i.endgame().lighting());
                case DIVERT ->
                    new Case(launch, with(with(i, Endgame.ANY), carrier.inventory()), custody, doctrine, command);
                case NO_LINK -> new Case(launch, carrier, custody, doctrine);
                case TOO_LATE -> new Case(launch, carrier, detectedAtLaunch(), hasty(), command);
                case NO_CUSTODY, POOR_TRACK ->
                    new Case(
                            launch,
                            carrier,
                            new Custody(
                                    0,
                                    custody.sights(),
                                    new Timeline(List.of(new TimeSpan(launch.time(), launch.impact()))),
                                    custody.detected()),
                            doctrine,
                            command);
                case NO_INVENTORY -> new Case(launch, with(i, 1), custody, doctrine, command);
            };
        }

        private Doctrine hasty() {
            return timed(0, 0);
        }

        /// The same way of custody, with other times and no margin before burnout.
        private Doctrine timed(double detection, double decision) {
            Doctrine other = Scene.doctrine(detection, decision, 0);
            return doctrine.track().maxTrackError().isPresent() ? byTrack(other) : other;
        }

        private Case withEndgame(double min, double max, Lighting lighting) {
            Interceptor i = carrier.interceptor();
            Endgame e = i.endgame();
            Endgame other = new Endgame(min, max, e.divertSpeed(), e.predictionError(), e.seekerRange(), lighting);
            return new Case(launch, with(with(i, other), carrier.inventory()), custody, doctrine, command);
        }

        private static Interceptor with(Interceptor i, Endgame endgame) {
            return Scene.with(changed(i, i.minAltitude(), i.maxAltitude(), i.engages()), endgame);
        }

        private Custody detectedAtLaunch() {
            return new Custody(0, custody.sights(), custody.held(), OptionalDouble.of(launch.time()));
        }

        private Carrier with(Interceptor interceptor, int inventory) {
            return Scene.carrier(carrier.motion(), interceptor, inventory);
        }

        /// 20 km beside the missile all the way: half a minute of flight for the slowest interceptor drawn.
        private static Motion alongside(Motion missile) {
            return (time, xyz) -> {
                missile.position(time, xyz);
                xyz[2] += 20e3;
            };
        }

        private Carrier with(Motion motion, Interceptor interceptor) {
            return Scene.carrier(motion, interceptor, carrier.inventory());
        }

        private static Interceptor changed(Interceptor i, double low, double high, List<Phase> engages) {
            return new Interceptor(
                    i.name(),
                    i.burnoutSpeed(),
                    i.acceleration(),
                    i.killProbability(),
                    low,
                    high,
                    i.maxRange(),
                    i.maxFlyout(),
                    engages,
                    i.mass(),
                    i.unitCost(),
                    i.endgame(),
                    i.flyout());
        }
    }

    @Test
    void with_every_obstacle_at_once_they_come_in_order() {
        Launch launch = Scene.launch(0, 43_000, Scene.tower(170));
        Case all = new Case(
                launch,
                Scene.carrier(Scene.hovering(39_000e3, 0), asksForEverything(), 0),
                new Custody(0, List.of(), Timeline.EMPTY, OptionalDouble.empty()),
                Scene.doctrine(),
                (_, _) -> (_, _) -> Optional.empty());
        assertThat(chain(all)).containsExactly(all(Reason.POOR_TRACK));
        Case tracked = new Case(all.launch(), all.carrier(), all.custody(), byTrack(all.doctrine()), all.command());
        assertThat(chain(tracked)).containsExactly(all(Reason.NO_CUSTODY));
    }

    /// Custody is by sight or by the quality of the track: a doctrine loses it one way only.
    private static Reason[] all(Reason but) {
        return Arrays.stream(Reason.values()).filter(reason -> reason != but).toArray(Reason[]::new);
    }

    private static Doctrine byTrack(Doctrine d) {
        return new Doctrine(
                d.policy(),
                d.maxShots(),
                d.detection(),
                d.decision(),
                d.burnoutMargin(),
                d.assessment(),
                d.minSensors(),
                d.custodyGap(),
                d.preLaunchAttrition(),
                new TrackRule(OptionalDouble.of(1e3), OptionalDouble.empty(), 1_000, 1e-3, 300, 10, 1_000));
    }

    @Test
    void a_missile_in_sight_without_a_good_track_is_lost_to_the_track() {
        Launch launch = Scene.launch(0, 43_000, Scene.tower(170));
        Custody sighted = new Custody(
                0,
                List.of(),
                Timeline.EMPTY,
                OptionalDouble.empty(),
                OptionalDouble.of(launch.time() + 45),
                Track.NONE);
        Carrier near =
                Scene.carrier(Case.alongside(launch.motion()), Scene.interceptor(Phase.BOOST, Phase.MIDCOURSE), 1);
        Engagement engagement = new Case(launch, near, sighted, byTrack(Scene.doctrine())).engage();
        assertThat(engagement).isEqualTo(new NoOpportunity(0, 0, Reason.POOR_TRACK));
        assertThat(KillChain.of(launch, sighted, byTrack(Scene.doctrine()), List.of(engagement))
                        .broken())
                .contains(Reason.POOR_TRACK);
    }

    /// At heights, in a light, at a speed and with an error of prediction that no tower by night offers.
    private static Interceptor asksForEverything() {
        Interceptor high = Scene.interceptor(6_000, 1_000e3, 2_000e3, Phase.GLIDE);
        return Scene.with(high, new Endgame(30e3, 40e3, OptionalDouble.of(1), 100, 100e3, Lighting.SUNLIT));
    }

    @Test
    void taking_the_obstacle_away_moves_the_reason_down_the_chain() {
        for (int seed = 0; seed < 80; seed++) {
            RandomScene scene = RandomScene.of(seed);
            for (Carrier carrier : scene.carriers()) {
                Case drawn = new Case(scene.launch(), carrier, scene.custody(), scene.doctrine());
                assertThat(chain(drawn)).as("seed %d", seed).isSorted().doesNotHaveDuplicates();
            }
        }
    }

    /// Takes obstacle after obstacle away until there is an opportunity, and lists them.
    private static List<Reason> chain(Case start) {
        List<Reason> reasons = new ArrayList<>();
        Case now = start;
        while (reasons.size() <= Reason.values().length) {
            switch (now.engage()) {
                case Opportunity _ -> {
                    return reasons;
                }
                case NoOpportunity none -> {
                    reasons.add(none.reason());
                    now = now.without(none.reason());
                }
            }
        }
        return reasons;
    }
}
