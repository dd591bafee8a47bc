package org.firmament.optimizer.bound;

import java.util.Arrays;
import java.util.BitSet;
import java.util.SplittableRandom;

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

    /// Costs are about one: what saves less than this by the unit is not worth a pivot.
    private static final double WORTHWHILE = 1e-10;

    /// Savings below this are looked at again with prices summed anew: they may be errors of the sums.
    private static final double FINE = 1e-6;

    /// An amount this close to nothing is nothing.
    private static final double NOTHING = 1e-9;

    /// Rounds of bringing in and driving out; one is enough but for rounding.
    private static final int ROUNDS = 5;

    /// Looking at a column once is as much work as this many products.
    private static final double WORK_A_COLUMN = 10;

    private static final int NONE = Integer.MIN_VALUE;

    private final int demands;
    private final double penalty;
    private final Basis basis;
    private final int rows;

    // Columns, in the order added: the rows each takes a unit of, repeated as often as units.
    private double[] cost = new double[64];
    private int[][] rowsOf = new int[64][];
    private final BitSet usable = new BitSet();
    private final BitSet inUse = new BitSet();
    private int[] listed = {};
    private int listedCount;
    private int columns;

    // What is neither: −1 − row for a supply left over or a demand unmet, −1 − rows − row for a demand exceeded.
    private double[] price = {};
    private boolean fresh;
    private double work;
    private double saving;

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
        this.penalty = penalty;
        rows = demands + supply.length;
        double[] right = new double[rows];
        SplittableRandom random = new SplittableRandom(1);
        for (int r = 0; r < rows; r++) {
            double loose = LOOSENING * (1 + random.nextDouble());
            right[r] = r < demands ? wanted[r] - loose : supply[r - demands] + loose;
        }
        basis = new Basis(right);
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
    int add(double columnCost, int[] takes) {
        if (columns == cost.length) {
            cost = Arrays.copyOf(cost, 2 * columns);
            rowsOf = Arrays.copyOf(rowsOf, 2 * columns);
        }
        cost[columns] = columnCost;
        rowsOf[columns] = takes;
        usable.set(columns);
        if (listedCount == listed.length) {
            listed = Arrays.copyOf(listed, 2 * listedCount + 64);
        }
        listed[listedCount++] = columns;
        return columns++;
    }

    /// From now on only these columns may be used.
    void only(BitSet columnsUsable) {
        usable.clear();
        usable.or(columnsUsable);
        listed = usable.stream().toArray();
        listedCount = listed.length;
    }

    /// Changes a column's cost.
    void cost(int column, double changed) {
        cost[column] = changed;
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
            sum += basis.amount[p] * cost(basis.member[p]);
        }
        return sum;
    }

    /// How much of each column is used.
    double[] amounts() {
        double[] amounts = new double[columns];
        for (int p = 0; p < basis.active; p++) {
            if (basis.member[p] >= 0) {
                amounts[basis.member[p]] = Math.max(0, basis.amount[p]);
            }
        }
        return amounts;
    }

    /// The primal method. Returns the pivots left.
    private int bringIn(int most) {
        for (int left = most; left > 0; left--) {
            int entering = cheapest();
            if (saving < FINE && !fresh) {
                refreshPrices();
                entering = cheapest();
            }
            if (entering == NONE) {
                return left;
            }
            double[] direction = basis.direction(rowsOf(entering), sign(entering));
            int leaving = firstToRunOut(direction);
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
        for (int left = most; left > 0; left--) {
            int leaving = worst();
            if (leaving < 0) {
                return left;
            }
            double sense = basis.amount[leaving] > 0 ? 1 : -1;
            int entering = substitute(basis.inverse[leaving], sense);
            if (entering == NONE) {
                return 0; // A demand may always be left unmet: only rounding comes here.
            }
            pivot(entering, leaving, basis.direction(rowsOf(entering), sign(entering)));
        }
        return 0;
    }

    private void pivot(int entering, int leaving, double[] direction) {
        work += (double) basis.active * basis.active + WORK_A_COLUMN * columns;
        double reduced = cost(entering);
        for (int p = 0; p < basis.active; p++) {
            reduced -= direction[p] * cost(basis.member[p]);
        }
        use(basis.member[leaving], false);
        use(entering, true);
        fresh = false;
        basis.exchange(leaving, entering, rowsOf(entering), sign(entering), direction);
        basis.subtract(price, basis.inverse[leaving], -reduced);
    }

    private void use(int member, boolean used) {
        if (member >= 0) {
            inUse.set(member, used);
        }
    }

    private double cost(int member) {
        if (member >= 0) {
            return cost[member];
        }
        return -1 - member < demands ? penalty : 0;
    }

    private int[] rowsOf(int member) {
        if (member >= 0) {
            return rowsOf[member];
        }
        int row = -1 - member;
        return new int[] {row < rows ? row : row - rows};
    }

    private double sign(int member) {
        return member < -rows ? -1 : 1;
    }

    private void refreshPrices() {
        fresh = true;
        price = new double[basis.inverse.length];
        for (int p = 0; p < basis.active; p++) {
            double c = cost(basis.member[p]);
            if (c != 0) {
                basis.subtract(price, basis.inverse[p], -c);
            }
        }
    }

    /// What saves most by the unit, by Dantzig's rule.
    private int cheapest() {
        int best = NONE;
        double least = -WORTHWHILE;
        for (int k = 0; k < listedCount; k++) {
            int column = listed[k];
            double reduced = cost[column] - basis.dot(price, rowsOf[column]);
            if (reduced < least && !inUse.get(column)) {
                least = reduced;
                best = column;
            }
        }
        for (int p = 0; p < basis.active; p++) {
            int row = basis.row[p];
            double own = cost(-1 - row) - price[p];
            if (own < least) {
                least = own;
                best = -1 - row;
            }
            if (row < demands && price[p] < least) {
                least = price[p];
                best = -1 - rows - row;
            }
        }
        saving = -least;
        return best;
    }

    /// The first to run out; of those that do at about the same time the one with the largest pivot.
    private int firstToRunOut(double[] direction) {
        double most = Double.POSITIVE_INFINITY;
        for (int p = 0; p < basis.active; p++) {
            if (direction[p] > Basis.LEAST_PIVOT) {
                most = Math.min(most, (Math.max(0, basis.amount[p]) + NOTHING) / direction[p]);
            }
        }
        int leaving = -1;
        for (int p = 0; p < basis.active; p++) {
            if (direction[p] > Basis.LEAST_PIVOT
                    && Math.max(0, basis.amount[p]) / direction[p] <= most
                    && (leaving < 0 || direction[p] > direction[leaving])) {
                leaving = p;
            }
        }
        return leaving;
    }

    /// The place furthest from what may be, or −1.
    private int worst() {
        int worst = -1;
        double most = NOTHING;
        for (int p = 0; p < basis.active; p++) {
            int member = basis.member[p];
            double off = member >= 0 && !usable.get(member) ? Math.abs(basis.amount[p]) : -basis.amount[p];
            if (off > most) {
                most = off;
                worst = p;
            }
        }
        return worst;
    }

    /// What may be used and costs least for the amount it pushes a place down by, or up if `sense` is −1.
    private int substitute(double[] row, double sense) {
        int best = NONE;
        double least = Double.POSITIVE_INFINITY;
        double largest = 0;
        for (int k = 0; k < listedCount; k++) {
            int column = listed[k];
            double push = sense * basis.dot(row, rowsOf[column]);
            if (push > Basis.LEAST_PIVOT) {
                double ratio = Math.max(0, cost[column] - basis.dot(price, rowsOf[column])) / push;
                if (ratio < least || (ratio == least && push > largest)) {
                    least = ratio;
                    largest = push;
                    best = column;
                }
            }
        }
        for (int p = 0; p < basis.active; p++) {
            int at = basis.row[p];
            double push = sense * row[p];
            boolean own = push > Basis.LEAST_PIVOT;
            boolean exceeded = at < demands && -push > Basis.LEAST_PIVOT;
            if (!own && !exceeded) {
                continue;
            }
            double ratio = Math.max(0, own ? cost(-1 - at) - price[p] : price[p]) / Math.abs(push);
            if (ratio < least || (ratio == least && Math.abs(push) > largest)) {
                least = ratio;
                largest = Math.abs(push);
                best = own ? -1 - at : -1 - rows - at;
            }
        }
        return best;
    }
}
