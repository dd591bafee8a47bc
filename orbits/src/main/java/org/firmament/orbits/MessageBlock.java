package org.firmament.orbits;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;
import org.firmament.catalogs.units.LimitException;
import org.firmament.catalogs.units.Limits;

/// A message of mean elements, or a segment of an ephemeris: its keys and values, its rows of states, and where
/// they stand. What is asked of it and not there is remarked on.
final class MessageBlock {
    /// One row of an ephemeris: an epoch and six numbers or more.
    record Row(int line, List<String> words) {}

    /// A value as written, without its unit.
    record Entry(int line, String text) {}

    private final int line;
    private final Remarks remarks;
    private final SequencedMap<String, Entry> entries = new LinkedHashMap<>();
    private final List<Row> rows = new ArrayList<>();
    private int faults;

    MessageBlock(int line, Remarks remarks) {
        this.line = line;
        this.remarks = remarks;
    }

    int line() {
        return line;
    }

    List<Row> rows() {
        return rows;
    }

    void add(Row row) {
        rows.add(row);
    }

    /// Adds a key's value; a unit in brackets behind it is left off.
    void add(int at, String key, String value) {
        String text = value.replaceFirst("\\s*\\[[^\\]]*\\]$", "").strip();
        Entry before = entries.putIfAbsent(key, new Entry(at, text));
        if (before != null) {
            fault(at, key, "written twice, first in line " + before.line() + ". Maybe delete one of the two.");
        }
    }

    /// Whether nothing was wrong so far.
    boolean sound() {
        return faults == 0;
    }

    void fault(int at, String what, String message) {
        faults++;
        remarks.add(at, what, message);
    }

    /// Remarks on a rule an object made of this block breaks.
    void fault(String key, LimitException broken) {
        fault(
                entries.containsKey(key) ? at(key) : line,
                text("OBJECT_NAME").orElse(key),
                broken.key() + " " + broken.value() + " is not " + broken.allowed() + ". Maybe " + broken.maybe()
                        + ".");
    }

    /// The value of a key, if it is written.
    Optional<String> text(String key) {
        return Optional.ofNullable(entries.get(key)).map(Entry::text).filter(text -> !text.isEmpty());
    }

    /// Requires one of some words as a key's value; case does not count.
    void requireOneOf(String key, List<String> words, String maybe) {
        Optional<String> text = text(key);
        String allowed = words.size() == 1 ? words.getFirst() : "one of " + String.join(", ", words);
        if (text.isEmpty()) {
            fault(line, key, "missing, and must be " + allowed + ". Maybe " + maybe + ".");
        } else if (!words.contains(text.get().toUpperCase(Locale.ROOT))) {
            fault(at(key), key, text.get() + " is not " + allowed + ". Maybe " + maybe + ".");
        }
    }

    /// A number that must be there; 0 where it is not, which is then remarked on.
    double number(String key) {
        Optional<String> text = text(key);
        if (text.isEmpty()) {
            fault(line, key, "missing, and must be a number. Maybe the message is cut off.");
            return 0;
        }
        return number(at(key), key, text.get());
    }

    /// A number that may be left out and is 0 then.
    double numberOrZero(String key) {
        return text(key).map(text -> number(at(key), key, text)).orElse(0.0);
    }

    /// A number as written; 0 where it is none, which is then remarked on.
    double number(int at, String key, String text) {
        try {
            double number = Double.parseDouble(text.replace('D', 'E').replace('d', 'e'));
            Limits.require(Double.isFinite(number), key, text, "a finite number", "write a number");
            return number;
        } catch (NumberFormatException | LimitException e) {
            fault(at, key, text + " is not a finite number. Maybe write a number.");
            return 0;
        }
    }

    /// The line a written key stands in.
    int at(String key) {
        return Optional.ofNullable(entries.get(key)).map(Entry::line).orElse(line);
    }
}
