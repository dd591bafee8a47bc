package org.firmament.catalogs;

import java.util.List;
import org.firmament.catalogs.units.Limits;
import org.firmament.catalogs.units.Unit;
import org.firmament.catalogs.units.Written;

/// Satellites that stand still over the equator.
///
/// @param longitudes  one a satellite [rad]
public record Geostationary(
        @Written(unit = Unit.DEGREES, min = -360, max = 360, says = "longitudes, one for each satellite")
        List<Double> longitudes)
        implements Pattern {
    /// A tenth of a degree apart, they fill the ring.
    private static final int MOST = 3_600;

    public Geostationary {
        Limits.check(Geostationary.class, longitudes);
        longitudes = List.copyOf(longitudes);
        Limits.require(
                !longitudes.isEmpty() && longitudes.size() <= MOST,
                "longitudes_deg",
                longitudes.size() + " longitudes",
                "a list of one to " + MOST,
                "write [0, 120, -120]");
    }

    @Override
    public int total() {
        return longitudes.size();
    }

    @Override
    public int planes() {
        return 1;
    }
}
