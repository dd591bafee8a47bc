package org.firmament.planner.reproduce;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.firmament.catalogs.units.LimitException;
import org.firmament.planner.RunListener;

/// The published cases the program knows. Each reproduction works everything out anew.
///
/// @param sections  with at least one case each
public record Reproduction(List<Section> sections) {
    public Reproduction {
        sections = List.copyOf(sections);
    }

    /// All there is.
    public static Reproduction all() {
        return new Reproduction(List.of(
                AccessCases.section(),
                OrbitCases.section(),
                GuaranteeCases.section(),
                SensorCases.section(),
                ThreatCases.section(),
                EngagementCases.section(),
                DoctrineCases.section(),
                CostCases.section(),
                DesignCases.section(),
                StudyCases.section()));
    }

    /// The cases named, in their own order.
    ///
    /// @param names  ids, or what ids begin with up to a dot: `engagement`, `engagement.aei`; none are all
    /// @throws LimitException  naming what is no case
    public Reproduction select(List<String> names) {
        List<String> unknown = names.stream()
                .filter(name -> cases().noneMatch(each -> named(each, name)))
                .toList();
        if (!unknown.isEmpty()) {
            throw new LimitException(
                    "CASE",
                    String.join(", ", unknown),
                    "a case, or what cases begin with up to a dot",
                    "use " + nearest(unknown.getFirst()) + ", or look at: firmament reproduce --list");
        }
        List<Section> selected = new ArrayList<>();
        for (Section section : sections) {
            List<Case> cases = section.cases().stream()
                    .filter(each -> names.isEmpty() || names.stream().anyMatch(name -> named(each, name)))
                    .toList();
            if (!cases.isEmpty()) {
                selected.add(new Section(section.id(), section.title(), section.seconds(), cases));
            }
        }
        return new Reproduction(selected);
    }

    /// Works ours out, case by case; ends early, with what is done, once the listener does not go on.
    public List<Comparison> compare(RunListener listener) {
        List<Case> cases = cases().toList();
        List<Comparison> comparisons = new ArrayList<>();
        for (Case each : cases) {
            if (!listener.goesOn()) {
                break;
            }
            listener.progress(each.id() + ", case", comparisons.size() + 1L, cases.size());
            comparisons.add(each.compare());
        }
        return List.copyOf(comparisons);
    }

    /// Every case, in order.
    public Stream<Case> cases() {
        return sections.stream().flatMap(section -> section.cases().stream());
    }

    private static boolean named(Case each, String name) {
        return each.id().equals(name) || each.id().startsWith(name + ".");
    }

    /// The section or case with the most letters in common from the start.
    private String nearest(String word) {
        return Stream.concat(sections.stream().map(Section::id), cases().map(Case::id))
                .max(Comparator.comparingInt((String name) -> common(name, word))
                        .thenComparing(Comparator.comparingInt(String::length).reversed()))
                .orElseThrow();
    }

    private static int common(String one, String other) {
        int length = 0;
        while (length < Math.min(one.length(), other.length()) && one.charAt(length) == other.charAt(length)) {
            length++;
        }
        return length;
    }
}
