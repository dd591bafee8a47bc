package org.firmament.optimizer.bound;

import java.util.Arrays;
import java.util.BitSet;

/// What a linear programme can use: columns in the order added, supplies left over, demands unmet or exceeded.
///
/// Columns are numbered from 0; `−1 − row` is a supply left over or a demand unmet, `−1 − rows − row` a demand
/// exceeded.
final class ColumnStore {
    /// Of each column its cost, and the rows it takes a unit of, repeated as often as units.
    double[] cost = new double[64];

    int[][] rows = new int[64][];
    int count;

    /// Those that may be used, as a set and one after the other.
    final BitSet usable = new BitSet();

    int[] listed = {};
    int listedCount;

    /// Columns in the basis.
    final BitSet inUse = new BitSet();

    private final int demands;
    private final int allRows;
    private final double penalty;

    /// @param demands  their rows are numbered from 0
    /// @param allRows  demands and supplies
    /// @param penalty  cost of a demand left unmet
    ColumnStore(int demands, int allRows, double penalty) {
        this.demands = demands;
        this.allRows = allRows;
        this.penalty = penalty;
    }

    double cost(int member) {
        if (member >= 0) {
            return cost[member];
        }
        return -1 - member < demands ? penalty : 0;
    }

    int[] rows(int member) {
        if (member >= 0) {
            return rows[member];
        }
        int row = -1 - member;
        return new int[] {row < allRows ? row : row - allRows};
    }

    double sign(int member) {
        return member < -allRows ? -1 : 1;
    }

    /// Notes whether a member is in the basis.
    void use(int member, boolean used) {
        if (member >= 0) {
            inUse.set(member, used);
        }
    }

    /// Adds a column that may be used. Returns its number.
    int add(double itsCost, int[] takes) {
        if (count == cost.length) {
            cost = Arrays.copyOf(cost, 2 * count);
            rows = Arrays.copyOf(rows, 2 * count);
        }
        cost[count] = itsCost;
        rows[count] = takes;
        usable.set(count);
        if (listedCount == listed.length) {
            listed = Arrays.copyOf(listed, 2 * listedCount + 64);
        }
        listed[listedCount++] = count;
        return count++;
    }

    /// From now on only these may be used.
    void only(BitSet some) {
        usable.clear();
        usable.or(some);
        listed = usable.stream().toArray();
        listedCount = listed.length;
    }
}
