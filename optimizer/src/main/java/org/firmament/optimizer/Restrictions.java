package org.firmament.optimizer;

import static org.firmament.catalogs.units.Limits.require;

import java.util.List;
import org.firmament.catalogs.units.Unit;
import org.firmament.catalogs.units.Written;

/// What a plan must obey beyond what there is: questions of the kind "what if".
///
/// @param spacing    least time between two releases of one carrier [s]
/// @param pinned     options that must be used, by index; one named twice is used at least twice
/// @param forbidden  options that must not be used, by index
public record Restrictions(
        @Written(
                unit = Unit.SECONDS,
                min = 0,
                max = 1e6,
                fallback = "0",
                says = "least time between two releases of a carrier")
        double spacing,

        @Written(min = 0, fallback = "[]", says = "options that must be used, from 0; twice if named twice")
        List<Integer> pinned,

        @Written(min = 0, fallback = "[]", says = "options that must not be used, from 0")
        List<Integer> forbidden) {
    /// None.
    public static final Restrictions NONE = new Restrictions(0, List.of(), List.of());

    public Restrictions {
        require(Double.isFinite(spacing) && spacing >= 0, "spacing_s", spacing, "at least 0", "");
        pinned = List.copyOf(pinned);
        forbidden = List.copyOf(forbidden);
    }
}
