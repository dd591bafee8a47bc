package org.firmament.optimizer.optaplanner;

/// Candidates that launches bring up together, as the search for a choice sees them.
///
/// @param index   among the planes of the problem
/// @param size    most candidates one launch carries
/// @param launch  what a launch costs [1 / Purchase#COST_STEPS of everything]
record Batch(int index, int size, long launch) {
    /// What bringing up so many costs, in the same unit.
    long launched(int count) {
        return launch * Math.ceilDiv(count, size);
    }
}
