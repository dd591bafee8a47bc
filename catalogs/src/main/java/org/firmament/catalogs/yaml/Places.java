package org.firmament.catalogs.yaml;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds where in a file a value stands.
final class Places {
    private static final Pattern ITEM = Pattern.compile("\\[([0-9]+)\\]");

    private Places() {}

    /// The place of the value at `path`, or of the nearest value above it that is written. A key may have dots
    /// and brackets of its own.
    static Where of(Node tree, String path) {
        Node node = tree;
        String left = path;
        while (!left.isEmpty()) {
            Optional<Below> below = below(node, left);
            if (below.isEmpty()) {
                break;
            }
            node = below.get().node();
            left = below.get().left();
        }
        return node.where();
    }

    /// One step down, and the path that is left from there.
    private record Below(Node node, String left) {}

    private static Optional<Below> below(Node node, String path) {
        return switch (node) {
            case Node.Mapping mapping ->
                mapping.entries().entrySet().stream()
                        .filter(entry -> begins(path, entry.getKey()))
                        .max(Comparator.comparingInt(entry -> entry.getKey().length()))
                        .map(entry -> new Below(
                                entry.getValue(),
                                rest(path.substring(entry.getKey().length()))));
            case Node.Sequence sequence -> {
                Matcher item = ITEM.matcher(path);
                yield !item.lookingAt()
                        ? Optional.empty()
                        : sequence.items().stream()
                                .skip(Long.parseLong(item.group(1)))
                                .findFirst()
                                .map(found -> new Below(found, rest(path.substring(item.end()))));
            }
            case Node.Scalar _ -> Optional.empty();
        };
    }

    private static boolean begins(String path, String key) {
        return path.startsWith(key) && (path.length() == key.length() || ".[".indexOf(path.charAt(key.length())) >= 0);
    }

    private static String rest(String path) {
        return path.startsWith(".") ? path.substring(1) : path;
    }
}
