package org.firmament.planner;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.firmament.catalogs.units.Keys;
import org.firmament.optimizer.AllocationProblem;
import org.firmament.optimizer.Proof;
import org.firmament.optimizer.ShadowPrices;
import org.firmament.planner.results.InstanceResults.Why.Price;
import org.firmament.planner.results.SharedTooFew;
import org.firmament.planner.results.WorstRaidResult;

/// Why the raid that leaks most leaks, and what one more interceptor or track would be worth against it at the
/// margin.
final class WorstRaid {
    private WorstRaid() {}

    /// None where nothing can be engaged.
    static Optional<WorstRaidResult> of(List<RaidOutcome> outcomes) {
        return outcomes.stream()
                .max(Comparator.comparingDouble(
                        outcome -> outcome.solved().proof().upper()))
                .filter(worst -> !worst.problem().problem().carriers().isEmpty())
                .map(WorstRaid::of);
    }

    private static WorstRaidResult of(RaidOutcome worst) {
        AllocationProblem problem = worst.problem().problem();
        List<SharedTooFew> bottlenecks = worst.solved().explanation().bottlenecks().stream()
                .map(found -> new SharedTooFew(
                        found.launches().stream().map(launch -> launch + 1).toList(),
                        found.carriers().stream()
                                .map(carrier -> problem.carriers().get(carrier).name())
                                .toList(),
                        found.rounds()))
                .toList();
        double nothing = Proof.ROUNDING * worst.solved().proof().upper();
        List<Price> prices = worst
                .solved()
                .prices()
                .map(found -> ShadowPrices.dearest(worst.restricted().rest(), found))
                .orElse(List.of())
                .stream()
                .filter(price -> price.price() > nothing)
                .map(price -> new Price(
                        price.what(),
                        Keys.constant(price.kind()),
                        price.price(),
                        OptionalDouble.empty(),
                        OptionalDouble.empty()))
                .toList();
        return new WorstRaidResult(worst.raid().index() + 1, bottlenecks, prices);
    }
}
