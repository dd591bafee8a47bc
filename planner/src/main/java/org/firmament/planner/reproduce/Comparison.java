package org.firmament.planner.reproduce;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.firmament.planner.reproduce.Case.Standing;

/// A published number beside ours.
public record Comparison(Case published, Ours ours) {
    /// Whether ours, or a number of its range, is as near as the tolerance asks.
    public boolean within() {
        return distance() <= published.tolerance();
    }

    /// Whether the exit code answers for it.
    public boolean tested() {
        return published.standing() == Standing.PUBLISHED;
    }

    /// Ours less theirs; 0 inside a range, and what is a thousandth of the tolerance is nothing.
    public double difference() {
        double expected = published.expected();
        double difference =
                ours.low() > expected ? ours.low() - expected : ours.high() < expected ? ours.high() - expected : 0;
        return Math.abs(difference) > published.tolerance() / 1_000 ? difference : 0;
    }

    /// What explains the difference, and what else is to be said.
    public String note() {
        String standing = tested() ? "" : "Shown, not tested.";
        return Stream.of(standing, published.note(), ours.remark())
                .filter(sentence -> !sentence.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private double distance() {
        double expected = published.expected();
        return Math.max(0, Math.max(ours.low() - expected, expected - ours.high()));
    }

    /// Those the exit code answers for that are outside their tolerance.
    public static List<Comparison> outside(List<Comparison> comparisons) {
        return comparisons.stream()
                .filter(each -> each.tested() && !each.within())
                .toList();
    }
}
