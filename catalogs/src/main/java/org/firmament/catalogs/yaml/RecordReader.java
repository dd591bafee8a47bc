package org.firmament.catalogs.yaml;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
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
        return read(file, overrides, type, catalog, (record, complaints) -> {});
    }

    /// Reads a file whose parts must also agree with each other.
    ///
    /// @param rules  called with a record whose parts are each right; told what is not, all of it becomes problems
    /// @throws BadInput  with every problem of the file
    public static <T extends Record> T read(
            Path file, List<String> overrides, Class<T> type, Catalog catalog, BiConsumer<T, Complaints> rules) {
        return read(file, overrides, type, catalog, rules, (holder, problems) -> {});
    }

    /// Reads a file that names others, whose problems are told together with its own.
    ///
    /// @param attached  called with each record that holds an [org.firmament.catalogs.DataFile]
    /// @throws BadInput  with every problem of the file and of those it names
    public static <T extends Record> T read(
            Path file,
            List<String> overrides,
            Class<T> type,
            Catalog catalog,
            BiConsumer<T, Complaints> rules,
            BiConsumer<Record, Problems> attached) {
        Attachments attachments = new Attachments(new Problems(), file);
        return bind(TreeReader.file(file), overrides, type, catalog, rules, attachments, attached);
    }

    /// Reads a YAML text, such as a resource of the program.
    ///
    /// @param name  stands for the file in messages
    /// @throws BadInput  with every problem of the text
    public static <T extends Record> T readText(
            String name, String yaml, List<String> overrides, Class<T> type, Catalog catalog) {
        return bind(
                TreeReader.text(name, yaml),
                overrides,
                type,
                catalog,
                (record, complaints) -> {},
                new Attachments(new Problems(), Path.of("")),
                (holder, found) -> {});
    }

    /// Reads a YAML text whose parts must also agree with each other.
    ///
    /// @param name      stands for the file in messages
    /// @param rules     called with a record whose parts are each right, and told what does not agree
    /// @param attached  called with each record that holds an [org.firmament.catalogs.DataFile]
    /// @throws BadInput  with every problem of the text
    public static <T extends Record> T readText(
            String name,
            String yaml,
            Class<T> type,
            Catalog catalog,
            BiConsumer<T, Complaints> rules,
            BiConsumer<Record, Problems> attached) {
        Attachments attachments = new Attachments(new Problems(), Path.of(""));
        return bind(TreeReader.text(name, yaml), List.of(), type, catalog, rules, attachments, attached);
    }

    /// Binds what stands at a place of a file to a record of its own; what is wrong is noted there.
    ///
    /// @param path  of the place
    public static <T extends Record> Optional<T> part(
            Node node, String path, Class<T> type, Catalog catalog, Problems problems) {
        return new Binder(catalog, problems, new Forms())
                .value(new Form.Composite(type), node, new Trail.Top().key(path))
                .map(type::cast);
    }

    static <T extends Record> T bind(
            Node.Mapping file,
            List<String> overrides,
            Class<T> type,
            Catalog catalog,
            BiConsumer<T, Complaints> rules,
            Attachments attachments,
            BiConsumer<Record, Problems> attached) {
        Problems problems = attachments.problems();
        Node.Mapping tree = new Overrides(problems, new Shape(type, catalog)).apply(file, overrides);
        var record = new Binder(catalog, problems, new Forms(), attachments)
                .value(new Form.Composite(type), tree, new Trail.Top());
        attachments.holders().forEach(holder -> attached.accept(holder, problems));
        problems.throwIfAny();
        T read = type.cast(record.orElseThrow());
        rules.accept(read, new Complaints() {
            @Override
            public void add(String path, String value, String allowed, String maybe) {
                problems.add(Places.of(tree, path), path, sentence(value, allowed, maybe));
            }

            @Override
            public void say(String path, String sentence) {
                problems.add(Places.of(tree, path), path, sentence);
            }

            @Override
            public void add(Problem problem) {
                problems.add(problem);
            }

            @Override
            public void add(Where where, String path, String value, String allowed, String maybe) {
                problems.add(where, path, sentence(value, allowed, maybe));
            }
        });
        problems.throwIfAny();
        return read;
    }

    private static String sentence(String value, String allowed, String maybe) {
        return value + " is not " + allowed + "." + (maybe.isEmpty() ? "" : " Maybe " + maybe + ".");
    }
}
