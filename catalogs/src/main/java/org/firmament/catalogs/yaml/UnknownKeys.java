package org.firmament.catalogs.yaml;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.firmament.catalogs.units.Unit;

/// Keys nobody asks for, and those they were meant to be.
final class UnknownKeys {
    private final Problems problems;
    private final Forms forms;

    UnknownKeys(Problems problems, Forms forms) {
        this.problems = problems;
        this.forms = forms;
    }

    /// The kind a mapping's `kind` names. Kinds that share a word are told apart by the keys written.
    Optional<Form.Kind> kind(List<Form.Kind> kinds, Node.Mapping mapping) {
        List<Form.Kind> named = mapping.get(Binder.KIND)
                .filter(Node.Scalar.class::isInstance)
                .map(node -> ((Node.Scalar) node).text())
                .map(word -> kinds.stream()
                        .filter(kind -> kind.words().contains(word))
                        .toList())
                .orElse(List.of());
        return named.size() < 2 ? named.stream().findFirst() : Optional.of(mostWritten(named, mapping));
    }

    /// The word of the kind whose keys a mapping without `kind` writes most of.
    String likeliest(List<Form.Kind> kinds, Node.Mapping mapping) {
        return mostWritten(kinds, mapping).words().getFirst();
    }

    private Form.Kind mostWritten(List<Form.Kind> kinds, Node.Mapping mapping) {
        Form.Kind best = kinds.getFirst();
        long most = 0;
        for (Form.Kind kind : kinds) {
            Set<String> keys = forms.keys(kind.type()).keySet();
            long known =
                    mapping.entries().keySet().stream().filter(keys::contains).count();
            if (known > most) {
                best = kind;
                most = known;
            }
        }
        return best;
    }

    /// Notes every key of a mapping that its record does not know.
    ///
    /// @param siblings  the kinds the record is one of; none if no `kind` belongs there
    /// @return the known keys that unknown ones were taken for
    Set<String> note(Class<? extends Record> type, List<Form.Kind> siblings, Node.Mapping mapping, Trail trail) {
        Map<String, Form.Field> known = known(type, mapping);
        Set<String> meant = new HashSet<>();
        for (Map.Entry<String, Node> entry : mapping.entries().entrySet()) {
            String key = entry.getKey();
            if (known.containsKey(key) || (key.equals(Binder.KIND) && !siblings.isEmpty())) {
                continue;
            }
            if (problems.enough()) {
                break;
            }
            problems.add(
                    entry.getValue().where(),
                    trail.key(key).toString(),
                    "not a key here. Maybe " + suggestion(key, type, siblings, known, mapping, meant) + ".");
        }
        return meant;
    }

    private String suggestion(
            String key,
            Class<? extends Record> type,
            List<Form.Kind> siblings,
            Map<String, Form.Field> known,
            Node.Mapping mapping,
            Set<String> meant) {
        List<String> free = known.keySet().stream()
                .filter(k -> !mapping.entries().containsKey(k))
                .toList();
        Optional<String> near = free.stream()
                .filter(k -> sameButForUnit(key, known.get(k)))
                .findFirst()
                .or(() -> Words.nearest(key, free));
        if (near.isPresent()) {
            meant.add(near.get());
            return near.get();
        }
        Optional<Form.Kind> other = Stream.concat(siblings.stream(), beside(type).stream())
                .filter(kind -> forms.keys(kind.type()).containsKey(key))
                .findFirst();
        if (other.isPresent()) {
            return "kind: " + other.get().words().getFirst();
        }
        return free.isEmpty() ? "delete it" : "one of " + Words.either(free);
    }

    /// The keys a mapping may write, given the kinds it says its flat components are.
    private Map<String, Form.Field> known(Class<? extends Record> type, Node.Mapping mapping) {
        Map<String, Form.Field> keys = new LinkedHashMap<>();
        for (Form.Field field : forms.fields(type).fields()) {
            switch (field.form()) {
                case Form.Composite flat when field.flat() -> keys.putAll(known(flat.type(), mapping));
                case Form.Kinds kinds
                when field.flat() -> {
                    keys.put(Binder.KIND, field);
                    List<Form.Kind> said =
                            kind(kinds.kinds(), mapping).map(List::of).orElse(kinds.kinds());
                    said.forEach(kind -> keys.putAll(known(kind.type(), mapping)));
                }
                default -> keys.put(field.key(), field);
            }
        }
        return keys;
    }

    private List<Form.Kind> beside(Class<? extends Record> type) {
        return forms.fields(type).fields().stream()
                .filter(field -> field.flat() && field.form() instanceof Form.Kinds)
                .flatMap(field -> ((Form.Kinds) field.form()).kinds().stream())
                .toList();
    }

    /// `altitude` and `altitude_m` are `altitude_km` but for the unit.
    private static boolean sameButForUnit(String key, Form.@org.jspecify.annotations.Nullable Field field) {
        if (field == null) {
            return false;
        }
        for (Unit unit : Unit.values()) {
            if (key.equals(field.stem() + (unit.suffix().isEmpty() ? "" : "_" + unit.suffix()))) {
                return true;
            }
        }
        return false;
    }
}
