package org.firmament.optimizer;

/// Looks for a better plan.
@FunctionalInterface
public interface Improver {
    /// A plan that leaks no more than `start`.
    ///
    /// @param goodEnough  leaked value at which to stop [unit of value]
    /// @param stop        when else to stop
    /// @param seed        equal seeds give equal plans, unless it stops by the clock
    /// @param watch       told of better plans
    Allocation improve(
            AllocationProblem problem,
            Allocation start,
            double goodEnough,
            AllocationRules.Stop stop,
            long seed,
            Watch watch);

    /// The same, unwatched.
    default Allocation improve(
            AllocationProblem problem, Allocation start, double goodEnough, AllocationRules.Stop stop, long seed) {
        return improve(problem, start, goodEnough, stop, seed, Watch.NONE);
    }
}
