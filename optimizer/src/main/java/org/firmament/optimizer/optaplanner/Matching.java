package org.firmament.optimizer.optaplanner;

import java.util.Arrays;

/// The assignment problem: every row takes at most one column, every column goes to at most one row, and what the
/// pairs are worth together is most.
///
/// Shortest augmenting paths (Jonker and Volgenant 1987), begun by giving each row its best column where that is
/// free: time grows as rows squared times columns at worst.
final class Matching {
    private final double[][] worth;
    private final int rows;
    private final int columns;
    private final double[] rowPrice;
    private final double[] columnPrice;

    // Numbered from 1; 0 is nobody.
    private final int[] rowOf;
    private final int[] before;

    private Matching(double[][] worth) {
        this.worth = worth;
        rows = worth.length;
        columns = Math.max(rows, rows == 0 ? 0 : worth[0].length);
        rowPrice = new double[rows + 1];
        columnPrice = new double[columns + 1];
        rowOf = new int[columns + 1];
        before = new int[columns + 1];
    }

    /// For each row its column, or −1.
    ///
    /// @param worth  of each pair, at least 0; a pair worth nothing is not made
    static int[] best(double[][] worth) {
        Matching matching = new Matching(worth);
        matching.solve();
        int[] columnOf = new int[worth.length];
        Arrays.fill(columnOf, -1);
        for (int c = 1; c <= matching.columns; c++) {
            if (matching.rowOf[c] > 0 && matching.cost(matching.rowOf[c], c) < 0) {
                columnOf[matching.rowOf[c] - 1] = c - 1;
            }
        }
        return columnOf;
    }

    private void solve() {
        boolean[] placed = new boolean[rows + 1];
        for (int r = 1; r <= rows; r++) {
            int best = 1;
            for (int c = 2; c <= columns; c++) {
                best = cost(r, c) < cost(r, best) ? c : best;
            }
            rowPrice[r] = cost(r, best);
            if (rowOf[best] == 0) {
                rowOf[best] = r;
                placed[r] = true;
            }
        }
        for (int r = 1; r <= rows; r++) {
            if (!placed[r]) {
                augment(r);
            }
        }
    }

    /// Finds the cheapest way to place a row, moving others on.
    private void augment(int row) {
        double[] least = new double[columns + 1];
        Arrays.fill(least, Double.POSITIVE_INFINITY);
        boolean[] done = new boolean[columns + 1];
        rowOf[0] = row;
        int at = 0;
        while (rowOf[at] != 0) {
            done[at] = true;
            int from = rowOf[at];
            double step = Double.POSITIVE_INFINITY;
            int next = 0;
            for (int c = 1; c <= columns; c++) {
                if (!done[c]) {
                    double reduced = cost(from, c) - rowPrice[from] - columnPrice[c];
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
            for (int c = 0; c <= columns; c++) {
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

    /// Columns beyond the last are worth nothing: a row there stays alone.
    private double cost(int row, int column) {
        double[] of = worth[row - 1];
        return column <= of.length ? -of[column - 1] : 0;
    }
}
