package org.firmament.catalogs;

import java.util.List;
import org.firmament.catalogs.units.Limits;
import org.firmament.catalogs.units.Unit;
import org.firmament.catalogs.units.Written;

/// Circular orbits whose node follows the mean Sun, so that each pass crosses the equator at the same local
/// time. The inclination follows from the height.
///
/// @param altitude        over the equatorial radius [m]
/// @param nodeLocalTimes  mean local solar time of each plane's ascending node at the epoch [s after
///                        midnight]
/// @param perPlane        satellites in a plane, evenly spread
/// @param phasing         from each plane to the next, in units of 360°/total
/// @param anomaly         argument of latitude of the first satellite [rad]
public record SunSynchronous(
        @Written(unit = Unit.KILOMETRES, min = 150, max = 100_000, says = "height over the equatorial radius")
        double altitude,

        @Written(
                unit = Unit.HOURS,
                min = 0,
                max = 24,
                says = "mean local solar time of the ascending node at the epoch, one for each plane")
        List<Double> nodeLocalTimes,

        @Written(min = 1, max = 10_000, fallback = "1", says = "satellites in a plane")
        int perPlane,

        @Written(
                min = 0,
                max = 9_999,
                fallback = "0",
                says = "from each plane to the next, in units of 360° over all satellites")
        int phasing,

        @Written(
                unit = Unit.DEGREES,
                min = -360,
                max = 360,
                fallback = "0",
                says = "argument of latitude of the first satellite")
        double anomaly)
        implements Pattern {
    private static final int MOST_PLANES = 100;

    public SunSynchronous {
        Limits.check(SunSynchronous.class, altitude, nodeLocalTimes, perPlane, phasing, anomaly);
        nodeLocalTimes = List.copyOf(nodeLocalTimes);
        Limits.require(
                !nodeLocalTimes.isEmpty() && nodeLocalTimes.size() <= MOST_PLANES,
                "node_local_times_h",
                nodeLocalTimes.size() + " planes",
                "a list of one to " + MOST_PLANES + " local times",
                "write [10.5]");
    }

    @Override
    public int total() {
        return perPlane * planes();
    }

    @Override
    public int planes() {
        return nodeLocalTimes.size();
    }
}
