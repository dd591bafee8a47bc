package org.firmament.planner.results;

import java.util.List;
import org.firmament.planner.results.InstanceResults.Why.Price;

/// Why the raid leaks that leaks most, and what one more interceptor or track would be worth against it.
///
/// @param raid         its number, from 1
/// @param bottlenecks  launches that share too few interceptors
/// @param prices       of what there could be more of, the dearest first
public record WorstRaidResult(int raid, List<SharedTooFew> bottlenecks, List<Price> prices) {
    public WorstRaidResult {
        bottlenecks = List.copyOf(bottlenecks);
        prices = List.copyOf(prices);
    }
}
