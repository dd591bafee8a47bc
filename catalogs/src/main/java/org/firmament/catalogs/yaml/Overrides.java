package org.firmament.catalogs.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Values of a file replaced from the command line: `--set constellations[interceptors].pattern.altitude_km=400`.
///
/// A path is keys joined by dots; `[2]` is the third item of a list, `[name]` the item with that `name`. Keys
/// that are not there yet are added, list items are not. A catalog name on the way is written out, so that one
/// of the entry's values can be changed. The value is YAML, read as strictly as a file.
final class Overrides {
    /// The file name problems of overrides are told under.
    static final String SET = "--set";

    private static final Pattern STEP = Pattern.compile("([^.\\[\\]=]+)|\\[([^\\]]*)\\]");
    private static final Pattern PATH =
            Pattern.compile("[^.\\[\\]=]+(\\[[^\\]]*\\])*(\\.[^.\\[\\]=]+(\\[[^\\]]*\\])*)*");

    private static final Where WHERE = new Where(SET, 0);

    /// One step down: into a mapping or into a list.
    sealed interface Step {
        record Key(String key) implements Step {}

        record Item(String which) implements Step {}
    }

    private final Problems problems;
    private final Shape shape;

    Overrides(Problems problems, Shape shape) {
        this.problems = problems;
        this.shape = shape;
    }

    /// The steps of a path.
    static List<Step> steps(String path) {
        List<Step> steps = new ArrayList<>();
        Matcher step = STEP.matcher(path);
        while (step.find()) {
            steps.add(step.group(1) == null ? new Step.Item(step.group(2)) : new Step.Key(step.group(1)));
        }
        return steps;
    }

    /// The tree with each override applied in order; those that cannot be are noted.
    Node.Mapping apply(Node.Mapping tree, List<String> overrides) {
        Node.Mapping result = tree;
        for (String override : overrides) {
            result = apply(result, override);
        }
        return result;
    }

    private Node.Mapping apply(Node.Mapping tree, String override) {
        Matcher path = PATH.matcher(override);
        if (!path.lookingAt() || path.end() >= override.length() || override.charAt(path.end()) != '=') {
            problems.add(WHERE, Words.cut(override), "not of the form path=value. Maybe --set raid.launches=3.");
            return tree;
        }
        List<Step> steps = steps(path.group());
        try {
            Node value = onCommandLine(TreeReader.value(SET, override.substring(path.end() + 1)));
            return (Node.Mapping) set(Optional.of(tree), Optional.of(shape.top()), steps, 0, value, new Trail.Top());
        } catch (BadInput bad) {
            bad.problems().forEach(p -> problems.add(WHERE, p.path().isEmpty() ? path.group() : p.path(), p.message()));
            return tree;
        }
    }

    private Node set(Optional<Node> found, Optional<Form> form, List<Step> steps, int depth, Node value, Trail trail) {
        if (depth == steps.size()) {
            return value;
        }
        Optional<Node> node = found.map(name -> shape.writtenOut(form, name));
        return switch (steps.get(depth)) {
            case Step.Key step -> {
                Node.Mapping mapping = mapping(node, trail);
                Optional<Node> old = mapping.get(step.key());
                boolean list = depth + 1 < steps.size() && steps.get(depth + 1) instanceof Step.Item;
                if (list && !(old.orElse(mapping) instanceof Node.Sequence)) {
                    throw bad(trail.key(step.key()), "no such list", Words.nearest(step.key(), lists(mapping)));
                }
                SequencedMap<String, Node> entries = new LinkedHashMap<>(mapping.entries());
                Optional<Form> below = shape.below(form, mapping, step.key());
                entries.put(step.key(), set(old, below, steps, depth + 1, value, trail.key(step.key())));
                yield new Node.Mapping(mapping.where(), entries);
            }
            case Step.Item step -> {
                Node.Sequence list = sequence(node, trail);
                int index = index(list, step.which(), trail);
                List<Node> items = new ArrayList<>(list.items());
                Node old = items.get(index);
                items.set(index, set(Optional.of(old), Shape.item(form), steps, depth + 1, value, trail.item(index)));
                yield new Node.Sequence(list.where(), items);
            }
        };
    }

    private static Node.Mapping mapping(Optional<Node> node, Trail trail) {
        if (node.isEmpty() || (node.get() instanceof Node.Scalar scalar && scalar.nothing())) {
            return new Node.Mapping(WHERE, new LinkedHashMap<>());
        }
        if (node.get() instanceof Node.Mapping mapping) {
            return mapping;
        }
        throw bad(trail, Phrase.shown(node.get()) + " has no keys below it", Optional.empty());
    }

    private static Node.Sequence sequence(Optional<Node> node, Trail trail) {
        if (node.isPresent() && node.get() instanceof Node.Sequence list) {
            return list;
        }
        throw bad(trail, "not a list", Optional.empty());
    }

    /// The place of an item named by number or by its `name`.
    static int index(Node.Sequence list, String which, Trail trail) {
        int size = list.items().size();
        if (which.matches("[0-9]{1,7}")) {
            int index = Integer.parseInt(which);
            if (index < size) {
                return index;
            }
            throw bad(trail, "there is no [" + which + "] in a list of " + size, last(size));
        }
        List<String> names = list.items().stream().map(Overrides::name).toList();
        return IntStream.range(0, size)
                .filter(i -> names.get(i).equals(which))
                .findFirst()
                .orElseThrow(() -> bad(
                        trail,
                        "no item is named " + Words.cut(which),
                        Words.nearest(which, names)
                                .or(() -> Optional.of(Words.either(names)).filter(n -> !n.isEmpty()))));
    }

    private static Optional<String> last(int size) {
        return size == 0 ? Optional.empty() : Optional.of("[" + (size - 1) + "]");
    }

    private static String name(Node item) {
        return switch (item) {
            case Node.Scalar scalar -> scalar.text();
            case Node.Mapping mapping
            when mapping.get("name").orElse(mapping) instanceof Node.Scalar name -> name.text();
            case Node.Mapping _, Node.Sequence _ -> "";
        };
    }

    private static List<String> lists(Node.Mapping mapping) {
        return mapping.entries().entrySet().stream()
                .filter(entry -> entry.getValue() instanceof Node.Sequence)
                .map(java.util.Map.Entry::getKey)
                .toList();
    }

    /// A value read from the command line has no lines.
    private static Node onCommandLine(Node node) {
        return switch (node) {
            case Node.Scalar scalar -> new Node.Scalar(WHERE, scalar.text(), scalar.style());
            case Node.Sequence list ->
                new Node.Sequence(
                        WHERE,
                        list.items().stream().map(Overrides::onCommandLine).toList());
            case Node.Mapping mapping -> {
                SequencedMap<String, Node> entries = new LinkedHashMap<>();
                mapping.entries().forEach((key, value) -> entries.put(key, onCommandLine(value)));
                yield new Node.Mapping(WHERE, entries);
            }
        };
    }

    private static BadInput bad(Trail trail, String what, Optional<String> maybe) {
        return new BadInput(List.of(
                new Problem(SET, 0, trail.toString(), what + ". Maybe " + maybe.orElse("write it in the file") + ".")));
    }
}
