package org.firmament.orbits;

import org.orekit.propagation.analytical.tle.TLE;
import org.orekit.time.AbsoluteDate;
import org.orekit.time.TimeScale;

/// Orekit's form of catalogued elements.
final class TwoLineSet {
    /// Says nothing: motion does not depend on it.
    private static final String NO_DESIGNATOR = "0000-000";

    private TwoLineSet() {}

    /// To move by.
    static TLE of(GeneralPerturbations elements, TimeScale utc) {
        return of(elements, NO_DESIGNATOR, utc);
    }

    /// To be written.
    ///
    /// @param designator  international: `1998-067A`
    static TLE of(GeneralPerturbations g, String designator, TimeScale utc) {
        return new TLE(
                g.number(),
                g.classification(),
                Integer.parseInt(designator.substring(0, 4)),
                Integer.parseInt(designator.substring(5, 8)),
                designator.substring(8),
                TLE.DEFAULT,
                g.elementSet(),
                new AbsoluteDate(g.epoch(), utc),
                g.meanMotion(),
                g.meanMotionRate(),
                g.meanMotionChange(),
                g.e(),
                g.i(),
                g.argp(),
                g.raan(),
                g.m(),
                g.revolution(),
                g.bStar(),
                utc);
    }
}
