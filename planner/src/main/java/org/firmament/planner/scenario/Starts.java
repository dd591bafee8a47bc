package org.firmament.planner.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.firmament.catalogs.units.Keys;
import org.firmament.catalogs.units.LimitException;

/// When a raid begins: `once` (at the epoch), `at 3600 s`, or `every 15 min`.
///
/// @param first  [s after the epoch]
/// @param every  from one start to the next [s]; 0 for a single start
public record Starts(double first, double every) {
    private static final Pattern FORM = Pattern.compile("(at|every) ([0-9]+(?:\\.[0-9]+)?) (s|min|h)");

    /// Reads the written form.
    public static Starts parse(String text) {
        if (text.equals("once")) {
            return new Starts(0, 0);
        }
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new LimitException("starts", text, "a start time", "write once, at 3600 s or every 15 min");
        }
        double number = Double.parseDouble(matcher.group(2));
        double seconds = switch (matcher.group(3)) {
            case "h" -> number * 3600;
            case "min" -> number * 60;
            default -> number;
        };
        if (matcher.group(1).equals("at")) {
            return new Starts(seconds, 0);
        }
        if (seconds < 1) {
            throw new LimitException("starts", text, "a second or more from start to start", "write every 15 min");
        }
        return new Starts(0, seconds);
    }

    /// The start times before `horizon` [s].
    public List<Double> times(double horizon) {
        List<Double> times = new ArrayList<>();
        for (int i = 0; i == 0 || (every > 0 && first + i * every < horizon); i++) {
            times.add(first + i * every);
        }
        return List.copyOf(times);
    }

    @Override
    public String toString() {
        if (every > 0) {
            return "every " + Keys.number(every) + " s";
        }
        return first == 0 ? "once" : "at " + Keys.number(first) + " s";
    }
}
