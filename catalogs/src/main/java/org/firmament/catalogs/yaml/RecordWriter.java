package org.firmament.catalogs.yaml;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.firmament.catalogs.units.Keys;
import org.firmament.catalogs.units.Unit;

/// Writes a record as JSON under the keys and in the units [RecordReader] reads: equal records give equal bytes,
/// and what is read back is equal.
///
/// One exception: an SI value for which no written `double` gives it back exactly (a computed length in a key
/// in kilometres, one in ten or so) comes back within one unit in the last place, and from then on unchanged.
public final class RecordWriter {
    private final Forms forms = new Forms();
    private final JsonText json;

    private RecordWriter(JsonText json) {
        this.json = json;
    }

    /// The JSON of a record, UTF-8.
    ///
    /// @throws IllegalStateException  naming the path of a number that is not finite
    public static byte[] json(Record record) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        json(record, out);
        return out.toByteArray();
    }

    /// Writes the JSON of a record; the stream stays open.
    ///
    /// @throws IllegalStateException  naming the path of a number that is not finite
    public static void json(Record record, OutputStream out) {
        try (JsonText json = new JsonText(out)) {
            RecordWriter writer = new RecordWriter(json);
            json.startObject();
            writer.components(record, new Trail.Top());
            json.endObject();
        }
    }

    /// A noun as a file could write it out in place.
    static String inPlace(Form.Noun noun, Object value) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonText json = new JsonText(out)) {
            new RecordWriter(json).value(noun, value, new Trail.Top());
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private void components(Record record, Trail trail) {
        for (Form.Field field : forms.fields(record.getClass()).fields()) {
            Object value = value(field, record, trail);
            if (field.flat()) {
                kind(field.form(), value);
                components((Record) value, trail);
            } else if (!absent(value)) {
                json.key(field.key());
                value(field.form(), value, trail.key(field.key()));
            }
        }
    }

    private void value(Form form, Object value, Trail trail) {
        switch (form) {
            case Form.Amount number -> number(number.unit(), (Number) value, trail);
            case Form.Flag flag -> json.flag((Boolean) value);
            case Form.Text text -> json.text((String) value);
            case Form.Moment moment -> json.text(value.toString());
            case Form.Choice choice -> json.text(Keys.constant((Enum<?>) value));
            case Form.Parsed parsed -> json.text(value.toString());
            case Form.Attached attached -> json.text(value.toString());
            case Form.Filed filed -> json.text(value.toString());
            case Form.Tree tree -> json.text(Nodes.text((Node) value));
            case Form.Items items -> {
                List<?> list = (List<?>) value;
                if (items.single() && list.size() == 1) {
                    value(items.item(), list.getFirst(), trail);
                } else {
                    items(items.item(), list, trail);
                }
            }
            case Form.Named named -> {
                json.startObject();
                new TreeMap<String, Object>(strings((Map<?, ?>) value)).forEach((key, item) -> {
                    json.key(key);
                    value(named.value(), item, trail.key(key));
                });
                json.endObject();
            }
            case Form.Perhaps perhaps -> value(perhaps.value(), ((Optional<?>) value).orElseThrow(), trail);
            case Form.PerhapsNumber number -> number(number.number().unit(), present(value), trail);
            case Form.Noun noun -> value(noun.inPlace(), value, trail);
            case Form.Composite composite -> mapping(form, value, trail);
            case Form.Kinds kinds -> mapping(form, value, trail);
        }
    }

    private void mapping(Form form, Object value, Trail trail) {
        json.startObject();
        kind(form, value);
        components((Record) value, trail);
        json.endObject();
    }

    /// Writes which of its kinds a value is, if its declared type has several.
    private void kind(Form form, Object value) {
        if (form instanceof Form.Kinds) {
            json.key(Binder.KIND);
            json.text(Keys.kinds(value.getClass()).getFirst());
        }
    }

    private void items(Form form, List<?> items, Trail trail) {
        if (form instanceof Form.Amount || form instanceof Form.Choice) {
            json.startArrayOnOneLine();
        } else {
            json.startArray();
        }
        for (int i = 0; i < items.size(); i++) {
            value(form, items.get(i), trail.item(i));
        }
        json.endArray();
    }

    private void number(Unit unit, Number value, Trail trail) {
        if (unit == Unit.NONE && !(value instanceof Double)) {
            json.whole(value.longValue());
            return;
        }
        double si = value.doubleValue();
        if (!Double.isFinite(si)) {
            throw new IllegalStateException(trail + " is " + si + ": results hold finite numbers only");
        }
        json.number(written(unit, si));
    }

    /// The written number that reads back as `si`, the roundest there is.
    static double written(Unit unit, double si) {
        double round = unit.fromSi(si);
        double exact = si / unit.toSi(1);
        for (double candidate : new double[] {round, exact, Math.nextUp(exact), Math.nextDown(exact)}) {
            if (unit.toSi(candidate) == si) {
                return candidate;
            }
        }
        return exact;
    }

    private static boolean absent(Object value) {
        return switch (value) {
            case Optional<?> optional -> optional.isEmpty();
            case OptionalDouble number -> number.isEmpty();
            case OptionalInt number -> number.isEmpty();
            case OptionalLong number -> number.isEmpty();
            default -> false;
        };
    }

    private static Number present(Object value) {
        return switch (value) {
            case OptionalDouble number -> number.getAsDouble();
            case OptionalInt number -> number.getAsInt();
            case OptionalLong number -> number.getAsLong();
            default -> throw new IllegalStateException(value + " is no optional number");
        };
    }

    private static Map<String, Object> strings(Map<?, ?> map) {
        Map<String, Object> strings = new TreeMap<>();
        map.forEach((key, value) -> strings.put((String) key, value));
        return strings;
    }

    private static Object value(Form.Field field, Record record, Trail trail) {
        try {
            Object value = field.accessor().invoke(record);
            if (value == null) {
                throw new IllegalStateException(trail.key(field.key()) + " is null");
            }
            return value;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(trail.key(field.key()) + " cannot be read", e);
        }
    }
}
