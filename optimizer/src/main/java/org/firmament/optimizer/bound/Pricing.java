package org.firmament.optimizer.bound;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.firmament.optimizer.AllocationProblem;

/// The cheapest shots at one launch when rounds and resources have prices: minimises, over all sets `S` of at
/// most `maxShots` shots that respect every capacity on their own, `w Π_S (1 − p) + Σ_S price`. Exact.
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
    private final double value;
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
        value = problem.launches().get(launch).value();
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
            if (priceOf[k] < value * (1 - options.survival[k])) {
                worthwhile[n++] = k;
            }
        }
        prepare(options.undominated(Arrays.copyOf(worthwhile, n), priceOf), priceOf);
        best = value;
        bestCount = new int[item.length];
        steps = 0;
        abandoned = Double.POSITIVE_INFINITY;
        search(0, value, 0, maxShots);
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
        boolean complete = enumerate(0, value, 0, maxShots);
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

    private void search(int z, double leaked, double spent, int shots) {
        double cost = leaked + spent;
        if (cost < best) {
            best = cost;
            bestCount = count.clone();
        }
        if (z == item.length || shots == 0) {
            return;
        }
        double bound = relaxation(z, leaked, spent, shots);
        if (bound >= best * (1 - PATH_ROUNDING)) {
            return;
        }
        if (++steps > STEPS) {
            abandoned = Math.min(abandoned, bound);
            return;
        }
        int k = item[z];
        int most = Math.min(shots, room(k));
        double[] after = afterUses(leaked, k, most);
        for (int x = most; x >= 0; x--) {
            if (x > 0 && price[z] >= after[x - 1] - after[x]) {
                continue; // The last shot saves less than it costs, and others would make it save even less.
            }
            take(z, x);
            search(z + 1, after[x], spent + x * price[z], shots - x);
            take(z, -x);
        }
    }

    private boolean enumerate(int z, double leaked, double spent, int shots) {
        if (relaxation(z, leaked, spent, shots) > threshold) {
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
        double[] after = afterUses(leaked, item[z], most);
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
    private double relaxation(int z, double leaked, double spent, int shots) {
        if (z == item.length || shots == 0) {
            return leaked + spent;
        }
        return spent + Math.max(fractional(z, leaked), uniform(z, leaked, shots));
    }

    /// Shots may be fractions and as many as there are rounds: taken in order until the next costs more than it
    /// saves.
    private double fractional(int from, double leakedBefore) {
        double leaked = leakedBefore;
        double spent = 0;
        for (int z = from; z < item.length; z++) {
            int k = item[z];
            double ratio = price[z] / options.log[k];
            if (ratio >= leaked) {
                break;
            }
            double full = options.log[k] * options.uses[k];
            double part = ratio > 0 ? Math.log(leaked / ratio) : Double.POSITIVE_INFINITY;
            if (part <= full) {
                return spent + ratio * part + ratio;
            }
            leaked *= Math.exp(-full);
            spent += price[z] * options.uses[k];
        }
        return spent + leaked;
    }

    /// Every shot is as good as the best left and as cheap as the cheapest left, and they may be fractions.
    private double uniform(int z, double leaked, int shots) {
        double ratio = leastPrice[z] / mostLog[z];
        double wanted = ratio <= 0 ? shots : Math.clamp(Math.log(leaked / ratio) / mostLog[z], 0, shots);
        return wanted * leastPrice[z] + leaked * Math.exp(-wanted * mostLog[z]);
    }

    private double[] afterUses(double leaked, int k, int most) {
        double[] after = new double[most + 1];
        after[0] = leaked;
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
        double leaked = value;
        for (int z = 0; z < counts.length; z++) {
            for (int x = 0; x < counts[z]; x++) {
                chosen[next++] = options.number[item[z]];
                leaked *= options.survival[item[z]];
            }
        }
        Arrays.sort(chosen);
        return new Column(launch, Arrays.stream(chosen).boxed().toList(), leaked);
    }
}
