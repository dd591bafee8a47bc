package org.firmament.catalogs.yaml;

import java.nio.file.Path;
import java.util.List;
import org.firmament.catalogs.Catalog;

/// Reads a file into a record, or says everything that is wrong with it.
///
/// The record's components are the file's keys ([org.firmament.catalogs.units.Written]); a key the record does not
/// have, a value out of its limits and a broken rule between values are all problems, and all are told at once.
public final class RecordReader {
    private RecordReader() {}

    /// Reads a `.yaml`, `.yml` or `.json` file.
    ///
    /// @param overrides  `path=value` texts as of `--set`, applied in order before anything is checked
    /// @param catalog    finds the nouns the file names
    /// @throws BadInput  with every problem of the file
    public static <T extends Record> T read(Path file, List<String> overrides, Class<T> type, Catalog catalog) {
        return bind(TreeReader.file(file), overrides, type, catalog);
    }

    /// Reads a YAML text, such as a resource of the program.
    ///
    /// @param name  stands for the file in messages
    /// @throws BadInput  with every problem of the text
    public static <T extends Record> T readText(
            String name, String yaml, List<String> overrides, Class<T> type, Catalog catalog) {
        return bind(TreeReader.text(name, yaml), overrides, type, catalog);
    }

    private static <T extends Record> T bind(
            Node.Mapping file, List<String> overrides, Class<T> type, Catalog catalog) {
        Problems problems = new Problems();
        Node.Mapping tree = new Overrides(problems).apply(file, overrides);
        var record = new Binder(catalog, problems, new Forms()).value(new Form.Composite(type), tree, new Trail.Top());
        problems.throwIfAny();
        return type.cast(record.orElseThrow());
    }
}
