package org.firmament.coverage.access;

import java.util.Arrays;

/// Sorts numbers by putting them into about as many equal spans as there are, and then each where it belongs
/// among the few of its span. Numbers spread evenly, as the times of accesses are, take a few nanoseconds
/// each; the order is that of [Arrays#sort] whatever they are. Owns its scratch: one a thread.
final class SpreadSort {
    /// Fewer than this are sorted the usual way.
    private static final int FEW = 64;

    /// Places moved by, for each number there is, before the rest is sorted the usual way: they crowd somewhere.
    private static final int CROWD = 16;

    private int[] places = {};
    private double[] spread = {};

    /// Sorts the first `size` of some finite numbers.
    void sort(double[] numbers, int size) {
        if (size < FEW) {
            Arrays.sort(numbers, 0, size);
            return;
        }
        double low = numbers[0];
        double high = numbers[0];
        for (int i = 1; i < size; i++) {
            low = Math.min(low, numbers[i]);
            high = Math.max(high, numbers[i]);
        }
        double perUnit = (size - 1) / (high - low);
        if (!Double.isFinite(perUnit)) {
            Arrays.sort(numbers, 0, size);
            return;
        }
        distribute(numbers, size, low, perUnit);
        insert(numbers, size);
    }

    /// Puts every number behind those of earlier spans.
    private void distribute(double[] numbers, int size, double low, double perUnit) {
        if (spread.length < size) {
            spread = new double[numbers.length];
            places = new int[numbers.length + 2];
        }
        Arrays.fill(places, 0, size + 2, 0);
        for (int i = 0; i < size; i++) {
            places[(int) ((numbers[i] - low) * perUnit) + 2]++;
        }
        for (int span = 2; span < size + 2; span++) {
            places[span] += places[span - 1];
        }
        for (int i = 0; i < size; i++) {
            spread[places[(int) ((numbers[i] - low) * perUnit) + 1]++] = numbers[i];
        }
        System.arraycopy(spread, 0, numbers, 0, size);
    }

    private static void insert(double[] numbers, int size) {
        long moves = (long) CROWD * size;
        for (int i = 1; i < size; i++) {
            double number = numbers[i];
            int at = i;
            while (at > 0 && numbers[at - 1] > number) {
                numbers[at] = numbers[at - 1];
                at--;
            }
            numbers[at] = number;
            moves -= i - at;
            if (moves < 0) {
                Arrays.sort(numbers, 0, size);
                return;
            }
        }
    }
}
