package org.firmament.optimizer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.firmament.optimizer.AllocationProblem.CarrierStock;
import org.firmament.optimizer.AllocationProblem.Resource;
import org.firmament.optimizer.AllocationRules.Stop;

/// What one more of something would be worth: prices of a proof, and the question asked outright for the dearest.
///
/// A price is a slope at the proof, of fractions of plans; asked outright, the problem with one unit more is
/// solved again. What that saves lies between what the plan found saves and what its bound leaves open.
public final class ShadowPrices {
    private ShadowPrices() {}

    /// Prices of the last bound: of a round of each carrier, of a unit of each resource [unit of the objective].
    public record Prices(List<Double> carriers, List<Double> resources) {
        public Prices {
            carriers = List.copyOf(carriers);
            resources = List.copyOf(resources);
        }
    }

    /// Of what there may be one more.
    public enum Kind {
        /// A round on a carrier.
        INTERCEPTOR,
        /// A unit of a resource, such as a track.
        UNIT
    }

    /// What one more is worth at the margin.
    ///
    /// @param what   the carrier's or the resource's name
    /// @param index  of it
    /// @param price  [unit of the objective]
    public record Price(String what, Kind kind, int index, double price) {}

    /// What one more is worth when the problem is solved with it.
    ///
    /// @param saves   less is lost with one more, by a plan at hand [unit of the objective]
    /// @param atMost  no plan with one more saves more than that [unit of the objective]
    public record Worth(Price price, double saves, double atMost) {}

    /// The worth of one more of what is dearest, the dearest first.
    ///
    /// @param prover  asked anew for each
    /// @param stop    of its limits that of wall time ends each proof
    /// @param most    rows asked for
    public static List<Worth> whatIf(
            AllocationProblem problem, Allocation plan, Prices prices, Prover prover, Stop stop, int most) {
        return dearest(problem, prices).stream()
                .limit(most)
                .map(price -> worth(problem, plan, price, prover, stop))
                .toList();
    }

    /// All prices above nothing, the dearest first.
    public static List<Price> dearest(AllocationProblem problem, Prices prices) {
        List<Price> all = new ArrayList<>();
        for (int c = 0; c < prices.carriers.size(); c++) {
            all.add(new Price(problem.carriers().get(c).name(), Kind.INTERCEPTOR, c, prices.carriers.get(c)));
        }
        for (int r = 0; r < prices.resources.size(); r++) {
            all.add(new Price(problem.resources().get(r).name(), Kind.UNIT, r, prices.resources.get(r)));
        }
        return all.stream()
                .filter(price -> price.price > 0)
                .sorted(Comparator.comparingDouble(price -> -price.price))
                .toList();
    }

    private static Worth worth(AllocationProblem problem, Allocation plan, Price price, Prover prover, Stop stop) {
        AllocationProblem richer = richer(problem, price);
        Prover.Effort effort = new Prover.Effort(stop, Watch.NONE, (_, found, _) -> found);
        Prover.Bound bound = prover.prove(richer, Greedy.extend(richer, plan), effort);
        return new Worth(
                price, Math.max(0, plan.loss() - bound.plan().loss()), Math.max(0, plan.loss() - bound.lower()));
    }

    private static AllocationProblem richer(AllocationProblem problem, Price price) {
        List<CarrierStock> carriers = new ArrayList<>(problem.carriers());
        List<Resource> resources = new ArrayList<>(problem.resources());
        switch (price.kind) {
            case INTERCEPTOR -> {
                CarrierStock one = carriers.get(price.index);
                carriers.set(price.index, one.holding(one.inventory() + 1));
            }
            case UNIT -> {
                Resource one = resources.get(price.index);
                resources.set(price.index, new Resource(one.name(), one.capacity() + 1));
            }
        }
        return new AllocationProblem(
                carriers, problem.launches(), problem.options(), resources, problem.maxShots(), problem.goal());
    }
}
