package org.firmament.planner.scenario;

import org.firmament.catalogs.units.Limits;
import org.firmament.catalogs.units.Unit;
import org.firmament.catalogs.units.Written;

/// How many launches come at once, and when. The raid is flown afresh, with the defence at full inventory, at each
/// of its start times.
///
/// @param launches  of one raid
/// @param spacing   from one launch to the next [s]
/// @param starts    when the raid begins
public record Raid(
        @Written(min = 1, max = 10_000, fallback = "1", says = "launches of one raid")
        int launches,

        @Written(unit = Unit.SECONDS, min = 0, max = 86_400, fallback = "0", says = "from one launch to the next")
        double spacing,

        @Written(fallback = "once", says = "once, at 3600 s, or every 15 min")
        Starts starts) {
    public Raid {
        Limits.check(Raid.class, launches, spacing, starts);
    }
}
