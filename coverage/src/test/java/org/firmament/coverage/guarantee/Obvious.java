package org.firmament.coverage.guarantee;

import java.util.List;

/// The slow and obvious twin: distances by great circles, one satellite after another.
final class Obvious {
    private Obvious() {}

    /// Angle from a place to its `fold`-th nearest sub-satellite point [rad].
    static double distance(List<CircularOrbit> orbits, Moment moment, int fold) {
        return orbits.stream()
                .mapToDouble(orbit -> distance(orbit, moment))
                .sorted()
                .skip(fold - 1L)
                .findFirst()
                .orElseThrow();
    }

    /// The haversine of the angle is sin²(Δlat/2) + cos lat₁ cos lat₂ sin²(Δlon/2).
    private static double distance(CircularOrbit orbit, Moment moment) {
        double u = orbit.argument() + moment.phase();
        double lat = Math.asin(Math.sin(u) * Math.sin(orbit.inclination()));
        double lon = orbit.node() + Math.atan2(Math.sin(u) * Math.cos(orbit.inclination()), Math.cos(u));
        double north = Math.sin(0.5 * (lat - moment.lat()));
        double east = Math.sin(0.5 * (lon - moment.lon()));
        double haversine = north * north + Math.cos(lat) * Math.cos(moment.lat()) * east * east;
        return 2 * Math.asin(Math.min(1, Math.sqrt(haversine)));
    }
}
