package org.firmament.catalogs.yaml;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/// What a file says before anyone asks what it means: mappings, sequences and scalars, each with its line.
public sealed interface Node {
    /// Where it stands; for a mapping's value, the line of its key.
    Where where();

    /// Keys in the order written, none twice.
    record Mapping(Where where, SequencedMap<String, Node> entries) implements Node {
        public Mapping {
            entries = Collections.unmodifiableSequencedMap(entries);
        }

        /// The value of a key, if the key is written.
        public Optional<Node> get(String key) {
            return Optional.ofNullable(entries.get(key));
        }
    }

    /// Values in the order written.
    record Sequence(Where where, List<Node> items) implements Node {
        public Sequence {
            items = Collections.unmodifiableList(items);
        }
    }

    /// A word, a number, a text: only the one who asks knows which.
    record Scalar(Where where, String text, Style style) implements Node {
        private static final Set<String> NOTHING = Set.of("", "~", "null");

        /// Whether nothing is written after the key: `planes:`, `planes: null`.
        public boolean nothing() {
            return style == Style.PLAIN && NOTHING.contains(text.toLowerCase(Locale.ROOT));
        }

        /// Whether it is this very word, not quoted.
        public boolean plain(String word) {
            return style == Style.PLAIN && text.equals(word);
        }
    }

    /// How a scalar is written. Quoted (or a block of text), it is text and nothing else.
    enum Style {
        PLAIN,
        QUOTED
    }
}
