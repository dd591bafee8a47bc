package org.firmament.optimizer;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.firmament.catalogs.units.Limits;
import org.firmament.catalogs.units.Unit;
import org.firmament.catalogs.units.Written;

/// How hard to look for the best allocation, and whether to prove it.
///
/// @param solver     what improves on the greedy plan
/// @param prove      whether to compute a lower bound
/// @param starts     searches from the same plan, each with a seed of its own; the best counts, whatever the
///                   threads
/// @param stop       when to stop looking
/// @param spacing    least time between two releases of one carrier [s]
/// @param pinned     shots every plan must fire, of a scenario's raids
/// @param forbidden  shots no plan may fire
/// @param goal       what a plan is for
public record AllocationRules(
        @Written(fallback = "optaplanner", says = "what improves on the greedy plan")
        Solver solver,

        @Written(fallback = "true", says = "whether to compute a lower bound")
        boolean prove,

        @Written(min = 1, max = 1_000, fallback = "1", says = "searches, each with a seed of its own; the best counts")
        int starts,

        @Written(fallback = "{}", says = "when to stop looking")
        Stop stop,

        @Written(
                unit = Unit.SECONDS,
                min = 0,
                max = 1e6,
                fallback = "0",
                says = "least time between releases of a carrier")
        double spacing,

        @Written(fallback = "[]", says = "what if: shots that must be fired")
        List<NamedShot> pinned,

        @Written(fallback = "[]", says = "what if: shots that must not be fired")
        List<NamedShot> forbidden,

        @Written(flat = true) Goal goal) {
    /// A carrier's fire at a launch, as reports name them.
    ///
    /// @param raid     its number, from 1
    /// @param launch   its number within the raid, from 1
    /// @param carrier  its name
    public record NamedShot(
            @Written(min = 1, max = 1_000_000, fallback = "1", says = "which raid, from 1")
            int raid,

            @Written(min = 1, max = 1_000_000, says = "which launch of it, from 1")
            int launch,

            @Written(says = "who fires") String carrier) {
        public NamedShot {
            Limits.check(NamedShot.class, raid, launch, carrier);
        }
    }

    public AllocationRules {
        Limits.check(AllocationRules.class, solver, prove, starts, stop, spacing, pinned, forbidden, goal);
        pinned = List.copyOf(pinned);
        forbidden = List.copyOf(forbidden);
    }

    /// Without restrictions.
    public AllocationRules(Solver solver, boolean prove, int starts, Stop stop) {
        this(solver, prove, starts, stop, 0, List.of(), List.of(), Goal.LEAKAGE);
    }

    /// With one search.
    public AllocationRules(Solver solver, boolean prove, Stop stop) {
        this(solver, prove, 1, stop);
    }

    /// What looks for a plan.
    public enum Solver {
        GREEDY,
        OPTAPLANNER
    }

    /// When a solver stops: at the first of the limits given; without any, after 200,000 score calculations a
    /// raid.
    ///
    /// @param scoreCalculations  plans scored, for each raid of the scenario
    /// @param steps              moves made, for each raid
    /// @param gap                leaked value over the proved bound at which the plan is good enough, as a
    ///                           fraction
    /// @param seconds            wall time of the whole, search and proof; the result then says it is not
    ///                           reproducible
    public record Stop(
            @Written(min = 1, max = 1e12, says = "plans scored")
            OptionalLong scoreCalculations,

            @Written(min = 1, max = 1e9, says = "moves made")
            OptionalLong steps,

            @Written(min = 0, max = 1, says = "gap to the bound that is good enough")
            OptionalDouble gap,

            @Written(unit = Unit.NONE, min = 0, above = true, max = 86_400, says = "wall seconds; not reproducible")
            OptionalDouble seconds) {
        public Stop {
            Limits.check(Stop.class, scoreCalculations, steps, gap, seconds);
        }

        /// No limit but each solver's own.
        public static Stop none() {
            return new Stop(OptionalLong.empty(), OptionalLong.empty(), OptionalDouble.empty(), OptionalDouble.empty());
        }
    }
}
