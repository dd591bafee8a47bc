package org.firmament.orbits.threat;

import org.firmament.catalogs.units.Keys;
import org.firmament.catalogs.units.Rounding;

/// Distances as messages write them.
final class Distances {
    private Distances() {}

    /// Kilometres with four significant digits.
    static String kilometres(double metres) {
        return Keys.number(Rounding.significant(metres / 1000, 4));
    }
}
