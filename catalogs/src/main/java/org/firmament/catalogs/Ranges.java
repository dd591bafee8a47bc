package org.firmament.catalogs;

import org.firmament.catalogs.units.Keys;
import org.firmament.catalogs.units.Limits;

/// The rule between a missile's least and greatest range.
final class Ranges {
    private Ranges() {}

    static void require(double minRange, double maxRange) {
        Limits.require(
                minRange < maxRange,
                "max_range_km",
                Keys.number(maxRange / 1e3),
                "more than min_range_km " + Keys.number(minRange / 1e3),
                "the two are swapped");
    }
}
