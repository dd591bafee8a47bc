package org.firmament.coverage.access;

import org.firmament.catalogs.units.Limits;
import org.firmament.catalogs.units.Unit;
import org.firmament.catalogs.units.Written;
import org.firmament.orbits.Motion;

/// Finds when a constraint between two moving points holds, for any motion.
///
/// The margin of each part of the constraint is sampled every `step`; edges are placed within half the
/// `tolerance`, and extrema that may hide a crossing between samples are searched. Guaranteed: nothing is
/// missed and nothing invented where no part has more than one extremum between two samples. For low orbits and
/// the views of [SensorView] that holds up to steps of 60 s: no access and no gap of 1 s or more is missed
/// (tests compare with samples 0.25 s apart).
///
/// @param step       between samples [s]
/// @param tolerance  of a start or end [s]
public record AccessFinder(
        @Written(unit = Unit.SECONDS, min = 0, above = true) double step,
        @Written(unit = Unit.SECONDS, min = 0, above = true) double tolerance) {
    public AccessFinder {
        Limits.check(AccessFinder.class, step, tolerance);
    }

    /// A sample every 60 s, edges to 1 ms.
    public static AccessFinder standard() {
        return new AccessFinder(60, 1e-3);
    }

    /// The spans within `horizon` in which the margin is above 0.
    public Timeline find(Motion sensor, Motion target, AccessConstraint constraint, TimeSpan horizon) {
        SpanSearch search = new SpanSearch(horizon, step, tolerance);
        Spans spans = new Spans();
        new LineSearch(search).search(LineSearch.Line.of(sensor, target, constraint), 0, search.steps(), spans);
        return spans.timeline();
    }

    /// The same where it is known already when the two are too far apart: the same spans, sooner.
    public Timeline find(
            Motion sensor, Motion target, AccessConstraint constraint, TimeSpan horizon, Lookouts.Pair pair) {
        if (!pair.within(horizon.start(), horizon.end())) {
            return Timeline.EMPTY;
        }
        SpanSearch search = new SpanSearch(horizon, step, tolerance);
        LineSearch lines = new LineSearch(search);
        Spans spans = new Spans();
        LineSearch.Line line = LineSearch.Line.of(sensor, target, constraint);
        int steps = search.steps();
        int k = 0;
        while (k < steps) {
            int end = k;
            while (end < steps && pair.within(search.time(end), search.time(end + 1))) {
                end++;
            }
            if (end > k) {
                lines.search(line, k, end, spans);
            }
            k = end + 1;
        }
        return spans.timeline();
    }
}
