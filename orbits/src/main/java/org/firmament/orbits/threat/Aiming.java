package org.firmament.orbits.threat;

import java.util.OptionalDouble;

/// How a flight goes to its aim point, where there is a choice.
///
/// @param loft        inertial flight-path angle at burnout over that of least energy, above 1 lofted, below depressed;
/// of
///                    a ballistic flight
/// @param flightTime  from ignition to impact [s], in place of the loft
/// @param heading     at launch, to the right of the shortest way [rad]; of a glide or cruise
public record Aiming(double loft, OptionalDouble flightTime, double heading) {
    /// Least energy, the shortest way.
    public static final Aiming PLAIN = lofted(1);

    /// By loft, the shortest way.
    public static Aiming lofted(double loft) {
        return new Aiming(loft, OptionalDouble.empty(), 0);
    }
}
