package org.firmament.optimizer;

import static org.firmament.catalogs.units.Limits.require;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/// Which columns to buy so that every row is covered by at least one: set cover.
///
/// @param costs  of each column, in any unit
/// @param rows   for each row the columns that cover it, by index
public record CoverProblem(List<Double> costs, List<List<Integer>> rows) {
    /// Columns bought, ascending, and what they cost together.
    public record Cover(List<Integer> columns, double cost) {
        public Cover {
            columns = List.copyOf(columns);
        }
    }

    public CoverProblem {
        costs = List.copyOf(costs);
        rows = rows.stream().map(List::copyOf).toList();
        costs.forEach(cost -> require(Double.isFinite(cost) && cost >= 0, "costs", cost, "finite and at least 0", ""));
        for (int r = 0; r < rows.size(); r++) {
            require(!rows.get(r).isEmpty(), "rows[" + r + "]", "no column", "a row that can be covered", "");
            for (int column : rows.get(r)) {
                require(column >= 0 && column < costs.size(), "rows[" + r + "]", column, "a column's index", "");
            }
        }
    }

    /// For each column the rows it covers.
    public List<List<Integer>> covered() {
        List<List<Integer>> covered = new ArrayList<>();
        costs.forEach(cost -> covered.add(new ArrayList<>()));
        for (int r = 0; r < rows.size(); r++) {
            for (int column : rows.get(r)) {
                covered.get(column).add(r);
            }
        }
        return covered;
    }

    /// The cover of these columns, without those that are superfluous, the dearest first.
    ///
    /// @throws org.firmament.catalogs.units.LimitException  if a row is left uncovered
    public Cover cover(BitSet bought) {
        List<List<Integer>> covered = covered();
        int[] times = new int[rows.size()];
        List<Integer> kept = new ArrayList<>();
        for (int c = bought.nextSetBit(0); c >= 0; c = bought.nextSetBit(c + 1)) {
            kept.add(c);
            covered.get(c).forEach(r -> times[r]++);
        }
        for (int r = 0; r < times.length; r++) {
            require(times[r] > 0, "rows[" + r + "]", "uncovered", "covered", "");
        }
        List<Integer> dearest = new ArrayList<>(kept);
        dearest.sort((a, b) -> Double.compare(costs.get(b), costs.get(a)));
        for (int c : dearest) {
            if (covered.get(c).stream().allMatch(r -> times[r] > 1)) {
                covered.get(c).forEach(r -> times[r]--);
                kept.remove(Integer.valueOf(c));
            }
        }
        return new Cover(kept, kept.stream().mapToDouble(costs::get).sum());
    }

    /// The baseline: the column that covers most new rows by its cost, until all are covered (Chvátal 1979: at
    /// most `ln n + 1` times the least cost, for columns of `n` rows).
    public Cover greedy() {
        return extend(new BitSet());
    }

    /// What is bought, and columns greedily added until all rows are covered.
    public Cover extend(BitSet start) {
        BitSet bought = new BitSet();
        bought.or(start);
        List<List<Integer>> covered = covered();
        BitSet open = new BitSet();
        open.set(0, rows.size());
        bought.stream().forEach(c -> covered.get(c).forEach(open::clear));
        while (!open.isEmpty()) {
            int best = -1;
            double most = -1;
            for (int c = 0; c < covered.size(); c++) {
                long fresh = covered.get(c).stream().filter(open::get).count();
                double gain = fresh == 0 ? -1 : fresh / Math.max(costs.get(c), Double.MIN_NORMAL);
                if (gain > most) {
                    most = gain;
                    best = c;
                }
            }
            bought.set(best);
            covered.get(best).forEach(open::clear);
        }
        return cover(bought);
    }
}
