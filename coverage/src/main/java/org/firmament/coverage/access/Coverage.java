package org.firmament.coverage.access;

import java.util.List;

/// How a set of targets is covered.
public final class Coverage {
    private final List<PointCoverage> points;
    private final double start;
    private final double sampling;
    private final double[] fractions;

    /// @param areaCovered  weight covered at each sample time; empty for targets that have no common times
    Coverage(List<PointCoverage> points, double start, double sampling, double[] areaCovered) {
        this.points = List.copyOf(points);
        this.start = start;
        this.sampling = sampling;
        double total = points.stream().mapToDouble(PointCoverage::weight).sum();
        this.fractions = new double[areaCovered.length];
        for (int k = 0; k < fractions.length; k++) {
            // A sum in another order may end a rounding above the whole.
            fractions[k] = Math.min(1, areaCovered[k] / total);
        }
    }

    /// The coverage of targets that have no common times, such as flights.
    public static Coverage of(List<PointCoverage> points) {
        return new Coverage(points, 0, 1, new double[0]);
    }

    /// One a target, in the targets' order.
    public List<PointCoverage> points() {
        return points;
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

    /// The figures of merit, in the order of `docs/concepts/coverage.md`. A figure that has no value, such as the
    /// revisit time where nothing is seen twice, is left out.
    ///
    /// @param target  name of what was covered, as results call it
    public List<FigureOfMerit> figures(String target) {
        return new Figures(this, target).list();
    }
}
