package org.firmament.optimizer.bound;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.linear.LinearSolver;
import org.ojalgo.structure.Access1D;

/// The linear programme that mixes columns: for each launch fractions of its columns that add up to one, together
/// within every capacity, leaking least. Its dual values are the prices column generation works with.
final class Master {
    private final Rows rows;
    private final int launches;
    private final double scale;

    /// @param scale  value that counts as one, so that the solver sees numbers near one
    Master(Rows rows, int launches, double scale) {
        this.rows = rows;
        this.launches = launches;
        this.scale = scale;
    }

    /// The solution over some columns.
    static final class Mix {
        /// Price of each row, never negative.
        final double[] prices;

        /// Fraction of each column.
        final double[] fractions;

        Mix(double[] prices, double[] fractions) {
            this.prices = prices;
            this.fractions = fractions;
        }
    }

    /// Solves the programme, or returns nothing if the solver gives up.
    Optional<Mix> solve(List<Column> columns) {
        SortedMap<Integer, double[]> shared = sharedRows(columns);
        double[] costs = columns.stream().mapToDouble(c -> c.leaked() / scale).toArray();
        LinearSolver.Builder programme = LinearSolver.newBuilder(costs).lower(0.0);
        for (int j = 0; j < launches; j++) {
            double[] one = new double[columns.size()];
            for (int c = 0; c < one.length; c++) {
                one[c] = columns.get(c).launch() == j ? 1 : 0;
            }
            programme.equality(1, one);
        }
        shared.forEach((row, coefficients) -> programme.inequality(rows.capacity[row], coefficients));
        Optimisation.Result result = programme.build().solve();
        if (!result.getState().isOptimal()) {
            return Optional.empty();
        }
        // Multipliers come in the order: inequalities, equalities.
        Access1D<?> duals = result.getDualSolution().orElseThrow().get();
        double[] prices = new double[rows.capacity.length];
        int i = 0;
        for (int row : shared.keySet()) {
            prices[row] = Math.max(0, duals.doubleValue(i++)) * scale;
        }
        double[] fractions = new double[columns.size()];
        for (int c = 0; c < fractions.length; c++) {
            fractions[c] = result.doubleValue(c);
        }
        return Optional.of(new Mix(prices, fractions));
    }

    /// Rows that some mix of the columns could overdraw; the others need no constraint.
    private SortedMap<Integer, double[]> sharedRows(List<Column> columns) {
        SortedMap<Integer, double[]> all = new TreeMap<>();
        for (int c = 0; c < columns.size(); c++) {
            for (int option : columns.get(c).options()) {
                for (int row : rows.of[option]) {
                    all.computeIfAbsent(row, r -> new double[columns.size()])[c]++;
                }
            }
        }
        all.entrySet().removeIf(entry -> most(columns, entry.getValue()) <= rows.capacity[entry.getKey()]);
        return all;
    }

    private double most(List<Column> columns, double[] units) {
        double[] mostOf = new double[launches];
        for (int c = 0; c < units.length; c++) {
            int launch = columns.get(c).launch();
            mostOf[launch] = Math.max(mostOf[launch], units[c]);
        }
        double sum = 0;
        for (double most : mostOf) {
            sum += most;
        }
        return sum;
    }
}
