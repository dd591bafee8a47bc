package org.firmament.optimizer.optaplanner;

/// A launch, as the search sees it.
///
/// @param index     among the launches of the problem
/// @param value     in [Plan#VALUE_STEPS] of the problem's whole value
/// @param maxShots  most rounds it may draw
record Target(int index, long value, int maxShots) {
    /// What is expected to be saved by rounds whose `−ln` of survival sum up to `log` [1e-9]. `StrictMath` and
    /// whole numbers make it the same on every machine, and exactly reversible.
    long defended(long log) {
        return value - Math.round(value * StrictMath.exp(-log / Opportunity.LOG_STEPS));
    }
}
