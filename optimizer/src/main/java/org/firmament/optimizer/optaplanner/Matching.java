package org.firmament.optimizer.optaplanner;

import java.util.Arrays;

/// The assignment problem: every row takes at most one column, every column goes to at most one row, and what the
/// pairs are worth together is most.
///
/// Columns take the row that is worth most to them where it is free, and the rows left are placed along shortest
/// augmenting paths (Jonker and Volgenant 1987): time grows as the cube of the size at worst. Rows and columns that
/// are worth nothing make up a square, so that any prices may be begun with.
final class Matching {
    private final double[][] cost;
    private final int size;
    private final double[] rowPrice;
    private final double[] columnPrice;

    // Numbered from 1; 0 is nobody.
    private final int[] rowOf;
    private final int[] before;

    private Matching(double[][] worth) {
        size = Math.max(worth.length, worth.length == 0 ? 0 : worth[0].length);
        cost = new double[size + 1][size + 1];
        for (int r = 0; r < worth.length; r++) {
            for (int c = 0; c < worth[r].length; c++) {
                cost[r + 1][c + 1] = -worth[r][c];
            }
        }
        rowPrice = new double[size + 1];
        columnPrice = new double[size + 1];
        rowOf = new int[size + 1];
        before = new int[size + 1];
    }

    /// For each row its column, or −1.
    ///
    /// @param worth  of each pair, at least 0; a pair worth nothing is not made
    static int[] best(double[][] worth) {
        Matching matching = new Matching(worth);
        matching.solve();
        int[] columnOf = new int[worth.length];
        Arrays.fill(columnOf, -1);
        for (int c = 1; c <= matching.size; c++) {
            if (matching.cost[matching.rowOf[c]][c] < 0) {
                columnOf[matching.rowOf[c] - 1] = c - 1;
            }
        }
        return columnOf;
    }

    private void solve() {
        boolean[] placed = new boolean[size + 1];
        for (int c = 1; c <= size; c++) {
            int best = 1;
            for (int r = 2; r <= size; r++) {
                best = cost[r][c] < cost[best][c] || (cost[r][c] == cost[best][c] && placed[best]) ? r : best;
            }
            columnPrice[c] = cost[best][c];
            if (!placed[best]) {
                placed[best] = true;
                rowOf[c] = best;
            }
        }
        for (int r = 1; r <= size; r++) {
            rowPrice[r] = Double.POSITIVE_INFINITY;
            for (int c = 1; c <= size; c++) {
                rowPrice[r] = Math.min(rowPrice[r], cost[r][c] - columnPrice[c]);
            }
        }
        for (int r = 1; r <= size; r++) {
            if (!placed[r]) {
                augment(r);
            }
        }
    }

    /// Finds the cheapest way to place a row, moving others on.
    private void augment(int row) {
        double[] least = new double[size + 1];
        Arrays.fill(least, Double.POSITIVE_INFINITY);
        boolean[] done = new boolean[size + 1];
        rowOf[0] = row;
        int at = 0;
        while (rowOf[at] != 0) {
            done[at] = true;
            int from = rowOf[at];
            double[] costs = cost[from];
            double step = Double.POSITIVE_INFINITY;
            int next = 0;
            for (int c = 1; c <= size; c++) {
                if (!done[c]) {
                    double reduced = costs[c] - rowPrice[from] - columnPrice[c];
                    if (reduced < least[c]) {
                        least[c] = reduced;
                        before[c] = at;
                    }
                    if (least[c] < step) {
                        step = least[c];
                        next = c;
                    }
                }
            }
            for (int c = 0; c <= size; c++) {
                if (done[c]) {
                    rowPrice[rowOf[c]] += step;
                    columnPrice[c] -= step;
                } else {
                    least[c] -= step;
                }
            }
            at = next;
        }
        while (at != 0) {
            rowOf[at] = rowOf[before[at]];
            at = before[at];
        }
    }
}
