package org.firmament.optimizer.bound;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.firmament.optimizer.Allocation;
import org.firmament.optimizer.AllocationProblem;
import org.firmament.optimizer.Proof;
import org.firmament.optimizer.Remaining;
import org.firmament.optimizer.UsefulOptions;

/// Dantzig-Wolfe column generation. A column is all the shots one launch draws; a linear programme mixes the
/// columns known so far and prices what they share; at these prices every launch looks for its cheapest column.
/// The bound of [Certificate] holds at every step. Prices are smoothed towards the best ones so far (Wentges
/// 1997), and every step's columns are repaired into a plan.
final class ColumnGeneration {
    /// Weight of the best prices so far against those of the linear programme.
    private static final double SMOOTHING = 0.6;

    /// Steps after which the bound reached is good enough.
    private static final int STEPS = 400;

    /// Subgradient steps without success after which steps are halved, and the length at which they end.
    private static final int PATIENCE = 10;

    private static final double LEAST_RELAXATION = 0.02;

    private final AllocationProblem problem;
    private final BooleanSupplier goesOn;
    private final Consumer<Allocation> watch;
    private final Rows rows;
    private final List<Pricing> pricings = new ArrayList<>();
    private final LinkedHashSet<Column> columns = new LinkedHashSet<>();
    private Allocation plan;
    private double[] prices;
    private double lower;
    private double lastBound;

    /// @param goesOn  asked before each step
    /// @param watch   told of every better plan
    ColumnGeneration(AllocationProblem problem, Allocation known, BooleanSupplier goesOn, Consumer<Allocation> watch) {
        this.problem = problem;
        this.goesOn = goesOn;
        this.watch = watch;
        rows = new Rows(problem);
        plan = known;
        prices = new double[rows.capacity.length];
        lower = 0;
        List<List<Integer>> useful = UsefulOptions.byLaunch(problem);
        for (int j = 0; j < useful.size(); j++) {
            pricings.add(new Pricing(problem, rows, j, useful.get(j)));
        }
    }

    /// Raises the bound as far as it goes.
    void run() {
        begin();
        run(firstPrices());
    }

    /// The same from prices that are known to be about right.
    void startFrom(double[] from) {
        begin();
        run(from);
    }

    private void begin() {
        for (int j = 0; j < pricings.size(); j++) {
            columns.add(Column.of(problem, j, List.of()));
        }
        columns.addAll(columnsOf(plan));
        columns.addAll(price(prices));
    }

    private void run(double[] from) {
        if (!closed()) {
            ascend(from);
            mix();
        }
    }

    /// Raises the bound by mixing the columns met and pricing at the mix's duals, until both agree.
    private void mix() {
        double dearest = 0;
        for (int j = 0; j < pricings.size(); j++) {
            dearest = Math.max(dearest, problem.loss(j).at(1));
        }
        double scale = Math.max(plan.loss() / pricings.size(), Double.MIN_NORMAL);
        Master master = new Master(rows, pricings.size(), scale, dearest);
        columns.forEach(master::add);
        for (int step = 0; step < STEPS && !closed() && goesOn.getAsBoolean(); step++) {
            master.solve(goesOn);
            double[] fractions = master.fractions();
            double[] exact = master.prices();
            accept(Repair.plan(problem, master.columns(), fractions));
            if (loss(master.columns(), fractions) - lower <= Proof.ROUNDING * lower) {
                return;
            }
            if (!found(price(smoothed(exact)), master) && !found(price(exact), master)) {
                return;
            }
        }
    }

    /// Adds what is new to the master. Whether there was any.
    private boolean found(List<Column> some, Master master) {
        boolean any = false;
        for (Column column : some) {
            if (columns.add(column)) {
                master.add(column);
                any = true;
            }
        }
        return any;
    }

    /// Raises the bound by steps along its subgradient, what the cheapest columns overdraw, sized after Polyak
    /// (1969) by the gap to the plan. The linear programme takes long to find prices from nothing; near the best
    /// ones it is fast.
    private void ascend(double[] from) {
        double[] at = from;
        double relaxation = 1;
        int failures = 0;
        while (relaxation > LEAST_RELAXATION && !closed() && goesOn.getAsBoolean()) {
            double before = lower;
            List<Column> cheapest = price(at);
            double bound = lastBound;
            if (lower > before) {
                columns.addAll(cheapest);
                failures = 0;
            } else if (++failures == PATIENCE) {
                failures = 0;
                relaxation /= 2;
            }
            int[] overdraft = overdraft(cheapest, at);
            double square = 0;
            for (int over : overdraft) {
                square += (double) over * over;
            }
            double step = square == 0 ? 0 : relaxation * (plan.loss() - bound) / square;
            double[] next = new double[at.length];
            for (int r = 0; r < next.length; r++) {
                next[r] = Math.max(0, at[r] + step * overdraft[r]);
            }
            at = next;
        }
    }

    /// For each spent carrier what one more round would save.
    private double[] firstPrices() {
        Remaining left = new Remaining(problem, plan);
        double[] first = new double[prices.length];
        for (AllocationProblem.Option option : problem.options()) {
            if (left.rounds(option.carrier()) == 0) {
                double saved = problem.loss(option.launch())
                        .saved(plan.survival().get(option.launch()), option.killProbability());
                first[option.carrier()] = Math.max(first[option.carrier()], saved);
            }
        }
        return first;
    }

    /// Units of each row that the columns take beyond what there is; 0 for free rows that are not fully used.
    private int[] overdraft(List<Column> chosen, double[] at) {
        int[] over = new int[at.length];
        for (int r = 0; r < over.length; r++) {
            over[r] = -rows.capacity[r];
        }
        for (Column column : chosen) {
            for (int option : column.options()) {
                for (int row : rows.of[option]) {
                    over[row]++;
                }
            }
        }
        for (int r = 0; r < over.length; r++) {
            if (at[r] == 0 && over[r] < 0) {
                over[r] = 0;
            }
        }
        return over;
    }

    /// Whether the plan is as good as the bound.
    boolean closed() {
        return Proof.minimise(Math.min(lower, plan.loss()), plan.loss()).optimal();
    }

    Allocation plan() {
        return plan;
    }

    void accept(Allocation better) {
        if (better.loss() < plan.loss()) {
            plan = better;
            watch.accept(better);
        }
    }

    Certificate certificate() {
        int carriers = problem.carriers().size();
        List<Double> all = Arrays.stream(prices).boxed().toList();
        return new Certificate(all.subList(0, carriers), all.subList(carriers, all.size()), lower);
    }

    Rows rows() {
        return rows;
    }

    /// The prices of the best bound.
    double[] prices() {
        return prices.clone();
    }

    List<Pricing> pricings() {
        return pricings;
    }

    /// All columns met, in the order met.
    List<Column> columns() {
        return List.copyOf(columns);
    }

    /// Every set of shots at one launch that could be part of a plan which leaks less than the best one known,
    /// unless they are too many.
    ///
    /// @param mostEach  for one launch
    /// @param most      for all launches
    Optional<List<Column>> within(int mostEach, int most) {
        double gap = plan.loss() - lower;
        List<Column> all = new ArrayList<>();
        for (Pricing pricing : pricings) {
            Optional<List<Column>> some = pricing.within(prices, pricing.least(prices) + gap, mostEach);
            if (some.isEmpty() || all.size() + some.get().size() > most) {
                return Optional.empty();
            }
            all.addAll(some.get());
        }
        return Optional.of(all);
    }

    private List<Column> price(double[] at) {
        double bound = -rows.total(at);
        List<Column> cheapest = new ArrayList<>();
        for (Pricing pricing : pricings) {
            bound += pricing.least(at);
            cheapest.add(pricing.column());
        }
        lastBound = bound;
        if (bound > lower) {
            lower = bound;
            prices = at;
            accept(Repair.plan(problem, cheapest));
        }
        return cheapest;
    }

    private List<Column> columnsOf(Allocation allocation) {
        List<List<Integer>> used = new ArrayList<>();
        problem.launches().forEach(launch -> used.add(new ArrayList<>()));
        for (Allocation.Shots shots : allocation.shots()) {
            List<Integer> list = used.get(problem.options().get(shots.option()).launch());
            for (int use = 0; use < shots.count(); use++) {
                list.add(shots.option());
            }
        }
        List<Column> of = new ArrayList<>();
        for (int j = 0; j < used.size(); j++) {
            of.add(Column.of(problem, j, used.get(j)));
        }
        return of;
    }

    private double[] smoothed(double[] exact) {
        double[] mixed = new double[exact.length];
        for (int r = 0; r < mixed.length; r++) {
            mixed[r] = SMOOTHING * prices[r] + (1 - SMOOTHING) * exact[r];
        }
        return mixed;
    }

    private static double loss(List<Column> columns, double[] fractions) {
        double sum = 0;
        for (int c = 0; c < fractions.length; c++) {
            sum += fractions[c] * columns.get(c).loss();
        }
        return sum;
    }
}
