package org.firmament.catalogs.yaml;

import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.SequencedMap;
import java.util.Set;
import org.firmament.catalogs.Catalog;
import org.firmament.catalogs.CatalogEntry;
import org.firmament.catalogs.DataFile;
import org.firmament.catalogs.units.LimitException;

/// Nodes to values, noting every problem on the way: an empty result means that at least one was noted.
final class Binder {
    /// The key that says which of a sealed interface's records a mapping is.
    static final String KIND = "kind";

    private final Catalog catalog;
    private final Problems problems;
    private final Forms forms;
    private final Scalars scalars;
    private final Numbers numbers;
    private final UnknownKeys unknownKeys;
    private final Attachments attachments;
    private final IdentityHashMap<Form.Field, Object> fallbacks = new IdentityHashMap<>();

    /// Where the text it binds is no file's, so that nothing beside it can be meant.
    Binder(Catalog catalog, Problems problems, Forms forms) {
        this(catalog, problems, forms, new Attachments(problems, Path.of("")));
    }

    Binder(Catalog catalog, Problems problems, Forms forms, Attachments attachments) {
        this.catalog = catalog;
        this.problems = problems;
        this.forms = forms;
        this.scalars = new Scalars(problems);
        this.numbers = new Numbers(problems);
        this.unknownKeys = new UnknownKeys(problems, forms);
        this.attachments = attachments;
    }

    /// The value a node stands for.
    Optional<Object> value(Form form, Node node, Trail trail) {
        if (node instanceof Node.Scalar scalar && scalar.nothing()) {
            return scalars.reject(node, trail, Phrase.allowed(form), "delete it");
        }
        return switch (form) {
            case Form.Amount number -> numbers.read(number, node, trail).map(value -> value);
            case Form.Flag flag -> scalars.flag(node, trail);
            case Form.Text text -> scalars.text(node, trail);
            case Form.Moment moment -> scalars.moment(moment, node, trail);
            case Form.Choice choice -> scalars.choice(choice, node, trail);
            case Form.Parsed parsed -> scalars.parsed(parsed, node, trail);
            case Form.Attached attached ->
                scalars.words(node, trail).flatMap(name -> attachments.file(name, node.where(), trail));
            case Form.Filed filed ->
                scalars.words(node, trail).flatMap(name -> attachments.read(filed, name, node.where(), trail));
            case Form.Tree tree -> Optional.of(node);
            case Form.Items items -> items(items, node, trail);
            case Form.Named named -> named(named, node, trail);
            case Form.Perhaps perhaps -> perhaps(perhaps, node, trail);
            case Form.PerhapsNumber number ->
                numbers.read(number.number(), node, trail)
                        .map(value -> optional(number.number().width(), value));
            case Form.Noun noun -> noun(noun, node, trail);
            case Form.Composite composite ->
                node instanceof Node.Mapping mapping
                        ? record(composite.type(), List.of(), mapping, trail)
                        : scalars.reject(node, trail, Phrase.allowed(form), keysOf(composite));
            case Form.Kinds kinds ->
                node instanceof Node.Mapping mapping
                        ? kind(kinds, mapping, trail)
                                .flatMap(kind -> record(kind.type(), kinds.kinds(), mapping, trail))
                        : scalars.reject(node, trail, Phrase.allowed(form), "write " + Phrase.example(form));
        };
    }

    private Optional<Object> record(
            Class<? extends Record> type, List<Form.Kind> siblings, Node.Mapping mapping, Trail trail) {
        Set<String> meant = unknownKeys.note(type, siblings, mapping, trail);
        return components(type, mapping, trail, meant);
    }

    /// Binds a record whose keys stand in a mapping, maybe among others.
    ///
    /// @param meant  keys a misspelt one stands for: their absence is no second problem
    private Optional<Object> components(
            Class<? extends Record> type, Node.Mapping mapping, Trail trail, Set<String> meant) {
        Form.Fields fields = forms.fields(type);
        List<Object> values = new ArrayList<>();
        for (Form.Field field : fields.fields()) {
            component(field, mapping, trail, meant).ifPresent(values::add);
        }
        return values.size() == fields.fields().size() ? construct(fields, values, mapping, trail) : Optional.empty();
    }

    private Optional<Object> component(Form.Field field, Node.Mapping mapping, Trail trail, Set<String> meant) {
        if (field.flat()) {
            return switch (field.form()) {
                case Form.Composite flat -> components(flat.type(), mapping, trail, meant);
                case Form.Kinds kinds ->
                    kind(kinds, mapping, trail).flatMap(kind -> components(kind.type(), mapping, trail, meant));
                default -> throw new IllegalStateException(field.key() + " cannot be flat");
            };
        }
        Optional<Node> node = mapping.get(field.key());
        if (node.isPresent() && node.get() instanceof Node.Scalar scalar && scalar.nothing()) {
            return nothing(field, scalar, trail);
        }
        if (node.isPresent()) {
            return value(field.form(), node.get(), trail.key(field.key()));
        }
        if (field.fallback().isPresent()) {
            return Optional.of(fallback(field, field.fallback().get()));
        }
        return switch (field.form()) {
            case Form.Perhaps perhaps -> Optional.of(Optional.empty());
            case Form.PerhapsNumber number ->
                Optional.of(
                        switch (number.number().width()) {
                            case DOUBLE -> OptionalDouble.empty();
                            case INT -> OptionalInt.empty();
                            case LONG -> OptionalLong.empty();
                        });
            default -> {
                if (!meant.contains(field.key())) {
                    missing(field, mapping, trail);
                }
                yield Optional.empty();
            }
        };
    }

    private Optional<Object> construct(Form.Fields fields, List<Object> values, Node.Mapping mapping, Trail trail) {
        try {
            Record made = (Record) fields.constructor().newInstance(values.toArray());
            if (values.stream().anyMatch(DataFile.class::isInstance)) {
                attachments.hold(made);
            }
            return Optional.of(made);
        } catch (InvocationTargetException e) {
            if (!(e.getCause() instanceof LimitException limit)) {
                throw new IllegalStateException(fields.type() + " cannot be made", e.getCause());
            }
            Where where = mapping.get(limit.key()).orElse(mapping).where();
            problems.add(
                    where,
                    trail.key(limit.key()).toString(),
                    Words.cut(limit.value()) + " is not " + limit.allowed() + "."
                            + (limit.maybe().isEmpty() ? "" : " Maybe " + limit.maybe() + "."));
            return Optional.empty();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(fields.type() + " cannot be made", e);
        }
    }

    /// Which of its kinds a mapping says it is.
    private Optional<Form.Kind> kind(Form.Kinds kinds, Node.Mapping mapping, Trail trail) {
        Optional<Form.Kind> kind = unknownKeys.kind(kinds.kinds(), mapping);
        if (kind.isEmpty()) {
            List<String> words = Phrase.kinds(kinds.kinds());
            Optional<Node> node = mapping.get(KIND);
            String likely = unknownKeys.likeliest(kinds.kinds(), mapping);
            if (node.isEmpty()) {
                problems.add(
                        mapping.where(),
                        trail.key(KIND).toString(),
                        "missing, and must be " + Phrase.oneOf(words) + ". Maybe add kind: " + likely + ".");
            } else {
                String near = node.get() instanceof Node.Scalar scalar
                        ? Words.nearest(scalar.text(), words).orElse(likely)
                        : likely;
                scalars.reject(node.get(), trail.key(KIND), Phrase.oneOf(words), near);
            }
        }
        return kind;
    }

    private Optional<Object> items(Form.Items form, Node node, Trail trail) {
        if (form.single() && node instanceof Node.Scalar) {
            return value(form.item(), node, trail).map(List::of);
        }
        if (!(node instanceof Node.Sequence sequence)) {
            String bracketed =
                    node instanceof Node.Scalar ? "write [" + Phrase.shown(node) + "]" : "begin it with a dash";
            return scalars.reject(node, trail, "a list", bracketed);
        }
        List<Object> values = new ArrayList<>(sequence.items().size());
        for (int i = 0; i < sequence.items().size() && !problems.enough(); i++) {
            value(form.item(), sequence.items().get(i), trail.item(i)).ifPresent(values::add);
        }
        return values.size() == sequence.items().size() ? Optional.of(List.copyOf(values)) : Optional.empty();
    }

    private Optional<Object> named(Form.Named form, Node node, Trail trail) {
        if (!(node instanceof Node.Mapping mapping)) {
            return scalars.reject(node, trail, Phrase.allowed(form), "");
        }
        SequencedMap<String, Object> values = new LinkedHashMap<>();
        mapping.entries()
                .forEach((key, item) ->
                        value(form.value(), item, trail.key(key)).ifPresent(value -> values.put(key, value)));
        return values.size() == mapping.entries().size()
                ? Optional.of(Collections.unmodifiableSequencedMap(values))
                : Optional.empty();
    }

    private Optional<Object> perhaps(Form.Perhaps form, Node node, Trail trail) {
        return node instanceof Node.Scalar scalar && scalar.text().equals("none")
                ? Optional.of(Optional.empty())
                : value(form.value(), node, trail).map(Optional::of);
    }

    private Optional<Object> noun(Form.Noun form, Node node, Trail trail) {
        if (node instanceof Node.Mapping) {
            return value(form.inPlace(), node, trail);
        }
        if (!(node instanceof Node.Scalar)) {
            return scalars.reject(node, trail, Phrase.allowed(form), "write a name");
        }
        Optional<String> name = scalars.words(node, trail);
        if (name.isEmpty()) {
            return Optional.empty();
        }
        Class<? extends CatalogEntry> section = Catalog.SECTIONS.get(form.section());
        Optional<? extends CatalogEntry> entry = section == null ? Optional.empty() : catalog.find(section, name.get());
        if (entry.filter(form.type()::isInstance).isPresent()) {
            return entry.map(noun -> noun);
        }
        List<String> names = section == null ? List.of() : catalog.names(section);
        String near = Words.nearest(name.get(), names).orElse(Words.either(names));
        return scalars.reject(
                node, trail, "in the catalog's " + form.section(), near.isEmpty() ? "write it out in place" : near);
    }

    private Optional<Object> nothing(Form.Field field, Node.Scalar node, Trail trail) {
        String example = Phrase.example(field.form());
        return scalars.reject(
                node,
                trail.key(field.key()),
                Phrase.allowed(field.form()),
                field.required() ? "write " + (example.isEmpty() ? "it" : example) : "leave the key out");
    }

    private void missing(Form.Field field, Node.Mapping mapping, Trail trail) {
        String example = Phrase.example(field.form());
        problems.add(
                mapping.where(),
                trail.key(field.key()).toString(),
                "missing, and must be " + Phrase.allowed(field.form()) + ". Maybe add "
                        + (example.isEmpty() ? "it" : field.key() + ": " + example)
                        + ".");
    }

    /// The value that stands for a key left out; always the same one.
    private Object fallback(Form.Field field, String yaml) {
        Object known = fallbacks.get(field);
        if (known != null) {
            return known;
        }
        Problems faults = new Problems();
        Optional<Object> bound =
                new Binder(catalog, faults, forms).value(field.form(), Forms.node(yaml), new Trail.Top());
        Object value = bound.orElseThrow(() -> new IllegalStateException(
                "the fallback of " + field.key() + " is wrong: " + new BadInput(faults.found()).getMessage()));
        fallbacks.put(field, value);
        return value;
    }

    private String keysOf(Form.Composite composite) {
        return "write keys " + Words.either(forms.keys(composite.type()).keySet()) + " below it";
    }

    private static Object optional(Form.Width width, Number value) {
        return switch (width) {
            case DOUBLE -> OptionalDouble.of(value.doubleValue());
            case INT -> OptionalInt.of(value.intValue());
            case LONG -> OptionalLong.of(value.longValue());
        };
    }
}
