package org.firmament.catalogs.yaml;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.firmament.catalogs.units.Keys;
import org.firmament.catalogs.units.Written;

/// The JSON Schema (draft 2020-12) of a record's file, from the same description its reader follows. Rules between
/// values are not in it; those [RecordReader] alone checks.
public final class RecordSchema {
    private final Forms forms = new Forms();
    private final Map<String, Object> definitions = new TreeMap<>();

    private RecordSchema() {}

    /// The schema as JSON text.
    ///
    /// @param title  what the file is, for editors
    public static String of(Class<? extends Record> type, String title) {
        RecordSchema schema = new RecordSchema();
        Map<String, Object> top = new LinkedHashMap<>();
        top.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        top.put("title", title);
        top.putAll(schema.record(type, List.of()));
        top.put("$defs", schema.definitions);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonText json = new JsonText(out)) {
            write(json, top);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private Map<String, Object> schema(Form form) {
        return switch (form) {
            case Form.Amount number -> number(number);
            case Form.Flag flag -> type("boolean");
            case Form.Text text -> map("type", List.of("string", "number"));
            case Form.Moment moment -> {
                Map<String, Object> time = type("string");
                time.put("format", "date-time");
                time.put("pattern", "Z$");
                yield time;
            }
            case Form.Choice choice -> map("enum", Phrase.words(choice));
            case Form.Attached attached -> map("type", "string");
            case Form.Parsed parsed -> map("type", List.of("string", "number"));
            case Form.Filed filed -> type("string");
            case Form.Tree tree -> new LinkedHashMap<>();
            case Form.Items items -> {
                Map<String, Object> list = type("array");
                list.put("items", schema(items.item()));
                yield items.single() ? map("anyOf", List.of(schema(items.item()), list)) : list;
            }
            case Form.Named named -> {
                Map<String, Object> object = type("object");
                object.put("additionalProperties", schema(named.value()));
                yield object;
            }
            case Form.Perhaps perhaps -> map("anyOf", List.of(map("const", "none"), schema(perhaps.value())));
            case Form.PerhapsNumber number -> number(number.number());
            case Form.Composite composite -> reference(composite.type(), List.of());
            case Form.Kinds kinds ->
                map(
                        "oneOf",
                        kinds.kinds().stream()
                                .map(kind -> reference(kind.type(), kind.words()))
                                .toList());
            case Form.Noun noun -> map("anyOf", List.of(type("string"), schema(noun.inPlace())));
        };
    }

    private static Map<String, Object> number(Form.Amount number) {
        Map<String, Object> schema = type(number.width() == Form.Width.DOUBLE ? "number" : "integer");
        Optional<Written> written = number.written();
        written.map(Written::min)
                .filter(Double::isFinite)
                .ifPresent(min -> schema.put(written.get().above() ? "exclusiveMinimum" : "minimum", min));
        written.map(Written::max).filter(Double::isFinite).ifPresent(max -> schema.put("maximum", max));
        return schema;
    }

    private Map<String, Object> reference(Class<? extends Record> type, List<String> kind) {
        String name = name(type) + (kind.isEmpty() ? "" : "-kind");
        if (!definitions.containsKey(name)) {
            definitions.put(name, Map.of()); // ends the recursion of records that hold each other
            definitions.put(name, record(type, kind));
        }
        return map("$ref", "#/$defs/" + name);
    }

    private Map<String, Object> record(Class<? extends Record> type, List<String> kind) {
        List<Map<String, Object>> variants = new ArrayList<>();
        for (Variant variant : variants(type)) {
            Map<String, Object> properties = new LinkedHashMap<>();
            List<String> required = new ArrayList<>();
            List<String> words = kind.isEmpty() ? variant.kind() : kind;
            if (!words.isEmpty()) {
                properties.put(Binder.KIND, words.size() == 1 ? map("const", words.getFirst()) : map("enum", words));
                required.add(Binder.KIND);
            }
            for (Form.Field field : variant.fields()) {
                properties.put(field.key(), property(field));
                if (field.required()) {
                    required.add(field.key());
                }
            }
            Map<String, Object> object = type("object");
            object.put("properties", properties);
            object.put("required", required);
            object.put("additionalProperties", false);
            variants.add(object);
        }
        return variants.size() == 1 ? variants.getFirst() : map("oneOf", variants);
    }

    private Map<String, Object> property(Form.Field field) {
        Map<String, Object> schema = new LinkedHashMap<>(schema(field.form()));
        if (!field.says().isEmpty()) {
            schema.put("description", field.says());
        }
        field.fallback().ifPresent(yaml -> schema.put("default", plain(Forms.node(yaml))));
        return schema;
    }

    /// The keys a record's mapping may have at once, with the kind they belong to.
    private record Variant(List<String> kind, List<Form.Field> fields) {
        Variant and(Variant other) {
            List<Form.Field> both = new ArrayList<>(fields);
            both.addAll(other.fields);
            return new Variant(kind.isEmpty() ? other.kind : kind, both);
        }
    }

    private List<Variant> variants(Class<? extends Record> type) {
        List<Variant> variants = List.of(new Variant(List.of(), List.of()));
        for (Form.Field field : forms.fields(type).fields()) {
            List<Variant> ways = switch (field.form()) {
                case Form.Composite flat when field.flat() -> variants(flat.type());
                case Form.Kinds kinds
                when field.flat() ->
                    kinds.kinds().stream()
                            .flatMap(kind -> variants(kind.type()).stream()
                                    .map(variant -> new Variant(kind.words(), variant.fields())))
                            .toList();
                default -> List.of(new Variant(List.of(), List.of(field)));
            };
            variants = variants.stream()
                    .flatMap(before -> ways.stream().map(before::and))
                    .toList();
        }
        return variants;
    }

    /// `WalkerDelta` of `Pattern` → `pattern-walker-delta`.
    private static String name(Class<?> type) {
        String own = Keys.snake(type.getSimpleName()).replace('_', '-');
        return type.getEnclosingClass() == null ? own : name(type.getEnclosingClass()) + "-" + own;
    }

    private static Object plain(Node node) {
        return switch (node) {
            case Node.Mapping mapping -> {
                Map<String, Object> plain = new LinkedHashMap<>();
                mapping.entries().forEach((key, value) -> plain.put(key, plain(value)));
                yield plain;
            }
            case Node.Sequence list ->
                list.items().stream().map(RecordSchema::plain).toList();
            case Node.Scalar scalar
            when scalar.style() == Node.Style.PLAIN && Numbers.number(scalar.text()) ->
                Double.parseDouble(scalar.text());
            case Node.Scalar scalar when scalar.plain("true") -> true;
            case Node.Scalar scalar when scalar.plain("false") -> false;
            case Node.Scalar scalar -> scalar.text();
        };
    }

    private static Map<String, Object> type(String name) {
        return map("type", name);
    }

    private static Map<String, Object> map(String key, Object value) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put(key, value);
        return map;
    }

    private static void write(JsonText json, Object value) {
        switch (value) {
            case Map<?, ?> map -> {
                json.startObject();
                map.forEach((key, item) -> {
                    json.key(String.valueOf(key));
                    write(json, item);
                });
                json.endObject();
            }
            case List<?> list -> {
                if (list.stream().anyMatch(item -> item instanceof Map)) {
                    json.startArray();
                } else {
                    json.startArrayOnOneLine();
                }
                list.forEach(item -> write(json, item));
                json.endArray();
            }
            case Boolean flag -> json.flag(flag);
            case Double number -> json.number(number);
            default -> json.text(String.valueOf(value));
        }
    }
}
