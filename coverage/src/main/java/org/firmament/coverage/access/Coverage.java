package org.firmament.coverage.access;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/// How a set of targets is covered.
public final class Coverage {
    private final List<PointCoverage> points;
    private final List<PointGeometry> geometry;
    private final Events events;
    private final double start;
    private final double sampling;
    private final double[] fractions;
    private final double[] seenBy;

    /// @param geometry     of the points, in the same order; empty where none was wanted
    /// @param events       of all points together
    /// @param areaCovered  weight covered at each sample time; empty for targets that have no common times
    Coverage(
            List<PointCoverage> points,
            List<PointGeometry> geometry,
            Events events,
            double start,
            double sampling,
            double[] areaCovered) {
        this.points = List.copyOf(points);
        this.geometry = List.copyOf(geometry);
        this.events = events;
        this.start = start;
        this.sampling = sampling;
        double total = points.stream().mapToDouble(PointCoverage::weight).sum();
        this.fractions = new double[areaCovered.length];
        for (int k = 0; k < fractions.length; k++) {
            // A sum in another order may end a rounding above the whole.
            fractions[k] = Math.min(1, areaCovered[k] / total);
        }
        seenBy = seenBy(total);
    }

    private double[] seenBy(double total) {
        double[] first = new double[fractions.length];
        for (PointCoverage point : points) {
            double sample = Math.ceil(point.firstSight() / sampling);
            if (!point.neverSeen() && sample < first.length) {
                first[(int) sample] += point.weight();
            }
        }
        double sum = 0;
        for (int k = 0; k < first.length; k++) {
            sum += first[k];
            first[k] = Math.min(1, sum / total);
        }
        return first;
    }

    /// The coverage of targets that have no common times, such as flights.
    ///
    /// @param geometry  of the sensors in view of each target; empty if none was asked for
    /// @param events    of all of them; empty if nothing is to be said of all accesses and gaps together
    public static Coverage of(List<PointCoverage> points, List<PointGeometry> geometry, Events events) {
        return new Coverage(points, geometry, events, 0, 1, new double[0]);
    }

    /// That of some of the targets, without what takes all times or all accesses together.
    ///
    /// @param which  of the targets' numbers
    public Coverage only(IntPredicate which) {
        int[] some = IntStream.range(0, points.size()).filter(which).toArray();
        return of(
                IntStream.of(some).mapToObj(points::get).toList(),
                geometry.isEmpty()
                        ? List.of()
                        : IntStream.of(some).mapToObj(geometry::get).toList(),
                new Events());
    }

    /// One a target, in the targets' order.
    public List<PointCoverage> points() {
        return points;
    }

    /// The geometry of the sensors in view, one a target; none where it was not wanted.
    public List<PointGeometry> geometry() {
        return geometry;
    }

    /// The accesses and gaps of all targets together.
    Events events() {
        return events;
    }

    /// Number of times [#fractionCovered] is known at; none for flights.
    public int samples() {
        return fractions.length;
    }

    /// Time of sample `k` [s after the epoch].
    public double time(int k) {
        return start + k * sampling;
    }

    /// Share of the targets' weight some observer sees at sample `k`.
    public double fractionCovered(int k) {
        return fractions[k];
    }

    /// Share of the targets' weight some observer has seen by sample `k`.
    public double fractionSeenBy(int k) {
        return seenBy[k];
    }

    /// The figures of merit, in the order of `docs/concepts/coverage.md`. A figure that has no value, such as the
    /// revisit time where nothing is seen twice, is left out.
    ///
    /// @param target  name of what was covered, as results call it
    public List<FigureOfMerit> figures(String target) {
        return new Figures(this, target).list();
    }
}
