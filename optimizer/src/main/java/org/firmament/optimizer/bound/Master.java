package org.firmament.optimizer.bound;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/// The linear programme that mixes columns: for each launch fractions of its columns that add up to one, together
/// within every capacity, losing least. Its dual values are the prices column generation works with. Only rows
/// that some mix of the columns could overdraw are held.
final class Master {
    /// Pivots after which a solution has to do as it is.
    private static final int PIVOTS = 20_000;

    /// A column that may not be used, or a launch without one, costs this many times the costliest column.
    private static final double PENALTY = 10;

    private final Rows rows;
    private final int launches;
    private final double scale;
    private final Simplex simplex;
    private final List<Column> columns = new ArrayList<>();
    private final int[][] most;
    private final int[] demanded;

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

    /// Holds the row of one of the column's units if, with it, it can be overdrawn.
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
            demanded[row] += units - most[row][launch];
            most[row][launch] = units;
            if (demanded[row] > rows.capacity[row]) {
                simplex.activate(row);
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
        return simplex.solve(PIVOTS, goesOn);
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
