package org.firmament.catalogs.yaml;

import java.util.List;
import java.util.Optional;
import org.firmament.catalogs.units.Keys;
import org.firmament.catalogs.units.Written;

/// What a message says of values: the one written, those allowed, one that would do.
final class Phrase {
    private Phrase() {}

    /// A written value in a few words.
    static String shown(Node node) {
        return switch (node) {
            case Node.Mapping mapping -> mapping.entries().isEmpty() ? "{}" : "a mapping";
            case Node.Sequence list -> list.items().isEmpty() ? "[]" : "a list";
            case Node.Scalar scalar when scalar.nothing() -> "nothing";
            case Node.Scalar scalar when scalar.style() == Node.Style.QUOTED -> "'" + Words.cut(scalar.text()) + "'";
            case Node.Scalar scalar -> Words.cut(scalar.text());
        };
    }

    /// What may stand in a place, as a noun phrase.
    static String allowed(Form form) {
        return switch (form) {
            case Form.Amount number -> allowed(number);
            case Form.Flag flag -> "true or false";
            case Form.Text text -> "a text";
            case Form.Moment moment -> "a UTC time of the years 1900 to 2199";
            case Form.Choice choice -> oneOf(words(choice));
            case Form.Parsed parsed -> "a text";
            case Form.Attached attached -> "the name of a file";
            case Form.Filed filed -> "the path of a file";
            case Form.Tree tree -> "a value";
            case Form.Items items -> items.single() ? allowed(items.item()) + ", or a list" : "a list";
            case Form.Named named -> "a mapping from names";
            case Form.Perhaps perhaps -> allowed(perhaps.value()) + ", or none";
            case Form.PerhapsNumber number -> allowed(number.number());
            case Form.Composite composite -> "a mapping of keys to values";
            case Form.Kinds kinds -> "a mapping with kind " + Words.either(kinds(kinds.kinds()));
            case Form.Noun noun -> "a name of the catalog's " + noun.section() + ", or one written out";
        };
    }

    /// The range of a number.
    static String allowed(Form.Amount number) {
        Optional<Written> written = number.written();
        if (written.isPresent() && written.get().min() == written.get().max()) {
            return Keys.number(written.get().min());
        }
        String range = Keys.allowed(written.orElse(null));
        return range.equals("a finite number") && number.width() != Form.Width.DOUBLE ? "a whole number" : range;
    }

    /// A value that may stand in a place; empty if none is short enough.
    static String example(Form form) {
        return switch (form) {
            case Form.Amount number -> Numbers.example(number);
            case Form.Flag flag -> "true";
            case Form.Moment moment -> "2030-03-20T00:00:00Z";
            case Form.Choice choice -> words(choice).getFirst();
            case Form.Kinds kinds -> "{kind: " + kinds(kinds.kinds()).getFirst() + "}";
            case Form.PerhapsNumber number -> Numbers.example(number.number());
            case Form.Text text -> "";
            case Form.Parsed parsed -> "";
            case Form.Attached attached -> "";
            case Form.Filed filed -> "";
            case Form.Tree tree -> "";
            case Form.Items items -> items.single() ? example(items.item()) : "";
            case Form.Named named -> "";
            case Form.Perhaps perhaps -> "";
            case Form.Composite composite -> "";
            case Form.Noun noun -> "";
        };
    }

    /// The words of an enum.
    static List<String> words(Form.Choice choice) {
        return choice.constants().stream().map(Keys::constant).toList();
    }

    /// The words to write for kinds.
    static List<String> kinds(List<Form.Kind> kinds) {
        return kinds.stream().map(kind -> kind.words().getFirst()).toList();
    }

    /// `a` or `one of a, b or c`.
    static String oneOf(List<String> words) {
        return words.size() == 1 ? words.getFirst() : "one of " + Words.either(words);
    }
}
