package org.firmament.orbits.threat;

import java.util.function.IntToDoubleFunction;

/// Greatest of some values between any two of them, asked for again and again: kept for every stretch whose length
/// is a power of two, so that an answer is the greater of two of them (Bender and Farach-Colton 2000).
final class Greatest {
    private final double[][] stretches;

    /// @param size    of the values, at least 1
    /// @param values  by their number; none below 0
    Greatest(int size, IntToDoubleFunction values) {
        stretches = new double[Integer.SIZE - Integer.numberOfLeadingZeros(size)][];
        stretches[0] = new double[size];
        for (int k = 0; k < size; k++) {
            stretches[0][k] = values.applyAsDouble(k);
        }
        for (int level = 1; level < stretches.length; level++) {
            int half = 1 << (level - 1);
            double[] shorter = stretches[level - 1];
            stretches[level] = new double[size - 2 * half + 1];
            for (int k = 0; k < stretches[level].length; k++) {
                stretches[level][k] = Math.max(shorter[k], shorter[k + half]);
            }
        }
    }

    /// Greatest of the values from one to another, both included; 0 if they run backwards.
    double of(int first, int last) {
        if (last < first) {
            return 0;
        }
        int level = Integer.SIZE - 1 - Integer.numberOfLeadingZeros(last - first + 1);
        return Math.max(stretches[level][first], stretches[level][last - (1 << level) + 1]);
    }
}
