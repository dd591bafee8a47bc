package org.firmament.coverage.sensing;

import java.util.List;
import java.util.OptionalDouble;
import org.firmament.coverage.access.Timeline;

/// When one launch is seen, and when it is in custody.
///
/// @param launch    index of the launch
/// @param sights    the sensors that see it at any time, each with when
/// @param held      when enough sensors see it at once, or, where the doctrine asks for one, when its track is good
///                  enough; breaks up to the doctrine's custody gap bridged
/// @param detected  first confirmed detection [s after the epoch]; empty if never
/// @param sighted   what that would be if sight were enough
/// @param track     how well sensors with instruments know where it is
public record Custody(
        int launch, List<Sight> sights, Timeline held, OptionalDouble detected, OptionalDouble sighted, Track track) {
    /// When one sensor sees the launch.
    ///
    /// @param sensor  index into the scenario's sensors
    public record Sight(int sensor, Timeline seen) {}

    public Custody {
        sights = List.copyOf(sights);
    }

    /// Custody by sight alone, without instruments.
    public Custody(int launch, List<Sight> sights, Timeline held, OptionalDouble detected) {
        this(launch, sights, held, detected, detected, Track.NONE);
    }
}
