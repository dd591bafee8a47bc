package org.firmament.optimizer.bound;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/// The linear programme that mixes columns: for each launch fractions of its columns that add up to one, together
/// within every capacity, losing least. Its dual values are the prices column generation works with. Only rows
/// that a solution overdrew are held: of slots of time hardly one in four ever binds.
final class Master {
    /// Pivots after which a solution has to do as it is.
    private static final int PIVOTS = 20_000;

    /// Units beyond a capacity that are no rounding: supplies are loosened by less ([Simplex]).
    private static final double OVERDRAWN = 1e-6;

    /// A column that may not be used, or a launch without one, costs this many times the costliest column.
    private static final double PENALTY = 10;

    private final Rows rows;
    private final int launches;
    private final double scale;
    private final Simplex simplex;
    private final List<Column> columns = new ArrayList<>();
    private final int[][] most;
    private final int[] demanded;

    /// Rows some mix could overdraw that are not held.
    private final BitSet open = new BitSet();

    /// @param launches  how many there are
    /// @param scale     value that counts as one, so that the solver sees numbers near one
    /// @param dearest   loss of the launch that costs most if nothing is fired
    Master(Rows rows, int launches, double scale, double dearest) {
        this.rows = rows;
        this.launches = launches;
        this.scale = scale;
        simplex = new Simplex(launches, rows.capacity, PENALTY * (launches + dearest / scale));
        most = new int[rows.capacity.length][0];
        demanded = new int[rows.capacity.length];
    }

    /// Adds a column.
    void add(Column column) {
        int launch = column.launch();
        int[] taken = IntStream.concat(
                        IntStream.of(launch),
                        column.options().stream()
                                .flatMapToInt(option -> IntStream.of(rows.of[option]))
                                .map(row -> launches + row))
                .toArray();
        for (int from = 1; from < taken.length; from++) {
            demand(taken, from, launch);
        }
        columns.add(column);
        simplex.add(column.loss() / scale, taken);
    }

    /// Looks from now on at the row of one of the column's units if, with it, it can be overdrawn.
    private void demand(int[] taken, int from, int launch) {
        int row = taken[from] - launches;
        int units = 0;
        for (int at : taken) {
            units += at == taken[from] ? 1 : 0;
        }
        if (most[row].length == 0) {
            most[row] = new int[launches];
        }
        if (units > most[row][launch]) {
            boolean seen = demanded[row] > rows.capacity[row];
            demanded[row] += units - most[row][launch];
            most[row][launch] = units;
            if (!seen && demanded[row] > rows.capacity[row]) {
                open.set(row);
            }
        }
    }

    /// All columns, in the order added.
    List<Column> columns() {
        return columns;
    }

    /// Only these columns may be used from now on.
    void only(BitSet usable) {
        simplex.only(usable);
    }

    /// Solves. False if it had to stop before the optimum; prices and fractions are good ones all the same.
    ///
    /// @param goesOn  asked now and then
    boolean solve(BooleanSupplier goesOn) {
        boolean solved = simplex.solve(PIVOTS, goesOn);
        while (solved && holdOverdrawn()) {
            solved = simplex.solve(PIVOTS, goesOn);
        }
        return solved;
    }

    /// Holds the rows the solution overdraws. Whether there were any.
    private boolean holdOverdrawn() {
        double[] fractions = simplex.amounts();
        double[] taken = new double[rows.capacity.length];
        for (int c = 0; c < fractions.length; c++) {
            if (fractions[c] > 0) {
                for (int option : columns.get(c).options()) {
                    for (int row : rows.of[option]) {
                        taken[row] += fractions[c];
                    }
                }
            }
        }
        boolean any = false;
        for (int row = open.nextSetBit(0); row >= 0; row = open.nextSetBit(row + 1)) {
            if (taken[row] > rows.capacity[row] + OVERDRAWN) {
                open.clear(row);
                simplex.activate(row);
                any = true;
            }
        }
        return any;
    }

    /// Products formed so far, about.
    double work() {
        return simplex.work();
    }

    /// Price of each row, never negative.
    double[] prices() {
        double[] all = simplex.prices();
        double[] prices = new double[rows.capacity.length];
        for (int r = 0; r < prices.length; r++) {
            prices[r] = all[launches + r] * scale;
        }
        return prices;
    }

    /// Fraction of each column.
    double[] fractions() {
        return simplex.amounts();
    }
}
