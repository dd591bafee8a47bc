package org.firmament.planner.report;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.firmament.catalogs.units.Keys;
import org.firmament.catalogs.units.Rounding;
import org.firmament.coverage.access.FigureOfMerit;
import org.firmament.planner.scenario.FigureName;
import org.firmament.planner.scenario.Requirement;

/// Numbers and words as the page prints them: rounded for reading, and tied to their units by a space that does
/// not break. Files hold the full numbers.
final class Print {
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final String OF_ALL = "_of_all";
    private static final double MINUTE = 60;
    private static final double HOUR = 3_600;
    private static final double YEAR = 31_557_600;

    private static final Pattern LONG = Pattern.compile("-?[0-9]+\\.[0-9]{6,}");

    private Print() {}

    /// Four significant digits, thousands set apart: `1,234`, `0.03125`.
    static String number(double value) {
        return plain(Rounding.significant(value, 4), "#,##0.############");
    }

    /// A level of a study in words: drawn numbers, which have fifteen digits, with six; the ends of a span of them
    /// with three, or as many as are whole.
    static String level(String words) {
        int least = words.contains(" to ") ? 3 : 6;
        return LONG.matcher(words).replaceAll(number -> {
            int digits = Math.max(least, number.group().indexOf('.'));
            return Keys.number(Rounding.significant(Double.parseDouble(number.group()), digits));
        });
    }

    /// A mean count of things: one decimal, two below 1.
    static String count(double value) {
        return plain(value, Math.abs(value) < 1 ? "0.##" : "#,##0.#");
    }

    /// A whole number, thousands set apart.
    static String whole(long value) {
        return plain((double) value, "#,##0");
    }

    /// A fraction as percent; short of certain stays short of certain.
    static String percent(double fraction) {
        if (fraction > 0 && fraction < 0.001) {
            return "under 0.1\u00a0%";
        }
        if (fraction < 1 && fraction > 0.999) {
            return "over 99.9\u00a0%";
        }
        return plain(100 * fraction, "0.#") + "\u00a0%";
    }

    /// Seconds, whole.
    static String seconds(double value) {
        return plain(value, "#,##0") + "\u00a0s";
    }

    /// Seconds after `from`, or a dash.
    static String after(double from, OptionalDouble time) {
        return time.isPresent() ? plain(time.getAsDouble() - from, "#,##0") : "–";
    }

    /// A span of time in the unit one would say it in.
    static String duration(double seconds) {
        if (seconds < 2 * MINUTE) {
            return plain(Rounding.significant(seconds, 3), "0.##") + "\u00a0s";
        }
        return seconds < 2 * HOUR
                ? plain(seconds / MINUTE, "0.#") + "\u00a0min"
                : plain(seconds / HOUR, "#,##0.#") + "\u00a0h";
    }

    /// Years of a span of time.
    static String years(double seconds) {
        return number(seconds / YEAR) + "\u00a0years";
    }

    /// A distance [m] in kilometres.
    static String kilometres(double metres) {
        return plain(metres / 1_000, "#,##0") + "\u00a0km";
    }

    /// Dollars in words: `$743 billion`.
    static String dollars(double value) {
        double size = Math.abs(value);
        if (size >= 1e12) {
            return "$" + plain(Rounding.significant(value / 1e12, 3), "#,##0.##") + "\u00a0trillion";
        }
        return size >= 1e9
                ? "$" + plain(Rounding.significant(value / 1e9, 3), "0.##") + "\u00a0billion"
                : "$" + plain(Rounding.significant(value / 1e6, 3), "0.##") + "\u00a0million";
    }

    /// Millions of dollars, for columns that say so.
    static String millions(double value) {
        return plain(value / 1e6, "#,##0");
    }

    /// Universal time of a moment after the epoch, to the second.
    static String utc(Instant epoch, double after) {
        return UTC.format(epoch.plusMillis(Math.round(1_000 * after))) + " UTC";
    }

    /// One of our own words without its underscores and hyphens: `out_of_reach` → `out of reach`.
    static String words(String key) {
        return key.replace('_', ' ').replace('-', ' ').toLowerCase(Locale.ROOT);
    }

    /// `percentile_95` → `95th percentile`, `percentile_50_of_all` → `median of all`.
    static String statistic(String key) {
        if (key.endsWith(OF_ALL)) {
            return statistic(key.substring(0, key.length() - OF_ALL.length())) + " of all";
        }
        if (key.equals("percentile_50")) {
            return "median";
        }
        return key.startsWith("percentile_") ? key.substring("percentile_".length()) + "th percentile" : words(key);
    }

    /// A figure by measure and statistic: `response time, 95th percentile`.
    static String figure(FigureName figure) {
        return words(figure.measure()) + ", " + statistic(figure.statistic());
    }

    /// A figure's value with its unit as one would say it: `92.3 %`, `12.7 min`, `2.871`.
    static String withUnit(FigureOfMerit figure) {
        return switch (figure.unit()) {
            case "pct", "percent" -> number(figure.value()) + "\u00a0%";
            case "s" -> duration(figure.value());
            case "km" -> number(figure.value()) + "\u00a0km";
            case "usd" -> dollars(figure.value());
            case "deg" -> number(figure.value()) + "°";
            case "", "1", "count", "fraction", "probability", "ratio" -> number(figure.value());
            default -> number(figure.value()) + " " + figure.unit();
        };
    }

    /// A unit as a table heads it: nothing for a pure number.
    static String unit(String unit) {
        return switch (unit) {
            case "pct", "percent" -> "%";
            case "1", "" -> "–";
            case "usd" -> "USD";
            default -> unit;
        };
    }

    /// What a requirement asks: `at least 0.9`.
    static String bound(Requirement requirement) {
        String least = requirement.atLeast().isPresent()
                ? "at least " + number(requirement.atLeast().getAsDouble())
                : "";
        String most = requirement.atMost().isPresent()
                ? "at most " + number(requirement.atMost().getAsDouble())
                : "";
        return least.isEmpty() ? most : most.isEmpty() ? least : least + ", " + most;
    }

    private static String plain(double value, String pattern) {
        // A new format each time: DecimalFormat is not thread-safe, and a page prints hundreds of numbers, not
        // millions.
        String text = new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT)).format(value);
        return text.replace("-0", "−0").equals("−0") ? "0" : text.replace('-', '−');
    }
}
