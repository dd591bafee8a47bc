package org.firmament.coverage.access;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntFunction;
import org.firmament.catalogs.units.Limits;
import org.firmament.catalogs.units.Unit;
import org.firmament.catalogs.units.Written;
import org.firmament.orbits.Earth;

/// Computes exact coverage, target by target, on several threads; results do not depend on how many.
///
/// Holds no more accesses than a few hundred targets have: they go to an [AccessSink] as they come.
///
/// @param observers  the sensors
/// @param horizon    all observers' motions cover it
/// @param finder     how accesses are found; over points it never looks where a view's widest angle forbids
/// @param sampling   between the times of the fraction of area covered [s]
/// @param threads    that compute at once
public record CoverageRun(
        List<Observer> observers,
        TimeSpan horizon,
        AccessFinder finder,
        @Written(unit = Unit.SECONDS, min = 0, above = true) double sampling,
        @Written(min = 1, max = 1024) int threads) {
    /// Targets a thread takes at a time.
    private static final int BATCH = 64;

    public CoverageRun {
        observers = List.copyOf(observers);
        Limits.check(CoverageRun.class, observers, horizon, finder, sampling, threads);
        Limits.require(
                horizon.duration() > 0, "duration_h", horizon, "a horizon that takes time", "write duration_h: 24");
    }

    /// The accesses of a few targets and what they sum up to.
    private static final class Batch {
        private final List<PointCoverage> points = new ArrayList<>(BATCH);
        private final double[] areaCovered;
        private final PointSweep sweep = new PointSweep();
        private int[] rows = new int[256];
        private double[] times = new double[256];
        private int size;

        Batch(int samples) {
            areaCovered = new double[samples];
        }

        void add(int observer, int target, Spans spans) {
            for (int i = 0; i < spans.size(); i++) {
                if (2 * size == rows.length) {
                    rows = Arrays.copyOf(rows, 2 * rows.length);
                    times = Arrays.copyOf(times, 2 * times.length);
                }
                rows[2 * size] = observer;
                rows[2 * size + 1] = target;
                times[2 * size] = spans.start(i);
                times[2 * size + 1] = spans.end(i);
                size++;
                sweep.add(spans.start(i), spans.end(i));
            }
        }

        void pour(AccessSink sink) {
            for (int i = 0; i < size; i++) {
                sink.access(rows[2 * i], rows[2 * i + 1], times[2 * i], times[2 * i + 1]);
            }
        }
    }

    /// Coverage of points that stand still.
    public Coverage points(List<TargetPoint> points, Earth earth, AccessSink sink) {
        double[][] positions =
                points.stream().map(point -> earth.position(point.place())).toArray(double[][]::new);
        SpanSearch grid = new SpanSearch(horizon, finder.step(), finder.tolerance());
        Shell shell = shell(positions);
        List<Screen> screens = observers.stream()
                .map(observer -> new Screen(observer, grid, finder.step(), shell))
                .toList();
        int samples = samples();
        return gather(points.size(), samples, sink, number -> {
            Batch batch = new Batch(samples);
            SpanSearch search = new SpanSearch(horizon, finder.step(), finder.tolerance());
            LineSearch lines = new LineSearch(search);
            Spans spans = new Spans();
            for (int p = number * BATCH; p < Math.min(points.size(), (number + 1) * BATCH); p++) {
                for (int i = 0; i < observers.size(); i++) {
                    spans.clear();
                    search(observers.get(i), screens.get(i), positions[p], search.steps(), lines, spans);
                    batch.add(i, p, spans);
                }
                TargetPoint point = points.get(p);
                batch.points.add(batch.sweep.sum(point.name(), point.weight(), horizon));
                mark(batch.sweep.seen(), point.weight(), batch.areaCovered);
            }
            return batch;
        });
    }

    /// Looks only where the screen lets it: a few dozen of the 1,440 minutes of a day for a satellite in low orbit.
    private static void search(
            Observer observer, Screen screen, double[] point, int steps, LineSearch lines, Spans into) {
        double length = Vectors.length(point);
        double x = point[0] / length;
        double y = point[1] / length;
        double z = point[2] / length;
        int live = screen.nextLive(x, y, z, 0);
        if (live == steps) {
            return;
        }
        List<DoubleUnaryOperator> margins = LineSearch.margins(
                observer.motion(), (time, xyz) -> System.arraycopy(point, 0, xyz, 0, 3), observer.view());
        while (live < steps) {
            int end = screen.endOfLive(x, y, z, live);
            lines.search(margins, live, end, into);
            live = screen.nextLive(x, y, z, end);
        }
    }

    private Coverage gather(int targets, int samples, AccessSink sink, IntFunction<Batch> work) {
        List<PointCoverage> all = new ArrayList<>(targets);
        double[] areaCovered = new double[samples];
        InOrder.run((targets + BATCH - 1) / BATCH, threads, work, batch -> {
            batch.pour(sink);
            all.addAll(batch.points);
            for (int k = 0; k < samples; k++) {
                areaCovered[k] += batch.areaCovered[k];
            }
        });
        return new Coverage(all, horizon.start(), sampling, areaCovered);
    }

    private int samples() {
        return 1 + (int) Math.floor(horizon.duration() / sampling);
    }

    /// Adds a weight at every sample time a span covers.
    private void mark(Spans seen, double weight, double[] areaCovered) {
        for (int i = 0; i < seen.size(); i++) {
            int first = (int) Math.ceil((seen.start(i) - horizon.start()) / sampling);
            int last = (int) Math.floor((seen.end(i) - horizon.start()) / sampling);
            for (int k = first; k <= Math.min(last, areaCovered.length - 1); k++) {
                areaCovered[k] += weight;
            }
        }
    }

    private static Shell shell(double[][] positions) {
        double low = Double.POSITIVE_INFINITY;
        double high = 1;
        for (double[] position : positions) {
            double radius = Vectors.length(position);
            low = Math.min(low, radius);
            high = Math.max(high, radius);
        }
        return new Shell(Math.min(low, high), high);
    }
}
