package org.firmament.coverage.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import org.firmament.catalogs.Interceptor;
import org.firmament.catalogs.Phase;
import org.firmament.coverage.engagement.Engagement.NoOpportunity;
import org.firmament.coverage.engagement.Engagement.Opportunity;
import org.firmament.coverage.engagement.Engagement.Reason;
import org.junit.jupiter.api.Test;

/// What must hold for every scene; 100 scenes of twelve carriers each.
class EngagementLawsTest {
    private static final int SCENES = 100;

    /// The last and first intercept lie within this of the true ones [s].
    private static final double EDGE = 2e-3;

    @Test
    void every_answer_occurs() {
        Map<Reason, Integer> reasons = new EnumMap<>(Reason.class);
        int opportunities = 0;
        for (int seed = 0; seed < SCENES; seed++) {
            for (Engagement engagement : RandomScene.of(seed).engagements()) {
                switch (engagement) {
                    case Opportunity _ -> opportunities++;
                    case NoOpportunity none -> reasons.merge(none.reason(), 1, Integer::sum);
                }
            }
        }
        // The scenes ask for sight, not for a track; who has no link is drawn in C04.
        assertThat(reasons.keySet()).isEqualTo(EnumSet.complementOf(EnumSet.of(Reason.POOR_TRACK, Reason.NO_LINK)));
        assertThat(opportunities).isGreaterThan(SCENES);
    }

    @Test
    void a_sensor_more_never_loses_an_opportunity() {
        for (int seed = 0; seed < SCENES; seed++) {
            RandomScene scene = RandomScene.of(seed);
            SplittableRandom random = new SplittableRandom(~seed);
            assertNothingLost(seed, scene, scene.withSensor(RandomScene.sensor(random, scene.launch())));
        }
    }

    @Test
    void a_carrier_more_changes_no_other() {
        for (int seed = 0; seed < SCENES; seed++) {
            RandomScene scene = RandomScene.of(seed);
            List<Carrier> fewer = scene.carriers().subList(0, scene.carriers().size() - 1);
            assertThat(scene.engagements())
                    .startsWith(scene.withCarriers(fewer).engagements().toArray(Engagement[]::new));
        }
    }

    @Test
    void deciding_longer_never_gains_an_opportunity() {
        for (int seed = 0; seed < SCENES; seed++) {
            RandomScene scene = RandomScene.of(seed);
            Doctrine d = scene.doctrine();
            assertNothingLost(seed, scene.withDoctrine(with(d, d.detection(), d.decision() + 20)), scene);
        }
    }

    @Test
    void detecting_later_never_gains_an_opportunity() {
        for (int seed = 0; seed < SCENES; seed++) {
            RandomScene scene = RandomScene.of(seed);
            Doctrine d = scene.doctrine();
            assertNothingLost(seed, scene.withDoctrine(with(d, d.detection() + 20, d.decision())), scene);
        }
    }

    /// Unless it meets the missile too fast then.
    @Test
    void a_faster_interceptor_never_loses_an_opportunity() {
        for (int seed = 0; seed < SCENES; seed++) {
            RandomScene scene = RandomScene.of(seed);
            List<Carrier> faster =
                    scene.carriers().stream().map(EngagementLawsTest::faster).toList();
            assertNothingLost(
                    seed, scene, scene.withCarriers(faster), kind -> Demand.all(kind.endgame()) == Demand.REACH);
        }
    }

    @Test
    void burning_longer_on_the_same_path_never_loses_a_boost_opportunity() {
        for (int seed = 0; seed < SCENES; seed++) {
            RandomScene scene = RandomScene.of(seed);
            double burn = scene.burn();
            assertNothingLost(
                    seed,
                    scene.withFlight(RandomScene.arc(burn, 0.8 * burn, 200e3, 300e3)),
                    scene.withFlight(RandomScene.arc(burn, burn, 200e3, 300e3)),
                    kind -> kind.engages().equals(List.of(Phase.BOOST)));
        }
    }

    @Test
    void without_inventory_there_is_no_opportunity() {
        for (int seed = 0; seed < SCENES; seed++) {
            RandomScene scene = RandomScene.of(seed);
            List<Carrier> empty = scene.carriers().stream()
                    .map(c -> new Carrier(c.name(), c.group(), c.footing(), c.motion(), c.interceptor(), 0))
                    .toList();
            List<Engagement> before = scene.engagements();
            List<Engagement> after = scene.withCarriers(empty).engagements();
            for (int i = 0; i < before.size(); i++) {
                Engagement expected = before.get(i) instanceof Opportunity
                        ? new NoOpportunity(i, 0, Reason.NO_INVENTORY)
                        : before.get(i);
                assertThat(after.get(i)).isEqualTo(expected);
            }
        }
    }

    @Test
    void one_by_one_is_the_same_as_all_at_once() {
        for (int seed = 0; seed < SCENES; seed++) {
            RandomScene scene = RandomScene.of(seed);
            List<Engagement> together = scene.engagements();
            EngagementFinder finder = Scene.finder(scene.doctrine());
            for (int i = 0; i < together.size(); i++) {
                assertThat(finder.find(i, scene.carriers().get(i), scene.launch(), scene.custody()))
                        .isEqualTo(together.get(i));
            }
        }
    }

    private static void assertNothingLost(int seed, RandomScene worse, RandomScene better) {
        assertNothingLost(seed, worse, better, _ -> true);
    }

    private static void assertNothingLost(
            int seed, RandomScene worse, RandomScene better, Predicate<Interceptor> kinds) {
        List<Engagement> after = better.engagements();
        for (Engagement engagement : worse.engagements()) {
            Interceptor kind = worse.carriers().get(engagement.carrier()).interceptor();
            if (engagement instanceof Opportunity before && kinds.test(kind)) {
                assertThat(after.get(before.carrier())).as("seed %d", seed).isInstanceOf(Opportunity.class);
                Opportunity now = (Opportunity) after.get(before.carrier());
                assertThat(now.intercept()).as("seed %d", seed).isLessThanOrEqualTo(before.intercept() + EDGE);
                assertThat(now.latestIntercept())
                        .as("seed %d", seed)
                        .isGreaterThanOrEqualTo(before.latestIntercept() - EDGE);
            }
        }
    }

    private static Carrier faster(Carrier c) {
        Interceptor i = c.interceptor();
        Interceptor faster = new Interceptor(
                i.name(),
                1.3 * i.burnoutSpeed(),
                i.acceleration(),
                i.killProbability(),
                i.minAltitude(),
                i.maxAltitude(),
                i.maxRange(),
                i.maxFlyout(),
                i.engages(),
                i.mass(),
                i.unitCost(),
                i.endgame(),
                i.flyout());
        return new Carrier(c.name(), c.group(), c.footing(), c.motion(), faster, c.inventory());
    }

    private static Doctrine with(Doctrine d, double detection, double decision) {
        return new Doctrine(
                d.policy(),
                d.maxShots(),
                detection,
                decision,
                d.burnoutMargin(),
                d.assessment(),
                d.minSensors(),
                d.custodyGap(),
                d.preLaunchAttrition());
    }
}
