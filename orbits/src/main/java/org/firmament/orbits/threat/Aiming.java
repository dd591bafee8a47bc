package org.firmament.orbits.threat;

import java.util.List;
import java.util.OptionalDouble;
import org.firmament.catalogs.Place;

/// How a flight goes to its aim point, where there is a choice.
///
/// @param loft        inertial flight-path angle at burnout over that of least energy, above 1 lofted, below
///                    depressed; of a ballistic flight
/// @param flightTime  from ignition to impact [s], in place of the loft
/// @param heading     at launch, to the right of the shortest way [rad]; of a glide or cruise
/// @param via         corners of its way in order, in place of a heading; of a glide or cruise
/// @param turnRadius  with which corners are cut, along the ground [m]
public record Aiming(double loft, OptionalDouble flightTime, double heading, List<Place> via, double turnRadius) {
    private static final double NO_TURN = 0;

    public Aiming {
        via = List.copyOf(via);
    }

    /// Round no corners.
    public Aiming(double loft, OptionalDouble flightTime, double heading) {
        this(loft, flightTime, heading, List.of(), NO_TURN);
    }

    /// Least energy, the shortest way.
    public static final Aiming PLAIN = lofted(1);

    /// By loft, the shortest way.
    public static Aiming lofted(double loft) {
        return new Aiming(loft, OptionalDouble.empty(), 0);
    }
}
