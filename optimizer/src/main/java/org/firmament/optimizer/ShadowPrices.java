package org.firmament.optimizer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.firmament.optimizer.AllocationProblem.CarrierStock;
import org.firmament.optimizer.AllocationProblem.Resource;

/// What one more of something would be worth: prices of a proof, and the question asked outright for the dearest.
///
/// A price is a slope at the proof, of fractions of plans; asked outright, the problem with one unit more is solved
/// again. What that saves lies between what the plan found saves and what its bound leaves open.
public final class ShadowPrices {
    private ShadowPrices() {}

    /// Prices of the last bound: of one round of each carrier, of one unit of each resource [unit of value].
    public record Prices(List<Double> carriers, List<Double> resources) {
        public Prices {
            carriers = List.copyOf(carriers);
            resources = List.copyOf(resources);
        }
    }

    /// What one more is worth.
    ///
    /// @param what    a carrier's or a resource's name
    /// @param kind    `interceptor` on a carrier, or `unit` of a resource
    /// @param price   at the margin [unit of value]
    /// @param saves   less leaks with one more, by a plan at hand [unit of value]
    /// @param atMost  no plan with one more saves more than that [unit of value]
    public record Worth(String what, String kind, double price, double saves, double atMost) {}

    /// The worth of one more of what is dearest, the dearest first.
    ///
    /// @param leaked  by the plan at hand [unit of value]
    /// @param prover  asked anew for each
    /// @param most    rows asked for
    public static List<Worth> of(
            AllocationProblem problem, Allocation plan, Prices prices, Prover prover, int most) {
        List<Row> rows = new ArrayList<>();
        for (int c = 0; c < prices.carriers.size(); c++) {
            rows.add(new Row(c, true, prices.carriers.get(c)));
        }
        for (int r = 0; r < prices.resources.size(); r++) {
            rows.add(new Row(r, false, prices.resources.get(r)));
        }
        return rows.stream()
                .filter(row -> row.price > 0)
                .sorted(Comparator.comparingDouble(row -> -row.price))
                .limit(most)
                .map(row -> worth(problem, plan, row, prover))
                .toList();
    }

    private record Row(int index, boolean ofCarrier, double price) {}

    private static Worth worth(AllocationProblem problem, Allocation plan, Row row, Prover prover) {
        AllocationProblem richer = richer(problem, row);
        Prover.Bound bound = prover.prove(richer, Greedy.extend(richer, plan));
        String name = row.ofCarrier
                ? problem.carriers().get(row.index).name()
                : problem.resources().get(row.index).name();
        return new Worth(
                name,
                row.ofCarrier ? "interceptor" : "unit",
                row.price,
                Math.max(0, plan.leaked() - bound.plan().leaked()),
                Math.max(0, plan.leaked() - bound.lower()));
    }

    private static AllocationProblem richer(AllocationProblem problem, Row row) {
        List<CarrierStock> carriers = new ArrayList<>(problem.carriers());
        List<Resource> resources = new ArrayList<>(problem.resources());
        if (row.ofCarrier) {
            CarrierStock one = carriers.get(row.index);
            carriers.set(row.index, new CarrierStock(one.name(), one.inventory() + 1));
        } else {
            Resource one = resources.get(row.index);
            resources.set(row.index, new Resource(one.name(), one.capacity() + 1));
        }
        return new AllocationProblem(carriers, problem.launches(), problem.options(), resources, problem.maxShots());
    }
}
