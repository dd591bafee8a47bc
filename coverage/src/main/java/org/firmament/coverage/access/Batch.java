package org.firmament.coverage.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.firmament.catalogs.Place;

/// The accesses of some points in one stretch of the horizon, and what they add to the points' sums. Belongs to
/// one thread until it is handed on.
final class Batch {
    private final PointTally tally;
    private final List<PointEngine> engines;
    private final TimeSpan horizon;
    private final boolean last;
    private final boolean keeps;
    private final AccessRows rows = new AccessRows();
    private final Events events = new Events();
    private final List<PointCoverage> finished = new ArrayList<>();
    private final double[] areaCovered;
    private final int firstSample;
    private final Optional<Sightings> sightings;
    private int first;
    private int end;

    /// @param last   whether the stretch is the last, so that sums can be finished
    /// @param keeps  whether single accesses are asked for
    Batch(PointTally tally, List<PointEngine> engines, TimeSpan horizon, boolean last, boolean keeps) {
        this.tally = tally;
        this.engines = engines;
        this.horizon = horizon;
        this.last = last;
        this.keeps = keeps;
        sightings = tally.geometry()
                .map(geometry -> new Sightings(
                        geometry,
                        engines.stream()
                                .flatMap(engine ->
                                        IntStream.range(0, engine.observers()).mapToObj(engine::motion))
                                .toList()));
        firstSample = tally.firstSample(horizon.start());
        int endSample = last ? tally.lastSample(horizon.end()) + 1 : tally.firstSample(horizon.end());
        areaCovered = new double[endSample - firstSample];
    }

    /// Covers the points from one on to before another.
    void cover(List<TargetPoint> points, int from, int to) {
        first = from;
        end = to;
        PointSweep sweep = new PointSweep();
        List<PointEngine.Search> searches =
                engines.stream().map(PointEngine::search).toList();
        List<Place> places =
                points.subList(from, to).stream().map(TargetPoint::place).toList();
        searches.forEach(search -> search.ahead(places));
        PointEngine.Found alsoTo = sightings.isPresent() ? sightings.get()::add : (observer, start, stop) -> {};
        for (int p = from; p < to; p++) {
            TargetPoint point = points.get(p);
            int target = p;
            PointSum sum = tally.sum(p);
            PointEngine.Found whole = (observer, start, stop) -> {
                events.access(stop - start, point.weight());
                if (keeps) {
                    rows.add(observer, target, start, stop);
                }
            };
            int offset = 0;
            for (int e = 0; e < engines.size(); e++) {
                int before = offset;
                searches.get(e).find(point.place(), (observer, start, stop) -> {
                    sweep.add(start, stop);
                    sum.add(before + observer, start, stop, horizon, whole);
                    alsoTo.access(before + observer, start, stop);
                });
                offset += engines.get(e).observers();
            }
            sweep.addTo(sum);
            sum.endStretch(horizon, whole);
            mark(sweep.seen(), point.weight());
            sightings.ifPresent(all -> tally.look(all, target, horizon, events));
            if (last) {
                sum.close(whole);
                finished.add(sum.finish(point.name(), point.weight(), events));
            } else {
                tally.keep(p, sum);
            }
        }
        rows.sort();
    }

    /// Adds a weight at every sample time a span covers; a sample between two stretches is the later one's.
    private void mark(Spans seen, double weight) {
        for (int i = 0; i < seen.size(); i++) {
            int from = tally.firstSample(seen.start(i)) - firstSample;
            int to = Math.min(tally.lastSample(seen.end(i)) - firstSample, areaCovered.length - 1);
            for (int k = from; k <= to; k++) {
                areaCovered[k] += weight;
            }
        }
    }

    Events events() {
        return events;
    }

    AccessRows rows() {
        return rows;
    }

    int first() {
        return first;
    }

    int size() {
        return end - first;
    }

    /// The points' coverage, after the last stretch.
    List<PointCoverage> finished() {
        return finished;
    }

    /// Adds the weight seen at its stretch's samples, and returns the end of these.
    int addAreaTo(double[] samples) {
        for (int k = 0; k < areaCovered.length; k++) {
            samples[firstSample + k] += areaCovered[k];
        }
        return firstSample + areaCovered.length;
    }
}
