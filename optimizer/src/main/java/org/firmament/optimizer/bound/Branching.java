package org.firmament.optimizer.bound;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import org.firmament.optimizer.Allocation;
import org.firmament.optimizer.AllocationProblem;
import org.firmament.optimizer.bound.Branch.Split;

/// Picks one column for each launch so that they fit together and leak least: branch and bound over a list of
/// columns.
///
/// A linear programme over the columns still possible proposes prices and fractions. The prices give a bound that
/// holds whatever the programme's precision (see [Certificate]); columns that cost more above their launch's
/// cheapest than the gap leaves are dropped; the option whose use is most undecided divides what remains.
final class Branching {
    /// A part that promises less than this fraction of improvement is not worth following.
    static final double WORTHWHILE = 5e-10;

    /// Fractions from here on count as whole, up to here as nothing.
    private static final double WHOLE = 1 - 1e-4;

    private static final double NOTHING = 1e-6;

    private final AllocationProblem problem;
    private final Rows rows;
    private final List<Column> columns;
    private final Master master;
    private final double[] costs;
    private final Limits limits;
    private double upper;
    private int nodes;
    private Optional<Allocation> best = Optional.empty();

    /// When a search gives up.
    ///
    /// @param parts   looked at
    /// @param work    products formed by linear programmes
    /// @param goesOn  asked before each part
    record Limits(int parts, double work, BooleanSupplier goesOn) {}

    /// @param columns  to choose from, at least one for each launch
    /// @param upper    what the plan to beat leaks
    Branching(AllocationProblem problem, Rows rows, List<Column> columns, double upper, Limits limits) {
        this.problem = problem;
        this.rows = rows;
        this.columns = List.copyOf(columns);
        this.upper = upper;
        this.limits = limits;
        int launches = problem.launches().size();
        double dearest = 0;
        for (AllocationProblem.Task launch : problem.launches()) {
            dearest = Math.max(dearest, launch.value());
        }
        master = new Master(rows, launches, Math.max(upper / launches, Double.MIN_NORMAL), dearest);
        columns.forEach(master::add);
        costs = new double[columns.size()];
    }

    /// Searches. The parts it fell into, if the search came to its end: from them the verifier computes what no
    /// choice of these columns leaks less than.
    Optional<Branch> search() {
        BitSet all = new BitSet();
        all.set(0, columns.size());
        return branch(all);
    }

    /// The best plan found, if it beats the one to beat.
    Optional<Allocation> best() {
        return best;
    }

    private Optional<Branch> branch(BitSet possible) {
        if (++nodes > limits.parts || master.work() > limits.work || !limits.goesOn.getAsBoolean()) {
            return Optional.empty();
        }
        master.only(possible);
        master.solve();
        double[] prices = master.prices();
        double[] fractions = master.fractions();
        double bound = price(possible, prices);
        List<Double> boxed = Arrays.stream(prices).boxed().toList();
        if (promising(bound)) {
            settle(fractions);
        }
        if (!promising(bound)) {
            return Optional.of(new Branch(boxed, Optional.empty()));
        }
        drop(possible, bound);
        return undecided(fractions).flatMap(choice -> divide(possible, choice, boxed));
    }

    private record Choice(int option, int count, double fraction) {}

    private Optional<Branch> divide(BitSet possible, Choice choice, List<Double> prices) {
        BitSet atMost = new BitSet();
        BitSet more = new BitSet();
        int launch = problem.options().get(choice.option).launch();
        for (int c = possible.nextSetBit(0); c >= 0; c = possible.nextSetBit(c + 1)) {
            Column column = columns.get(c);
            boolean often = column.launch() == launch && column.uses(choice.option) > choice.count;
            boolean either = column.launch() != launch;
            if (often || either) {
                more.set(c);
            }
            if (!often || either) {
                atMost.set(c);
            }
        }
        Optional<Branch> likely = branch(choice.fraction >= 0.5 ? more : atMost);
        if (likely.isEmpty()) {
            return Optional.empty();
        }
        Optional<Branch> other = branch(choice.fraction >= 0.5 ? atMost : more);
        if (other.isEmpty()) {
            return Optional.empty();
        }
        Split split = choice.fraction >= 0.5
                ? new Split(choice.option, choice.count, other.get(), likely.get())
                : new Split(choice.option, choice.count, likely.get(), other.get());
        return Optional.of(new Branch(prices, Optional.of(split)));
    }

    /// The bound these prices give for choices of the possible columns; leaves in `costs` what each column costs
    /// above its launch's cheapest.
    private double price(BitSet possible, double[] prices) {
        double[] cheapest = new double[problem.launches().size()];
        Arrays.fill(cheapest, Double.POSITIVE_INFINITY);
        for (int c = possible.nextSetBit(0); c >= 0; c = possible.nextSetBit(c + 1)) {
            Column column = columns.get(c);
            costs[c] = column.cost(rows, prices);
            cheapest[column.launch()] = Math.min(cheapest[column.launch()], costs[c]);
        }
        double bound = -rows.total(prices);
        for (double each : cheapest) {
            bound += each;
        }
        for (int c = possible.nextSetBit(0); c >= 0; c = possible.nextSetBit(c + 1)) {
            costs[c] -= cheapest[columns.get(c).launch()];
        }
        return bound;
    }

    private void drop(BitSet possible, double bound) {
        for (int c = possible.nextSetBit(0); c >= 0; c = possible.nextSetBit(c + 1)) {
            if (!promising(bound + costs[c])) {
                possible.clear(c);
            }
        }
    }

    private boolean promising(double bound) {
        return bound < upper * (1 - WORTHWHILE);
    }

    /// The use of an option that is nearest to a toss-up; nothing if all are decided.
    private Optional<Choice> undecided(double[] fractions) {
        TreeMap<Integer, double[]> used = new TreeMap<>();
        for (int c = 0; c < fractions.length; c++) {
            if (fractions[c] > NOTHING && fractions[c] < WHOLE) {
                count(columns.get(c), fractions[c], used);
            }
        }
        Choice nearest = new Choice(-1, 0, 1);
        for (var entry : used.entrySet()) {
            double[] atLeast = entry.getValue();
            for (int k = 0; k < atLeast.length; k++) {
                if (Math.abs(atLeast[k] - 0.5) < Math.abs(nearest.fraction - 0.5) - NOTHING) {
                    nearest = new Choice(entry.getKey(), k, atLeast[k]);
                }
            }
        }
        return nearest.option < 0 ? Optional.empty() : Optional.of(nearest);
    }

    /// Adds a column's fraction to that of each option's use it makes.
    private static void count(Column column, double fraction, Map<Integer, double[]> used) {
        int previous = -1;
        int times = 0;
        for (int option : column.options()) {
            times = option == previous ? times + 1 : 0;
            previous = option;
            double[] atLeast = used.computeIfAbsent(option, o -> new double[1]);
            if (times >= atLeast.length) {
                atLeast = Arrays.copyOf(atLeast, times + 1);
                used.put(option, atLeast);
            }
            atLeast[times] += fraction;
        }
    }

    private void settle(double[] fractions) {
        Allocation plan = Repair.plan(problem, columns, fractions);
        if (plan.leaked() < upper) {
            upper = plan.leaked();
            best = Optional.of(plan);
        }
    }
}
