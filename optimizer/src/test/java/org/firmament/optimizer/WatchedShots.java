package org.firmament.optimizer;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.firmament.catalogs.Phase;
import org.firmament.catalogs.Slew;
import org.firmament.coverage.access.TimeSpan;
import org.firmament.coverage.access.Timeline;
import org.firmament.coverage.engagement.Doctrine;
import org.firmament.coverage.engagement.Engagement.Opportunity;
import org.firmament.coverage.sensing.Custody;
import org.firmament.coverage.sensing.SensorAsset;
import org.firmament.coverage.sensing.TrackRule;

/// Shots that sensors watch, for tests of what tracks can be held.
final class WatchedShots {
    private WatchedShots() {}

    /// Each launch in sight of what supports it, all the time.
    static List<Custody> custodies(List<Opportunity> shots) {
        return shots.stream()
                .map(shot -> custody(
                        shot.launch(),
                        shot.support().stream()
                                .map(sensor -> sight(sensor, -1e6, 1e6))
                                .toArray(Custody.Sight[]::new)))
                .toList();
    }

    static Custody custody(int launch, Custody.Sight... sights) {
        return new Custody(launch, List.of(sights), Timeline.EMPTY, OptionalDouble.empty());
    }

    static Custody.Sight sight(int sensor, double start, double end) {
        return new Custody.Sight(sensor, new Timeline(List.of(new TimeSpan(start, end))));
    }

    static Doctrine doctrine(int minSensors, OptionalDouble slot) {
        return new Doctrine(
                Doctrine.Policy.SINGLE,
                1,
                45,
                30,
                0,
                30,
                minSensors,
                60,
                0,
                new TrackRule(OptionalDouble.empty(), slot, 1_000, 1e-3, 300, 10, 1_000));
    }

    static List<SensorAsset> sensors(Slew slew, int... tracks) {
        return IntStream.range(0, tracks.length)
                .mapToObj(i -> new SensorAsset(
                        Integer.toString(i),
                        "sensors",
                        (_, _) -> {},
                        (_, _, _) -> 1,
                        List.of(Phase.BOOST),
                        tracks[i],
                        slew,
                        Optional.empty()))
                .toList();
    }

    static Opportunity shot(int launch, double release, double intercept, Integer... support) {
        return new Opportunity(
                0,
                launch,
                new TimeSpan(release, intercept),
                intercept,
                intercept,
                Phase.BOOST,
                0.8,
                1,
                List.of(support));
    }
}
