package org.firmament.catalogs.yaml;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.firmament.catalogs.Catalog;

/// A file taken apart once and bound many times, each time with other values: the base of a study.
public final class Template<T extends Record> {
    private final Path file;
    private final Node.Mapping tree;
    private final Class<T> type;
    private final Catalog catalog;
    private final BiConsumer<T, Complaints> rules;
    private final BiConsumer<Record, Problems> attached;

    private Template(
            Path file,
            Node.Mapping tree,
            Class<T> type,
            Catalog catalog,
            BiConsumer<T, Complaints> rules,
            BiConsumer<Record, Problems> attached) {
        this.file = file;
        this.tree = tree;
        this.type = type;
        this.catalog = catalog;
        this.rules = rules;
        this.attached = attached;
    }

    /// Takes a file apart; what [RecordReader#read] would say of it is said by [#with].
    ///
    /// @throws BadInput  if it is no file of keys and values
    public static <T extends Record> Template<T> of(
            Path file,
            Class<T> type,
            Catalog catalog,
            BiConsumer<T, Complaints> rules,
            BiConsumer<Record, Problems> attached) {
        return new Template<>(file, TreeReader.file(file), type, catalog, rules, attached);
    }

    /// The record with values laid over the file's. May be asked from any thread.
    ///
    /// @param overrides  `path=value`, applied in order
    /// @throws BadInput  with every problem
    public T with(List<String> overrides) {
        return RecordReader.bind(
                tree, overrides, type, catalog, rules, new Attachments(new Problems(), file), attached);
    }

    /// What stands at a path: as written, else its default; nothing where it is left out and has none.
    ///
    /// @throws BadInput  saying where the path leads nowhere, and what it may have meant
    public Optional<Node> at(String path) {
        Problems problems = new Problems();
        Shape shape = new Shape(type, catalog);
        Node reached = new Overrides(problems, shape).apply(tree, List.of(path + "=0"));
        problems.throwIfAny();
        Optional<Form> form = Optional.of(shape.top());
        Optional<Node> node = Optional.of(tree);
        Trail trail = new Trail.Top();
        for (Overrides.Step step : Overrides.steps(path)) {
            Optional<Form> here = form;
            node = node.map(found -> shape.writtenOut(here, found));
            switch (step) {
                case Overrides.Step.Key(String key) -> {
                    Node.Mapping mapping = (Node.Mapping) reached;
                    Optional<Map<String, Form.Field>> keys = form.flatMap(known -> shape.keys(known, mapping));
                    requireKnown(keys, key, trail);
                    node = node.flatMap(found -> written(found, key)).or(() -> fallback(keys, key));
                    form = shape.below(form, mapping, key);
                    trail = trail.key(key);
                    reached = mapping.get(key).orElseThrow();
                }
                case Overrides.Step.Item(String which) -> {
                    Node.Sequence list = (Node.Sequence) reached;
                    int index = Overrides.index(list, which, trail);
                    node = node.filter(Node.Sequence.class::isInstance)
                            .map(found -> ((Node.Sequence) found).items().get(index));
                    form = Shape.item(form);
                    trail = trail.item(index);
                    reached = list.items().get(index);
                }
            }
        }
        return node;
    }

    private static Optional<Node> written(Node node, String key) {
        return node instanceof Node.Mapping mapping ? mapping.get(key) : Optional.empty();
    }

    private static Optional<Node> fallback(Optional<Map<String, Form.Field>> keys, String key) {
        return keys.flatMap(known -> Optional.ofNullable(known.get(key)))
                .flatMap(Form.Field::fallback)
                .map(Forms::node);
    }

    private static void requireKnown(Optional<Map<String, Form.Field>> keys, String key, Trail trail) {
        if (keys.isPresent() && !keys.get().containsKey(key) && !key.equals(Binder.KIND)) {
            String maybe = Words.nearest(key, keys.get().keySet())
                    .orElse("one of " + Words.either(keys.get().keySet()));
            throw new BadInput(List.of(
                    new Problem(Overrides.SET, 0, trail.key(key).toString(), "not a key here. Maybe " + maybe + ".")));
        }
    }
}
