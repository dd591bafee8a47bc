package org.firmament.optimizer.bound;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.firmament.optimizer.AllocationProblem;
import org.firmament.optimizer.Loss;

/// The cheapest shots at one launch when rounds and resources have prices: minimises, over all sets `S` of at
/// most `maxShots` shots that respect every capacity on their own, `loss(Π_S (1 − p)) + Σ_S price`. Exact for any
/// [Loss] that is convex in the logarithm of survival.
///
/// A depth-first search takes options by ascending price per `a = −ln(1 − p)` and is cut by two relaxations:
/// shots may be fractions (best taken in that very order), or all shots may be as good as the best and as cheap
/// as the cheapest one left. Before, an option goes when other carriers could supply all shots with options both
/// cheaper and better.
final class Pricing {
    /// Sums and products along a search path agree to this fraction whatever their order. The search is cut, and
    /// its result lowered, by as much.
    private static final double PATH_ROUNDING = 1e-13;

    /// Search steps after which a launch settles for a lower bound.
    private static final int STEPS = 200_000;

    private final int launch;
    private final Loss loss;
    private final int maxShots;
    private final LaunchOptions options;
    private final Rows rows;
    private final int[] used;

    // The launch as priced: items by ascending price per log.
    private int[] item = {};
    private double[] price = {};
    private double[] leastPrice = {};
    private double[] mostLog = {};
    private int[] count = {};
    private int steps;
    private double abandoned;

    // What the search is for.
    private double best;
    private int[] bestCount = {};
    private double threshold;
    private int mostColumns;
    private List<Column> found = new ArrayList<>();

    Pricing(AllocationProblem problem, Rows rows, int launch, List<Integer> launchOptions) {
        this.launch = launch;
        this.rows = rows;
        loss = problem.loss(launch);
        maxShots = problem.maxShots();
        options = new LaunchOptions(problem, rows, launchOptions);
        used = new int[rows.capacity.length];
    }

    /// The least cost, as a lower bound good to rounding. [#column] then is a column that has it.
    double least(double[] prices) {
        double[] priceOf = options.prices(prices);
        int[] worthwhile = options.inOrder(priceOf);
        int n = 0;
        for (int k : worthwhile) {
            if (priceOf[k] < loss.saved(1, 1 - options.survival[k])) {
                worthwhile[n++] = k;
            }
        }
        prepare(options.undominated(Arrays.copyOf(worthwhile, n), priceOf), priceOf);
        best = loss.at(1);
        bestCount = new int[item.length];
        steps = 0;
        abandoned = Double.POSITIVE_INFINITY;
        search(0, 1, 0, maxShots);
        return Math.min(best, abandoned) * (1 - PATH_ROUNDING);
    }

    /// The best column of the last search.
    Column column() {
        return columnOf(bestCount);
    }

    /// All columns that cost at most `threshold`, or nothing if there are more than `most` of them.
    Optional<List<Column>> within(double[] prices, double threshold, int most) {
        double[] priceOf = options.prices(prices);
        prepare(options.inOrder(priceOf), priceOf);
        this.threshold = threshold;
        mostColumns = most;
        found = new ArrayList<>();
        steps = 0;
        boolean complete = enumerate(0, 1, 0, maxShots);
        return complete ? Optional.of(found) : Optional.empty();
    }

    private void prepare(int[] order, double[] priceOf) {
        int n = order.length;
        item = order;
        price = new double[n];
        count = new int[n];
        leastPrice = new double[n + 1];
        mostLog = new double[n + 1];
        leastPrice[n] = Double.POSITIVE_INFINITY;
        for (int z = n - 1; z >= 0; z--) {
            price[z] = priceOf[item[z]];
            leastPrice[z] = Math.min(leastPrice[z + 1], price[z]);
            mostLog[z] = Math.max(mostLog[z + 1], options.log[item[z]]);
        }
    }

    private void search(int z, double survival, double spent, int shots) {
        double cost = loss.at(survival) + spent;
        if (cost < best) {
            best = cost;
            bestCount = count.clone();
        }
        if (z == item.length || shots == 0) {
            return;
        }
        double bound = relaxation(z, survival, spent, shots);
        if (bound >= best * (1 - PATH_ROUNDING)) {
            return;
        }
        if (++steps > STEPS) {
            abandoned = Math.min(abandoned, bound);
            return;
        }
        int k = item[z];
        int most = Math.min(shots, room(k));
        double[] after = afterUses(survival, k, most);
        for (int x = most; x >= 0; x--) {
            if (x > 0 && price[z] >= loss.saved(after[x - 1], 1 - options.survival[k])) {
                continue; // The last shot saves less than it costs, and others would make it save even less.
            }
            take(z, x);
            search(z + 1, after[x], spent + x * price[z], shots - x);
            take(z, -x);
        }
    }

    private boolean enumerate(int z, double survival, double spent, int shots) {
        if (relaxation(z, survival, spent, shots) > threshold) {
            return true;
        }
        if (++steps > STEPS) {
            return false;
        }
        if (z == item.length || shots == 0) {
            if (found.size() == mostColumns) {
                return false;
            }
            found.add(columnOf(count));
            return true;
        }
        int most = Math.min(shots, room(item[z]));
        double[] after = afterUses(survival, item[z], most);
        for (int x = most; x >= 0; x--) {
            take(z, x);
            boolean complete = enumerate(z + 1, after[x], spent + x * price[z], shots - x);
            take(z, -x);
            if (!complete) {
                return false;
            }
        }
        return true;
    }

    /// A lower bound on the cost of whatever is added from item `z` on.
    private double relaxation(int z, double survival, double spent, int shots) {
        if (z == item.length || shots == 0) {
            return loss.at(survival) + spent;
        }
        return spent + Math.max(fractional(z, survival), uniform(z, survival, shots));
    }

    /// Shots may be fractions and as many as there are rounds: taken in order until the next costs more than it
    /// saves.
    private double fractional(int from, double survivalBefore) {
        double survival = survivalBefore;
        double spent = 0;
        for (int z = from; z < item.length; z++) {
            int k = item[z];
            double ratio = price[z] / options.log[k];
            if (ratio >= loss.slope(survival)) {
                break;
            }
            double full = options.log[k] * options.uses[k];
            double part = ratio > 0 ? Math.log(survival / loss.survivalAt(ratio)) : Double.POSITIVE_INFINITY;
            if (part <= full) {
                return spent + ratio * part + loss.atSlope(ratio);
            }
            survival *= Math.exp(-full);
            spent += price[z] * options.uses[k];
        }
        return spent + loss.at(survival);
    }

    /// Every shot is as good as the best left and as cheap as the cheapest left, and they may be fractions.
    private double uniform(int z, double survival, int shots) {
        double ratio = leastPrice[z] / mostLog[z];
        double wanted =
                ratio <= 0 ? shots : Math.clamp(Math.log(survival / loss.survivalAt(ratio)) / mostLog[z], 0, shots);
        return wanted * leastPrice[z] + loss.at(survival * Math.exp(-wanted * mostLog[z]));
    }

    private double[] afterUses(double survival, int k, int most) {
        double[] after = new double[most + 1];
        after[0] = survival;
        for (int x = 1; x <= most; x++) {
            after[x] = after[x - 1] * options.survival[k];
        }
        return after;
    }

    private int room(int k) {
        int room = options.uses[k];
        for (int row : rows.of[options.number[k]]) {
            room = Math.min(room, rows.capacity[row] - used[row]);
        }
        return room;
    }

    private void take(int z, int shots) {
        count[z] += shots;
        for (int row : rows.of[options.number[item[z]]]) {
            used[row] += shots;
        }
    }

    private Column columnOf(int[] counts) {
        int[] chosen = new int[Arrays.stream(counts).sum()];
        int next = 0;
        double survival = 1;
        double charged = 0;
        for (int z = 0; z < counts.length; z++) {
            for (int x = 0; x < counts[z]; x++) {
                chosen[next++] = options.number[item[z]];
                survival *= options.survival[item[z]];
                charged += rows.charge[options.number[item[z]]];
            }
        }
        Arrays.sort(chosen);
        return new Column(launch, Arrays.stream(chosen).boxed().toList(), loss.at(survival) + charged);
    }
}
