package org.firmament.catalogs.yaml;

/// The way from the top of a file to a value, put into words only when a problem needs it.
sealed interface Trail {
    /// The top of a file.
    record Top() implements Trail {
        @Override
        public String toString() {
            return "";
        }
    }

    /// A mapping's value.
    record Key(Trail parent, String key) implements Trail {
        @Override
        public String toString() {
            String before = parent.toString();
            return (before.isEmpty() ? "" : before + ".") + Words.cut(key);
        }
    }

    /// A sequence's item, counted from 0.
    record Item(Trail parent, int index) implements Trail {
        @Override
        public String toString() {
            return parent + "[" + index + "]";
        }
    }

    default Trail key(String key) {
        return new Key(this, key);
    }

    default Trail item(int index) {
        return new Item(this, index);
    }
}
