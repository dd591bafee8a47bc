package org.firmament.coverage.access;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.firmament.catalogs.units.Limits;
import org.firmament.catalogs.units.Unit;
import org.firmament.catalogs.units.Written;

/// Computes exact coverage, point by point, on several threads; results do not depend on how many.
///
/// Holds no more accesses than a few dozen points have: they go to an [AccessSink] as they come.
///
/// @param engines   that find the accesses; their observers are numbered on from engine to engine
/// @param horizon   of the engines
/// @param sampling  between the times of the fraction of area covered [s]
/// @param threads   that compute at once
public record CoverageRun(
        List<PointEngine> engines,
        TimeSpan horizon,
        @Written(unit = Unit.SECONDS, min = 0, above = true) double sampling,
        @Written(min = 1, max = 1024) int threads) {
    /// Points a thread takes at a time: rings of one latitude whole, where they are not longer than that.
    private static final int FEWEST = 64;

    private static final int MOST = 256;

    public CoverageRun {
        engines = List.copyOf(engines);
        Limits.check(CoverageRun.class, engines, horizon, sampling, threads);
        Limits.require(
                horizon.duration() > 0, "duration_h", horizon, "a horizon that takes time", "write duration_h: 24");
    }

    /// Coverage of points that stand still.
    ///
    /// @param sink  is given every access, unless it is [AccessSink#NONE]
    public Coverage points(List<TargetPoint> points, AccessSink sink) {
        return points(points, sink, done -> {});
    }

    /// Coverage of points that stand still.
    ///
    /// @param progress  told how many points are done, from the calling thread
    public Coverage points(List<TargetPoint> points, AccessSink sink, IntConsumer progress) {
        int samples = 1 + (int) Math.floor(horizon.duration() / sampling);
        List<PointCoverage> all = new ArrayList<>(points.size());
        double[] areaCovered = new double[samples];
        int[] cuts = cuts(points);
        InOrder.run(
                cuts.length - 1,
                threads,
                number -> new Batch(points, cuts[number], cuts[number + 1], samples, !sink.equals(AccessSink.NONE)),
                batch -> {
                    batch.pour(sink);
                    all.addAll(batch.sums);
                    for (int k = 0; k < samples; k++) {
                        areaCovered[k] += batch.areaCovered[k];
                    }
                    progress.accept(all.size());
                });
        return new Coverage(all, horizon.start(), sampling, areaCovered);
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

    /// The accesses of a few points and what they sum up to.
    private final class Batch {
        private final List<PointCoverage> sums = new ArrayList<>();
        private final double[] areaCovered;
        private final Rows rows = new Rows();

        /// @param first  of the points
        /// @param end    behind the last
        /// @param keeps  whether single accesses are asked for
        Batch(List<TargetPoint> points, int first, int end, int samples, boolean keeps) {
            areaCovered = new double[samples];
            PointSweep sweep = new PointSweep();
            List<PointEngine.Search> searches =
                    engines.stream().map(PointEngine::search).toList();
            for (int p = first; p < end; p++) {
                TargetPoint point = points.get(p);
                int row = rows.size;
                int offset = 0;
                for (int e = 0; e < engines.size(); e++) {
                    int target = p;
                    int before = offset;
                    searches.get(e).find(point.place(), (observer, from, to) -> {
                        sweep.add(from, to);
                        if (keeps) {
                            rows.add(before + observer, target, from, to);
                        }
                    });
                    offset += engines.get(e).observers();
                }
                rows.sort(row);
                sums.add(sweep.sum(point.name(), point.weight(), horizon));
                mark(sweep.seen(), point.weight());
            }
        }

        void pour(AccessSink sink) {
            for (int i = 0; i < rows.size; i++) {
                sink.access(rows.observers[i], rows.targets[i], rows.starts[i], rows.ends[i]);
            }
        }

        /// Adds a weight at every sample time a span covers.
        private void mark(Spans seen, double weight) {
            for (int i = 0; i < seen.size(); i++) {
                int first = (int) Math.ceil((seen.start(i) - horizon.start()) / sampling);
                int last = (int) Math.floor((seen.end(i) - horizon.start()) / sampling);
                for (int k = first; k <= Math.min(last, areaCovered.length - 1); k++) {
                    areaCovered[k] += weight;
                }
            }
        }
    }

    /// Accesses as columns.
    private static final class Rows {
        private int[] observers = new int[256];
        private int[] targets = new int[256];
        private double[] starts = new double[256];
        private double[] ends = new double[256];
        private int size;

        void add(int observer, int target, double start, double end) {
            if (size == observers.length) {
                observers = Arrays.copyOf(observers, 2 * size);
                targets = Arrays.copyOf(targets, 2 * size);
                starts = Arrays.copyOf(starts, 2 * size);
                ends = Arrays.copyOf(ends, 2 * size);
            }
            observers[size] = observer;
            targets[size] = target;
            starts[size] = start;
            ends[size] = end;
            size++;
        }

        /// Puts the rows from one on in the order of observer and start.
        void sort(int from) {
            int[] order = IntStream.range(from, size)
                    .boxed()
                    .sorted(Comparator.<Integer>comparingInt(i -> observers[i]).thenComparingDouble(i -> starts[i]))
                    .mapToInt(Integer::intValue)
                    .toArray();
            int[] sortedObservers = IntStream.of(order).map(i -> observers[i]).toArray();
            double[] sortedStarts =
                    IntStream.of(order).mapToDouble(i -> starts[i]).toArray();
            double[] sortedEnds = IntStream.of(order).mapToDouble(i -> ends[i]).toArray();
            System.arraycopy(sortedObservers, 0, observers, from, order.length);
            System.arraycopy(sortedStarts, 0, starts, from, order.length);
            System.arraycopy(sortedEnds, 0, ends, from, order.length);
        }
    }
}
