package org.firmament.planner;

import java.util.Arrays;
import java.util.List;
import org.firmament.coverage.access.FigureOfMerit;

/// Statistics of a handful of numbers.
final class Sample {
    private final double[] sorted;

    Sample(List<Double> values) {
        sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    }

    boolean isEmpty() {
        return sorted.length == 0;
    }

    double mean() {
        return Arrays.stream(sorted).sum() / sorted.length;
    }

    double minimum() {
        return sorted[0];
    }

    double maximum() {
        return sorted[sorted.length - 1];
    }

    /// The smallest value that at least this fraction of the sample does not exceed (nearest rank).
    double percentile(double fraction) {
        int rank = (int) Math.ceil(fraction * sorted.length);
        return sorted[Math.clamp(rank - 1, 0, sorted.length - 1)];
    }

    /// One figure of merit for each statistic named: `mean`, `minimum`, `maximum` or `percentile_NN`. None of an empty
    /// sample: there is no number to report.
    List<FigureOfMerit> figures(String name, String unit, String target, String... statistics) {
        return isEmpty()
                ? List.of()
                : Arrays.stream(statistics)
                        .map(statistic -> new FigureOfMerit(name, value(statistic), unit, statistic, target))
                        .toList();
    }

    private double value(String statistic) {
        return switch (statistic) {
            case "mean" -> mean();
            case "minimum" -> minimum();
            case "maximum" -> maximum();
            default -> percentile(Integer.parseInt(statistic.substring("percentile_".length())) / 100.0);
        };
    }
}
