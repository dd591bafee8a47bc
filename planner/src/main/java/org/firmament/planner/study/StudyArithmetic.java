package org.firmament.planner.study;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.BiConsumer;
import org.firmament.catalogs.yaml.BadInput;
import org.firmament.catalogs.yaml.Template;
import org.firmament.planner.scenario.Scenario;

/// The expressions of a study: values derived of others, and conditions an architecture must meet.
final class StudyArithmetic {
    private final StudyFile file;
    private final Template<Scenario> template;
    private final Set<String> paths;
    private final BiConsumer<String, String> complain;
    private final SequencedMap<String, Expression> derived;
    private final List<Expression> conditions;

    private StudyArithmetic(
            StudyFile file,
            Template<Scenario> template,
            Set<String> paths,
            Set<String> uncertain,
            BiConsumer<String, String> complain) {
        this.file = file;
        this.template = template;
        this.paths = paths;
        this.complain = complain;
        derived = expressions();
        conditions = conditions(uncertain);
    }

    /// Reads all of a file.
    ///
    /// @param paths      the study sets
    /// @param uncertain  those of them that are drawn
    /// @param complain   takes the place and the words of what is wrong
    static StudyArithmetic of(
            StudyFile file,
            Template<Scenario> template,
            Set<String> paths,
            Set<String> uncertain,
            BiConsumer<String, String> complain) {
        return new StudyArithmetic(file, template, paths, uncertain, complain);
    }

    /// Path → how its value is computed, in the order of the file.
    SequencedMap<String, Expression> derived() {
        return derived;
    }

    private SequencedMap<String, Expression> expressions() {
        SequencedMap<String, Expression> read = new LinkedHashMap<>();
        List<String> later = new ArrayList<>(file.derive().keySet());
        file.derive()
                .forEach((path, text) -> expression("derive." + path, text).ifPresent(expression -> {
                    expression.paths().stream()
                            .filter(later::contains)
                            .findFirst()
                            .ifPresent(needed -> complain.accept(
                                    "derive." + path,
                                    "needs " + needed + ", which is derived no earlier. Maybe write that one first."));
                    later.remove(path);
                    read.put(path, expression);
                }));
        return read;
    }

    private List<Expression> conditions(Set<String> uncertain) {
        List<Expression> read = new ArrayList<>();
        for (int i = 0; i < file.where().size(); i++) {
            String key = "where[" + i + "]";
            expression(key, file.where().get(i)).ifPresent(condition -> {
                condition.paths().stream()
                        .filter(uncertain::contains)
                        .findFirst()
                        .ifPresent(path -> complain.accept(
                                key,
                                "asks for " + path + ", which is drawn anew for every architecture. Maybe ask for "
                                        + "values of vary and derive."));
                read.add(condition);
            });
        }
        if (!read.isEmpty() && file.sampling().method() == Sampling.Method.SALTELLI) {
            complain.accept("where", "a condition would tear holes into a saltelli sample. Maybe use method: sobol.");
        }
        return read;
    }

    private Optional<Expression> expression(String key, String text) {
        try {
            return Optional.of(Expression.of(text, this::resolve));
        } catch (Expression.Fault fault) {
            complain.accept(key, fault.getMessage() + ". Maybe " + fault.maybe() + ".");
            return Optional.empty();
        }
    }

    /// The path a name in an expression means: itself, one the study sets that ends like it, or one of the
    /// scenario.
    private String resolve(String name) {
        if (paths.contains(name)) {
            return name;
        }
        List<String> ending =
                paths.stream().filter(path -> path.endsWith("." + name)).toList();
        if (ending.size() > 1) {
            throw new Expression.Fault(name + " may be " + String.join(" or ", ending), "write the whole path");
        }
        if (ending.size() == 1) {
            return ending.getFirst();
        }
        try {
            var _ = template.at(name);
            return name;
        } catch (BadInput bad) {
            throw new Expression.Fault(
                    name + " is no value of the study or the scenario",
                    paths.isEmpty() ? "write the whole path" : "use one of " + String.join(", ", paths));
        }
    }

    /// Whether an architecture meets every condition; one that cannot be told is complained of.
    boolean holds(SequencedMap<String, Value> settings) {
        if (conditions.isEmpty()) {
            return true;
        }
        Map<String, Value> all = new HashMap<>(settings);
        try {
            derived.forEach((path, expression) -> {
                if (expression.paths().stream().noneMatch(file.uncertain()::containsKey)) {
                    all.put(path, expression.value(name -> Study.value(name, all, template)));
                }
            });
        } catch (Expression.Fault fault) {
            // Told by the row.
            return true;
        }
        for (int i = 0; i < conditions.size(); i++) {
            try {
                if (!conditions.get(i).holds(name -> Study.value(name, all, template))) {
                    return false;
                }
            } catch (Expression.Fault fault) {
                complain.accept("where[" + i + "]", fault.getMessage() + ". Maybe " + fault.maybe() + ".");
                return false;
            }
        }
        return true;
    }
}
