package org.firmament.optimizer;

/// Computes how good a plan can be.
@FunctionalInterface
public interface Prover {
    /// A lower bound, and the best plan met on the way to it.
    ///
    /// @param known  the best plan so far
    /// @param stop   of its limits that of wall time ends the proof, with the bound reached by then
    Bound prove(AllocationProblem problem, Allocation known, AllocationRules.Stop stop);

    /// The same without a limit of wall time.
    default Bound prove(AllocationProblem problem, Allocation known) {
        return prove(problem, known, AllocationRules.Stop.none());
    }

    /// What a prover found.
    ///
    /// @param lower  no plan leaks less [unit of value]
    /// @param plan   the best plan met; at least as good as the one known before
    record Bound(double lower, Allocation plan) {}
}
