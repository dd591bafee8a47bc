package org.firmament.optimizer;

/// Computes how good a plan can be.
@FunctionalInterface
public interface Prover {
    /// A lower bound, and the best plan met on the way to it.
    ///
    /// @param known  the best plan so far
    Bound prove(AllocationProblem problem, Allocation known);

    /// What a prover found.
    ///
    /// @param lower  no plan leaks less [unit of value]
    /// @param plan   the best plan met; at least as good as the one known before
    record Bound(double lower, Allocation plan) {}
}
