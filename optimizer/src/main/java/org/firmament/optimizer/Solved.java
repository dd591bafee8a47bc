package org.firmament.optimizer;

import java.util.List;
import java.util.Optional;

/// The best plan found, and how good it is.
///
/// @param allocation    the plan
/// @param proof         how far from the best possible it can be, by the goal's objective
/// @param next          the same of what the goal keeps down next, in its order
/// @param method        what found it and why the search ended there, a phrase for people
/// @param reproducible  whether equal inputs and seed give the same plan again; not so when the clock may stop
///                      the search
/// @param greedy        the baseline
/// @param explanation   why launches leak
/// @param uncounted     launches nothing can be fired at, left out where the chance of no leaker counts
/// @param prices        what more of everything would be worth at the margin; nothing without a proof
public record Solved(
        Allocation allocation,
        Proof proof,
        List<Next> next,
        String method,
        boolean reproducible,
        Allocation greedy,
        Explanation explanation,
        int uncounted,
        Optional<ShadowPrices.Prices> prices) {
    /// How little of something a plan can have that is as good as this one in all that came before.
    public record Next(Goal.Saving saving, Proof proof) {}

    public Solved {
        next = List.copyOf(next);
    }
}
