package org.firmament.coverage.access;

import java.util.List;
import org.firmament.orbits.Motion;

/// Finds when every part of a constraint holds between an observer and a target. Owns its scratch: one a thread.
final class LineSearch {
    private final SpanSearch search;
    private Spans common = new Spans();
    private Spans spare = new Spans();
    private Spans found = new Spans();
    private final Spans other = new Spans();

    LineSearch(SpanSearch search) {
        this.search = search;
    }

    /// The conditions of a constraint between two points, for [#search]: of each part the alternatives.
    static List<List<LineMargin>> margins(Motion sensor, Motion target, AccessConstraint constraint) {
        return constraint.parts().stream()
                .map(part -> part.alternatives().stream()
                        .map(one -> new LineMargin(sensor, target, one))
                        .toList())
                .toList();
    }

    /// Adds the spans between samples `first` and `last` in which of every part one alternative is above 0.
    void search(List<List<LineMargin>> parts, int first, int last, Spans into) {
        searchPart(parts.getFirst(), first, last);
        swap();
        for (int i = 1; i < parts.size() && common.size() > 0; i++) {
            searchPart(parts.get(i), first, last);
            spare.clear();
            spare.addCommon(common, found);
            swapSpare();
        }
        for (int i = 0; i < common.size(); i++) {
            into.add(common.start(i), common.end(i));
        }
    }

    /// Fills `found` with the spans of any alternative.
    private void searchPart(List<LineMargin> alternatives, int first, int last) {
        found.clear();
        search.search(alternatives.getFirst(), first, last, found);
        for (int i = 1; i < alternatives.size(); i++) {
            other.clear();
            search.search(alternatives.get(i), first, last, other);
            spare.clear();
            spare.addEither(found, other);
            Spans swap = found;
            found = spare;
            spare = swap;
        }
    }

    private void swap() {
        Spans swap = common;
        common = found;
        found = swap;
    }

    private void swapSpare() {
        Spans swap = common;
        common = spare;
        spare = swap;
    }
}
