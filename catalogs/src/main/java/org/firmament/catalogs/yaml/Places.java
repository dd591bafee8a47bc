package org.firmament.catalogs.yaml;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds where in a file a value stands.
final class Places {
    private static final Pattern STEP = Pattern.compile("([^.\\[\\]]+)|\\[([0-9]+)\\]");

    private Places() {}

    /// The place of the value at `path`, or of the nearest value above it that is written.
    static Where of(Node tree, String path) {
        Node node = tree;
        Matcher step = STEP.matcher(path);
        while (step.find()) {
            Optional<Node> below = below(node, step.group(1), step.group(2));
            if (below.isEmpty()) {
                break;
            }
            node = below.get();
        }
        return node.where();
    }

    private static Optional<Node> below(Node node, @Nullable String key, @Nullable String index) {
        return switch (node) {
            case Node.Mapping mapping -> key == null ? Optional.empty() : mapping.get(key);
            case Node.Sequence sequence ->
                index == null
                        ? Optional.empty()
                        : sequence.items().stream().skip(Long.parseLong(index)).findFirst();
            case Node.Scalar _ -> Optional.empty();
        };
    }
}
