package org.firmament.planner.documents;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.firmament.catalogs.CatalogEntry;
import org.firmament.catalogs.DataFile;
import org.firmament.catalogs.units.Keys;
import org.firmament.catalogs.units.Written;
import org.firmament.planner.scenario.Scenario;

/// The reference of the scenario file, written from the records that read it.
final class ScenarioReference {
    private final Map<Class<?>, String> sections = new LinkedHashMap<>();

    private ScenarioReference() {}

    static String text() {
        ScenarioReference reference = new ScenarioReference();
        reference.section(Scenario.class);
        return """
                # The scenario file

                Written from the records that read it; `firmament schema scenario` prints the same as a JSON Schema. A key not
                listed is an error that names the nearest one. Where a name of the catalog may stand, its values may be
                written out instead. Keys without a default are required, but for those marked optional.

                """ + String.join("\n", reference.sections.values());
    }

    private void section(Class<?> type) {
        if (sections.containsKey(type)) {
            return;
        }
        sections.put(type, "");
        if (type.isSealed()) {
            List<Class<?>> kinds = kinds(type);
            String words = kinds.stream()
                    .map(kind -> "`" + String.join("` or `", Keys.kinds(kind)) + "`")
                    .collect(Collectors.joining(", "));
            sections.put(type, "## " + title(type) + "\n\n`kind:` is one of " + words + ".\n");
            kinds.forEach(this::section);
            return;
        }
        StringBuilder rows = new StringBuilder();
        rows(type, rows);
        String kind = isKind(type) ? ", `kind: " + Keys.kinds(type).getFirst() + "`" : "";
        sections.put(
                type,
                "## " + title(type) + kind + "\n\n| Key | What | Allowed | Default |\n|---|---|---|---|\n" + rows);
        for (RecordComponent component : type.getRecordComponents()) {
            Written written = component.getAnnotation(Written.class);
            if (written != null && written.flat() && !component.getType().isSealed()) {
                continue;
            }
            below(component.getGenericType()).filter(ScenarioReference::hasKeys).ifPresent(this::section);
        }
    }

    /// The records of a sealed kind, those of sealed kinds within it among them.
    private static List<Class<?>> kinds(Class<?> sealed) {
        List<Class<?>> kinds = new ArrayList<>();
        for (Class<?> kind : sealed.getPermittedSubclasses()) {
            kinds.addAll(kind.isSealed() ? kinds(kind) : List.of(kind));
        }
        return kinds;
    }

    private void rows(Class<?> type, StringBuilder rows) {
        for (RecordComponent component : type.getRecordComponents()) {
            Optional<Written> written = Optional.ofNullable(component.getAnnotation(Written.class));
            if (written.map(Written::flat).orElse(false)) {
                Class<?> flat = component.getType();
                if (flat.isSealed()) {
                    rows.append("| `kind` and its keys | see ")
                            .append(title(flat))
                            .append(" | | |\n");
                } else {
                    rows(flat, rows);
                }
                continue;
            }
            rows.append("| `")
                    .append(Keys.key(component))
                    .append("` | ")
                    .append(written.map(Written::says).orElse(""))
                    .append(" | ")
                    .append(allowed(component, written))
                    .append(" | ")
                    .append(fallback(component, written))
                    .append(" |\n");
        }
    }

    private static String allowed(RecordComponent component, Optional<Written> written) {
        Class<?> type = below(component.getGenericType()).orElse(component.getType());
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .map(constant -> "`" + Keys.constant((Enum<?>) constant) + "`")
                    .collect(Collectors.joining(", "));
        }
        if (hasKeys(type)) {
            return CatalogEntry.class.isAssignableFrom(type)
                    ? "a name of the catalog, or " + title(type)
                    : "see " + title(type);
        }
        if (isFile(type)) {
            return "path of a file, relative to the scenario's";
        }
        boolean number = (type.isPrimitive() && type != boolean.class)
                || component.getType().getSimpleName().startsWith("Optional")
                || Number.class.isAssignableFrom(type);
        return number
                ? Keys.allowed(written.orElse(null))
                : type.getSimpleName().toLowerCase(Locale.ROOT);
    }

    private static String fallback(RecordComponent component, Optional<Written> written) {
        if (component.getType().getSimpleName().startsWith("Optional")) {
            return "optional";
        }
        return written.map(Written::fallback)
                .filter(text -> !text.isEmpty())
                .map(text -> "`" + text + "`")
                .orElse(component.getName().equals("name") && isCatalogEntry(component) ? "`inline`" : "");
    }

    private static boolean isCatalogEntry(RecordComponent component) {
        return CatalogEntry.class.isAssignableFrom(component.getDeclaringRecord());
    }

    /// The record, kind or enum a component holds, alone, in a list or in an optional.
    private static Optional<Class<?>> below(Type type) {
        Type inner =
                type instanceof ParameterizedType parameterized ? parameterized.getActualTypeArguments()[0] : type;
        return inner instanceof Class<?> found && (found.isRecord() || found.isSealed() || found.isEnum())
                ? Optional.of(found)
                : inner instanceof Class<?> plain && type instanceof ParameterizedType
                        ? Optional.of(plain)
                        : Optional.empty();
    }

    /// Whether a type is a file, or read from one of its own.
    private static boolean isFile(Class<?> type) {
        return type == DataFile.class
                || Arrays.stream(type.getMethods())
                        .anyMatch(method -> Arrays.equals(method.getParameterTypes(), new Class<?>[] {DataFile.class}));
    }

    /// Whether a type is written as a mapping: not an enum, not a value with a written form of its own.
    private static boolean hasKeys(Class<?> type) {
        boolean parsed = Arrays.stream(type.getMethods())
                .anyMatch(method -> method.getName().equals("parse"));
        return type.isSealed() || (type.isRecord() && !parsed && !isFile(type));
    }

    private static boolean isKind(Class<?> type) {
        return Arrays.stream(type.getInterfaces())
                .anyMatch(parent -> parent.isSealed() && parent != CatalogEntry.class);
    }

    private static String title(Class<?> type) {
        String name = Keys.snake(type.getSimpleName()).replace('_', ' ');
        Class<?> outer = type.getEnclosingClass();
        return outer == null ? name : Keys.snake(outer.getSimpleName()).replace('_', ' ') + " " + name;
    }
}
