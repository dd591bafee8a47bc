package org.firmament.coverage.access;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a coverage run knows of its points so far. Between stretches of the horizon it keeps a sum a point;
/// a point is always in one thread's hands only.
final class PointTally {
    private final List<TargetPoint> points;
    private final TimeSpan horizon;
    private final double sampling;
    private final @Nullable PointSum[] sums;
    private final @Nullable PointCoverage[] finished;
    private final double[] areaCovered;
    private final Events events = new Events();
    private final Optional<ViewGeometry> geometry;
    private final List<PointGeometry> geometries;
    private int samples;
    private int samplesBegun;
    private long done;

    PointTally(List<TargetPoint> points, TimeSpan horizon, double sampling, Optional<ViewGeometry> geometry) {
        this.points = points;
        this.horizon = horizon;
        this.sampling = sampling;
        this.geometry = geometry;
        geometries = points.stream()
                .filter(_ -> geometry.isPresent())
                .map(_ -> new PointGeometry())
                .toList();
        sums = new PointSum[points.size()];
        finished = new PointCoverage[points.size()];
        areaCovered = new double[1 + (int) Math.floor(horizon.duration() / sampling)];
    }

    /// The first sample at a time or behind it.
    int firstSample(double time) {
        return (int) Math.ceil((time - horizon.start()) / sampling);
    }

    /// The last sample at a time or before it.
    int lastSample(double time) {
        return (int) Math.floor((time - horizon.start()) / sampling);
    }

    /// A point's sum so far.
    PointSum sum(int point) {
        PointSum sum = sums[point];
        return sum == null ? new PointSum(horizon.start()) : sum;
    }

    /// What of the geometry of sensors in view is wanted, if anything.
    Optional<ViewGeometry> geometry() {
        return geometry;
    }

    /// Looks at a point at every sample of a stretch, with those who saw it there.
    void look(Sightings sightings, int point, TimeSpan stretch, Events found) {
        TargetPoint at = points.get(point);
        sightings.look(at.place(), horizon.start(), stretch, geometries.get(point), found, at.weight());
    }

    /// Keeps a sum for the next stretch.
    void keep(int point, PointSum sum) {
        sums[point] = sum;
    }

    /// Takes a batch in, on the thread that asked for the run.
    void take(Batch batch) {
        for (int i = 0; i < batch.finished().size(); i++) {
            finished[batch.first() + i] = batch.finished().get(i);
            sums[batch.first() + i] = null;
        }
        events.add(batch.events());
        samplesBegun = batch.addAreaTo(areaCovered);
        done += batch.size();
    }

    /// All points have been followed through a stretch.
    void endStretch() {
        samples = samplesBegun;
    }

    /// Points done, each stretch counted.
    long done() {
        return done;
    }

    /// Ends what a run that was cut short left open, each point where it was followed last.
    CoverageRun.Done finish(AccessRows rows) {
        List<TargetPoint> covered = new ArrayList<>(points.size());
        List<PointCoverage> coverage = new ArrayList<>(points.size());
        List<PointGeometry> seen = new ArrayList<>();
        for (int p = 0; p < points.size(); p++) {
            int target = p;
            TargetPoint point = points.get(p);
            PointCoverage whole = finished[p];
            PointSum sum = sums[p];
            if (sum != null) {
                sum.close((observer, start, end) -> {
                    events.access(end - start, point.weight());
                    rows.add(observer, target, start, end);
                });
                whole = sum.finish(point.name(), point.weight(), events);
            }
            if (whole != null) {
                covered.add(point);
                coverage.add(whole);
                if (geometry.isPresent()) {
                    seen.add(geometries.get(p));
                }
            }
        }
        // Cut short in its first stretch a run knows the area of the points it has; in a later one, only what was
        // before that.
        double[] area = Arrays.copyOf(areaCovered, samples == 0 ? samplesBegun : samples);
        return new CoverageRun.Done(
                covered, new Coverage(coverage, seen, events, horizon.start(), sampling, area), points.size(), horizon);
    }
}
