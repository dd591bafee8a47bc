package org.firmament.optimizer.bound;

/// Which column a step of the simplex method brings in, and which one leaves.
final class PivotChoice {
    /// Nothing is worth a step.
    static final int NONE = Integer.MIN_VALUE;

    /// Costs are about one: what saves less than this by the unit is not worth a pivot.
    private static final double WORTHWHILE = 1e-10;

    private final ColumnStore columns;
    private final Basis basis;
    private final int demands;
    private final int rows;
    private double saving;

    /// @param demands  their rows are numbered from 0
    /// @param rows     demands and supplies
    PivotChoice(ColumnStore columns, Basis basis, int demands, int rows) {
        this.columns = columns;
        this.basis = basis;
        this.demands = demands;
        this.rows = rows;
    }

    /// What saves most by the unit, by Dantzig's rule.
    ///
    /// @param price  of each active row
    int cheapest(double[] price) {
        int best = NONE;
        double least = -WORTHWHILE;
        for (int k = 0; k < columns.listedCount; k++) {
            int column = columns.listed[k];
            double reduced = columns.cost[column] - basis.dot(price, columns.rows[column]);
            if (reduced < least && !columns.inUse.get(column)) {
                least = reduced;
                best = column;
            }
        }
        for (int p = 0; p < basis.active; p++) {
            int row = basis.row[p];
            double own = columns.cost(-1 - row) - price[p];
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

    /// What the cheapest last asked for saves by the unit.
    double saving() {
        return saving;
    }

    /// The place furthest from what may be, or −1.
    int worst() {
        int worst = -1;
        double most = Basis.NOTHING;
        for (int p = 0; p < basis.active; p++) {
            int member = basis.member[p];
            double off = member >= 0 && !columns.usable.get(member) ? Math.abs(basis.amount[p]) : -basis.amount[p];
            if (off > most) {
                most = off;
                worst = p;
            }
        }
        return worst;
    }

    /// What may be used and costs least for the amount it pushes a place down by, or up if `sense` is −1.
    ///
    /// @param row    the place's row of the inverse
    /// @param price  of each active row
    int substitute(double[] row, double sense, double[] price) {
        int best = NONE;
        double least = Double.POSITIVE_INFINITY;
        double largest = 0;
        for (int k = 0; k < columns.listedCount; k++) {
            int column = columns.listed[k];
            double push = sense * basis.dot(row, columns.rows[column]);
            if (push > Basis.LEAST_PIVOT) {
                double ratio = Math.max(0, columns.cost[column] - basis.dot(price, columns.rows[column])) / push;
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
            double ratio = Math.max(0, own ? columns.cost(-1 - at) - price[p] : price[p]) / Math.abs(push);
            if (ratio < least || (ratio == least && Math.abs(push) > largest)) {
                least = ratio;
                largest = Math.abs(push);
                best = own ? -1 - at : -1 - rows - at;
            }
        }
        return best;
    }
}
