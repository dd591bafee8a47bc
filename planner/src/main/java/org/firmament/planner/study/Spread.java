package org.firmament.planner.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SequencedMap;

/// Outputs over the draws of one architecture: their means, how sure those are, and how far single draws lie
/// apart.
final class Spread {
    static final String LOW = ".low";
    static final String HIGH = ".high";
    static final String P05 = ".p05";
    static final String P95 = ".p95";

    /// How many draws an architecture took.
    static final String DRAWS = "draws";

    private final double confidence;
    private final SequencedMap<String, List<Double>> values = new LinkedHashMap<>();
    private int draws;

    /// @param confidence  of the intervals
    Spread(double confidence) {
        this.confidence = confidence;
    }

    /// Adds a draw.
    void add(SequencedMap<String, Double> columns) {
        draws++;
        columns.forEach((column, value) ->
                values.computeIfAbsent(column, _ -> new ArrayList<>()).add(value));
    }

    /// Width of the confidence interval of a mean, if there are two draws that have the figure.
    OptionalDouble width(String figure) {
        return values.keySet().stream()
                .filter(column -> Columns.means(figure, column))
                .mapToDouble(column -> {
                    double[] interval = interval(column);
                    return interval[1] - interval[0];
                })
                .filter(Double::isFinite)
                .findFirst();
    }

    /// Mean, confidence interval of the mean (`.low`, `.high`) and the span nine draws in ten lie in (`.p05`,
    /// `.p95`) of every figure. A figure some draws lack is over those that have it.
    SequencedMap<String, Double> columns() {
        SequencedMap<String, Double> columns = new LinkedHashMap<>();
        columns.put(DRAWS, (double) draws);
        values.forEach((column, list) -> {
            double[] sorted =
                    list.stream().mapToDouble(Double::doubleValue).sorted().toArray();
            columns.put(column, mean(list));
            if (sorted.length > 1 && sorted[0] < sorted[sorted.length - 1]) {
                double[] interval = interval(column);
                columns.put(column + LOW, interval[0]);
                columns.put(column + HIGH, interval[1]);
                columns.put(column + P05, percentile(sorted, 0.05));
                columns.put(column + P95, percentile(sorted, 0.95));
            }
        });
        return columns;
    }

    private double[] interval(String column) {
        List<Double> list = values.getOrDefault(column, List.of());
        if (column.equals(Columns.MET)) {
            return wilson(mean(list), list.size(), confidence);
        }
        double[] all = list.stream().mapToDouble(Double::doubleValue).toArray();
        return student(all, confidence);
    }

    /// The interval that holds the mean of normal draws with a probability (Student 1908): exact for normal
    /// figures, and for others the nearer the more draws there are. Infinite for a single draw.
    static double[] student(double[] values, double confidence) {
        double mean = Arrays.stream(values).sum() / values.length;
        if (values.length < 2) {
            return new double[] {Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY};
        }
        double squares = Arrays.stream(values)
                .map(value -> (value - mean) * (value - mean))
                .sum();
        double error = Math.sqrt(squares / (values.length - 1) / values.length);
        double half = error == 0 ? 0 : Quantiles.student(confidence, values.length - 1) * error;
        return new double[] {mean - half, mean + half};
    }

    /// The interval of a probability that was met in a share of draws (Wilson 1927): never outside 0 to 1.
    static double[] wilson(double share, int draws, double confidence) {
        double z = Quantiles.normal((1 + confidence) / 2);
        double weight = z * z / draws;
        double centre = (share + weight / 2) / (1 + weight);
        double half = z / (1 + weight) * Math.sqrt(share * (1 - share) / draws + weight / (4.0 * draws));
        return new double[] {Math.max(0, centre - half), Math.min(1, centre + half)};
    }

    private static double mean(List<Double> list) {
        return list.stream().mapToDouble(Double::doubleValue).sum() / list.size();
    }

    /// Nearest rank.
    private static double percentile(double[] sorted, double share) {
        int rank = (int) Math.ceil(share * sorted.length);
        return sorted[Math.clamp(rank - 1, 0, sorted.length - 1)];
    }
}
