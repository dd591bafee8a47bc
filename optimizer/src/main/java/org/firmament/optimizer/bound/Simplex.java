package org.firmament.optimizer.bound;

import java.util.Arrays;
import java.util.BitSet;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;

/// A linear programme that grows by columns: least total cost of columns, each used by some amount of at least 0,
/// that reach at least what is wanted of every demand and take at most what there is of every supply.
///
/// The revised simplex method with an explicit inverse (Dantzig 1963, chapter 9; Lemke 1954 for the dual method).
/// Adding a column or taking one out leaves most of the basis as it was, so each solution starts from the one
/// before: first what may be used comes in as long as it saves, then what may not be used any more is driven out.
/// Supplies are relaxed and demands lowered by up to twice [#LOOSENING], at random but always alike, so that no
/// step is without progress. What comes out is therefore close to the optimum, not a proof: bounds are computed
/// from the prices elsewhere.
///
/// A pivot with `m` active rows costs up to `m²` products: 0.1 ms at 450 rows.
final class Simplex {
    private static final double LOOSENING = 1e-7;

    /// Savings below this are looked at again with prices summed anew: they may be errors of the sums.
    private static final double FINE = 1e-6;

    /// Rounds of bringing in and driving out; one is enough but for rounding.
    private static final int ROUNDS = 5;

    /// Looking at a column once is as much work as this many products.
    private static final double WORK_A_COLUMN = 10;

    /// Pivots between two questions whether to go on.
    private static final int ASKED_EVERY = 20;

    private final int demands;
    private final Basis basis;
    private final int rows;

    private final ColumnStore columns;
    private final PivotChoice choice;

    private double[] price = {};
    private boolean fresh;
    private double work;
    private BooleanSupplier goesOn = () -> true;

    /// @param demands  their rows are numbered from 0
    /// @param supply   units there are of each supply, whose rows are numbered after the demands
    /// @param penalty  cost of a demand left unmet
    Simplex(int demands, int[] supply, double penalty) {
        this(ones(demands), supply, penalty);
    }

    /// @param wanted   units wanted of each demand; their rows are numbered from 0
    /// @param supply   units there are of each supply, whose rows are numbered after the demands
    /// @param penalty  cost of a unit of a demand left unmet
    Simplex(int[] wanted, int[] supply, double penalty) {
        demands = wanted.length;
        rows = demands + supply.length;
        double[] right = new double[rows];
        SplittableRandom random = new SplittableRandom(1);
        for (int r = 0; r < rows; r++) {
            double loose = LOOSENING * (1 + random.nextDouble());
            right[r] = r < demands ? wanted[r] - loose : supply[r - demands] + loose;
        }
        columns = new ColumnStore(demands, rows, penalty);
        basis = new Basis(right);
        choice = new PivotChoice(columns, basis, demands, rows);
        for (int r = 0; r < demands; r++) {
            basis.activate(r, -1 - r);
        }
    }

    private static int[] ones(int size) {
        int[] ones = new int[size];
        Arrays.fill(ones, 1);
        return ones;
    }

    /// Adds a column that may be used. Returns its number.
    int add(double cost, int[] takes) {
        return columns.add(cost, takes);
    }

    /// From now on only these columns may be used.
    void only(BitSet usable) {
        columns.only(usable);
    }

    /// Changes a column's cost.
    void cost(int column, double changed) {
        columns.cost[column] = changed;
    }

    /// Holds the columns to a supply that has not been looked at. If they overdraw it, the next solution drives
    /// that out.
    void activate(int supply) {
        if (basis.place[demands + supply] < 0) {
            basis.activate(demands + supply, -1 - demands - supply);
        }
    }

    /// Solves from where the last solution ended. False if it took more pivots than `most`: prices and amounts
    /// then are those of the step reached.
    boolean solve(int most) {
        return solve(most, () -> true);
    }

    /// The same, and it may be ended before.
    ///
    /// @param goesOn  asked now and then
    boolean solve(int most, BooleanSupplier goesOn) {
        this.goesOn = goesOn;
        refreshPrices();
        int left = most;
        for (int round = 0; round < ROUNDS; round++) {
            left = bringIn(left);
            int before = left;
            left = driveOut(left);
            if (left <= 0) {
                return false;
            }
            if (left == before) {
                return true;
            }
        }
        return false;
    }

    /// Products formed so far, about: half a nanosecond each.
    double work() {
        return work;
    }

    /// Price of each row: what one unit more of a demand costs, or of a supply saves; never negative.
    double[] prices() {
        double[] prices = new double[rows];
        for (int p = 0; p < basis.active; p++) {
            int row = basis.row[p];
            prices[row] = Math.max(0, row < demands ? price[p] : -price[p]);
        }
        return prices;
    }

    /// Cost of the solution, and of the demands it leaves unmet.
    double total() {
        double sum = 0;
        for (int p = 0; p < basis.active; p++) {
            sum += basis.amount[p] * columns.cost(basis.member[p]);
        }
        return sum;
    }

    /// How much of each column is used.
    double[] amounts() {
        double[] amounts = new double[columns.count];
        for (int p = 0; p < basis.active; p++) {
            if (basis.member[p] >= 0) {
                amounts[basis.member[p]] = Math.max(0, basis.amount[p]);
            }
        }
        return amounts;
    }

    /// The primal method. Returns the pivots left.
    private int bringIn(int most) {
        for (int left = most; left > 0 && mayPivot(left); left--) {
            int entering = choice.cheapest(price);
            if (choice.saving() < FINE && !fresh) {
                refreshPrices();
                entering = choice.cheapest(price);
            }
            if (entering == PivotChoice.NONE) {
                return left;
            }
            double[] direction = basis.direction(columns.rows(entering), columns.sign(entering));
            int leaving = basis.firstToRunOut(direction);
            if (leaving < 0) {
                return 0; // Costs above 0 have an end: only rounding comes here.
            }
            basis.amount[leaving] = Math.max(0, basis.amount[leaving]);
            pivot(entering, leaving, direction);
        }
        return 0;
    }

    /// The dual method: what may not be used, or has become negative, leaves; what then costs least comes in.
    /// Returns the pivots left.
    private int driveOut(int most) {
        for (int left = most; left > 0 && mayPivot(left); left--) {
            int leaving = choice.worst();
            if (leaving < 0) {
                return left;
            }
            double sense = basis.amount[leaving] > 0 ? 1 : -1;
            int entering = choice.substitute(basis.inverse[leaving], sense, price);
            if (entering == PivotChoice.NONE) {
                return 0; // A demand may always be left unmet: only rounding comes here.
            }
            pivot(entering, leaving, basis.direction(columns.rows(entering), columns.sign(entering)));
        }
        return 0;
    }

    private boolean mayPivot(int left) {
        return left % ASKED_EVERY != 0 || goesOn.getAsBoolean();
    }

    private void pivot(int entering, int leaving, double[] direction) {
        work += (double) basis.active * basis.active + WORK_A_COLUMN * columns.count;
        double reduced = columns.cost(entering);
        for (int p = 0; p < basis.active; p++) {
            reduced -= direction[p] * columns.cost(basis.member[p]);
        }
        columns.use(basis.member[leaving], false);
        columns.use(entering, true);
        fresh = false;
        basis.exchange(leaving, entering, columns.rows(entering), columns.sign(entering), direction);
        basis.subtract(price, basis.inverse[leaving], -reduced);
    }

    private void refreshPrices() {
        fresh = true;
        price = new double[basis.inverse.length];
        for (int p = 0; p < basis.active; p++) {
            double c = columns.cost(basis.member[p]);
            if (c != 0) {
                basis.subtract(price, basis.inverse[p], -c);
            }
        }
    }
}
