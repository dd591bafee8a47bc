package org.firmament.coverage.access;

import java.util.Arrays;

/// Culminations along neighbouring lines, in the order of the lines.
final class ShellTrail {
    private double[] lines = new double[64];
    private double[] culminations = new double[64];
    private int size;

    void add(double w, double culmination) {
        if (size == lines.length) {
            lines = Arrays.copyOf(lines, 2 * size);
            culminations = Arrays.copyOf(culminations, 2 * size);
        }
        lines[size] = w;
        culminations[size] = culmination;
        size++;
    }

    /// The culmination of line `w`, read off between those known.
    double near(double w) {
        int at = Arrays.binarySearch(lines, 0, size, w);
        int i = Math.clamp(at < 0 ? -at - 2 : at, 0, Math.max(0, size - 2));
        if (size == 1) {
            return culminations[0];
        }
        double s = (w - lines[i]) / (lines[i + 1] - lines[i]);
        return culminations[i] + s * (culminations[i + 1] - culminations[i]);
    }

    /// This one backwards, then `onwards` without its first.
    ShellTrail reversedThen(ShellTrail onwards) {
        ShellTrail joined = new ShellTrail();
        for (int i = size - 1; i >= 0; i--) {
            joined.add(lines[i], culminations[i]);
        }
        for (int i = 1; i < onwards.size; i++) {
            joined.add(onwards.lines[i], onwards.culminations[i]);
        }
        return joined;
    }
}
