package org.firmament.optimizer;

/// Computes how good a plan can be.
@FunctionalInterface
public interface Prover {
    /// A lower bound, and the best plan met on the way to it.
    ///
    /// @param known   the best plan so far
    /// @param effort  how hard to try
    Bound prove(AllocationProblem problem, Allocation known, Effort effort);

    /// The same with a prover's own limits, alone.
    default Bound prove(AllocationProblem problem, Allocation known) {
        return prove(problem, known, new Effort(AllocationRules.Stop.none(), Watch.NONE, (plan, lower) -> plan));
    }

    /// How hard a prover tries.
    ///
    /// @param stop    of its limits that of wall time ends the proof, with the bound reached by then
    /// @param watch   told of plans and bounds
    /// @param polish  looks for a better plan where the proof would be long, as a good plan shortens it
    record Effort(AllocationRules.Stop stop, Watch watch, Polish polish) {}

    /// Looks for a better plan.
    @FunctionalInterface
    interface Polish {
        /// A plan at least as good.
        ///
        /// @param lower  no plan leaks less [unit of value]
        Allocation better(Allocation plan, double lower);
    }

    /// What a prover found.
    ///
    /// @param lower   no plan leaks less [unit of value]
    /// @param plan    the best plan met; at least as good as the one known before
    /// @param prices  what more of everything would be worth at the margin
    record Bound(double lower, Allocation plan, ShadowPrices.Prices prices) {}
}
