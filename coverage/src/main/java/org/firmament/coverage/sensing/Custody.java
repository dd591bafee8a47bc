package org.firmament.coverage.sensing;

import java.util.List;
import java.util.OptionalDouble;
import org.firmament.coverage.access.Timeline;

/// When one launch is seen, and when it is in custody.
///
/// @param launch    index of the launch
/// @param sights    the sensors that see it at any time, each with when
/// @param held      when enough sensors see it at once, breaks up to the doctrine's custody gap bridged
/// @param detected  first confirmed detection [s after the epoch]; empty if never
public record Custody(int launch, List<Sight> sights, Timeline held, OptionalDouble detected) {
    /// When one sensor sees the launch.
    ///
    /// @param sensor  index into the scenario's sensors
    public record Sight(int sensor, Timeline seen) {}

    public Custody {
        sights = List.copyOf(sights);
    }
}
