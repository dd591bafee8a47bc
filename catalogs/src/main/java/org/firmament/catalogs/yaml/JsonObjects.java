package org.firmament.catalogs.yaml;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.firmament.catalogs.units.Keys;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// Flat objects of a JSON text, such as the records of a satellite catalog: keys and their values as written, with
/// lines. What is nested deeper is passed over.
public final class JsonObjects {
    private JsonObjects() {}

    /// One object, and the line it begins in.
    public record Flat(int line, SequencedMap<String, Value> values) {}

    /// A value as written, without its quotes.
    public record Value(String text, int line) {}

    /// A flat object on one line: numbers as the shortest text that reads back the same, anything else as text.
    ///
    /// @param values  texts, numbers
    public static String line(SequencedMap<String, ?> values) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = JsonFactory.builder().build().createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            values.forEach((key, value) -> {
                json.writeName(key);
                switch (value) {
                    case Double number -> json.writeNumber(Keys.number(number));
                    case Number number -> json.writeNumber(number.longValue());
                    default -> json.writeString(value.toString());
                }
            });
            json.writeEndObject();
        }
        return out.toString();
    }

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
