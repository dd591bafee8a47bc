package org.firmament.optimizer.optaplanner;

import org.firmament.optimizer.Loss;

/// A launch, as the search sees it.
///
/// @param index     among the launches of the problem
/// @param loss      that it gets through, in [Plan#VALUE_STEPS] of what is at stake
/// @param maxShots  most rounds it may draw
/// @param group     its losses are summed in
record Target(int index, Loss loss, int maxShots, Group group) {
    /// What is expected to be saved by rounds whose `−ln` of survival sum up to `log` [1e-9]. `StrictMath` and
    /// whole numbers make it the same on every machine, and exactly reversible.
    long defended(long log) {
        return Math.round(loss.at(1)) - Math.round(leaking(log));
    }

    /// What is still expected to be lost then [1 / Plan#VALUE_STEPS].
    double leaking(long log) {
        return loss.at(StrictMath.exp(-log / Opportunity.LOG_STEPS));
    }
}
