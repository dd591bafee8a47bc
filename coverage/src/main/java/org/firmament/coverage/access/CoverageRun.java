package org.firmament.coverage.access;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.firmament.catalogs.units.Limits;
import org.firmament.catalogs.units.Unit;
import org.firmament.catalogs.units.Written;

/// Computes exact coverage, point by point, on several threads; results do not depend on how many.
///
/// Holds no more accesses than a few dozen points have in one stretch of the horizon: they go to an
/// [AccessSink] as they come. Only what a sink asks for over several stretches is kept to the end, to be
/// handed on in order.
///
/// @param stretches  of the horizon, one behind the other
/// @param sampling   between the times of the fraction of area covered [s]
/// @param threads    that compute at once
/// @param geometry   of all sensors in view, where it is wanted
public record CoverageRun(
        List<Stretch> stretches,
        @Written(unit = Unit.SECONDS, min = 0, above = true) double sampling,
        @Written(min = 1, max = 1024) int threads,
        Optional<ViewGeometry> geometry) {
    /// Points a thread takes at a time: rings of one latitude whole, where they are not longer than that.
    private static final int FEWEST = 64;

    private static final int MOST = 256;

    public CoverageRun {
        stretches = List.copyOf(stretches);
        Limits.check(CoverageRun.class, stretches, sampling, threads, geometry);
        double end = stretches.getLast().horizon().end();
        Limits.require(
                end > stretches.getFirst().horizon().start(),
                "duration_h",
                end,
                "a horizon that takes time",
                "write duration_h: 24");
    }

    /// A run in one stretch.
    ///
    /// @param engines  that find the accesses; their observers are numbered on from engine to engine
    /// @param horizon  of the engines
    public CoverageRun(List<PointEngine> engines, TimeSpan horizon, double sampling, int threads) {
        this(List.of(new Stretch(horizon, () -> engines)), sampling, threads);
    }

    /// A run that looks at no geometry.
    public CoverageRun(List<Stretch> stretches, double sampling, int threads) {
        this(stretches, sampling, threads, Optional.empty());
    }

    /// What a run covered: everything, unless it was ended before.
    ///
    /// @param points    covered, in their order
    /// @param coverage  of them, each over the time it was followed
    /// @param asked     how many points were to be covered
    /// @param horizon   over which
    public record Done(List<TargetPoint> points, Coverage coverage, int asked, TimeSpan horizon) {
        public Done {
            points = List.copyOf(points);
        }

        /// Whether the run was ended before it had covered everything.
        public boolean partial() {
            return points.size() < asked || followed() < horizon.end();
        }

        /// The time to which every covered point was followed [s].
        public double followed() {
            return coverage.points().stream()
                    .mapToDouble(point -> point.window().end())
                    .min()
                    .orElse(horizon.start());
        }
    }

    /// Coverage of points that stand still.
    ///
    /// @param sink  is given every access, unless it is [AccessSink#NONE]
    public Coverage points(List<TargetPoint> points, AccessSink sink) {
        return points(points, sink, Watch.NONE).coverage();
    }

    /// Coverage of points that stand still, as far as `watch` lets it go on. Where no accesses are asked for,
    /// any part of the work is spread over all points.
    public Done points(List<TargetPoint> points, AccessSink sink, Watch watch) {
        PointTally tally = new PointTally(points, horizon(), sampling, geometry);
        boolean keeps = !sink.equals(AccessSink.NONE);
        int[] cuts = cuts(points);
        int[] order = keeps ? IntStream.range(0, cuts.length - 1).toArray() : spread(cuts.length - 1);
        long all = (long) points.size() * stretches.size();
        AccessRows late = new AccessRows();
        boolean goOn = true;
        for (int s = 0; s < stretches.size() && goOn; s++) {
            Stretch stretch = stretches.get(s);
            List<PointEngine> engines = stretch.engines().get();
            boolean last = s == stretches.size() - 1;
            goOn = InOrder.run(
                    order.length,
                    threads,
                    number -> {
                        Batch batch = new Batch(tally, engines, stretch.horizon(), last, keeps);
                        batch.cover(points, cuts[order[number]], cuts[order[number] + 1]);
                        return batch;
                    },
                    batch -> {
                        batch.rows().pour(stretches.size() == 1 ? sink : late::add);
                        tally.take(batch);
                        return watch.goOn(tally.done(), all);
                    });
            if (goOn) {
                tally.endStretch();
            }
        }
        Done done = tally.finish(late);
        late.sort();
        late.pour(sink);
        return done;
    }

    private TimeSpan horizon() {
        return new TimeSpan(
                stretches.getFirst().horizon().start(),
                stretches.getLast().horizon().end());
    }

    /// Where batches begin, and the end of the last: between points of different latitude if it can be.
    private static int[] cuts(List<TargetPoint> points) {
        IntStream.Builder cuts = IntStream.builder().add(0);
        int last = 0;
        for (int p = 1; p < points.size(); p++) {
            boolean newRing =
                    points.get(p).place().lat() != points.get(p - 1).place().lat();
            if (p - last >= (newRing ? FEWEST : MOST)) {
                cuts.add(p);
                last = p;
            }
        }
        return points.isEmpty()
                ? new int[] {0}
                : cuts.add(points.size()).build().toArray();
    }

    /// The numbers below `size` in an order every beginning of which is spread evenly over them: by their
    /// bits read backwards.
    private static int[] spread(int size) {
        return IntStream.range(0, size)
                .boxed()
                .sorted((a, b) -> Integer.compareUnsigned(Integer.reverse(a), Integer.reverse(b)))
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
