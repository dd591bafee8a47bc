package org.firmament.coverage.access;

import java.util.Arrays;
import org.firmament.catalogs.Place;
import org.firmament.orbits.Earth;

/// Finds, for one satellite after another, the run of points it sees on each ring. One a thread and view.
///
/// Ends of runs are placed to 1e-4 rad with approximate arc functions; a point as near to an end is looked
/// at by the view itself. So the counts are those of looking at every point.
final class RingCounter {
    /// Angle from a run's end within which a point is looked at [rad]: [RunTable] (6e-5, and 4e-7 of single
    /// precision) or arc cosine (2e-8), arc tangent (2e-6), and [#COSINE] where the run is shortest (1.5e-5).
    private static final double CLOSE = 1e-4;

    /// Rounding of [RingView#cosine].
    private static final double COSINE = 1e-10;

    private final RingView rings;
    private final RingRuns runs;
    private final AccessConstraint view;
    private final double[][] points;
    private final RunTable table;
    private final long[] close;
    private final double[] sensor = new double[3];

    /// @param sensors    distances from the centre between which the satellites stay
    /// @param oneRadius  whether all are in the middle of them, all the time
    RingCounter(RingGrid grid, RingRuns runs, Earth earth, AccessConstraint view, Shell sensors, boolean oneRadius) {
        this.runs = runs;
        this.view = view;
        rings = new RingView(grid, earth, view);
        points = new double[grid.rings().size()][];
        double[] latitudes = new double[points.length];
        double low = Double.POSITIVE_INFINITY;
        double high = 0;
        for (int i = 0; i < points.length; i++) {
            Ring ring = grid.rings().get(i);
            points[i] = new double[3 * ring.count()];
            for (int j = 0; j < ring.count(); j++) {
                double[] p = earth.position(new Place(ring.lat(), ring.lon(j), grid.altitude()));
                System.arraycopy(p, 0, points[i], 3 * j, 3);
            }
            double radius =
                    Math.sqrt(points[i][0] * points[i][0] + points[i][1] * points[i][1] + points[i][2] * points[i][2]);
            latitudes[i] = Math.asin(points[i][2] / radius);
            low = Math.min(low, radius);
            high = Math.max(high, radius);
        }
        double widest = view.widestAngle(sensors, new Shell(low - 1, high + 1)) + CLOSE;
        int[] lowest = new int[RunTable.BINS];
        int[] highest = new int[RunTable.BINS];
        for (int bin = 0; bin < RunTable.BINS; bin++) {
            double south = Math.asin(Math.clamp(-1 + (2.0 * bin - 1) / RunTable.BINS, -1.0, 1.0)) - widest;
            double north = Math.asin(Math.clamp(-1 + (2.0 * bin + 3) / RunTable.BINS, -1.0, 1.0)) + widest;
            lowest[bin] = firstFrom(latitudes, south);
            highest[bin] = firstFrom(latitudes, north) - 1;
        }
        double radius = 0.5 * (sensors.low() + sensors.high());
        table = new RunTable(rings, runs, radius, oneRadius, lowest, highest);
        close = new long[points.length];
        for (int i = 0; i < points.length; i++) {
            close[i] = (long) runs.length(i, CLOSE);
        }
    }

    /// The first of some latitudes in order that is not south of another.
    static int firstFrom(double[] latitudes, double latitude) {
        int found = Arrays.binarySearch(latitudes, latitude);
        return found < 0 ? -found - 1 : found;
    }

    /// Counts what a satellite at an Earth-fixed position sees.
    ///
    /// @param time  [s after the epoch]
    void count(double time, double x, double y, double z) {
        sensor[0] = x;
        sensor[1] = y;
        sensor[2] = z;
        double lon = arcTangent(y, x);
        double place = 0.5 * (z / Math.sqrt(x * x + y * y + z * z) + 1) * RunTable.BINS;
        int bin = Math.clamp((int) place, 0, RunTable.BINS - 1);
        double part = place - bin;
        float[] row = table.row(bin);
        int ring = table.first(bin);
        for (int i = 0; i < row.length; i += 2) {
            double half = row[i] + part * row[i + 1];
            if (half < 0) {
                computed(time, ring, lon);
            } else if (half >= RunTable.WHOLE) {
                runs.addAll(ring);
            } else {
                run(time, ring, lon, (long) half);
            }
            ring++;
        }
    }

    private void computed(double time, int ring, double lon) {
        rings.aim(sensor[0], sensor[1], sensor[2]);
        double cosine = rings.cosine(ring);
        if (cosine == RingView.EACH || Math.abs(cosine + 1) <= COSINE) {
            each(time, ring);
        } else if (cosine < -1) {
            runs.addAll(ring);
        } else if (cosine <= 1 + COSINE) {
            run(time, ring, lon, (long) runs.length(ring, arcCosine(Math.min(1, cosine))));
        }
    }

    /// @param half  of the run, in points as [RingRuns#length]
    private void run(double time, int ring, double lon, long half) {
        long middle = runs.place(ring, lon);
        long from = middle - half;
        long to = middle + half;
        long near = close[ring];
        int begin = (int) ((from + RingRuns.ONE - 1) >> RingRuns.DIGITS);
        int end = (int) (to >> RingRuns.DIGITS);
        if (((from + near) & (RingRuns.ONE - 1)) <= 2 * near) {
            int point = nearest(from);
            begin = sees(time, ring, point) ? point : point + 1;
        }
        if (((to + near) & (RingRuns.ONE - 1)) <= 2 * near) {
            int point = nearest(to);
            end = sees(time, ring, point) ? point : point - 1;
        }
        runs.add(ring, begin, end);
    }

    private static int nearest(long place) {
        return (int) ((place + RingRuns.ONE / 2) >> RingRuns.DIGITS);
    }

    private void each(double time, int ring) {
        for (int j = 0; j < runs.count(ring); j++) {
            if (sees(time, ring, j)) {
                runs.add(ring, j, j);
            }
        }
    }

    private boolean sees(double time, int ring, int point) {
        int j = Math.floorMod(point, runs.count(ring));
        double[] target = {points[ring][3 * j], points[ring][3 * j + 1], points[ring][3 * j + 2]};
        return view.margin(time, sensor, target) > 0;
    }

    /// Arc cosine within 2e-8 (Abramowitz and Stegun, 4.4.46).
    static double arcCosine(double x) {
        double a = Math.abs(x);
        double sum = -0.0012624911;
        sum = sum * a + 0.0066700901;
        sum = sum * a - 0.0170881256;
        sum = sum * a + 0.0308918810;
        sum = sum * a - 0.0501743046;
        sum = sum * a + 0.0889789874;
        sum = sum * a - 0.2145988016;
        sum = sum * a + 1.5707963050;
        double angle = Math.sqrt(1 - a) * sum;
        return x < 0 ? Math.PI - angle : angle;
    }

    /// Arc tangent of y / x over the whole circle within 2e-6; the tests hold it to that.
    static double arcTangent(double y, double x) {
        double ax = Math.abs(x);
        double ay = Math.abs(y);
        double a = Math.min(ax, ay) / Math.max(Math.max(ax, ay), Double.MIN_NORMAL);
        double s = a * a;
        double sum = -0.01172120;
        sum = sum * s + 0.05265332;
        sum = sum * s - 0.11643287;
        sum = sum * s + 0.19354346;
        sum = sum * s - 0.33262347;
        sum = sum * s + 0.99997726;
        double angle = a * sum;
        angle = ay > ax ? Math.PI / 2 - angle : angle;
        angle = x < 0 ? Math.PI - angle : angle;
        return y < 0 ? -angle : angle;
    }
}
