package org.firmament.optimizer.bound;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import org.firmament.optimizer.Allocation;
import org.firmament.optimizer.AllocationProblem;
import org.firmament.optimizer.bound.Branch.Split;

/// Picks one column for each launch so that they fit together and lose least: branch and bound over a list of
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
    private boolean complete;
    private boolean stuck;
    private Optional<Allocation> best = Optional.empty();

    /// When a search gives up.
    ///
    /// @param parts   looked at
    /// @param work    products formed by linear programmes
    /// @param goesOn  asked before each part
    record Limits(int parts, double work, BooleanSupplier goesOn) {}

    /// @param columns  to choose from, at least one for each launch
    /// @param upper    what the plan to beat loses
    Branching(AllocationProblem problem, Rows rows, List<Column> columns, double upper, Limits limits) {
        this.problem = problem;
        this.rows = rows;
        this.columns = List.copyOf(columns);
        this.upper = upper;
        this.limits = limits;
        int launches = problem.launches().size();
        double dearest = 0;
        for (int j = 0; j < launches; j++) {
            dearest = Math.max(dearest, problem.loss(j).at(1));
        }
        master = new Master(rows, launches, Math.max(upper / launches, Double.MIN_NORMAL), dearest);
        columns.forEach(master::add);
        costs = new double[columns.size()];
    }

    /// Searches, and returns the parts it fell into: from them the verifier computes what no choice of these
    /// columns loses less than. If the search had to give up, parts not looked at stand undivided with the prices
    /// of what they are parts of.
    Branch search() {
        BitSet all = new BitSet();
        all.set(0, columns.size());
        Part whole = new Part(all, 0, new double[rows.capacity.length]);
        PriorityQueue<Part> open = new PriorityQueue<>(Comparator.comparingDouble(part -> part.bound));
        open.add(whole);
        for (Part next = open.poll(); next != null; next = open.poll()) {
            // From the part that promises most downwards: the likelier half at once, the other one later.
            Optional<Part> at = Optional.of(next);
            while (at.isPresent()) {
                if (!promising(at.get().bound)) {
                    break;
                }
                if (!goesOn()) {
                    return whole.branch();
                }
                at = divide(at.get());
                at.flatMap(Part::sibling).ifPresent(open::add);
            }
        }
        complete = !stuck;
        return whole.branch();
    }

    /// Whether the last search came to its end: then no plan of these columns is better than the best known.
    boolean complete() {
        return complete;
    }

    /// The best plan found, if it beats the one to beat.
    Optional<Allocation> best() {
        return best;
    }

    /// Some of the choices, how good they can be, and what they fell into.
    private static final class Part {
        private BitSet possible;
        private final double bound;
        private double[] prices;
        private Optional<Choice> choice = Optional.empty();
        private List<Part> halves = List.of();
        private Optional<Part> sibling = Optional.empty();

        Part(BitSet possible, double bound, double[] prices) {
            this.possible = possible;
            this.bound = bound;
            this.prices = prices;
        }

        /// The other half of what this one is the likelier half of.
        Optional<Part> sibling() {
            return sibling;
        }

        Branch branch() {
            List<Double> boxed = Arrays.stream(prices).boxed().toList();
            return new Branch(
                    boxed,
                    choice.map(c -> new Split(
                            c.option,
                            c.count,
                            halves.getFirst().branch(),
                            halves.getLast().branch())));
        }
    }

    private record Choice(int option, int count, double fraction) {}

    private boolean goesOn() {
        return nodes++ < limits.parts && master.work() <= limits.work && limits.goesOn.getAsBoolean();
    }

    /// Bounds a part and divides it. The likelier half, unless the part holds nothing better.
    private Optional<Part> divide(Part part) {
        master.only(part.possible);
        master.solve(limits.goesOn);
        double[] fractions = master.fractions();
        double[] proposed = master.prices();
        double bound = price(part.possible, proposed);
        if (bound < part.bound) {
            // The programme was ended early: what held for the whole is the better bound.
            bound = price(part.possible, part.prices);
        } else {
            part.prices = proposed;
        }
        if (!promising(bound)) {
            return Optional.empty();
        }
        settle(fractions);
        if (!promising(bound)) {
            return Optional.empty();
        }
        drop(part.possible, bound);
        Optional<Choice> choice = undecided(fractions);
        if (choice.isEmpty()) {
            stuck = true; // Whole, but not as good as its bound: the programme was ended early.
            return Optional.empty();
        }
        part.choice = choice;
        part.halves = halves(part, choice.get(), bound);
        Part likely = choice.get().fraction >= 0.5 ? part.halves.getLast() : part.halves.getFirst();
        Part other = choice.get().fraction >= 0.5 ? part.halves.getFirst() : part.halves.getLast();
        likely.sibling = Optional.of(other);
        return Optional.of(likely);
    }

    /// The choices that use an option at most so often, and those that use it more often.
    private List<Part> halves(Part part, Choice choice, double bound) {
        BitSet atMost = new BitSet();
        BitSet more = new BitSet();
        int launch = problem.options().get(choice.option).launch();
        for (int c = part.possible.nextSetBit(0); c >= 0; c = part.possible.nextSetBit(c + 1)) {
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
        part.possible = new BitSet();
        return List.of(new Part(atMost, bound, part.prices), new Part(more, bound, part.prices));
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
        if (plan.loss() < upper) {
            upper = plan.loss();
            best = Optional.of(plan);
        }
    }
}
