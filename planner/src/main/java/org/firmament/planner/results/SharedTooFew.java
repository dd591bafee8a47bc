package org.firmament.planner.results;

import java.util.List;

/// Launches that share too few interceptors to be fired at even once each, whatever the plan.
///
/// @param launches  by number within the raid, from 1
/// @param carriers  all that can fire at any of them
/// @param rounds    interceptors these hold together
public record SharedTooFew(List<Integer> launches, List<String> carriers, int rounds) {
    public SharedTooFew {
        launches = List.copyOf(launches);
        carriers = List.copyOf(carriers);
    }
}
