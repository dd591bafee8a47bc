package org.firmament.planner.study;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.firmament.catalogs.Catalog;
import org.firmament.catalogs.yaml.Node;
import org.firmament.catalogs.yaml.RecordReader;
import org.firmament.catalogs.yaml.Template;
import org.firmament.planner.scenario.Scenario;

/// A study ready to be evaluated: architectures numbered from 0, each the scenario with other values.
public final class Study {
    private final StudyFile file;
    private final Template<Scenario> template;
    private final Scenario base;
    private final Design design;
    private final SequencedMap<String, Expression> derived;
    private final Map<String, Distribution> uncertain;
    private final long[] kept;

    /// @param kept  numbers of the design's architectures that meet every condition
    Study(
            StudyFile file,
            Template<Scenario> template,
            Scenario base,
            Design design,
            SequencedMap<String, Expression> derived,
            Map<String, Distribution> uncertain,
            long[] kept) {
        this.file = file;
        this.template = template;
        this.base = base;
        this.design = design;
        this.derived = derived;
        this.uncertain = uncertain;
        this.kept = kept;
    }

    /// Reads a study file and the scenario it names.
    ///
    /// @param overrides  `path=value`, of the study file
    /// @throws org.firmament.catalogs.yaml.BadInput  with everything that is wrong with it
    public static Study read(Path file, List<String> overrides, Catalog catalog) {
        List<Study> built = new ArrayList<>();
        RecordReader.read(
                file,
                overrides,
                StudyFile.class,
                catalog,
                (read, complaints) ->
                        new StudyRules(read, catalog, complaints).build().ifPresent(built::add));
        return built.getFirst();
    }

    /// What the file says.
    public StudyFile file() {
        return file;
    }

    /// The scenario as it stands.
    public Scenario base() {
        return base;
    }

    /// Architectures to evaluate.
    public int size() {
        return kept.length;
    }

    /// Architectures left out because a condition does not hold.
    public long skipped() {
        return (long) design.size() - kept.length;
    }

    /// The paths that vary, in the order of the file.
    public List<String> varied() {
        return file.sampling().method() == Sampling.Method.LIST
                ? file.list().stream()
                        .flatMap(architecture -> architecture.keySet().stream())
                        .distinct()
                        .toList()
                : design.factors().stream().map(Factor::path).toList();
    }

    /// The paths that are drawn, once and again for every architecture.
    public List<String> drawn() {
        return List.copyOf(uncertain.keySet());
    }

    /// Whether uncertain values are looked at like varied ones: architectures then differ in what nobody chooses.
    boolean looksAtUncertainValues() {
        return !file.uncertain().isEmpty() && uncertain.isEmpty();
    }

    /// What should be small or large.
    public List<Objective> objectives() {
        return Stream.concat(
                        file.minimise().stream().map(figure -> new Objective(figure, Objective.Sense.MINIMISE)),
                        file.maximise().stream().map(figure -> new Objective(figure, Objective.Sense.MAXIMISE)))
                .toList();
    }

    /// The figures the file names.
    List<String> figuresAsked() {
        return Stream.of(
                        objectives().stream().map(Objective::figure),
                        file.draws().of().stream(),
                        file.crossings().stream().map(StudyFile.CrossingQuestion::of))
                .flatMap(names -> names)
                .distinct()
                .toList();
    }

    /// The files it is made from, by the names the user gave them, without its own; those that levels name are
    /// among them.
    public List<Path> files() {
        Path scenario = file.scenario().path();
        Stream<Path> levels = Stream.of(
                        file.vary().values().stream(),
                        file.list().stream().flatMap(architecture -> architecture.values().stream()),
                        file.uncertain().values().stream()
                                .flatMap(distribution -> distribution.discrete().stream())
                                .flatMap(discrete -> discrete.values().stream()))
                .flatMap(nodes -> nodes)
                .flatMap(Study::texts)
                .flatMap(text -> named(scenario, text).stream());
        return Stream.of(Stream.of(scenario), base.files().stream(), levels)
                .flatMap(files -> files)
                .distinct()
                .toList();
    }

    /// Every text within a value.
    private static Stream<String> texts(Node node) {
        return switch (node) {
            case Node.Mapping mapping -> mapping.entries().values().stream().flatMap(Study::texts);
            case Node.Sequence sequence -> sequence.items().stream().flatMap(Study::texts);
            case Node.Scalar scalar -> Stream.of(scalar.text());
        };
    }

    /// The file a text names from within another one, if there is such a file.
    private static Optional<Path> named(Path scenario, String text) {
        try {
            Path file = scenario.resolveSibling(text);
            return Files.isRegularFile(file) ? Optional.of(file) : Optional.empty();
        } catch (InvalidPathException notAName) {
            return Optional.empty();
        }
    }

    Design design() {
        return design;
    }

    /// The number an architecture has in the design.
    long designNumber(int row) {
        return kept[row];
    }

    /// What an architecture is: path → value in words, those of the scenario where it sets none.
    SequencedMap<String, String> inputs(int row) {
        SequencedMap<String, Value> settings = settings(row);
        SequencedMap<String, String> inputs = new LinkedHashMap<>();
        varied().forEach(path -> inputs.put(path, value(path, settings).words()));
        derived.forEach((path, expression) -> {
            if (expression.paths().stream().noneMatch(uncertain::containsKey)) {
                Value value = expression.value(name -> value(name, settings));
                settings.put(path, value);
                inputs.put(path, value.words());
            }
        });
        return inputs;
    }

    /// The scenario of an architecture.
    ///
    /// @param draw  number of the draw of its uncertain values; the scenario's own where there are none
    /// @throws org.firmament.catalogs.yaml.BadInput  if it cannot be
    Scenario scenario(int row, int draw) {
        SequencedMap<String, Value> settings = settings(row);
        settings.putAll(Design.draw(uncertain, file.sampling().seed(), draw));
        derived.forEach((path, expression) -> settings.put(path, expression.value(name -> value(name, settings))));
        return template.with(settings.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue().yaml())
                .toList());
    }

    private SequencedMap<String, Value> settings(int row) {
        return design.settings(kept[row]);
    }

    private Value value(String path, Map<String, Value> settings) {
        return value(path, settings, template);
    }

    /// A value an architecture sets, else the scenario's.
    static Value value(String path, Map<String, Value> settings, Template<Scenario> template) {
        Value set = settings.get(path);
        if (set != null) {
            return set;
        }
        Optional<Node> written = template.at(path);
        return written.map(Value::of).orElse(new Value("none", "none"));
    }
}
