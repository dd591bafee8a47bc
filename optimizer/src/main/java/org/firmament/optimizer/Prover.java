package org.firmament.optimizer;

import java.util.List;
import java.util.Optional;

/// Computes how good a plan can be.
public interface Prover {
    /// A lower bound, and the best plan met on the way to it.
    ///
    /// @param known   the best plan so far
    /// @param effort  how hard to try
    Bound prove(AllocationProblem problem, Allocation known, Effort effort);

    /// The same with a prover's own limits, alone.
    default Bound prove(AllocationProblem problem, Allocation known) {
        return prove(problem, known, new Effort(AllocationRules.Stop.none(), Watch.NONE, (of, plan, lower) -> plan));
    }

    /// The plan that has least of something among those within the ceilings, and a lower bound on how little that
    /// can be. A prover that knows no better keeps the known plan, and proves nothing.
    ///
    /// @param known     a plan within the ceilings
    /// @param ceilings  what came before, the objective first
    default Bound thrifty(
            AllocationProblem problem, Allocation known, Goal.Saving saving, List<Ceiling> ceilings, Effort effort) {
        return new Bound(0, known, new ShadowPrices.Prices(List.of(), List.of()));
    }

    /// The most a plan may have of something.
    ///
    /// @param saving  of what; of the objective if empty
    record Ceiling(Optional<Goal.Saving> saving, double most) {
        /// Sums of one plan's shots in another order agree to this fraction.
        static final double ROUNDING = 1e-12;

        /// Whether a plan is below it.
        boolean admits(AllocationProblem problem, Allocation plan) {
            return saving.map(of -> of(problem, plan, of)).orElse(plan.loss()) <= most;
        }

        /// What a plan has of something.
        public static double of(AllocationProblem problem, Allocation plan, Goal.Saving saving) {
            return switch (saving) {
                case LEAKAGE -> plan.leaked();
                case SHOTS -> plan.spent();
                case COST -> plan.cost(problem);
            };
        }
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
        /// @param problem  whose plan it is: the one to be proved, or a sum that stands for it
        /// @param lower    no plan has less [unit of the problem's objective]
        Allocation better(AllocationProblem problem, Allocation plan, double lower);
    }

    /// What a prover found.
    ///
    /// @param lower   no plan has less [unit of the objective]
    /// @param plan    the best plan met; at least as good as the one known before
    /// @param prices  what more of everything would be worth at the margin
    record Bound(double lower, Allocation plan, ShadowPrices.Prices prices) {}
}
