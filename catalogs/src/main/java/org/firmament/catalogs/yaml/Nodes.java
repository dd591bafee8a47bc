package org.firmament.catalogs.yaml;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Values as written, on one line.
public final class Nodes {
    /// Text that means the same with and without brackets around it.
    private static final Pattern BARE = Pattern.compile("[A-Za-z0-9+./°-]([A-Za-z0-9+._/°() -]*[A-Za-z0-9+._/°)-])?");

    private Nodes() {}

    /// YAML that reads back as the same value.
    public static String text(Node node) {
        return switch (node) {
            case Node.Scalar scalar
            when scalar.style() == Node.Style.PLAIN
                    && BARE.matcher(scalar.text()).matches() -> scalar.text();
            case Node.Scalar scalar -> "'" + scalar.text().replace("'", "''") + "'";
            case Node.Sequence list ->
                list.items().stream().map(Nodes::text).collect(Collectors.joining(", ", "[", "]"));
            case Node.Mapping mapping ->
                mapping.entries().entrySet().stream()
                        .map(entry -> entry.getKey() + ": " + text(entry.getValue()))
                        .collect(Collectors.joining(", ", "{", "}"));
        };
    }

    /// What a scalar says, without quotes; of anything else its YAML.
    public static String words(Node node) {
        return node instanceof Node.Scalar scalar ? scalar.text() : text(node);
    }
}
