package org.firmament.planner.study;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.LongStream;
import org.firmament.catalogs.Catalog;
import org.firmament.catalogs.yaml.BadInput;
import org.firmament.catalogs.yaml.Complaints;
import org.firmament.catalogs.yaml.Node;
import org.firmament.catalogs.yaml.Problem;
import org.firmament.catalogs.yaml.Problems;
import org.firmament.catalogs.yaml.Template;
import org.firmament.planner.scenario.Scenario;

/// Makes a study of a file, or says everything that keeps it from being one.
final class StudyRules {
    private static final double MOST_COUNTED = 1e15;

    private final StudyFile file;
    private final Catalog catalog;
    private final Complaints complaints;
    private final Set<String> paths = new LinkedHashSet<>();
    private boolean sound = true;

    StudyRules(StudyFile file, Catalog catalog, Complaints complaints) {
        this.file = file;
        this.catalog = catalog;
        this.complaints = complaints;
    }

    /// The study; nothing after a complaint.
    Optional<Study> build() {
        Template<Scenario> template = Scenario.template(file.scenario().path(), catalog);
        Optional<Scenario> base = base(template);
        List<Factor> factors = factors();
        Map<String, Distribution> uncertain = new LinkedHashMap<>(file.uncertain());
        boolean sensitivity = switch (file.sampling().method()) {
            case ONE_AT_A_TIME, SALTELLI -> true;
            case FULL_FACTORIAL, LATIN_HYPERCUBE, SOBOL, LIST -> false;
        };
        if (sensitivity) {
            // Asked which of them matters, a study looks at uncertain values one by one instead of drawing them
            // all.
            uncertain.forEach((path, distribution) -> factors.add(new Factor(path, new Levels.Drawn(distribution))));
            uncertain.clear();
        }
        List<SequencedMap<String, Value>> list = list();
        paths(template);
        StudyArithmetic arithmetic = StudyArithmetic.of(file, template, paths, uncertain.keySet(), this::say);
        method(factors);
        questions(factors);
        if (!sound) {
            return Optional.empty();
        }
        Design design = new Design(file.sampling(), factors, list);
        if (!fits(design)) {
            return Optional.empty();
        }
        long[] kept = LongStream.range(0, (long) design.size())
                .filter(number -> !sound || arithmetic.holds(design.settings(number)))
                .toArray();
        if (!sound) {
            return Optional.empty();
        }
        if (kept.length == 0) {
            say("where", "all " + count(design.size()) + " architectures are skipped. Maybe loosen a condition.");
            return Optional.empty();
        }
        return Optional.of(
                new Study(file, template, base.orElseThrow(), design, arithmetic.derived(), uncertain, kept));
    }

    private Optional<Scenario> base(Template<Scenario> template) {
        try {
            return Optional.of(template.with(List.of()));
        } catch (BadInput bad) {
            bad.problems().forEach(this::add);
            return Optional.empty();
        }
    }

    private List<Factor> factors() {
        List<Factor> factors = new ArrayList<>();
        file.vary().forEach((path, node) -> {
            Problems problems = new Problems();
            Levels.read(node, "vary." + path, catalog, problems)
                    .ifPresent(levels -> factors.add(new Factor(path, levels)));
            problems.found().forEach(this::add);
        });
        return factors;
    }

    private List<SequencedMap<String, Value>> list() {
        List<SequencedMap<String, Value>> list = new ArrayList<>();
        for (Map<String, Node> architecture : file.list()) {
            SequencedMap<String, Value> settings = new LinkedHashMap<>();
            architecture.forEach((path, node) -> settings.put(path, Value.of(node)));
            list.add(settings);
        }
        return list;
    }

    /// That every path leads somewhere, and no value is set twice.
    private void paths(Template<Scenario> template) {
        Map<String, String> owner = new HashMap<>();
        file.vary().keySet().forEach(path -> path("vary", path, template, owner));
        file.uncertain().keySet().forEach(path -> path("uncertain", path, template, owner));
        file.derive().keySet().forEach(path -> path("derive", path, template, owner));
        for (int i = 0; i < file.list().size(); i++) {
            Map<String, String> here = new HashMap<>(owner);
            String key = "list[" + i + "]";
            file.list().get(i).keySet().forEach(path -> path(key, path, template, here));
        }
    }

    private void path(String key, String path, Template<Scenario> template, Map<String, String> owner) {
        String before = owner.putIfAbsent(path, key);
        if (before != null) {
            say(key + "." + path, "set by " + before + " already. Maybe delete one of the two.");
        }
        try {
            var _ = template.at(path);
            paths.add(path);
        } catch (BadInput bad) {
            Problem why = bad.problems().getFirst();
            say(key + "." + path, "no value of the scenario: " + why.path() + ": " + why.message());
        }
    }

    private void method(List<Factor> factors) {
        Sampling.Method method = file.sampling().method();
        boolean listed = method == Sampling.Method.LIST;
        if (listed && file.list().isEmpty()) {
            say("list", "empty, and method: list takes its architectures from there. Maybe use vary.");
        }
        if (listed && !file.vary().isEmpty()) {
            say("vary", "not for method: list. Maybe use list, or another method.");
        }
        if (!listed && !file.list().isEmpty()) {
            say("list", "only for method: list. Maybe set sampling.method to list.");
        }
        if (!listed && file.vary().isEmpty() && file.uncertain().isEmpty()) {
            say("vary", "nothing varies and nothing is uncertain. Maybe add a path with a list of values.");
        }
        if (method == Sampling.Method.FULL_FACTORIAL) {
            for (Factor factor : factors) {
                if (!(factor.levels() instanceof Levels.Listed)) {
                    say(
                            "vary." + factor.path(),
                            "endless levels have no full factorial. Maybe add a step, or use method: sobol.");
                }
            }
        }
        if (Design.dimensions(method, factors.size()) > SobolSequence.MOST) {
            say(
                    "sampling.method",
                    factors.size() + " values are too many for a sequence of " + SobolSequence.MOST + " dimensions ("
                            + "saltelli takes two a value). Maybe vary fewer.");
        }
    }

    private void questions(List<Factor> factors) {
        List<String> varied = factors.stream().map(Factor::path).toList();
        for (int i = 0; i < file.crossings().size(); i++) {
            StudyFile.CrossingQuestion crossing = file.crossings().get(i);
            varied("crossings[" + i + "].along", crossing.along(), varied);
            varied("crossings[" + i + "].between", crossing.between(), varied);
        }
        Set<String> asked = new LinkedHashSet<>();
        file.minimise().forEach(figure -> once("minimise", figure, asked));
        file.maximise().forEach(figure -> once("maximise", figure, asked));
        if (file.draws().width().isPresent() && file.draws().of().isEmpty() && asked.isEmpty()) {
            say("draws.width", "no figure is watched for it. Maybe add of: leakage.mean.");
        }
    }

    private void once(String key, String figure, Set<String> asked) {
        if (!asked.add(figure)) {
            say(key, figure + " is an objective already. Maybe delete one of the two.");
        }
    }

    private void varied(String key, String path, List<String> varied) {
        if (!varied.contains(path)) {
            say(key, path + " does not vary. Maybe use one of " + String.join(", ", varied) + ".");
        }
    }

    private boolean fits(Design design) {
        long limit = file.limit().orElse(StudyFile.MOST);
        if (design.size() <= limit) {
            return true;
        }
        String key = file.vary().isEmpty() ? "sampling" : "vary";
        String stated = file.limit().isPresent() ? "the stated limit of " : "";
        say(
                key,
                count(design.size()) + " architectures are more than " + stated + count((double) limit)
                        + ". Maybe sample them with sampling: {method: sobol, size: 1000}, or state limit.");
        return false;
    }

    private void say(String path, String message) {
        sound = false;
        complaints.say(path, message);
    }

    private void add(Problem problem) {
        sound = false;
        complaints.add(problem);
    }

    private static String count(double number) {
        return number < MOST_COUNTED
                ? String.format(Locale.ROOT, "%,.0f", number)
                : String.format(Locale.ROOT, "%.3g", number);
    }
}
