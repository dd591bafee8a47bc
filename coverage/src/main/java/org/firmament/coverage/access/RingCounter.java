package org.firmament.coverage.access;

import java.util.Arrays;
import org.firmament.catalogs.Place;
import org.firmament.orbits.Earth;

/// Finds, for one ring after another, the runs of points that satellites see of it. One a thread and view.
///
/// Ends of runs are placed to 1e-4 rad with approximate arc functions; a point as near to an end is looked
/// at by the view itself. So the counts are those of looking at every point.
final class RingCounter {
    /// Angle from a run's end within which a point is looked at [rad]: [RunTable] (6e-5) or arc cosine (2e-8),
    /// arc tangent (2e-6), [RingRuns] (5e-9), and [#COSINE] where the run is shortest (1.5e-5).
    static final double CLOSE = 1e-4;

    /// Rounding of [RingView#cosine].
    private static final double COSINE = 1e-10;

    private final RingView rings;
    private final RingRuns runs;
    private final AccessConstraint view;
    private final double[][] points;
    private final RunTable table;
    private final SampledPositions positions;
    private final Subpoints subpoints;
    private final int[] left;
    private final double[] sensor = new double[3];
    private final double[] xyz;
    private double time;

    /// @param positions  of the satellites
    /// @param sensors    distances from the centre between which the satellites stay
    /// @param oneRadius  whether all are in the middle of them, all the time
    RingCounter(
            RingGrid grid,
            RingRuns runs,
            Earth earth,
            AccessConstraint view,
            SampledPositions positions,
            Shell sensors,
            boolean oneRadius) {
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
        double radius = 0.5 * (sensors.low() + sensors.high());
        table = new RunTable(rings, radius, oneRadius, latitudes, widest);
        this.positions = positions;
        xyz = new double[3 * positions.size()];
        subpoints = new Subpoints(positions.size());
        left = new int[positions.size()];
    }

    /// The first of some latitudes in order that is not south of another.
    static int firstFrom(double[] latitudes, double latitude) {
        int found = Arrays.binarySearch(latitudes, latitude);
        return found < 0 ? -found - 1 : found;
    }

    /// Turns to where the satellites are at sample `k`.
    ///
    /// @param time  of it [s after the epoch]
    void take(int k, double time) {
        this.time = time;
        positions.write(k, xyz);
        subpoints.take(xyz);
        for (int place : subpoints.places()) {
            table.fill(place >>> Subpoints.PART_DIGITS);
        }
    }

    /// Counts what they see of a ring.
    void count(int ring) {
        int out = runs.add(ring, table, subpoints, left);
        for (int i = 0; i < out; i++) {
            int half = table.half(ring, subpoints.places()[left[i]]);
            System.arraycopy(xyz, 3 * subpoints.number(left[i]), sensor, 0, 3);
            switch (half) {
                case RunTable.NOTHING -> {}
                case RunTable.WHOLE -> runs.addAll();
                case RunTable.UNKNOWN -> work(ring);
                default -> run(ring, RingRuns.angle(half));
            }
        }
    }

    /// Counts what the satellite looked at sees of a ring, from where it is.
    private void work(int ring) {
        rings.aim(sensor[0], sensor[1], sensor[2]);
        double cosine = rings.cosine(ring);
        if (cosine == RingView.EACH || Math.abs(cosine + 1) <= COSINE) {
            each(ring);
        } else if (cosine < -1) {
            runs.addAll();
        } else if (cosine <= 1 + COSINE) {
            run(ring, arcCosine(Math.min(1, cosine)));
        }
    }

    /// Looks at the points near the ends of a run.
    ///
    /// @param half  of it [rad]
    private void run(int ring, double half) {
        double lon = arcTangent(sensor[1], sensor[0]);
        double from = runs.place(ring, lon - half);
        double to = runs.place(ring, lon + half);
        double close = runs.points(ring, CLOSE);
        int begin = (int) Math.ceil(from - close);
        while (begin <= from + close && !sees(ring, begin)) {
            begin++;
        }
        int end = (int) Math.floor(to + close);
        while (end >= to - close && !sees(ring, end)) {
            end--;
        }
        runs.add(ring, begin, end);
    }

    private void each(int ring) {
        for (int j = 0; j < runs.count(ring); j++) {
            if (sees(ring, j)) {
                runs.add(ring, j, j);
            }
        }
    }

    private boolean sees(int ring, int point) {
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
