package org.firmament.planner.study;

/// A figure that should be small or large.
///
/// @param figure  as a column of the study: `leakage.mean`, `cost.total_usd`
public record Objective(String figure, Sense sense) {
    /// Which way is better.
    public enum Sense {
        MINIMISE,
        MAXIMISE
    }

    /// The value's distance from good: less is better.
    double badness(double value) {
        return sense == Sense.MINIMISE ? value : -value;
    }
}
