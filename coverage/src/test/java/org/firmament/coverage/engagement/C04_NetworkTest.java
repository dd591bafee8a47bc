package org.firmament.coverage.engagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.firmament.coverage.engagement.Scene.carrier;
import static org.firmament.coverage.engagement.Scene.doctrine;
import static org.firmament.coverage.engagement.Scene.everything;
import static org.firmament.coverage.engagement.Scene.hovering;
import static org.firmament.coverage.engagement.Scene.interceptor;
import static org.firmament.coverage.engagement.Scene.launch;
import static org.firmament.coverage.engagement.Scene.tower;
import static org.firmament.coverage.network.NetworkRules.Topology.NEAREST;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.firmament.catalogs.Phase;
import org.firmament.coverage.engagement.Engagement.NoOpportunity;
import org.firmament.coverage.engagement.Engagement.Opportunity;
import org.firmament.coverage.engagement.Engagement.Reason;
import org.firmament.coverage.network.Nets;
import org.firmament.coverage.network.Network;
import org.firmament.coverage.network.NetworkRules;
import org.firmament.coverage.network.Swarm;
import org.firmament.coverage.sensing.Custody;
import org.firmament.coverage.sensing.CustodyFinder;
import org.firmament.orbits.Motion;
import org.firmament.orbits.threat.Launch;
import org.junit.jupiter.api.Test;

/// The tower of C01, with an order that has to find its way: from the eye, 40,000 km up, to the command node below
/// it, and from there by the eye, which is all it sees, to the carrier: three hops of light time and delay.
class C04_NetworkTest {
    private static final Launch LAUNCH = launch(0, 1_000, tower(170));
    private static final Carrier CARRIER = carrier(hovering(300e3, 150e3), interceptor(Phase.BOOST), 1);
    private static final double LIGHT = 299_792_458;

    @Test
    void the_way_of_the_order_delays_the_release() {
        CarrierChain chain = chain(2);
        Order order = chain.order().orElseThrow();
        assertThat(order.tracked()).isEqualTo(1_045);
        assertThat(order.informed() - order.tracked()).isCloseTo(2 + 40_000e3 / LIGHT, within(1e-3));
        assertThat(order.decided() - order.informed()).isCloseTo(30, within(1e-9));
        assertThat(order.received() - order.decided()).isCloseTo(4 + 79_850e3 / LIGHT, within(2e-3));
        assertThat(order.latency()).isCloseTo(6 + 119_850e3 / LIGHT, within(2e-3));
        // The shortest flight to the first intercept, whose edge is within 1 ms.
        assertThat(chain.opportunity().orElseThrow().release().start()).isCloseTo(order.received(), within(2e-3));
        // C01: 24.5 s of slack without a network.
        assertThat(chain.slack().orElseThrow()).isCloseTo(24.5 - order.latency(), within(0.1));
    }

    @Test
    void an_order_that_takes_too_long_comes_too_late_by_so_much() {
        CarrierChain chain = chain(10);
        assertThat(chain.broken()).contains(Reason.TOO_LATE);
        assertThat(chain.slack().orElseThrow()).isCloseTo(24.5 - 30.4, within(0.1));
    }

    @Test
    void without_a_path_there_is_no_opportunity() {
        Carrier hidden = carrier(hovering(300e3, 150e3), interceptor(Phase.BOOST), 1);
        Command command = command(List.of(hidden), 1, 100e3);
        assertThat(new EngagementFinder(doctrine(), Scene.finder(doctrine()).sun(), command)
                        .find(0, hidden, LAUNCH, custody()))
                .isEqualTo(new NoOpportunity(0, 0, Reason.NO_LINK));
    }

    @Test
    void a_network_without_delay_changes_nothing_but_light_time() {
        for (int seed = 0; seed < 60; seed++) {
            RandomScene scene = RandomScene.of(seed);
            List<Engagement> instant = scene.engagements();
            List<Engagement> linked = engagements(scene, 0);
            for (int i = 0; i < instant.size(); i++) {
                if (linked.get(i) instanceof Opportunity late) {
                    assertThat(instant.get(i)).as("seed %d", seed).isInstanceOf(Opportunity.class);
                    assertThat(late.intercept())
                            .isGreaterThanOrEqualTo(((Opportunity) instant.get(i)).intercept() - 2e-3);
                }
            }
        }
    }

    @Test
    void delay_added_never_gains_an_opportunity() {
        int lost = 0;
        int kept = 0;
        for (int seed = 0; seed < 60; seed++) {
            RandomScene scene = RandomScene.of(seed);
            List<Engagement> quick = engagements(scene, 0.1);
            List<Engagement> slow = engagements(scene, 8);
            for (int i = 0; i < quick.size(); i++) {
                if (slow.get(i) instanceof Opportunity) {
                    assertThat(quick.get(i)).as("seed %d", seed).isInstanceOf(Opportunity.class);
                    kept++;
                } else if (quick.get(i) instanceof Opportunity) {
                    lost++;
                }
            }
        }
        assertThat(lost).isGreaterThan(3);
        assertThat(kept).isGreaterThan(3);
    }

    /// Sensors, then carriers, are nodes that see each other as far as the ground allows.
    private static List<Engagement> engagements(RandomScene scene, double hop) {
        Command command = command(scene, hop);
        return new EngagementFinder(scene.doctrine(), scene.finder().sun(), command)
                .findAll(scene.carriers(), scene.launch(), scene.custody());
    }

    private static Command command(RandomScene scene, double hop) {
        List<Motion> motions = new ArrayList<>();
        scene.sensors().forEach(sensor -> motions.add(sensor.motion()));
        scene.carriers().forEach(one -> motions.add(one.motion()));
        int sensors = scene.sensors().size();
        return new NetworkCommand(
                network(motions, hop, 1e9),
                IntStream.range(0, sensors).boxed().toList(),
                IntStream.range(sensors, motions.size()).boxed().toList());
    }

    private static Command command(List<Carrier> carriers, double hop, double range) {
        List<Motion> motions = new ArrayList<>(List.of(everything().motion()));
        carriers.forEach(one -> motions.add(one.motion()));
        return new NetworkCommand(
                network(motions, hop, range),
                List.of(0),
                IntStream.range(1, motions.size()).boxed().toList());
    }

    /// The node below the tower sees only what stands 30° over its horizon: not the carrier.
    private static Network network(List<Motion> motions, double hop, double range) {
        NetworkRules rules = new NetworkRules(
                List.of("below"),
                NEAREST,
                32,
                0,
                64,
                range,
                0,
                Math.toRadians(30),
                hop,
                NetworkRules.Landlines.NONE,
                10,
                List.of());
        Swarm all = new Swarm(
                "all", motions, IntStream.range(0, motions.size()).boxed().toList());
        return new Network(rules, List.of(all), List.of(Nets.station("below", 0, 0)), Nets.SPHERE);
    }

    private static CarrierChain chain(double hop) {
        EngagementFinder finder =
                new EngagementFinder(doctrine(), Scene.finder(doctrine()).sun(), command(List.of(CARRIER), hop, 1e9));
        return RaidEngagements.find(finder, List.of(CARRIER), List.of(LAUNCH), List.of(custody()))
                .launches()
                .getFirst()
                .chains()
                .getFirst();
    }

    private static Custody custody() {
        return CustodyFinder.standard()
                .find(LAUNCH, List.of(everything()), doctrine().custody());
    }
}
