package org.firmament.optimizer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.firmament.catalogs.Interceptor;
import org.firmament.catalogs.Missile;
import org.firmament.catalogs.Phase;
import org.firmament.catalogs.Place;
import org.firmament.coverage.access.TimeSpan;
import org.firmament.coverage.access.Timeline;
import org.firmament.coverage.engagement.Carrier;
import org.firmament.coverage.engagement.Doctrine;
import org.firmament.coverage.engagement.Engagement.Opportunity;
import org.firmament.coverage.engagement.KillChain;
import org.firmament.coverage.engagement.RaidEngagements;
import org.firmament.coverage.sensing.SensorAsset;
import org.firmament.orbits.Motion;
import org.firmament.orbits.threat.Launch;
import org.firmament.orbits.threat.Segment;
import org.firmament.orbits.threat.ThreatTrajectory;
import org.junit.jupiter.api.Test;

/// Two launches, three carriers of which the last reaches both, and two sensors.
class RaidProblemTest {
    private static final Motion STILL = (time, xyz) -> {};
    private static final Doctrine TWO_SHOTS = new Doctrine(Doctrine.Policy.SALVO, 2, 45, 30, 0, 30, 1, 60, 0);

    @Test
    void onlyCarriersThatCanEngageTakePart() {
        RaidProblem raid = problem(1000, 1000);

        assertThat(raid.problem().carriers())
                .extracting(AllocationProblem.CarrierStock::name)
                .containsExactly("carrier 1", "carrier 2");
        assertThat(raid.problem().options())
                .extracting(AllocationProblem.Option::carrier)
                .containsExactly(0, 1, 1);
        assertThat(raid.opportunities()).extracting(Opportunity::carrier).containsExactly(1, 2, 2);
    }

    @Test
    void sensorsThatCannotRunOutAreNoResource() {
        assertThat(problem(1000, 1000).problem().resources()).isEmpty();
    }

    @Test
    void whereEverySensorInSightMayRunOutAShotChoosesOne() {
        // Sensor 0 sees launch 0 and may be wanted for two shots, sensor 1 sees both and may be wanted for four.
        RaidProblem raid = problem(1, 3);

        assertThat(raid.problem().resources())
                .extracting(AllocationProblem.Resource::capacity)
                .containsExactly(1, 3);
        // Launch 0 is seen by both sensors: two ways to support each of its two shots; launch 1 by sensor 1 only.
        assertThat(raid.problem().options())
                .extracting(AllocationProblem.Option::resources)
                .containsExactly(List.of(0), List.of(1), List.of(0), List.of(1), List.of(1));
    }

    @Test
    void oneSensorWithTracksToSpareIsEnough() {
        assertThat(problem(1, 1000).problem().options())
                .allSatisfy(option -> assertThat(option.resources()).isEmpty());
    }

    private static RaidProblem problem(int... tracks) {
        List<SensorAsset> sensors = IntStream.range(0, tracks.length)
                .mapToObj(i -> new SensorAsset(
                        "sensor " + i, "sensors", STILL, (time, from, to) -> 1, List.of(Phase.BOOST), tracks[i]))
                .toList();
        Interceptor interceptor =
                new Interceptor("round", 6_000, 150, 0.8, 0, 4e7, 4e7, 7_200, List.of(Phase.BOOST), 0, 0);
        List<Carrier> carriers = IntStream.range(0, 3)
                .mapToObj(i -> new Carrier("carrier " + i, "shell", Carrier.Footing.ORBIT, STILL, interceptor, 1))
                .toList();
        List<Launch> launches = List.of(launch(0), launch(1));
        RaidEngagements engagements = new RaidEngagements(
                List.of(of(launches.get(0), shot(1, 0, 0, 1), shot(2, 0, 0, 1)), of(launches.get(1), shot(2, 1, 1))));
        return RaidProblem.of(engagements, carriers, sensors, launches, List.of(), TWO_SHOTS, Goal.LEAKAGE);
    }

    private static RaidEngagements.OfLaunch of(Launch launch, Opportunity... opportunities) {
        KillChain chain = new KillChain(
                launch.index(),
                0,
                OptionalDouble.of(0),
                OptionalDouble.of(45),
                Timeline.EMPTY,
                OptionalDouble.of(75),
                Optional.empty(),
                Optional.empty(),
                170,
                1_800,
                Optional.empty());
        return new RaidEngagements.OfLaunch(List.of(opportunities), List.of(), List.of(), chain);
    }

    private static Opportunity shot(int carrier, int launch, Integer... support) {
        return new Opportunity(carrier, launch, new TimeSpan(75, 100), 150, 170, Phase.BOOST, 0.8, 1, List.of(support));
    }

    private static Launch launch(int index) {
        Place pad = new Place(0.7, 2.2, 0);
        Segment flight = new Segment(Phase.BOOST, 0, 170, new double[12], new double[2]);
        Missile missile = new Missile.Ballistic("test", 170, 220e3, 1e6, 13e6);
        return new Launch(index, "corridor", "aim", 0, 1, new ThreatTrajectory(missile, pad, pad, List.of(flight)));
    }
}
