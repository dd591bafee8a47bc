package org.firmament.optimizer;

import org.firmament.optimizer.Prover.Bound;

/// Solves allocation problems: greedy plan, lower bound, and a search from the best plan known if that is not
/// proved optimal yet.
public final class Allocator {
    private final Prover prover;
    private final Improver improver;

    /// @param prover    finds lower bounds
    /// @param improver  finds better plans
    public Allocator(Prover prover, Improver improver) {
        this.prover = prover;
        this.improver = improver;
    }

    /// The best plan the rules give time for.
    ///
    /// @param seed  equal seeds give equal plans
    public Solved solve(AllocationProblem problem, AllocationRules rules, long seed) {
        Allocation greedy = Greedy.plan(problem);
        Bound bound = rules.prove()
                ? prover.prove(problem, greedy, rules.stop())
                : new Bound(problem.unsharedLeakage(), greedy);
        return switch (rules.solver()) {
            case GREEDY -> solved(problem, greedy, bound.lower(), "greedy", untimed(rules.stop()), greedy);
            case OPTAPLANNER -> search(problem, rules.stop(), seed, greedy, bound);
        };
    }

    private Solved search(
            AllocationProblem problem, AllocationRules.Stop stop, long seed, Allocation greedy, Bound bound) {
        Allocation start = bound.plan();
        String startedBy = start.leaked() < greedy.leaked() ? "column generation" : "greedy";
        Proof proof = Proof.minimise(bound.lower(), start.leaked());
        if (proof.optimal()) {
            return solved(problem, start, bound.lower(), startedBy + ", proved optimal", true, greedy);
        }
        double allowed = stop.gap().orElse(0);
        if (proof.gap() <= allowed) {
            return solved(problem, start, bound.lower(), startedBy + ", good enough", untimed(stop), greedy);
        }
        double goodEnough = allowed < 1 ? bound.lower() / (1 - allowed) : problem.value();
        Allocation better = improver.improve(problem, start, goodEnough, stop, seed);
        Allocation best = better.leaked() < start.leaked() ? better : start;
        String method = "optaplanner, started by " + startedBy;
        return solved(problem, best, bound.lower(), method, untimed(stop), greedy);
    }

    private static boolean untimed(AllocationRules.Stop stop) {
        return stop.seconds().isEmpty();
    }

    private static Solved solved(
            AllocationProblem problem,
            Allocation plan,
            double lower,
            String method,
            boolean reproducible,
            Allocation greedy) {
        Allocation full = Greedy.extend(problem, plan);
        full.check(problem);
        Proof proof = Proof.minimise(lower, full.leaked());
        return new Solved(full, proof, method, reproducible, greedy, Explanation.of(problem, full));
    }
}
