package org.firmament.catalogs.yaml;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.firmament.catalogs.Catalog;
import org.firmament.catalogs.CatalogEntry;

/// What may stand where in a file, followed step by step beside the tree of what does.
final class Shape {
    private final Forms forms = new Forms();
    private final Catalog catalog;
    private final Form top;

    Shape(Class<? extends Record> type, Catalog catalog) {
        this.catalog = catalog;
        top = new Form.Composite(type);
    }

    /// The form of the whole file.
    Form top() {
        return top;
    }

    /// The keys a mapping of a form may write, those of every kind it may be if it does not say which.
    ///
    /// @return nothing where any key may stand
    Optional<Map<String, Form.Field>> keys(Form form, Node.Mapping mapping) {
        return switch (form) {
            case Form.Composite composite -> Optional.of(forms.keys(composite.type()));
            case Form.Kinds kinds -> {
                Map<String, Form.Field> keys = new LinkedHashMap<>();
                said(kinds, mapping).forEach(kind -> keys.putAll(forms.keys(kind.type())));
                yield Optional.of(keys);
            }
            case Form.Noun noun -> keys(noun.inPlace(), mapping);
            case Form.Perhaps perhaps -> keys(perhaps.value(), mapping);
            default -> Optional.empty();
        };
    }

    /// The form of a key's value, if the file's records say so.
    Optional<Form> below(Optional<Form> form, Node.Mapping mapping, String key) {
        if (form.isPresent() && form.get() instanceof Form.Named named) {
            return Optional.of(named.value());
        }
        return form.flatMap(known -> keys(known, mapping))
                .flatMap(keys -> Optional.ofNullable(keys.get(key)))
                .map(Form.Field::form);
    }

    /// The form of a list's items.
    static Optional<Form> item(Optional<Form> form) {
        return form.flatMap(known -> switch (known) {
            case Form.Items items -> Optional.of(items.item());
            case Form.Perhaps perhaps -> item(Optional.of(perhaps.value()));
            default -> Optional.empty();
        });
    }

    /// A catalog name as the entry written out, so that single values of it can be changed; anything else as it
    /// is.
    Node writtenOut(Optional<Form> form, Node node) {
        Optional<Form.Noun> noun = form.flatMap(Shape::noun);
        if (noun.isEmpty() || !(node instanceof Node.Scalar scalar)) {
            return node;
        }
        Class<? extends CatalogEntry> section = Catalog.SECTIONS.get(noun.get().section());
        return Optional.ofNullable(section)
                .flatMap(type -> catalog.find(type, scalar.text()).map(found -> (Object) found))
                .filter(noun.get().type()::isInstance)
                .map(entry -> TreeReader.json(Overrides.SET, RecordWriter.inPlace(noun.get(), entry)))
                .orElse(node);
    }

    private static Optional<Form.Noun> noun(Form form) {
        return switch (form) {
            case Form.Noun noun -> Optional.of(noun);
            case Form.Perhaps perhaps -> noun(perhaps.value());
            default -> Optional.empty();
        };
    }

    private static List<Form.Kind> said(Form.Kinds kinds, Node.Mapping mapping) {
        Optional<String> word =
                mapping.get(Binder.KIND).filter(Node.Scalar.class::isInstance).map(node -> ((Node.Scalar) node).text());
        List<Form.Kind> said = kinds.kinds().stream()
                .filter(kind -> word.filter(kind.words()::contains).isPresent())
                .toList();
        return said.isEmpty() ? kinds.kinds() : said;
    }
}
