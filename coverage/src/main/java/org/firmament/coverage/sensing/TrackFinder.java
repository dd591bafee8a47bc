package org.firmament.coverage.sensing;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import org.firmament.catalogs.Instrument;
import org.firmament.orbits.Motion;
import org.firmament.orbits.threat.Launch;
import org.firmament.orbits.threat.Segment;

/// Follows one launch from look to look of every sensor that sees it and measures. Used by one thread, once.
///
/// Some 0.4 µs a look: 240 launches in sight of 54 satellites that look once a second cost 1.4 s of processor time.
final class TrackFinder {
    private final Launch launch;
    private final List<SensorAsset> sensors;
    private final TrackRule rule;
    private final Motion missile;
    private final TrackFilter filter = new TrackFilter();
    private final Track.Builder track = new Track.Builder();
    private final double[] from = new double[3];
    private final double[] to = new double[3];
    private double now;
    private int segment;

    private TrackFinder(Launch launch, List<SensorAsset> sensors, TrackRule rule) {
        this.launch = launch;
        this.sensors = sensors;
        this.rule = rule;
        this.missile = launch.motion();
    }

    /// The track of one launch.
    ///
    /// @param sights  who sees it when
    static Track find(Launch launch, List<Custody.Sight> sights, List<SensorAsset> sensors, TrackRule rule) {
        PriorityQueue<Looks> looks =
                new PriorityQueue<>(Comparator.comparingDouble(Looks::time).thenComparingInt(Looks::sensor));
        for (Custody.Sight sight : sights) {
            instrument(sensors.get(sight.sensor()))
                    .map(instrument ->
                            new Looks(sight.sensor(), sight.seen().spans(), launch.time(), instrument.look()))
                    .filter(some -> some.time() < launch.impact())
                    .ifPresent(looks::add);
        }
        return looks.isEmpty() ? Track.NONE : new TrackFinder(launch, sensors, rule).follow(looks);
    }

    private static Optional<Instrument> instrument(SensorAsset sensor) {
        return sensor.detector().map(Detector::instrument);
    }

    private Track follow(PriorityQueue<Looks> looks) {
        begin(looks.element().time());
        while (!looks.isEmpty()) {
            double time = looks.element().time();
            advance(time);
            missile.position(time, to);
            while (!looks.isEmpty() && looks.element().time() == time) {
                Looks next = looks.remove();
                look(sensors.get(next.sensor()), time);
                next.next();
                if (next.time() <= launch.impact()) {
                    looks.add(next);
                }
            }
            track.add(time, filter, manoeuvre());
        }
        advance(launch.impact());
        return track.end(launch.impact());
    }

    private void begin(double time) {
        now = time;
        while (phaseEnd() < time) {
            segment++;
        }
    }

    /// Moves the filter on, a step to each change of phase on the way.
    private void advance(double time) {
        while (phaseEnd() < time) {
            coast(phaseEnd());
            segment++;
            track.add(now, filter, manoeuvre());
        }
        coast(time);
    }

    private void coast(double time) {
        if (time > now) {
            filter.coast(time - now, manoeuvre());
            now = time;
        }
    }

    private void look(SensorAsset sensor, double time) {
        sensor.motion().position(time, from);
        double x = to[0] - from[0];
        double y = to[1] - from[1];
        double z = to[2] - from[2];
        // A missile that comes down on its own radar has some direction to the last.
        double distance = Math.max(1, Math.sqrt(x * x + y * y + z * z));
        // In axes that stand still, turned as the Earth's are at launch.
        double turn = launch.trajectory().rotationRate() * (time - launch.time());
        double cos = Math.cos(turn);
        double sin = Math.sin(turn);
        from[0] = (x * cos - y * sin) / distance;
        from[1] = (x * sin + y * cos) / distance;
        from[2] = z / distance;
        Instrument instrument = instrument(sensor).orElseThrow();
        filter.direction(from, instrument.angleError() * distance);
        if (instrument instanceof Instrument.Radar radar) {
            filter.distance(from, radar.rangeError());
        }
    }

    private double phaseEnd() {
        List<Segment> segments = launch.trajectory().segments();
        return segment < segments.size() - 1
                ? launch.time() + segments.get(segment).end()
                : Double.POSITIVE_INFINITY;
    }

    private double manoeuvre() {
        return rule.manoeuvre(launch.trajectory().segments().get(segment).phase());
    }
}
