package org.firmament.optimizer.bound;

import java.util.Arrays;

/// The members of a linear programme that are in use, one for each active row, and the inverse of their matrix.
///
/// A member takes a unit of each row it names, as often as it names it; a surplus gives one back instead. Rows not
/// yet active are not looked at.
final class Basis {
    /// Smaller than this, a number is no pivot.
    static final double LEAST_PIVOT = 1e-9;

    /// An amount this close to nothing is nothing.
    static final double NOTHING = 1e-9;

    /// Error of a row's balance beyond which the inverse is computed anew.
    private static final double DRIFT = 1e-9;

    private static final int CHECKED_EVERY = 100;

    /// What each row is balanced to.
    private final double[] right;

    /// For each row its place among the active ones, or −1.
    final int[] place;

    /// Active rows, and the row at each place.
    int active;
    int[] row = {};

    // By place: the member, its rows and sign, how much of it is used.
    int[] member = {};
    private int[][] taken = {};
    private double[] sign = {};
    double[] amount = {};
    double[][] inverse = {};
    private int pivots;

    Basis(double[] right) {
        this.right = right;
        place = new int[right.length];
        Arrays.fill(place, -1);
    }

    /// Makes a row active, met by a member of its own: to an amount below 0 where what is in use overdraws it.
    void activate(int newRow, int itsMember) {
        grow();
        double left = right[newRow];
        double[] last = inverse[active];
        for (int p = 0; p < active; p++) {
            double units = 0;
            for (int r : taken[p]) {
                units += r == newRow ? sign[p] : 0;
            }
            if (units != 0) {
                left -= units * amount[p];
                subtract(last, inverse[p], units);
            }
        }
        last[active] = 1;
        place[newRow] = active;
        row[active] = newRow;
        member[active] = itsMember;
        taken[active] = new int[] {newRow};
        sign[active] = 1;
        amount[active] = left < -LEAST_PIVOT ? left : Math.max(0, left);
        active++;
    }

    private void grow() {
        if (active < member.length) {
            return;
        }
        int size = Math.max(16, active + active / 2);
        row = Arrays.copyOf(row, size);
        member = Arrays.copyOf(member, size);
        taken = Arrays.copyOf(taken, size);
        sign = Arrays.copyOf(sign, size);
        amount = Arrays.copyOf(amount, size);
        inverse = Arrays.copyOf(inverse, size);
        for (int p = 0; p < size; p++) {
            inverse[p] = p < active ? Arrays.copyOf(inverse[p], size) : new double[size];
        }
    }

    /// The sum of `of`, by place, over the rows taken.
    double dot(double[] of, int[] rows) {
        double sum = 0;
        for (int r : rows) {
            int at = place[r];
            if (at >= 0) {
                sum += of[at];
            }
        }
        return sum;
    }

    /// How much of each member one unit of another takes the place of.
    double[] direction(int[] rows, double itsSign) {
        double[] direction = new double[active];
        for (int p = 0; p < active; p++) {
            direction[p] = itsSign * dot(inverse[p], rows);
        }
        return direction;
    }

    /// The first to run out; of those that do at about the same time the one with the largest pivot.
    int firstToRunOut(double[] direction) {
        double most = Double.POSITIVE_INFINITY;
        for (int p = 0; p < active; p++) {
            if (direction[p] > LEAST_PIVOT) {
                most = Math.min(most, (Math.max(0, amount[p]) + NOTHING) / direction[p]);
            }
        }
        int leaving = -1;
        for (int p = 0; p < active; p++) {
            if (direction[p] > LEAST_PIVOT
                    && Math.max(0, amount[p]) / direction[p] <= most
                    && (leaving < 0 || direction[p] > direction[leaving])) {
                leaving = p;
            }
        }
        return leaving;
    }

    /// Puts a member in the place of another.
    ///
    /// @param direction  of the new one
    void exchange(int leaving, int entering, int[] rows, double itsSign, double[] direction) {
        double pivot = direction[leaving];
        double[] pivotRow = inverse[leaving];
        for (int q = 0; q < active; q++) {
            pivotRow[q] /= pivot;
        }
        double used = amount[leaving] / pivot;
        for (int p = 0; p < active; p++) {
            if (p != leaving && direction[p] != 0) {
                amount[p] -= direction[p] * used;
                subtract(inverse[p], pivotRow, direction[p]);
            }
        }
        amount[leaving] = used;
        member[leaving] = entering;
        taken[leaving] = rows;
        sign[leaving] = itsSign;
        if (++pivots % CHECKED_EVERY == 0 && drift() > DRIFT) {
            invert();
        }
    }

    /// `from − factor · other`, over the active places.
    void subtract(double[] from, double[] other, double factor) {
        for (int q = 0; q < active; q++) {
            from[q] -= factor * other[q];
        }
    }

    /// Largest error of a row's balance.
    private double drift() {
        double[] balance = new double[active];
        for (int p = 0; p < active; p++) {
            balance[p] += right[row[p]];
            for (int r : taken[p]) {
                if (place[r] >= 0) {
                    balance[place[r]] -= sign[p] * amount[p];
                }
            }
        }
        double worst = 0;
        for (double each : balance) {
            worst = Math.max(worst, Math.abs(each));
        }
        return worst;
    }

    /// Computes the inverse anew, by Gauss and Jordan, largest pivot first; then the amounts.
    private void invert() {
        double[][] basis = new double[active][active];
        double[][] result = new double[active][active];
        for (int p = 0; p < active; p++) {
            for (int r : taken[p]) {
                if (place[r] >= 0) {
                    basis[place[r]][p] += sign[p];
                }
            }
            result[p][p] = 1;
        }
        for (int k = 0; k < active; k++) {
            int largest = k;
            for (int r = k + 1; r < active; r++) {
                largest = Math.abs(basis[r][k]) > Math.abs(basis[largest][k]) ? r : largest;
            }
            swap(basis, k, largest);
            swap(result, k, largest);
            double pivot = basis[k][k];
            if (Math.abs(pivot) < LEAST_PIVOT) {
                return; // Rounding has made the basis singular: the inverse at hand has to do.
            }
            for (int q = 0; q < active; q++) {
                basis[k][q] /= pivot;
                result[k][q] /= pivot;
            }
            for (int r = 0; r < active; r++) {
                double factor = basis[r][k];
                if (r != k && factor != 0) {
                    subtract(basis[r], basis[k], factor);
                    subtract(result[r], result[k], factor);
                }
            }
        }
        for (int p = 0; p < active; p++) {
            System.arraycopy(result[p], 0, inverse[p], 0, active);
            double sum = 0;
            for (int q = 0; q < active; q++) {
                sum += result[p][q] * right[row[q]];
            }
            amount[p] = sum;
        }
    }

    private static void swap(double[][] rows, int a, int b) {
        double[] kept = rows[a];
        rows[a] = rows[b];
        rows[b] = kept;
    }
}
