package org.firmament.catalogs.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// Flat objects of a JSON text, such as the records of a satellite catalog: keys and their values as written, with
/// lines. What is nested deeper is passed over.
public final class JsonObjects {
    private JsonObjects() {}

    /// One object, and the line it begins in.
    public record Flat(int line, SequencedMap<String, Value> values) {}

    /// A value as written, without its quotes.
    public record Value(String text, int line) {}

    /// The objects of a list, or the one there is.
    ///
    /// @param name  stands for the text in messages
    /// @throws BadInput  where it is not JSON, or neither an object nor a list of them
    public static List<Flat> read(String name, String json) {
        Node top = TreeReader.json(name, json);
        List<Node> items = top instanceof Node.Sequence list ? list.items() : List.of(top);
        List<Flat> objects = new ArrayList<>();
        for (Node item : items) {
            if (!(item instanceof Node.Mapping mapping)) {
                throw new BadInput(
                        item.where(), Phrase.shown(item) + " is not an object of keys and values. Maybe write {…}.");
            }
            SequencedMap<String, Value> values = new LinkedHashMap<>();
            mapping.entries().forEach((key, node) -> {
                if (node instanceof Node.Scalar scalar && !scalar.nothing()) {
                    values.put(key, new Value(scalar.text(), scalar.where().line()));
                }
            });
            objects.add(new Flat(item.where().line(), values));
        }
        return List.copyOf(objects);
    }
}
