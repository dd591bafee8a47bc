package org.firmament.coverage.access;

/// How positive numbers are spread: their weights, counted in cells that are 1/512 of an octave, 0.1 to 0.2 % of
/// a number. Any number of events fits into 140 kilobytes, and a percentile is right to 0.1 % of itself, for it
/// is given as the middle of its cell. Numbers below 0.001 count as 0.001, those above 33 million as that.
final class Spread {
    /// Leading bits of a fraction that tell cells of one octave apart.
    private static final int BITS = 9;

    /// Bits of a double's fraction below those.
    private static final int REST = 52 - BITS;

    private static final int BIAS = 1023;

    /// Powers of two of the first octave and behind the last.
    private static final int LOWEST = -10;

    private static final int HIGHEST = 25;

    /// Exponent and leading fraction bits of the first cell's numbers.
    private static final int FIRST = (LOWEST + BIAS) << BITS;

    private final double[] cells = new double[(HIGHEST - LOWEST) << BITS];
    private double weight;
    private double sum;

    /// Counts a number. Called once an access of a run: no logarithm, no branch that is not always the same.
    void add(double number, double itsWeight) {
        int cell = (int) (Double.doubleToRawLongBits(Math.max(0, number)) >>> REST) - FIRST;
        cells[Math.max(0, Math.min(cells.length - 1, cell))] += itsWeight;
        weight += itsWeight;
        sum += itsWeight * number;
    }

    /// Counts what another has counted.
    void add(Spread other) {
        for (int c = 0; c < cells.length; c++) {
            cells[c] += other.cells[c];
        }
        weight += other.weight;
        sum += other.sum;
    }

    boolean isEmpty() {
        return weight == 0;
    }

    /// The weighted mean, exact.
    double mean() {
        return sum / weight;
    }

    /// The number that those of `share` of the weight do not exceed, to 0.1 %.
    double percentile(double share) {
        double left = share * weight;
        double last = middle(0);
        for (int c = 0; c < cells.length; c++) {
            if (cells[c] > 0) {
                last = middle(c);
                left -= cells[c];
                if (left <= 0) {
                    return last;
                }
            }
        }
        return last;
    }

    /// The x above which Σ weight × max(number − x, 0) is `excess`, to 0.1 %; 0 where all of it is less. Of gaps
    /// it is the wait that is longer than x for `excess` of the time.
    double exceeded(double excess) {
        double above = 0;
        double total = 0;
        for (int c = cells.length - 1; c >= 0; c--) {
            if (cells[c] > 0) {
                double number = middle(c);
                if (total - above * number >= excess) {
                    return (total - excess) / above;
                }
                above += cells[c];
                total += cells[c] * number;
            }
        }
        return above == 0 ? 0 : Math.max(0, (total - excess) / above);
    }

    private static double middle(int cell) {
        return Double.longBitsToDouble(((long) (cell + FIRST) << REST) + (1L << (REST - 1)));
    }
}
