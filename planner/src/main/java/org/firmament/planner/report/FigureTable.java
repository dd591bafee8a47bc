package org.firmament.planner.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.firmament.coverage.access.FigureOfMerit;

/// Figures of merit with one row a figure and target, one column a statistic.
///
/// @param statistics  that any of the figures has: the mean, then from the least to the greatest, then what is
///                    left
record FigureTable(List<String> statistics, List<Row> rows) {
    private static final String PERCENTILE = "percentile_";

    /// Over all accesses, gaps or samples of all points together: behind those over points.
    private static final String OF_ALL = "_of_all";

    private static final double BEHIND = 200;

    /// A figure over a target.
    record Row(String name, String unit, String target, Map<String, FigureOfMerit> byStatistic) {
        Optional<FigureOfMerit> at(String statistic) {
            return Optional.ofNullable(byStatistic.get(statistic));
        }
    }

    FigureTable {
        statistics = List.copyOf(statistics);
        rows = List.copyOf(rows);
    }

    /// Whether all figures are over one target.
    boolean oneTarget() {
        return rows.stream().map(Row::target).distinct().count() == 1;
    }

    static FigureTable of(List<FigureOfMerit> figures) {
        List<String> statistics = figures.stream()
                .map(FigureOfMerit::statistic)
                .distinct()
                .sorted(Comparator.comparingDouble(FigureTable::place))
                .toList();
        Map<List<String>, Map<String, FigureOfMerit>> rows = new LinkedHashMap<>();
        for (FigureOfMerit figure : figures) {
            rows.computeIfAbsent(List.of(figure.name(), figure.unit(), figure.target()), key -> new LinkedHashMap<>())
                    .putIfAbsent(figure.statistic(), figure);
        }
        List<Row> table = new ArrayList<>();
        rows.forEach((key, byStatistic) -> table.add(new Row(key.get(0), key.get(1), key.get(2), byStatistic)));
        return new FigureTable(statistics, table);
    }

    /// Columns run like percentiles: the minimum is the 0th, the maximum the 100th; the mean comes before them.
    private static double place(String statistic) {
        if (statistic.endsWith(OF_ALL)) {
            return BEHIND + place(statistic.substring(0, statistic.length() - OF_ALL.length()));
        }
        return switch (statistic) {
            case "mean" -> -1;
            case "minimum" -> 0;
            case "maximum" -> 100;
            default ->
                statistic.matches(PERCENTILE + "\\d{1,2}")
                        ? Integer.parseInt(statistic.substring(PERCENTILE.length()))
                        : Double.MAX_VALUE;
        };
    }
}
