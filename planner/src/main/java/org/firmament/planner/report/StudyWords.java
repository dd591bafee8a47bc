package org.firmament.planner.report;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.firmament.planner.study.Columns;
import org.firmament.planner.study.StudyAnswers;

/// What a study calls its values and figures, for people.
///
/// @param varied  the paths that vary
public record StudyWords(List<String> varied) {
    private static final String COST = "cost.total_usd";

    public StudyWords {
        varied = List.copyOf(varied);
    }

    /// The last key of a path, or all of it where two paths end alike.
    public String value(String path) {
        String last = path.substring(path.lastIndexOf('.') + 1);
        long alike = varied.stream()
                .filter(other -> other.endsWith("." + last) || other.equals(last))
                .count();
        return alike > 1 ? path : last;
    }

    /// What an architecture is: what varies, in its order, without what is derived of it.
    public String architecture(Map<String, String> inputs) {
        return varied.stream()
                .filter(inputs::containsKey)
                .map(path -> value(path) + " " + Print.level(inputs.getOrDefault(path, "")))
                .collect(Collectors.joining(", "));
    }

    /// How likely an architecture meets every requirement, with its interval; a dash where nothing is required.
    public static String chance(StudyAnswers.Best best) {
        Map<String, Double> figures = best.figures();
        if (!figures.containsKey(Columns.MET)) {
            return "–";
        }
        String chance = Print.percent(figures.getOrDefault(Columns.MET, 0.0));
        return figures.containsKey(Columns.MET + ".low")
                ? chance + " (" + Print.percent(figures.getOrDefault(Columns.MET + ".low", 0.0)) + " to "
                        + Print.percent(figures.getOrDefault(Columns.MET + ".high", 1.0)) + ")"
                : chance;
    }

    /// A figure by the name of its column: `percent_coverage.mean[points]` is the percent coverage, mean (points).
    public static String figure(String column) {
        if (column.equals(COST)) {
            return "life-cycle cost";
        }
        int over = column.indexOf('[');
        String name = over < 0 ? column : column.substring(0, over);
        String target = over < 0 ? "" : " (" + column.substring(over + 1, column.length() - 1) + ")";
        int statistic = name.lastIndexOf('.');
        String words = statistic < 0 ? name : name.substring(0, statistic) + ", " + name.substring(statistic + 1);
        return words.replace('_', ' ').replaceAll(" usd$", "") + target;
    }
}
