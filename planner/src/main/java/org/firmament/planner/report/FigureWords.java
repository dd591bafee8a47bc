package org.firmament.planner.report;

import java.util.List;
import org.firmament.coverage.access.FigureOfMerit;

/// What figures of coverage mean, in a sentence each, for a reader of the page.
final class FigureWords {
    private FigureWords() {}

    /// The names of figures, once each, in their order.
    static List<String> named(List<FigureOfMerit> figures) {
        return figures.stream().map(FigureOfMerit::name).distinct().toList();
    }

    /// The targets of figures, once each, in their order.
    static List<String> targets(List<FigureOfMerit> figures) {
        return figures.stream().map(FigureOfMerit::target).distinct().toList();
    }

    /// The figures of one target.
    static List<FigureOfMerit> over(String target, List<FigureOfMerit> figures) {
        return figures.stream().filter(figure -> figure.target().equals(target)).toList();
    }

    /// What a figure means at one point.
    static String meaning(String name) {
        return switch (name) {
            case "percent_coverage" -> "Share of the time at least one sensor sees it.";
            case "percent_coverage_instant" -> "Share of the area seen at one time; the statistics are over times.";
            case "percent_coverage_accumulated" -> "Share of the area seen at any time of the scenario.";
            case "access_count" -> "Accesses, each sensor's counted apart.";
            case "access_duration" -> "Length of one access; the mean is over all accesses.";
            case "gap_count" -> "Spans without any sensor.";
            case "gap_duration" -> "Length of a span without any sensor, those at the window's edges included.";
            case "revisit_time" -> "Length of a span without any sensor between two sights.";
            case "time_average_gap" -> "Length of the gap one finds oneself in at a random time: Σ gap² / window.";
            case "response_time" -> "Wait for a sensor from a random time, 0 while one sees it.";
            case "age_of_data" -> "Time since the last sight ended, 0 while a sensor sees it.";
            case "first_sight" -> "Time from the start of the scenario to the first sight.";
            case "coverage_time" -> "Time at least one sensor sees it.";
            case "never_seen_fraction" -> "Share of the area never seen.";
            case "guaranteed_fold" -> "Sensors that see every place of the grid's latitudes at any time: proved.";
            case "worst_angle" ->
                "Angle at the Earth's centre from a place to the nearest satellite's sub-satellite point, at the worst "
                        + "place and time: proved never to be exceeded.";
            case "stereo_percent" -> "Share of the time two sensors see it from directions far enough apart.";
            case "stereo_angle" -> "Angle between the two lines of sight that cross best, while there are two.";
            case "position_dilution_percent" -> "Share of the time angles from all sensors in view fix its position.";
            case "position_dilution" ->
                "Position error, in metres for each microradian of angular error, of a fix by all sensors in view.";
            case "navigation_percent" ->
                "Share of the time ranges from four or more sensors fix a position and a clock.";
            case "gdop" -> "Geometric dilution of precision: position and clock.";
            case "pdop" -> "Position dilution of precision.";
            case "hdop" -> "Horizontal dilution of precision.";
            case "vdop" -> "Vertical dilution of precision.";
            case "tdop" -> "Time dilution of precision.";
            default ->
                name.startsWith("percent_coverage_") && name.endsWith("_fold")
                        ? "Share of the time at least " + name.replaceAll("\\D", "") + " sensors see it at once."
                        : "";
        };
    }
}
