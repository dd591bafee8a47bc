package org.firmament.coverage.access;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.firmament.orbits.Motion;

/// Finds when every part of a constraint holds between an observer and a target. Owns its scratch: one a thread.
final class LineSearch {
    private final SpanSearch search;
    private Spans common = new Spans();
    private Spans spare = new Spans();
    private final Spans found = new Spans();

    LineSearch(SpanSearch search) {
        this.search = search;
    }

    /// The margins of a constraint's parts over time, for [#search].
    static List<DoubleUnaryOperator> margins(Motion sensor, Motion target, AccessConstraint constraint) {
        List<DoubleUnaryOperator> margins = new ArrayList<>();
        double[] from = new double[3];
        double[] to = new double[3];
        for (AccessConstraint part : constraint.parts()) {
            margins.add(time -> {
                sensor.position(time, from);
                target.position(time, to);
                return part.margin(time, from, to);
            });
        }
        return margins;
    }

    /// Adds the spans between samples `first` and `last` in which all margins are above 0.
    void search(List<DoubleUnaryOperator> margins, int first, int last, Spans into) {
        common.clear();
        search.search(margins.getFirst(), first, last, common);
        for (int i = 1; i < margins.size() && common.size() > 0; i++) {
            found.clear();
            search.search(margins.get(i), first, last, found);
            spare.clear();
            spare.addCommon(common, found);
            Spans swap = common;
            common = spare;
            spare = swap;
        }
        for (int i = 0; i < common.size(); i++) {
            into.add(common.start(i), common.end(i));
        }
    }
}
