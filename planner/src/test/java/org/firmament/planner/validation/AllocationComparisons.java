package org.firmament.planner.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.firmament.optimizer.AllocationProblem;
import org.firmament.optimizer.AllocationProblem.CarrierStock;
import org.firmament.optimizer.AllocationProblem.Option;
import org.firmament.optimizer.AllocationProblem.Task;
import org.firmament.optimizer.Greedy;
import org.firmament.optimizer.Prover;
import org.firmament.optimizer.bound.ColumnGenerationProver;

/// Doctrine arithmetic: equal shots spread over equal targets.
final class AllocationComparisons {
    private static final String UNIFORM = "shots spread evenly: the optimum of equal targets";
    private static final double ROUNDING = 1e-9;

    private AllocationComparisons() {}

    static List<Comparison> all() {
        Prover.Bound five = bound(12, 5, 0.6);
        Prover.Bound ten = bound(20, 10, 0.7);
        double eleven = Math.pow(1 - Math.pow(1 - 12.0 / 21, 4), 11);
        String sums = "sums of tens of products";
        return List.of(
                new Comparison(
                        "12 shots at 5 targets, p 0.6: leaked, proved", UNIFORM, 0.608, five.lower(), ROUNDING, sums),
                new Comparison(
                        "12 shots at 5 targets, p 0.6: leaked, planned",
                        UNIFORM,
                        0.608,
                        five.plan().leaked(),
                        ROUNDING,
                        sums),
                new Comparison(
                        "20 shots at 10 targets, p 0.7: leaked, proved", UNIFORM, 0.900, ten.lower(), ROUNDING, sums),
                new Comparison(
                        "44 interceptors in fours at 11 targets, p 12/21: no leaker [%]",
                        "arithmetic of the public test record",
                        68.6,
                        100 * bound(44, 11, 12.0 / 21).plan().noLeaker(),
                        0.05,
                        "half the last digit printed; " + String.format(Locale.ROOT, "%.4f exactly", eleven)));
    }

    /// One carrier holds all shots; every target may draw up to eight.
    private static Prover.Bound bound(int shots, int targets, double killProbability) {
        List<Task> tasks = IntStream.range(0, targets)
                .mapToObj(j -> new Task("target " + j, 1))
                .toList();
        List<Option> options = new ArrayList<>();
        for (int j = 0; j < targets; j++) {
            options.add(new Option(0, j, killProbability, List.of(), 0, 1));
        }
        AllocationProblem problem =
                new AllocationProblem(List.of(new CarrierStock("all", shots)), tasks, options, List.of(), 8);
        return new ColumnGenerationProver().prove(problem, Greedy.plan(problem));
    }
}
