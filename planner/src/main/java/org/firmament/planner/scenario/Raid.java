package org.firmament.planner.scenario;

import org.firmament.catalogs.units.Limits;
import org.firmament.catalogs.units.Unit;
import org.firmament.catalogs.units.Written;

/// How many launches come at once, and when. The raid is flown afresh, with the defence at full inventory, at each
/// of its start times; later waves meet what the waves before them left.
///
/// @param launches  of one raid
/// @param spacing   from one launch to the next [s]
/// @param starts    when the raid begins
/// @param waves     raids that follow each other from each start, the first included
/// @param waveGap   from the start of one wave to that of the next [s]
public record Raid(
        @Written(min = 1, max = 10_000, fallback = "1", says = "launches of one raid")
        int launches,

        @Written(unit = Unit.SECONDS, min = 0, max = 86_400, fallback = "0", says = "from one launch to the next")
        double spacing,

        @Written(fallback = "once", says = "once, at 3600 s, or every 15 min")
        Starts starts,

        @Written(min = 1, max = 10, fallback = "1", says = "waves from each start, the first included")
        int waves,

        @Written(unit = Unit.HOURS, min = 0.01, max = 168, fallback = "1", says = "from one wave to the next")
        double waveGap) {
    public Raid {
        Limits.check(Raid.class, launches, spacing, starts, waves, waveGap);
    }
}
