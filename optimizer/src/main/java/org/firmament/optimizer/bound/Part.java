package org.firmament.optimizer.bound;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.firmament.optimizer.Allocation;
import org.firmament.optimizer.AllocationProblem;
import org.firmament.optimizer.AllocationProblem.CarrierStock;
import org.firmament.optimizer.AllocationProblem.Option;
import org.firmament.optimizer.AllocationProblem.Resource;
import org.firmament.optimizer.AllocationProblem.Task;
import org.firmament.optimizer.Tightened;

/// A few launches of a problem with what a plan's shots at the others leave them, as a problem of its own. Whatever
/// is better there is better by as much in the whole.
final class Part {
    private final AllocationProblem whole;
    private final Rows rows;
    private final int[] left;

    // By the part's own numbers: the option, and the row of the carrier or resource.
    private final List<Integer> option = new ArrayList<>();
    private final List<Integer> carrier = new ArrayList<>();
    private final List<Integer> resource = new ArrayList<>();

    private final Map<Integer, Integer> numberOfCarrier = new HashMap<>();
    private final Map<Integer, Integer> numberOfResource = new HashMap<>();
    private final AllocationProblem problem;
    private final Allocation plan;

    /// @param options   of each launch, those worth considering
    /// @param counts    of the plan: for each option how often it is used
    /// @param launches  those of the part
    Part(AllocationProblem whole, Rows rows, List<List<Integer>> options, int[] counts, BitSet launches) {
        this.whole = whole;
        this.rows = rows;
        left = rows.capacity.clone();
        for (int o = 0; o < counts.length; o++) {
            if (counts[o] > 0 && !launches.get(whole.options().get(o).launch())) {
                for (int row : rows.of[o]) {
                    left[row] -= counts[o];
                }
            }
        }
        List<Task> tasks = new ArrayList<>();
        List<Option> own = new ArrayList<>();
        for (int j = launches.nextSetBit(0); j >= 0; j = launches.nextSetBit(j + 1)) {
            for (int o : options.get(j)) {
                if (fits(o)) {
                    option.add(o);
                    own.add(of(whole.options().get(o), tasks.size()));
                }
            }
            tasks.add(whole.launches().get(j));
        }
        List<CarrierStock> carriers = carrier.stream()
                .map(row -> new CarrierStock(
                        whole.carriers().get(row).name(),
                        left[row],
                        whole.carriers().get(row).cost()))
                .toList();
        int first = whole.carriers().size();
        List<Resource> resources = resource.stream()
                .map(row -> new Resource(whole.resources().get(row - first).name(), left[row]))
                .toList();
        problem = Tightened.of(new AllocationProblem(carriers, tasks, own, resources, whole.maxShots(), whole.goal()));
        plan = Allocation.of(problem, option.stream().mapToInt(o -> counts[o]).toArray());
    }

    private boolean fits(int o) {
        for (int row : rows.of[o]) {
            if (left[row] <= 0) {
                return false;
            }
        }
        return true;
    }

    private Option of(Option o, int launch) {
        int first = whole.carriers().size();
        return new Option(
                number(numberOfCarrier, carrier, o.carrier()),
                launch,
                o.killProbability(),
                o.resources().stream()
                        .map(r -> number(numberOfResource, resource, first + r))
                        .toList(),
                o.release(),
                o.intercept());
    }

    private static int number(Map<Integer, Integer> numbers, List<Integer> all, int row) {
        return numbers.computeIfAbsent(row, unseen -> {
            all.add(unseen);
            return all.size() - 1;
        });
    }

    /// The part as a problem.
    AllocationProblem problem() {
        return problem;
    }

    /// What the plan of the whole does in it.
    Allocation plan() {
        return plan;
    }

    /// The whole's prices of the part's own rows.
    double[] prices(double[] ofWhole) {
        double[] own = new double[carrier.size() + resource.size()];
        for (int c = 0; c < carrier.size(); c++) {
            own[c] = ofWhole[carrier.get(c)];
        }
        for (int r = 0; r < resource.size(); r++) {
            own[carrier.size() + r] = ofWhole[resource.get(r)];
        }
        return own;
    }

    /// Writes what another plan of the part does into that of the whole.
    void write(Allocation better, int[] counts) {
        int[] own = better.counts(problem);
        for (int k = 0; k < own.length; k++) {
            counts[option.get(k)] = own[k];
        }
    }
}
