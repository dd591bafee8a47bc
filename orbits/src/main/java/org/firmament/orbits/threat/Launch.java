package org.firmament.orbits.threat;

import org.firmament.orbits.Motion;

/// One launch of a raid.
///
/// @param index       within the raid, from 0
/// @param corridor    name of the corridor it flies
/// @param aim         name of what it is aimed at
/// @param time        of ignition [s after the epoch]
/// @param value       what a leaked one costs, in the scenario's units
/// @param trajectory  its flight
public record Launch(int index, String corridor, String aim, double time, double value, ThreatTrajectory trajectory) {
    /// Time of burnout [s after the epoch].
    public double burnout() {
        return time + trajectory.burnout();
    }

    /// Time of impact [s after the epoch].
    public double impact() {
        return time + trajectory.impact();
    }

    /// The missile as a moving point of the scenario.
    public Motion motion() {
        return trajectory.launchedAt(time);
    }
}
