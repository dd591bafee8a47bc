package org.firmament.optimizer;

import java.util.Optional;

/// The best plan found, and how good it is.
///
/// @param allocation    the plan
/// @param proof         how far from the best possible it can be
/// @param method        what found it and why the search ended there, a phrase for people
/// @param reproducible  whether equal inputs and seed give the same plan again; not so when the clock may stop
///                      the search
/// @param greedy        the baseline
/// @param explanation   why launches leak
/// @param prices        what more of everything would be worth at the margin; nothing without a proof
public record Solved(
        Allocation allocation,
        Proof proof,
        String method,
        boolean reproducible,
        Allocation greedy,
        Explanation explanation,
        Optional<ShadowPrices.Prices> prices) {}
