package org.firmament.planner.results;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.firmament.catalogs.units.Unit;
import org.firmament.catalogs.units.Written;
import org.firmament.optimizer.Bottleneck;
import org.firmament.optimizer.Goal;
import org.firmament.optimizer.Proof;

/// What came of solving an instance, as `results.json` holds it.
///
/// @param firmament  version of the format
/// @param command    `allocate`
public record InstanceResults(
        @Written(says = "version of the format") int firmament,
        @Written(says = "allocate") String command,
        @Written(says = "what was asked") Summary instance,
        @Written(says = "the plan, and how good it is") Plan allocation,

        @Written(says = "why it leaks, and what more would be worth; absent of a set cover")
        Optional<Why> why) {
    /// What was asked.
    ///
    /// @param file      its name
    /// @param format    `json`, `weapon-target` or `set-cover`
    /// @param carriers  or weapons; of a set cover the columns
    /// @param launches  or targets; of a set cover the rows
    /// @param options   pairs that can be; of a set cover how often a column covers a row
    public record Summary(String file, String format, long seed, int carriers, int launches, int options) {}

    /// The best plan found.
    ///
    /// @param solver        what was asked to look for plans
    /// @param method        how the plan was found
    /// @param reproducible  false if wall time stopped it
    /// @param goal          what the plan is for; absent of a set cover
    /// @param proof         of what the goal keeps down first
    /// @param next          proofs of what it keeps down next
    /// @param greedy        what the baseline has of what the proof is about
    /// @param judged        the plan by every measure; absent of a set cover
    /// @param shots         of a set cover none
    /// @param columns       bought, counted from 1; of shots none
    public record Plan(
            String solver,
            String method,
            boolean reproducible,
            Optional<Goal> goal,
            Proof proof,
            List<NextResult> next,
            double greedy,
            Optional<Judged> judged,
            List<Shots> shots,
            List<Integer> columns) {
        public Plan {
            next = List.copyOf(next);
            shots = List.copyOf(shots);
            columns = List.copyOf(columns);
        }
    }

    /// A plan by every measure there is.
    ///
    /// @param leakedValue     expected value that gets through
    /// @param noLeaker        probability that nothing does
    /// @param worstCorridor   expected value that gets through on the corridor on which most does
    /// @param shots           interceptors fired
    /// @param cost            of them [USD]
    /// @param uncounted       launches nothing can be fired at, left out where the chance of no leaker counts
    public record Judged(
            double leakedValue,
            double noLeaker,
            double worstCorridor,
            int shots,
            @Written(unit = Unit.DOLLARS) double cost,
            int uncounted) {}

    /// Why the plan leaks, and what more would be worth.
    ///
    /// @param leaks        one for each launch that may get through
    /// @param idle         one for each carrier that keeps interceptors
    /// @param bottlenecks  launches that share too few interceptors, whatever the plan
    /// @param prices       of what there could be more of, the dearest first
    public record Why(List<Leak> leaks, List<Idle> idle, List<Bottleneck> bottlenecks, List<Price> prices) {
        /// A launch that may get through.
        ///
        /// @param launch    index from 0
        /// @param survival  probability that it does
        /// @param shots     at it
        /// @param reason    why it draws no more
        public record Leak(int launch, double survival, int shots, String reason) {}

        /// A carrier that keeps interceptors.
        ///
        /// @param carrier  index from 0
        /// @param rounds   it keeps
        /// @param reason   why
        public record Idle(int carrier, int rounds, String reason) {}

        /// What one more is worth, in units of value.
        ///
        /// @param what    the name of a carrier or resource
        /// @param kind    `interceptor` on a carrier or `unit` of a resource
        /// @param price   at the margin
        /// @param saves   at least, solved again with one more; absent if not asked
        /// @param atMost  no plan with one more saves more; absent if not asked
        public record Price(String what, String kind, double price, OptionalDouble saves, OptionalDouble atMost) {}

        public Why {
            leaks = List.copyOf(leaks);
            idle = List.copyOf(idle);
            bottlenecks = List.copyOf(bottlenecks);
            prices = List.copyOf(prices);
        }
    }

    /// Shots of one carrier at one launch.
    ///
    /// @param option          index among the options of the instance, from 0
    /// @param carrier         index from 0
    /// @param launch          index from 0
    /// @param shots           fired
    /// @param killProbability of one shot
    /// @param survival        of the launch, after all shots at it
    public record Shots(int option, int carrier, int launch, int shots, double killProbability, double survival) {}
}
