package org.firmament.planner.report;

import java.lang.reflect.RecordComponent;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.firmament.catalogs.units.Keys;
import org.firmament.catalogs.units.Written;

/// Stands in for the writer of records.
final class Json {
    private Json() {}

    static String of(Object value) {
        StringBuilder out = new StringBuilder();
        write(value, null, out);
        return out.toString();
    }

    private static void write(Object value, @org.jspecify.annotations.Nullable Written written, StringBuilder out) {
        switch (value) {
            case Double number ->
                out.append(Keys.number(written == null ? number : written.unit().fromSi(number)));
            case Number number -> out.append(number);
            case Boolean flag -> out.append(flag);
            case Enum<?> constant -> string(Keys.constant(constant), out);
            case Iterable<?> list -> {
                String comma = "";
                out.append('[');
                for (Object item : list) {
                    out.append(comma);
                    write(item, written, out);
                    comma = ",";
                }
                out.append(']');
            }
            case Map<?, ?> map -> {
                String comma = "";
                out.append('{');
                for (Map.Entry<?, ?> entry : new TreeMap<>(map).entrySet()) {
                    out.append(comma);
                    string(String.valueOf(entry.getKey()), out);
                    out.append(':');
                    write(entry.getValue(), written, out);
                    comma = ",";
                }
                out.append('}');
            }
            case Record record -> record(record, out);
            default -> string(value.toString(), out);
        }
    }

    private static void record(Record record, StringBuilder out) {
        String comma = "";
        out.append('{');
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            try {
                var accessor = component.getAccessor();
                accessor.setAccessible(true);
                Object value = accessor.invoke(record);
                Object present = switch (value) {
                    case Optional<?> o -> o.isPresent() ? o.get() : "absent";
                    case OptionalDouble o -> o.isPresent() ? (Object) o.getAsDouble() : "absent";
                    case OptionalLong o -> o.isPresent() ? (Object) o.getAsLong() : "absent";
                    default -> value;
                };
                if (present.equals("absent")) {
                    continue;
                }
                out.append(comma);
                string(Keys.key(component), out);
                out.append(':');
                write(present, component.getAnnotation(Written.class), out);
                comma = ",";
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
        out.append('}');
    }

    private static void string(String text, StringBuilder out) {
        out.append('"');
        text.chars().forEach(c -> {
            if (c == '"' || c == '\\') {
                out.append('\\').append((char) c);
            } else if (c < 0x20) {
                out.append(String.format("\\u%04x", c));
            } else {
                out.append((char) c);
            }
        });
        out.append('"');
    }
}
