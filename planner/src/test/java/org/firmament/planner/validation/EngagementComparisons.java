package org.firmament.planner.validation;

import java.util.List;
import org.firmament.catalogs.Interceptor;
import org.firmament.catalogs.Phase;
import org.firmament.coverage.engagement.AbsenteeRatio;
import org.firmament.coverage.engagement.Reach;

/// Reach and absentees of boost-phase shells.
final class EngagementComparisons {
    private static final double HEIGHT = 300e3;
    private static final String AEI = "Harrison, Build Your Own Golden Dome, AEI 2025: 300 km, 120 s, 6 km/s, 15 g";
    private static final String INTEGRAL = "exact integral over an inclined shell, 40° N, 597.6 km";
    private static final double PERCENT = 0.01;

    private EngagementComparisons() {}

    static List<Comparison> all() {
        Interceptor interceptor = new Interceptor(
                "AEI", 6_000, 15 * 9.80665, 0.8, 0, 4e7, 4e7, 7_200, List.of(Phase.BOOST), 1_900, 13.4e6);
        double reach = new Reach(interceptor).distance(120);
        String radius = "the radius of the Earth is not stated: 6,371 for 6,378 km changes 0.2 %";
        return List.of(
                new Comparison("reach [km]", AEI, 597.6, reach / 1e3, 0.05, "half the last digit printed"),
                new Comparison(
                        "interceptors on orbit for each in reach",
                        AEI,
                        499,
                        AbsenteeRatio.uniform(HEIGHT, reach),
                        0.5,
                        "whole interceptors"),
                inclined(45, 189.6, radius),
                inclined(60, 453.0, radius),
                inclined(90, 600.4, radius));
    }

    private static Comparison inclined(double inclination, double reference, String why) {
        double ours = AbsenteeRatio.inclined(HEIGHT, Math.toRadians(inclination), Math.toRadians(40), 597.6e3)
                .orElseThrow();
        return Comparison.relative(
                "absentee ratio, inclination " + (int) inclination + "°", INTEGRAL, reference, ours, PERCENT, why);
    }
}
