package org.firmament.coverage.access;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/// The figures of merit of a coverage. A statistic over points weighs them by area; least and greatest do not.
final class Figures {
    private static final String PERCENT = "percent";
    private static final String SECONDS = "s";
    private static final String COUNT = "count";
    private static final String FRACTION = "fraction";
    private static final double TAIL = 0.05;

    private final Coverage coverage;
    private final String target;
    private final List<FigureOfMerit> figures = new ArrayList<>();

    Figures(Coverage coverage, String target) {
        this.coverage = coverage;
        this.target = target;
    }

    List<FigureOfMerit> list() {
        figures.clear();
        if (coverage.points().isEmpty()) {
            return List.of();
        }
        List<PointCoverage> all = coverage.points();
        List<PointCoverage> seen = only(all, point -> !point.neverSeen());
        percentages(all);
        overPoints("access_count", COUNT, all, point -> point.accesses().count());
        accessDuration(seen);
        overPoints("gap_count", COUNT, seen, point -> point.gaps().count());
        List<PointCoverage> gapped = only(seen, point -> point.gaps().count() > 0);
        lengths("gap_duration", gapped, PointCoverage::gaps);
        ofAll("gap_duration", coverage.events().gaps());
        lengths("revisit_time", only(seen, point -> point.revisits().count() > 0), PointCoverage::revisits);
        ofAll("revisit_time", coverage.events().revisits());
        mean("time_average_gap", SECONDS, seen, PointCoverage::timeAverageGap);
        maximum("time_average_gap", SECONDS, seen, PointCoverage::timeAverageGap);
        waits("response_time", seen, PointCoverage::meanResponse, PointCoverage::response95);
        waits("age_of_data", seen, PointCoverage::meanAge, PointCoverage::age95);
        mean("first_sight", SECONDS, seen, PointCoverage::firstSight);
        if (!seen.isEmpty()) {
            add("first_sight", percentile(seen, PointCoverage::firstSight, 1 - TAIL), SECONDS, "percentile_95");
        }
        maximum("first_sight", SECONDS, seen, PointCoverage::firstSight);
        overPoints("coverage_time", SECONDS, all, point -> point.covered(1));
        mean("never_seen_fraction", FRACTION, all, point -> point.neverSeen() ? 1 : 0);
        figures.addAll(new GeometryFigures(coverage, target).list());
        return List.copyOf(figures);
    }

    private void percentages(List<PointCoverage> all) {
        for (int n = 1; n <= PointCoverage.FOLDS; n++) {
            int fold = n;
            String name = n == 1 ? "percent_coverage" : "percent_coverage_" + n + "_fold";
            ToDoubleFunction<PointCoverage> percent = point -> 100 * point.fraction(fold);
            overPoints(name, PERCENT, all, percent);
            add(name, percentile(all, percent, TAIL), PERCENT, "percentile_5");
        }
        if (coverage.samples() > 0) {
            double[] percents = IntStream.range(0, coverage.samples())
                    .mapToDouble(k -> 100 * coverage.fractionCovered(k))
                    .toArray();
            DoubleSummaryStatistics summary = Arrays.stream(percents).summaryStatistics();
            add("percent_coverage_instant", summary.getAverage(), PERCENT, "mean");
            add("percent_coverage_instant", summary.getMin(), PERCENT, "minimum");
            add("percent_coverage_instant", summary.getMax(), PERCENT, "maximum");
        }
        mean("percent_coverage_accumulated", PERCENT, all, point -> point.neverSeen() ? 0 : 100);
    }

    private void accessDuration(List<PointCoverage> seen) {
        if (seen.isEmpty()) {
            return;
        }
        double time = 0;
        double count = 0;
        for (PointCoverage point : seen) {
            time += point.weight() * point.accesses().total();
            count += point.weight() * point.accesses().count();
        }
        add("access_duration", time / count, SECONDS, "mean");
        minimum("access_duration", SECONDS, seen, point -> point.accesses().shortest());
        maximum("access_duration", SECONDS, seen, point -> point.accesses().longest());
        percentilesOfAll("access_duration", coverage.events().accesses());
    }

    /// Waits for an observer, or times since one: of the points, and of all times at all points together. From a
    /// random time in a gap its end is as far as its start, so both have the same.
    private void waits(
            String name,
            List<PointCoverage> seen,
            ToDoubleFunction<PointCoverage> mean,
            ToDoubleFunction<PointCoverage> within) {
        mean(name, SECONDS, seen, mean);
        mean(name, SECONDS, "percentile_95", seen, within);
        maximum(name, SECONDS, seen, point -> point.gaps().longest());
        if (coverage.events().any()) {
            add(name, coverage.events().response(1 - TAIL), SECONDS, "percentile_95_of_all");
        }
    }

    /// Over all gaps or revisits of all points together.
    private void ofAll(String name, Spread spread) {
        if (!spread.isEmpty()) {
            add(name, spread.mean(), SECONDS, "mean_of_all");
        }
        percentilesOfAll(name, spread);
    }

    private void percentilesOfAll(String name, Spread spread) {
        if (!spread.isEmpty()) {
            add(name, spread.percentile(0.5), SECONDS, "percentile_50_of_all");
            add(name, spread.percentile(1 - TAIL), SECONDS, "percentile_95_of_all");
        }
    }

    private void lengths(String name, List<PointCoverage> points, Function<PointCoverage, PointCoverage.Lengths> of) {
        mean(name, SECONDS, points, point -> of.apply(point).mean());
        maximum(name, SECONDS, points, point -> of.apply(point).longest());
        if (!points.isEmpty()) {
            add(name, percentile(points, point -> of.apply(point).longest(), 1 - TAIL), SECONDS, "percentile_95");
        }
    }

    private void overPoints(
            String name, String unit, List<PointCoverage> points, ToDoubleFunction<PointCoverage> value) {
        mean(name, unit, points, value);
        minimum(name, unit, points, value);
        maximum(name, unit, points, value);
    }

    private void mean(String name, String unit, List<PointCoverage> points, ToDoubleFunction<PointCoverage> value) {
        mean(name, unit, "mean", points, value);
    }

    private void mean(
            String name,
            String unit,
            String statistic,
            List<PointCoverage> points,
            ToDoubleFunction<PointCoverage> value) {
        if (!points.isEmpty()) {
            add(name, mean(points, value), unit, statistic);
        }
    }

    private void minimum(String name, String unit, List<PointCoverage> points, ToDoubleFunction<PointCoverage> value) {
        points.stream().mapToDouble(value).min().ifPresent(least -> add(name, least, unit, "minimum"));
    }

    private void maximum(String name, String unit, List<PointCoverage> points, ToDoubleFunction<PointCoverage> value) {
        points.stream().mapToDouble(value).max().ifPresent(greatest -> add(name, greatest, unit, "maximum"));
    }

    private void add(String name, double value, String unit, String statistic) {
        figures.add(new FigureOfMerit(name, value, unit, statistic, target));
    }

    private static List<PointCoverage> only(List<PointCoverage> points, Predicate<PointCoverage> which) {
        return points.stream().filter(which).toList();
    }

    /// Area-weighted mean, summed as differences from the first value: equal values have exactly that mean.
    static double mean(List<PointCoverage> points, ToDoubleFunction<PointCoverage> value) {
        double first = value.applyAsDouble(points.getFirst());
        double sum = 0;
        double weights = 0;
        for (PointCoverage point : points) {
            sum += point.weight() * (value.applyAsDouble(point) - first);
            weights += point.weight();
        }
        return first + sum / weights;
    }

    /// The least value that points of at least `share` of the weight do not exceed.
    static double percentile(List<PointCoverage> points, ToDoubleFunction<PointCoverage> value, double share) {
        double[] values = points.stream().mapToDouble(value).toArray();
        int[] order = Ascending.order(values);
        double left = share
                * Arrays.stream(order).mapToDouble(i -> points.get(i).weight()).sum();
        for (int i : order) {
            left -= points.get(i).weight();
            if (left <= 0) {
                return values[i];
            }
        }
        return values[order[order.length - 1]];
    }
}
