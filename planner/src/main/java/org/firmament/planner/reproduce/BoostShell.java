package org.firmament.planner.reproduce;

import java.util.OptionalDouble;
import org.firmament.coverage.engagement.AbsenteeRatio;

/// A shell of boost-phase interceptors as a study might have assumed it.
///
/// @param burn         of the missile [s]
/// @param before       seconds from launch to release: detection, track and decision
/// @param speed        an interceptor gains [km/s]
/// @param gravities    of acceleration while it burns
/// @param height       of the shell [m]
/// @param inclination  of the shell [rad], the target standing at 40° N; empty for a uniform shell
record BoostShell(
        double burn, double before, double speed, double gravities, double height, OptionalDouble inclination) {
    private static final double TARGET = Math.toRadians(40);

    /// Longest flyout that is looked at [s].
    private static final double LONGEST = 600;

    /// Left between release and burnout [s].
    double flyout() {
        return burn - before;
    }

    /// Interceptors on orbit for each one in reach, in the mean.
    double absentees() {
        return absentees(flyout());
    }

    /// The flyout with which `total` on orbit keep one in reach in the mean [s]; more keep one with less.
    double fitting(double total) {
        double low = 1;
        double high = LONGEST;
        while (high - low > 0.1) {
            double middle = 0.5 * (low + high);
            if (absentees(middle) > total) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    private double absentees(double flyout) {
        double reach = EngagementCases.reach(speed, gravities, flyout);
        return inclination.isPresent()
                ? AbsenteeRatio.inclined(height, inclination.getAsDouble(), TARGET, reach)
                        .orElse(Double.POSITIVE_INFINITY)
                : AbsenteeRatio.uniform(height, reach);
    }
}
