package org.firmament.coverage.access;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.firmament.orbits.Motion;

/// Finds when a constraint holds between an observer and a target, condition by condition. Owns its scratch:
/// one a thread.
///
/// The spans of conditions that all have to hold are intersected, those of alternatives united. What has to hold
/// besides is searched only in the steps the conditions before it leave: put the cheap and the narrow first.
final class LineSearch {
    private final SpanSearch search;
    private final Deque<Spans> spare = new ArrayDeque<>();

    LineSearch(SpanSearch search) {
        this.search = search;
    }

    /// A constraint between two points, taken apart for [#search].
    sealed interface Line {
        static Line of(Motion sensor, Motion target, AccessConstraint constraint) {
            List<AccessConstraint> parts = constraint.parts();
            if (parts.size() > 1) {
                return new All(
                        parts.stream().map(part -> of(sensor, target, part)).toList());
            }
            List<AccessConstraint> alternatives = parts.getFirst().alternatives();
            if (alternatives.size() > 1) {
                return new Any(alternatives.stream()
                        .map(one -> of(sensor, target, one))
                        .toList());
            }
            AccessConstraint single = alternatives.getFirst();
            return new One(new LineMargin(sensor, target, single.aboard(sensor)));
        }
    }

    /// A single condition.
    private record One(LineMargin margin) implements Line {}

    /// All of them hold.
    private record All(List<Line> lines) implements Line {}

    /// One of them holds at least.
    private record Any(List<Line> lines) implements Line {}

    /// Adds the spans between samples `first` and `last` in which the constraint holds.
    void search(Line line, int first, int last, Spans into) {
        switch (line) {
            case One(LineMargin margin) -> search.search(margin, first, last, into);
            case All(List<Line> lines) -> all(lines, first, last, into);
            case Any(List<Line> lines) -> any(lines, first, last, into);
        }
    }

    private void all(List<Line> lines, int first, int last, Spans into) {
        Spans common = borrow();
        Spans found = borrow();
        Spans both = borrow();
        search(lines.getFirst(), first, last, common);
        for (int i = 1; i < lines.size() && common.size() > 0; i++) {
            found.clear();
            within(lines.get(i), common, first, last, found);
            both.clear();
            both.addCommon(common, found);
            Spans swap = common;
            common = both;
            both = swap;
        }
        for (int i = 0; i < common.size(); i++) {
            into.add(common.start(i), common.end(i));
        }
        giveBack(common, found, both);
    }

    /// Searches the steps in which something else holds for a while.
    private void within(Line line, Spans other, int first, int last, Spans into) {
        int from = first;
        int to = first;
        for (int i = 0; i < other.size(); i++) {
            int start = Math.clamp(search.stepBefore(other.start(i)), first, last);
            int end = Math.clamp(search.stepBehind(other.end(i)), first, last);
            if (start > to) {
                searchSteps(line, from, to, into);
                from = start;
            }
            to = Math.max(to, end);
        }
        searchSteps(line, from, to, into);
    }

    private void searchSteps(Line line, int from, int to, Spans into) {
        if (to > from) {
            search(line, from, to, into);
        }
    }

    private void any(List<Line> lines, int first, int last, Spans into) {
        Spans either = borrow();
        Spans found = borrow();
        Spans joined = borrow();
        search(lines.getFirst(), first, last, either);
        for (int i = 1; i < lines.size(); i++) {
            found.clear();
            search(lines.get(i), first, last, found);
            joined.clear();
            joined.addEither(either, found);
            Spans swap = either;
            either = joined;
            joined = swap;
        }
        for (int i = 0; i < either.size(); i++) {
            into.add(either.start(i), either.end(i));
        }
        giveBack(either, found, joined);
    }

    private Spans borrow() {
        Spans spans = spare.isEmpty() ? new Spans() : spare.pop();
        spans.clear();
        return spans;
    }

    private void giveBack(Spans a, Spans b, Spans c) {
        spare.push(a);
        spare.push(b);
        spare.push(c);
    }
}
