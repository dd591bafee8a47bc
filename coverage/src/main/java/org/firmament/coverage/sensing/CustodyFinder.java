package org.firmament.coverage.sensing;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.BiFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.firmament.coverage.access.AccessConstraint;
import org.firmament.coverage.access.AccessFinder;
import org.firmament.coverage.access.Lookouts;
import org.firmament.coverage.access.Observer;
import org.firmament.coverage.access.Remembered;
import org.firmament.coverage.access.TimeSpan;
import org.firmament.coverage.access.Timeline;
import org.firmament.orbits.threat.Launch;
import org.firmament.orbits.threat.Segment;

/// Finds when one launch is seen by whom, and when it is in custody.
///
/// A sensor sees a missile while its view holds and the missile is in a phase the sensor `sees`. Each phase is
/// searched by itself, so a sight that begins or ends with a phase does so at the phase's own time, not at one
/// found by search; a sight that goes on through a change of phase is one span. A sensor with an instrument sees no
/// further than it detects the missile in that phase ([Detector]).
///
/// Without a limit of the track's error, sight is custody. With one the track alone decides, whoever it is made by
/// and through breaks in sight: it begins when enough sensors see the missile at once, and again after it was lost.
///
/// @param access  finds when a view holds
public record CustodyFinder(AccessFinder access) {
    /// Between looks at one pair that are not halved without need [s].
    private static final double STEP = 60;

    /// Of the start and end of a sight [s]: 15 m of relative motion.
    private static final double EDGE = 1e-3;

    /// Bits of the numbers of positions kept, of a missile and of a sensor: those of a flight of half an hour, and
    /// those of a step.
    private static final int MISSILE = 10;

    private static final int EYE = 5;

    /// Misses no sight of a second or more and places its ends within 1 ms.
    public static CustodyFinder standard() {
        return new CustodyFinder(new AccessFinder(STEP, EDGE));
    }

    /// Sight and custody of one launch; the sights in the order of `sensors`, those that never see it left out.
    public Custody find(Launch launch, List<SensorAsset> sensors, CustodyRule rule) {
        return findAll(List.of(launch), sensors, rule).getFirst();
    }

    /// The same of several launches, in their order: sooner than one by one.
    public List<Custody> findAll(List<Launch> launches, List<SensorAsset> sensors, CustodyRule rule) {
        Lookouts lookouts = new Lookouts(
                sensors.stream()
                        .map(sensor -> new Observer(sensor.name(), sensor.motion(), sensor.view()))
                        .toList(),
                launches.stream().map(Launch::motion).toList(),
                launches.stream()
                        .map(launch -> new TimeSpan(launch.time(), launch.impact()))
                        .toList());
        return IntStream.range(0, launches.size())
                .mapToObj(i -> custody(launches.get(i), sensors, rule, sights(i, launches.get(i), sensors, lookouts)))
                .toList();
    }

    private List<Custody.Sight> sights(int target, Launch launch, List<SensorAsset> sensors, Lookouts lookouts) {
        List<Custody.Sight> sights = new ArrayList<>();
        // All sensors ask for the missile at the same times, each for itself at some of them again.
        Remembered missile = new Remembered(launch.motion(), MISSILE);
        Remembered eye = new Remembered(missile, EYE);
        for (int i = 0; i < sensors.size(); i++) {
            if (lookouts.ever(i, target)) {
                SensorAsset sensor = sensors.get(i);
                Lookouts.Pair pair = lookouts.pair(i, target);
                eye.follow(sensor.motion());
                Timeline seen = seen(launch, sensor, (sight, flown) -> access.find(eye, missile, sight, flown, pair));
                if (!seen.spans().isEmpty()) {
                    sights.add(new Custody.Sight(i, seen));
                }
            }
        }
        return sights;
    }

    private static Custody custody(
            Launch launch, List<SensorAsset> sensors, CustodyRule rule, List<Custody.Sight> sights) {
        Timeline enough = Timeline.atLeast(
                rule.minSensors(), sights.stream().map(Custody.Sight::seen).toList());
        Timeline seen = bridged(enough, rule.gap());
        double earliest = launch.time() + rule.detection();
        Track track = TrackFinder.find(launch, sights, sensors, rule.track());
        if (rule.track().maxTrackError().isEmpty()) {
            OptionalDouble detected = first(seen, earliest);
            return new Custody(launch.index(), sights, seen, detected, detected, track);
        }
        Timeline good = track.within(rule.track().maxTrackError().getAsDouble());
        Timeline held = bridged(begun(good, enough), rule.gap());
        OptionalDouble detected = first(held, earliest);
        return new Custody(launch.index(), sights, held, detected, earlier(first(seen, earliest), detected), track);
    }

    /// The spans of a good track, each from the first time in it at which enough sensors see the missile; without
    /// such a time, none.
    private static Timeline begun(Timeline good, Timeline enough) {
        List<TimeSpan> spans = new ArrayList<>();
        for (TimeSpan span : good.spans()) {
            enough.spans().stream()
                    .filter(seen -> seen.end() >= span.start() && seen.start() < span.end())
                    .findFirst()
                    .ifPresent(seen -> spans.add(new TimeSpan(Math.max(seen.start(), span.start()), span.end())));
        }
        return new Timeline(spans);
    }

    private static OptionalDouble earlier(OptionalDouble a, OptionalDouble b) {
        return DoubleStream.concat(a.stream(), b.stream()).min();
    }

    /// When one sensor sees a launch: its view holds, and the missile is in a phase it sees.
    public Timeline seen(Launch launch, SensorAsset sensor) {
        return seen(launch, sensor, (sight, flown) -> access.find(sensor.motion(), launch.motion(), sight, flown));
    }

    private static Timeline seen(
            Launch launch, SensorAsset sensor, BiFunction<AccessConstraint, TimeSpan, Timeline> search) {
        List<Timeline> parts = new ArrayList<>();
        for (Segment segment : launch.trajectory().segments()) {
            TimeSpan flown = new TimeSpan(launch.time() + segment.start(), launch.time() + segment.end());
            sensor.sight(launch.trajectory().missile(), segment.phase())
                    .map(sight -> search.apply(sight, flown))
                    .filter(part -> !part.spans().isEmpty())
                    .ifPresent(parts::add);
        }
        return Timeline.union(parts);
    }

    /// The timeline with every break up to `gap` closed. More sight never means less custody: closing breaks of a
    /// larger set gives a larger set.
    private static Timeline bridged(Timeline timeline, double gap) {
        List<TimeSpan> spans = new ArrayList<>();
        for (TimeSpan span : timeline.spans()) {
            if (!spans.isEmpty() && span.start() - spans.getLast().end() <= gap) {
                spans.set(spans.size() - 1, new TimeSpan(spans.getLast().start(), span.end()));
            } else {
                spans.add(span);
            }
        }
        return new Timeline(spans);
    }

    private static OptionalDouble first(Timeline held, double earliest) {
        return held.spans().stream()
                .filter(span -> span.end() >= earliest)
                .mapToDouble(span -> Math.max(span.start(), earliest))
                .findFirst();
    }
}
