package org.firmament.coverage.access;

import java.util.Arrays;

/// How positive numbers are spread: their weights, counted in cells 1/512 of an octave to 1/512 of a number wide.
/// Any number of events fits into a few kilobytes, and a percentile is right to 0.1 % of itself, for it is given
/// as the middle of its cell. Numbers below 0.001 count as 0.001, those above 33 million as that.
final class Spread {
    /// Leading bits of a fraction that tell cells of one octave apart.
    private static final int BITS = 9;

    private static final int CELLS = 1 << BITS;

    /// Bits of a double's fraction below those.
    private static final int REST = 52 - BITS;

    private static final int BIAS = 1023;

    /// Powers of two of the first octave and behind the last.
    private static final int LOWEST = -10;

    private static final int HIGHEST = 25;

    private static final double LEAST = Math.scalb(1.0, LOWEST);
    private static final double MOST = Math.nextDown(Math.scalb(1.0, HIGHEST));

    /// By octave; one without numbers has no cells.
    private final double[][] octaves = new double[HIGHEST - LOWEST][];

    private double weight;
    private double sum;

    Spread() {
        Arrays.fill(octaves, new double[0]);
    }

    /// Counts a number.
    void add(double number, double itsWeight) {
        long bits = Double.doubleToRawLongBits(Math.clamp(number, LEAST, MOST)) >>> REST;
        int octave = (int) (bits >>> BITS) - BIAS - LOWEST;
        cells(octave)[(int) (bits & (CELLS - 1))] += itsWeight;
        weight += itsWeight;
        sum += itsWeight * number;
    }

    /// Counts what another has counted.
    void add(Spread other) {
        for (int o = 0; o < octaves.length; o++) {
            if (other.octaves[o].length > 0) {
                double[] mine = cells(o);
                for (int c = 0; c < CELLS; c++) {
                    mine[c] += other.octaves[o][c];
                }
            }
        }
        weight += other.weight;
        sum += other.sum;
    }

    private double[] cells(int octave) {
        if (octaves[octave].length == 0) {
            octaves[octave] = new double[CELLS];
        }
        return octaves[octave];
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
        double last = LEAST;
        for (int o = 0; o < octaves.length; o++) {
            for (int c = 0; c < octaves[o].length; c++) {
                if (octaves[o][c] > 0) {
                    last = middle(o, c);
                    left -= octaves[o][c];
                    if (left <= 0) {
                        return last;
                    }
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
        for (int o = octaves.length - 1; o >= 0; o--) {
            for (int c = octaves[o].length - 1; c >= 0; c--) {
                if (octaves[o][c] > 0) {
                    double number = middle(o, c);
                    if (total - above * number >= excess) {
                        return (total - excess) / above;
                    }
                    above += octaves[o][c];
                    total += octaves[o][c] * number;
                }
            }
        }
        return above == 0 ? 0 : Math.max(0, (total - excess) / above);
    }

    private static double middle(int octave, int cell) {
        return Math.scalb(1 + (cell + 0.5) / CELLS, octave + LOWEST);
    }
}
