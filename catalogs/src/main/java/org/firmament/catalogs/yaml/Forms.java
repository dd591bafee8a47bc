package org.firmament.catalogs.yaml;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.firmament.catalogs.Catalog;
import org.firmament.catalogs.CatalogEntry;
import org.firmament.catalogs.DataFile;
import org.firmament.catalogs.units.Keys;
import org.firmament.catalogs.units.Unit;
import org.firmament.catalogs.units.Written;

/// Finds the [Form] of a type, by reflection once for each record.
final class Forms {
    /// The name of a noun written out in place without one.
    private static final String INLINE = "inline";

    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9.+-]+( [A-Za-z0-9.+-]+)*");

    private final Map<Class<?>, Form.Fields> fields = new HashMap<>();

    /// The components of a record.
    Form.Fields fields(Class<? extends Record> type) {
        Form.Fields known = fields.get(type);
        if (known == null) {
            known = look(type);
            fields.put(type, known);
        }
        return known;
    }

    /// The keys a record's own mapping may write, those of flat components among them, for every kind these may be.
    Map<String, Form.Field> keys(Class<? extends Record> type) {
        Map<String, Form.Field> keys = new LinkedHashMap<>();
        for (Form.Field field : fields(type).fields()) {
            switch (field.form()) {
                case Form.Composite flat when field.flat() -> keys.putAll(keys(flat.type()));
                case Form.Kinds kinds
                when field.flat() -> {
                    keys.put(Binder.KIND, field);
                    kinds.kinds().forEach(kind -> keys.putAll(keys(kind.type())));
                }
                default -> keys.put(field.key(), field);
            }
        }
        return keys;
    }

    private static Form.Fields look(Class<? extends Record> type) {
        RecordComponent[] components = type.getRecordComponents();
        List<Form.Field> list = Arrays.stream(components)
                .map(component -> field(type, component))
                .toList();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return new Form.Fields(type, list, constructor);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(type + " lacks its canonical constructor", e);
        }
    }

    private static Form.Field field(Class<?> type, RecordComponent component) {
        Optional<Written> written = Optional.ofNullable(component.getAnnotation(Written.class));
        String key = Keys.key(component);
        Form form = form(component.getGenericType(), written);
        boolean flat = written.map(Written::flat).orElse(false);
        if (flat && !(form instanceof Form.Composite) && !(form instanceof Form.Kinds)) {
            throw new IllegalStateException(type.getSimpleName() + "." + component.getName() + " cannot be flat");
        }
        boolean nameOfNoun = CatalogEntry.class.isAssignableFrom(type) && key.equals("name");
        String fallback = written.map(Written::fallback).orElse("");
        Optional<String> value = fallback.isEmpty() && !nameOfNoun
                ? Optional.empty()
                : Optional.of(fallback.isEmpty() ? INLINE : fallback);
        Method accessor = component.getAccessor();
        accessor.setAccessible(true);
        return new Form.Field(
                key,
                Keys.snake(component.getName()),
                written.map(Written::says).orElse(""),
                value,
                flat,
                form,
                accessor);
    }

    /// The node of a fallback; most are single words, which need no parser.
    static Node node(String fallback) {
        return WORD.matcher(fallback).matches()
                ? new Node.Scalar(new Where("fallback", 0), fallback, Node.Style.PLAIN)
                : TreeReader.value("fallback", fallback);
    }

    private static Form form(Type type, Optional<Written> written) {
        return switch (type) {
            case ParameterizedType generic -> generic(generic, written);
            case Class<?> plain -> plain(plain, written);
            default -> throw new IllegalStateException("no form for " + type);
        };
    }

    private static Form generic(ParameterizedType type, Optional<Written> written) {
        Type[] of = type.getActualTypeArguments();
        if (type.getRawType() == List.class) {
            return new Form.Items(
                    form(of[0], written), written.map(Written::single).orElse(false));
        }
        if (type.getRawType() == Optional.class) {
            return new Form.Perhaps(form(of[0], written));
        }
        if (Map.class.isAssignableFrom((Class<?>) type.getRawType()) && of[0] == String.class) {
            return new Form.Named(form(of[1], written));
        }
        throw new IllegalStateException("no form for " + type);
    }

    private static Form plain(Class<?> type, Optional<Written> written) {
        Unit unit = written.map(Written::unit).orElse(Unit.NONE);
        if (type == double.class || type == Double.class) {
            return new Form.Amount(Form.Width.DOUBLE, unit, written);
        }
        if (type == int.class || type == Integer.class) {
            return new Form.Amount(Form.Width.INT, unit, written);
        }
        if (type == long.class || type == Long.class) {
            return new Form.Amount(Form.Width.LONG, unit, written);
        }
        if (type == OptionalDouble.class) {
            return new Form.PerhapsNumber(new Form.Amount(Form.Width.DOUBLE, unit, written));
        }
        if (type == OptionalInt.class) {
            return new Form.PerhapsNumber(new Form.Amount(Form.Width.INT, unit, written));
        }
        if (type == OptionalLong.class) {
            return new Form.PerhapsNumber(new Form.Amount(Form.Width.LONG, unit, written));
        }
        if (type == boolean.class || type == Boolean.class) {
            return new Form.Flag();
        }
        if (type == String.class) {
            return new Form.Text();
        }
        if (type == DataFile.class) {
            return new Form.Attached();
        }
        if (type == Node.class) {
            return new Form.Tree();
        }
        if (type == Instant.class) {
            return new Form.Moment();
        }
        return named(type);
    }

    private static Form named(Class<?> type) {
        if (type.isEnum()) {
            return new Form.Choice(Arrays.stream(type.getEnumConstants())
                    .<Enum<?>>map(constant -> (Enum<?>) constant)
                    .toList());
        }
        Optional<Method> parse = maker(type, "parse", String.class);
        if (parse.isPresent()) {
            return new Form.Parsed(parse.get());
        }
        Optional<Method> read = maker(type, "read", DataFile.class);
        if (read.isPresent()) {
            return new Form.Filed(read.get());
        }
        Form inPlace = inPlace(type);
        if (CatalogEntry.class.isAssignableFrom(type)) {
            return Catalog.SECTIONS.entrySet().stream()
                    .filter(section -> section.getValue().isAssignableFrom(type))
                    .<Form>map(section -> new Form.Noun(type.asSubclass(CatalogEntry.class), section.getKey(), inPlace))
                    .findFirst()
                    .orElse(inPlace);
        }
        return inPlace;
    }

    /// A record or a sealed interface of records, as a mapping.
    static Form inPlace(Class<?> type) {
        if (type.isRecord()) {
            return new Form.Composite(type.asSubclass(Record.class));
        }
        if (type.isInterface() && type.isSealed()) {
            return new Form.Kinds(records(type)
                    .map(record -> new Form.Kind(Keys.kinds(record), record))
                    .toList());
        }
        throw new IllegalStateException("no form for " + type);
    }

    private static Stream<Class<? extends Record>> records(Class<?> sealed) {
        return Arrays.stream(sealed.getPermittedSubclasses())
                .flatMap(type -> type.isRecord() ? Stream.of(type.asSubclass(Record.class)) : records(type));
    }

    /// The static method of a type by which it makes itself from something.
    private static Optional<Method> maker(Class<?> type, String name, Class<?> from) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> method.getName().equals(name)
                        && Modifier.isStatic(method.getModifiers())
                        && method.getReturnType() == type
                        && Arrays.equals(method.getParameterTypes(), new Class<?>[] {from}))
                .peek(method -> method.setAccessible(true))
                .findFirst();
    }
}
