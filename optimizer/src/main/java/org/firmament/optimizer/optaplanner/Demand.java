package org.firmament.optimizer.optaplanner;

/// A need, as the search for a choice sees it.
///
/// @param index   among the needs of the problem
/// @param fold    candidates it takes
/// @param weight  how many equal needs it stands for
/// @param asked   what all needs together are asked for
record Demand(int index, int fold, int weight, Asked asked) {
    /// The weight of needs that must be met at least.
    record Asked(long weight) {}

    /// Whether so many candidates meet it.
    boolean metBy(int count) {
        return count >= fold;
    }
}
