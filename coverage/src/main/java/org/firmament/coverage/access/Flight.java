package org.firmament.coverage.access;

import org.firmament.catalogs.units.Limits;
import org.firmament.catalogs.units.Written;
import org.firmament.orbits.Motion;

/// A moving target coverage is computed for, while it flies.
///
/// @param span    from launch to impact
/// @param weight  beside the other flights
public record Flight(
        String name,
        Motion motion,
        TimeSpan span,
        @Written(min = 0, above = true) double weight) {
    public Flight {
        Limits.check(Flight.class, name, motion, span, weight);
        Limits.require(span.duration() > 0, "span", span, "a flight that takes time", "launch it before the end");
    }
}
