package org.firmament.optimizer.bound;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.firmament.optimizer.Allocation;
import org.firmament.optimizer.AllocationProblem;

/// Picks one column for each launch so that they fit together and leak least: branch and bound over a list of
/// columns.
///
/// At fixed prices a plan leaks at least the bound of [Certificate] plus, for each launch, what its column costs
/// above the launch's cheapest. So a branch ends as soon as these surpluses use up the gap, and the search needs
/// no solver.
final class Completion {
    /// A branch that promises less than this fraction of improvement is not worth following.
    private static final double WORTHWHILE = 1e-11;

    /// In place of a column: the launch has none yet.
    private static final int OPEN = -1;

    private final AllocationProblem problem;
    private final Rows rows;
    private final double lower;
    private final List<List<Priced>> columns = new ArrayList<>();
    private final int[] left;
    private final int[] chosen;
    private final int most;
    private double upper;
    private int nodes;
    private Optional<Allocation> best = Optional.empty();

    private record Priced(Column column, double surplus) {}

    /// @param lower   bound the prices give
    /// @param least   for each launch the cost of its cheapest column
    /// @param upper   what the plan to beat leaks
    /// @param most    branches after which to give up
    Completion(
            AllocationProblem problem,
            Rows rows,
            List<Column> candidates,
            double[] prices,
            double lower,
            double[] least,
            double upper,
            int most) {
        this.problem = problem;
        this.rows = rows;
        this.lower = lower;
        this.upper = upper;
        this.most = most;
        left = rows.capacity.clone();
        chosen = new int[least.length];
        Arrays.fill(chosen, OPEN);
        for (int j = 0; j < least.length; j++) {
            columns.add(new ArrayList<>());
        }
        for (Column column : candidates) {
            double surplus = Math.max(0, column.cost(rows, prices) - least[column.launch()]);
            columns.get(column.launch()).add(new Priced(column, surplus));
        }
        columns.forEach(list -> list.sort((a, b) -> Double.compare(a.surplus, b.surplus)));
    }

    /// Searches. True if the search came to its end: then no choice of these columns beats the best plan.
    boolean search() {
        return branch(0, lower);
    }

    /// The best plan found, if it beats the one to beat.
    Optional<Allocation> best() {
        return best;
    }

    private boolean branch(int depth, double bound) {
        if (++nodes > most) {
            return false;
        }
        if (depth == chosen.length) {
            settle();
            return true;
        }
        // The launch that would regret waiting most goes first.
        double atLeast = bound;
        int next = -1;
        int nextFirst = 0;
        double regret = -1;
        for (int j = 0; j < chosen.length; j++) {
            if (chosen[j] != OPEN) {
                continue;
            }
            int first = firstFitting(j, 0, bound);
            if (first < 0) {
                return true;
            }
            double surplus = columns.get(j).get(first).surplus;
            atLeast += surplus;
            if (surplus > regret) {
                regret = surplus;
                next = j;
                nextFirst = first;
            }
        }
        if (!promising(atLeast)) {
            return true;
        }
        double others = atLeast - bound - regret;
        for (int k = nextFirst; k >= 0; k = firstFitting(next, k + 1, bound + others)) {
            Priced priced = columns.get(next).get(k);
            chosen[next] = k;
            take(priced.column, 1);
            boolean complete = branch(depth + 1, bound + priced.surplus);
            take(priced.column, -1);
            chosen[next] = OPEN;
            if (!complete) {
                return false;
            }
        }
        return true;
    }

    /// The next column of a launch, from `from` on, that fits and is still promising; −1 if there is none.
    private int firstFitting(int launch, int from, double bound) {
        List<Priced> list = columns.get(launch);
        for (int k = from; k < list.size() && promising(bound + list.get(k).surplus); k++) {
            if (fits(list.get(k).column)) {
                return k;
            }
        }
        return -1;
    }

    private boolean promising(double bound) {
        return bound < upper * (1 - WORTHWHILE);
    }

    private boolean fits(Column column) {
        take(column, 1);
        boolean fits = true;
        for (int option : column.options()) {
            for (int row : rows.of[option]) {
                fits &= left[row] >= 0;
            }
        }
        take(column, -1);
        return fits;
    }

    private void take(Column column, int times) {
        for (int option : column.options()) {
            for (int row : rows.of[option]) {
                left[row] -= times;
            }
        }
    }

    private void settle() {
        int[] counts = new int[problem.options().size()];
        for (int j = 0; j < chosen.length; j++) {
            columns.get(j).get(chosen[j]).column.options().forEach(option -> counts[option]++);
        }
        Allocation plan = Allocation.of(problem, counts);
        if (plan.leaked() < upper) {
            upper = plan.leaked();
            best = Optional.of(plan);
        }
    }
}
