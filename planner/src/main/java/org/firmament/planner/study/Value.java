package org.firmament.planner.study;

import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.firmament.catalogs.units.Keys;
import org.firmament.catalogs.yaml.Node;
import org.firmament.catalogs.yaml.Nodes;

/// A value of a scenario as a study handles it.
///
/// @param yaml   as `--set` would take it
/// @param words  as a table shows it
public record Value(String yaml, String words) {
    private static final Pattern NUMBER = Pattern.compile("[-+]?[0-9]*\\.?[0-9]+([eE][-+]?[0-9]+)?");

    /// A number.
    static Value of(double number) {
        String text = Keys.number(number == 0 ? 0 : number);
        return new Value(text, text);
    }

    /// A text.
    static Value ofText(String text) {
        return new Value("'" + text.replace("'", "''") + "'", text);
    }

    /// What a file writes.
    static Value of(Node node) {
        return new Value(Nodes.text(node), Nodes.words(node));
    }

    /// The number it is, if it is one.
    public OptionalDouble number() {
        return number(words);
    }

    /// The number a text is, if it is one.
    static OptionalDouble number(String words) {
        return NUMBER.matcher(words).matches() ? OptionalDouble.of(Double.parseDouble(words)) : OptionalDouble.empty();
    }
}
