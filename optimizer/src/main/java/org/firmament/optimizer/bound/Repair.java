package org.firmament.optimizer.bound;

import java.util.ArrayList;
import java.util.List;
import org.firmament.optimizer.Allocation;
import org.firmament.optimizer.AllocationProblem;
import org.firmament.optimizer.Greedy;
import org.firmament.optimizer.Remaining;

/// Makes plans of columns that need not fit together: as much of each as fits, filled up greedily.
final class Repair {
    private Repair() {}

    /// The plan of some columns, the most valuable first.
    static Allocation plan(AllocationProblem problem, List<Column> wanted) {
        List<Column> order = new ArrayList<>(wanted);
        order.sort((a, b) -> Double.compare(saved(problem, b), saved(problem, a)));
        return inOrder(problem, order);
    }

    /// The plan of a mix, the columns with the largest fractions first, one for each launch.
    static Allocation plan(AllocationProblem problem, List<Column> columns, double[] fractions) {
        int[] largest = new int[problem.launches().size()];
        java.util.Arrays.fill(largest, -1);
        for (int c = 0; c < fractions.length; c++) {
            int launch = columns.get(c).launch();
            if (fractions[c] > 0 && (largest[launch] < 0 || fractions[c] > fractions[largest[launch]])) {
                largest[launch] = c;
            }
        }
        List<Integer> order = new ArrayList<>();
        for (int c : largest) {
            if (c >= 0) {
                order.add(c);
            }
        }
        order.sort((a, b) -> Double.compare(fractions[b], fractions[a]));
        return inOrder(problem, order.stream().map(columns::get).toList());
    }

    private static Allocation inOrder(AllocationProblem problem, List<Column> order) {
        Remaining left = new Remaining(problem);
        int[] counts = new int[problem.options().size()];
        for (Column column : order) {
            for (int option : column.options()) {
                if (left.admits(option)) {
                    left.take(option);
                    counts[option]++;
                }
            }
        }
        return Greedy.extend(problem, Allocation.of(problem, counts));
    }

    private static double saved(AllocationProblem problem, Column column) {
        return problem.loss(column.launch()).at(1) - column.loss();
    }
}
