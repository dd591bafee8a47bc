package org.firmament.catalogs.yaml;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.firmament.catalogs.Catalog;
import org.firmament.catalogs.CatalogEntry;
import org.firmament.catalogs.DataFile;
import org.firmament.catalogs.Source;

/// Reads catalog files: sections of named entries, each value with its source.
///
/// ```yaml
/// missiles:
///   generic-solid-icbm:
///     kind: ballistic
///     burn_time_s: 170
///     burnout_altitude_km: 220
///     max_range_km: 13000
///     sources:
///       - {of: [burn_time_s], cite: "APS Study Group 2003", status: read}
///       - {of: [all], cite: "plausible, open literature range", status: notional}
/// ```
public final class CatalogReader {
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]*");
    private static final String SOURCES = "sources";
    private static final String ALL = "all";

    private final Problems problems = new Problems();
    private final Forms forms = new Forms();
    private final Map<String, Catalog.Entry> entries = new TreeMap<>();

    private CatalogReader() {}

    /// The catalog that comes with the program.
    public static Catalog builtin() {
        return new CatalogReader().read(resources());
    }

    /// The program's catalog with the files of a folder laid over it: an entry of the same section and name
    /// replaces the program's, also where other entries of the program name it. Files are read in the order of
    /// their names.
    ///
    /// @throws BadInput  with every problem of every file
    public static Catalog withOverlay(Path folder) {
        List<Node.Mapping> files = new ArrayList<>(resources());
        List<Problem> unreadable = new ArrayList<>();
        for (Path file : files(folder)) {
            try {
                files.add(TreeReader.file(file));
            } catch (BadInput bad) {
                unreadable.addAll(bad.problems());
            }
        }
        if (!unreadable.isEmpty()) {
            throw new BadInput(unreadable);
        }
        return new CatalogReader().read(files);
    }

    private static List<Node.Mapping> resources() {
        List<Node.Mapping> files = new ArrayList<>();
        for (String section : Catalog.SECTIONS.keySet()) {
            String resource = "/org/firmament/catalogs/" + section + ".yaml";
            try (InputStream in = CatalogReader.class.getResourceAsStream(resource)) {
                if (in != null) {
                    files.add(TreeReader.text(resource, FileText.decode(resource, in.readAllBytes())));
                }
            } catch (IOException e) {
                throw new IllegalStateException(resource + " cannot be read", e);
            }
        }
        return files;
    }

    /// The catalog files of a folder, by name.
    ///
    /// @throws BadInput  if there is no such folder
    public static List<Path> files(Path folder) {
        Where where = new Where(folder.toString(), 0);
        if (!Files.isDirectory(folder)) {
            throw new BadInput(where, "no such folder. Maybe name the folder that holds the catalog's .yaml files.");
        }
        try (Stream<Path> list = Files.list(folder)) {
            return list.filter(FileText::yaml).sorted().toList();
        } catch (IOException e) {
            throw new BadInput(where, "cannot be read. Maybe check its permissions.");
        }
    }

    /// A file of orbits or the like, to be taken into a catalog.
    ///
    /// @throws BadInput  if it is no readable UTF-8 file of at most 64 MB
    public static DataFile data(Path file) {
        return new DataFile(String.valueOf(file.getFileName()), file, FileText.attached(file));
    }

    private Catalog read(List<Node.Mapping> files) {
        files.forEach(this::requireSections);
        for (String section : Catalog.SECTIONS.keySet()) {
            Binder binder = new Binder(new Catalog(entries.values()), problems, forms);
            for (Node.Mapping file : files) {
                file.get(section).ifPresent(node -> section(section, node, binder));
            }
        }
        problems.throwIfAny();
        return new Catalog(entries.values());
    }

    private void requireSections(Node.Mapping file) {
        file.entries().forEach((section, node) -> {
            if (!Catalog.SECTIONS.containsKey(section)) {
                Set<String> sections = Catalog.SECTIONS.keySet();
                String near = Words.nearest(section, sections).orElse(Words.either(sections));
                problems.add(node.where(), Words.cut(section), "not a section of a catalog. Maybe " + near + ".");
            }
        });
    }

    private void section(String section, Node node, Binder binder) {
        Trail trail = new Trail.Top().key(section);
        if (node instanceof Node.Scalar scalar && scalar.nothing()) {
            return;
        }
        if (!(node instanceof Node.Mapping mapping)) {
            problems.add(
                    node.where(),
                    section,
                    Phrase.shown(node) + " is not a mapping of names to entries. Maybe write"
                            + " each entry's name as a key.");
            return;
        }
        mapping.entries().forEach((name, entry) -> {
            if (!NAME.matcher(name).matches()) {
                problems.add(
                        entry.where(),
                        trail.key(name).toString(),
                        "not a name of small letters, digits and dashes. Maybe "
                                + Words.cut(
                                        name.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9]+", "-"))
                                + ".");
            } else if (entry instanceof Node.Mapping values) {
                entry(section, name, values, binder, trail.key(name));
            } else {
                problems.add(
                        entry.where(),
                        trail.key(name).toString(),
                        Phrase.shown(entry) + " is not a mapping of keys to values. Maybe write them below it.");
            }
        });
    }

    private void entry(String section, String name, Node.Mapping entry, Binder binder, Trail trail) {
        SequencedMap<String, Node> values = new LinkedHashMap<>(entry.entries());
        Optional<Node> written = Optional.ofNullable(values.remove(SOURCES));
        if (values.containsKey("name")) {
            problems.add(entry.where(), trail.key("name").toString(), "the entry's key is its name. Maybe delete it.");
        }
        List<Source> sources = sources(written, entry, binder, trail);
        if (!sources.isEmpty()) {
            requireSources(values, sources, entry.where(), trail);
        }
        values.put("name", new Node.Scalar(entry.where(), name, Node.Style.QUOTED));
        Class<? extends CatalogEntry> type = Catalog.SECTIONS.getOrDefault(section, CatalogEntry.class);
        binder.value(Forms.inPlace(type), new Node.Mapping(entry.where(), values), trail)
                .ifPresent(noun ->
                        entries.put(section + "/" + name, new Catalog.Entry(section, type.cast(noun), sources)));
    }

    /// The sources of an entry; none if they are wrong, which is then noted.
    private List<Source> sources(Optional<Node> written, Node.Mapping entry, Binder binder, Trail trail) {
        Trail at = trail.key(SOURCES);
        if (written.isEmpty()) {
            problems.add(
                    entry.where(),
                    at.toString(),
                    "missing: every value has a source. Maybe add sources: [{of: [all], cite: …, status: notional}].");
            return List.of();
        }
        List<Source> sources = new ArrayList<>();
        binder.value(new Form.Items(new Form.Composite(Source.class), false), written.get(), at)
                .ifPresent(list -> ((List<?>) list).forEach(source -> sources.add((Source) source)));
        if (written.get() instanceof Node.Sequence list && list.items().isEmpty()) {
            problems.add(written.get().where(), at.toString(), "[] is not a list of sources. Maybe add one.");
        }
        return sources;
    }

    private void requireSources(SequencedMap<String, Node> values, List<Source> sources, Where where, Trail trail) {
        Set<String> named = new HashSet<>();
        sources.forEach(source -> named.addAll(source.of()));
        Set<String> keys = new HashSet<>();
        requireSource(values, named, keys, trail);
        for (int i = 0; i < sources.size(); i++) {
            Trail at = trail.key(SOURCES).item(i).key("of");
            for (String key : sources.get(i).of()) {
                if (!key.equals(ALL) && !keys.contains(key)) {
                    String near = Words.nearest(key, keys).orElse("delete it");
                    problems.add(
                            where,
                            at.toString(),
                            Words.cut(key) + " is not a key the entry writes. Maybe " + near + ".");
                }
            }
        }
    }

    /// Every value needs a source that names its key or one it stands below: `total` and `pattern` both serve.
    ///
    /// @param keys  takes every key met
    private void requireSource(SequencedMap<String, Node> values, Set<String> named, Set<String> keys, Trail trail) {
        values.forEach((key, value) -> {
            keys.add(key);
            boolean sourced = named.contains(key) || named.contains(ALL);
            if (value instanceof Node.Mapping below) {
                requireSource(below.entries(), sourced ? Set.of(ALL) : named, keys, trail.key(key));
            } else if (!sourced && !key.equals(Binder.KIND)) {
                problems.add(
                        value.where(),
                        trail.key(key).toString(),
                        "this value has no source. Maybe add it to a source's of.");
            }
        });
    }
}
