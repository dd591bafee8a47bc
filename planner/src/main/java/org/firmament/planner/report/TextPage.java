package org.firmament.planner.report;

import java.util.List;
import java.util.Locale;
import org.firmament.catalogs.units.Keys;
import org.firmament.catalogs.units.Rounding;
import org.firmament.coverage.access.FigureOfMerit;

/// Lines of a text for a terminal.
final class TextPage {
    private static final int PRINTED_DIGITS = 4;

    private final StringBuilder text = new StringBuilder();

    /// A heading after an empty line.
    void heading(String title) {
        text.append(text.isEmpty() ? "" : "\n").append(title).append('\n');
    }

    /// One line, formatted as by [String#format]; numbers as in `Locale.ROOT`.
    @SuppressWarnings("AnnotateFormatMethod") // the annotation would take a library for three callers
    void line(String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values).stripTrailing()).append('\n');
    }

    /// Figures of merit, a line a name with all its statistics.
    void figures(List<FigureOfMerit> figures) {
        for (String name : figures.stream().map(FigureOfMerit::name).distinct().toList()) {
            List<String> statistics = figures.stream()
                    .filter(figure -> figure.name().equals(name))
                    .map(figure -> Print.statistic(figure.statistic()) + " " + value(figure))
                    .toList();
            line("  %-26s %s", Print.words(name), String.join(", ", statistics));
        }
    }

    private static String value(FigureOfMerit figure) {
        return switch (figure.unit()) {
            case "percent" -> String.format(Locale.ROOT, "%.2f %%", figure.value());
            case "s" -> String.format(Locale.ROOT, "%,.1f s", figure.value());
            case "km" -> number(figure.value()) + " km";
            case "deg" -> number(figure.value()) + "°";
            case "m/urad" -> number(figure.value()) + " m/µrad";
            default -> number(figure.value());
        };
    }

    /// Four significant digits.
    static String number(double value) {
        return Keys.number(Rounding.significant(value, PRINTED_DIGITS));
    }

    /// `1 launch`, `1,600 launches`.
    static String count(int number, String noun) {
        String plural = noun.endsWith("ch") ? noun + "es" : noun + "s";
        return Print.whole(number) + " " + (number == 1 ? noun : plural);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
