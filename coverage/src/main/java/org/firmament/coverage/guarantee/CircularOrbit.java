package org.firmament.coverage.guarantee;

import org.firmament.catalogs.units.Limits;

/// A satellite on a circular orbit, by its angles alone. Longitudes are counted from any direction that
/// turns with the nodes.
///
/// @param inclination  to the equator [rad]
/// @param node         longitude of the ascending node [rad]
/// @param argument     of latitude at phase 0 [rad]
public record CircularOrbit(double inclination, double node, double argument) {
    public CircularOrbit {
        Limits.check(CircularOrbit.class, inclination, node, argument);
    }
}
