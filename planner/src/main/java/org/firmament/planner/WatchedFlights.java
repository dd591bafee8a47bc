package org.firmament.planner;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.firmament.coverage.access.TimeSpan;
import org.firmament.coverage.access.Timeline;
import org.firmament.coverage.sensing.CustodyFinder;
import org.firmament.coverage.sensing.SensorAsset;
import org.firmament.optimizer.design.Selection.Need;
import org.firmament.orbits.threat.Launch;

/// When each launch is seen by what stands already and by each candidate, as needs.
///
/// Between two moments at which any sight begins or ends the same sensors see a launch, so a need for each such
/// stretch says all there is to say: nothing is sampled.
///
/// @param needs  a stretch each, as heavy as it is long [s, rounded up]
/// @param never  the launches that all candidates together do not hold throughout, in words
record WatchedFlights(List<Need> needs, List<String> never) {
    /// Stretches shorter than this are the edges' own error [s].
    private static final double EDGES = 2e-3;

    /// A sensor that sees a launch at some time.
    private record Sight(int sensor, Timeline seen) {
        boolean during(TimeSpan stretch) {
            double middle = stretch.start() + stretch.duration() / 2;
            return seen.spans().stream().anyMatch(span -> span.start() <= middle && middle <= span.end());
        }
    }

    WatchedFlights {
        needs = List.copyOf(needs);
        never = List.copyOf(never);
    }

    /// @param candidates  sensors to choose from
    /// @param standing    sensors there are
    /// @param detection   from when on a launch is to be held [s after it]
    /// @param fold        sensors that must see it at once
    static WatchedFlights of(
            List<FlownRaid> raids,
            List<SensorAsset> candidates,
            List<SensorAsset> standing,
            double detection,
            int fold,
            RunListener listener) {
        List<Need> needs = new ArrayList<>();
        List<String> never = new ArrayList<>();
        for (FlownRaid raid : raids) {
            listener.progress("raids", raid.index(), raids.size());
            for (Launch launch : raid.launches()) {
                List<Sight> offered = sights(launch, candidates);
                List<Sight> there = sights(launch, standing);
                Optional<TimeSpan> open = Optional.empty();
                for (TimeSpan stretch : stretches(launch, detection, offered, there)) {
                    int met = seeing(there, stretch).size();
                    if (met < fold) {
                        int weight = (int) Math.ceil(stretch.duration());
                        Need need = new Need(seeing(offered, stretch), fold - met, weight);
                        needs.add(need);
                        open = need.possible() ? open : open.or(() -> Optional.of(stretch));
                    }
                }
                open.ifPresent(stretch -> never.add(String.format(
                        Locale.ROOT,
                        "launch %d of raid %d, %.0f s after it",
                        launch.index() + 1,
                        raid.index() + 1,
                        stretch.start() - launch.time())));
            }
        }
        return new WatchedFlights(needs, never);
    }

    private static List<Sight> sights(Launch launch, List<SensorAsset> sensors) {
        CustodyFinder finder = CustodyFinder.standard();
        return IntStream.range(0, sensors.size())
                .parallel()
                .mapToObj(i -> new Sight(i, finder.seen(launch, sensors.get(i))))
                .filter(sight -> !sight.seen().spans().isEmpty())
                .toList();
    }

    private static List<TimeSpan> stretches(Launch launch, double detection, List<Sight> offered, List<Sight> there) {
        double start = launch.time() + detection;
        double[] edges = Stream.concat(
                        Stream.of(start, launch.impact()),
                        Stream.concat(offered.stream(), there.stream())
                                .flatMap(sight -> sight.seen().spans().stream())
                                .flatMap(span -> Stream.of(span.start(), span.end())))
                .mapToDouble(edge -> edge)
                .filter(edge -> edge >= start && edge <= launch.impact())
                .sorted()
                .toArray();
        return IntStream.range(1, edges.length)
                .mapToObj(k -> new TimeSpan(edges[k - 1], edges[k]))
                .filter(stretch -> stretch.duration() >= EDGES)
                .toList();
    }

    private static List<Integer> seeing(List<Sight> sights, TimeSpan stretch) {
        return sights.stream()
                .filter(sight -> sight.during(stretch))
                .map(Sight::sensor)
                .toList();
    }
}
