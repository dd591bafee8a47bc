package org.firmament.optimizer.bound;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.firmament.optimizer.Allocation;
import org.firmament.optimizer.AllocationProblem;
import org.firmament.optimizer.UsefulOptions;

/// Picks one set of shots for each launch, launch by launch, so that they fit together, stay below the ceilings of
/// some [Levels] and have least: depth first, over every set that could be part of a better plan. A branch ends
/// where the prices, or the sums themselves, say that nothing better is in it. It needs no linear programme: what
/// it proves rests on the prices and its own additions alone.
final class JointSearch {
    /// Sets of shots at one launch beyond which it is not begun.
    private static final int MOST_COLUMNS = 5_000;

    private final Levels levels;
    private final AllocationProblem blend;
    private final Rows rows;
    private final double factor;
    private final double constant;
    private final BooleanSupplier goesOn;
    private final int sums;
    private long left;

    // By depth: the sets of the launch looked at there, what each costs at the prices, and has of each sum.
    private final List<List<Column>> columns = new ArrayList<>();
    private final List<double[]> costs = new ArrayList<>();
    private final List<double[][]> has = new ArrayList<>();

    // By depth: the least all launches from there on can add.
    private double[] leastCost = {};
    private double[][] leastHas = {};

    private final int[] used;
    private final Column[] chosen;
    private double upper;
    private Optional<Allocation> best = Optional.empty();

    /// @param weights  of the levels' sums
    /// @param prices   of each row of the blended problem
    /// @param upper    what the plan to beat has
    /// @param parts    branches after which it gives up
    JointSearch(Levels levels, double[] weights, double[] prices, double upper, long parts, BooleanSupplier goesOn) {
        this.levels = levels;
        this.upper = upper;
        this.goesOn = goesOn;
        left = parts;
        blend = levels.blend(weights);
        rows = new Rows(blend);
        factor = levels.factor(weights);
        constant = -factor * rows.total(prices) - levels.allowance(weights);
        sums = 1 + levels.weighed();
        used = new int[rows.capacity.length];
        chosen = new Column[blend.launches().size()];
        list(prices);
    }

    /// Lists the sets of shots that could be part of a better plan; none for any launch if they are too many.
    private void list(double[] prices) {
        List<List<Integer>> byLaunch = UsefulOptions.byLaunch(blend);
        List<Pricing> pricings = new ArrayList<>();
        double[] least = new double[byLaunch.size()];
        double bound = constant;
        for (int j = 0; j < least.length; j++) {
            pricings.add(new Pricing(blend, rows, j, byLaunch.get(j)));
            least[j] = pricings.get(j).least(prices);
            bound += factor * least[j];
        }
        double gap = Math.max(0, upper - bound) / factor;
        List<List<Column>> found = new ArrayList<>();
        for (int j = 0; j < least.length; j++) {
            Optional<List<Column>> some = pricings.get(j).within(prices, least[j] + gap, MOST_COLUMNS);
            if (some.isEmpty()) {
                left = 0;
                return;
            }
            List<Column> sorted = new ArrayList<>(some.get());
            sorted.sort(Comparator.comparingDouble(column -> column.cost(rows, prices)));
            found.add(sorted);
        }
        found.sort(Comparator.comparingInt(List::size));
        columns.addAll(found);
        for (List<Column> each : columns) {
            costs.add(each.stream()
                    .mapToDouble(column -> column.cost(rows, prices))
                    .toArray());
            has.add(each.stream().map(this::sums).toArray(double[][]::new));
        }
        leastCost = new double[columns.size() + 1];
        leastHas = new double[columns.size() + 1][sums];
        for (int depth = columns.size() - 1; depth >= 0; depth--) {
            leastCost[depth] =
                    leastCost[depth + 1] + Arrays.stream(costs.get(depth)).min().orElse(0);
            for (int k = 0; k < sums; k++) {
                double most = Double.POSITIVE_INFINITY;
                for (double[] of : has.get(depth)) {
                    most = Math.min(most, of[k]);
                }
                leastHas[depth][k] = leastHas[depth + 1][k] + most;
            }
        }
    }

    /// What a set of shots has: of what counts as it is, then of the weighed sums.
    private double[] sums(Column column) {
        return IntStream.range(0, sums)
                .mapToDouble(k -> (k == 0 ? levels.own() : levels.sum(k - 1)).of(levels.problem(), column))
                .toArray();
    }

    /// Searches. Whether it came to its end: then no plan is better than the best known.
    boolean complete() {
        return left > 0 && search(0, 0, new double[sums]);
    }

    /// The best plan found, if it beats the one to beat.
    Optional<Allocation> best() {
        return best;
    }

    private boolean search(int depth, double cost, double[] partial) {
        if (hopeless(depth, cost, partial)) {
            return true;
        }
        if (left-- <= 0 || (left % 4_096 == 0 && !goesOn.getAsBoolean())) {
            return false;
        }
        if (depth == columns.size()) {
            settle();
            return true;
        }
        for (int c = 0; c < columns.get(depth).size(); c++) {
            Column column = columns.get(depth).get(c);
            take(column, 1);
            if (fits(column)) {
                double[] next = partial.clone();
                for (int k = 0; k < sums; k++) {
                    next[k] += has.get(depth)[c][k];
                }
                chosen[depth] = column;
                if (!search(depth + 1, cost + costs.get(depth)[c], next)) {
                    take(column, -1);
                    return false;
                }
            }
            take(column, -1);
        }
        return true;
    }

    /// Whether nothing better can come of it: by the prices, by a ceiling, or by the sums as far as known.
    private boolean hopeless(int depth, double cost, double[] partial) {
        double target = levels.target(upper);
        if (constant + factor * (cost + leastCost[depth]) >= target) {
            return true;
        }
        double greatest = 0;
        for (int k = 0; k < levels.weighed(); k++) {
            double atLeast = partial[1 + k] + leastHas[depth][1 + k];
            if (k < levels.greatest().size()) {
                greatest = Math.max(greatest, atLeast);
            } else if (atLeast * (1 - Branching.WORTHWHILE) > levels.ceiling(k)) {
                return true;
            }
        }
        return partial[0] + leastHas[depth][0] + greatest >= target;
    }

    private void settle() {
        int[] counts = new int[blend.options().size()];
        for (Column column : chosen) {
            column.options().forEach(option -> counts[option]++);
        }
        Allocation plan = Allocation.of(levels.problem(), counts);
        double has = levels.of(plan);
        if (levels.admits(plan) && has < upper) {
            upper = has;
            best = Optional.of(plan);
        }
    }

    private void take(Column column, int sign) {
        for (int option : column.options()) {
            for (int row : rows.of[option]) {
                used[row] += sign;
            }
        }
    }

    private boolean fits(Column column) {
        for (int option : column.options()) {
            for (int row : rows.of[option]) {
                if (used[row] > rows.capacity[row]) {
                    return false;
                }
            }
        }
        return true;
    }
}
