package org.firmament.coverage.network;

import java.util.Arrays;

/// Which of many points are near one: sorted into cubes of space. Never changes once made.
final class Neighbourhood {
    /// Cubes along each axis.
    private static final int SIDE = 32;

    private final double[] xyz;
    private final double edge;
    private final double farthest;
    private final int[] starts = new int[SIDE * SIDE * SIDE + 1];
    private final int[] points;

    /// @param xyz  of the points, three numbers each [m]
    Neighbourhood(double[] xyz) {
        this.xyz = xyz;
        double far = 1;
        for (double coordinate : xyz) {
            far = Math.max(far, Math.abs(coordinate));
        }
        farthest = far;
        edge = 2 * far / SIDE;
        int size = xyz.length / 3;
        int[] cells = new int[size];
        for (int i = 0; i < size; i++) {
            cells[i] = (cube(xyz[3 * i]) * SIDE + cube(xyz[3 * i + 1])) * SIDE + cube(xyz[3 * i + 2]);
            starts[cells[i] + 1]++;
        }
        for (int cell = 0; cell < starts.length - 1; cell++) {
            starts[cell + 1] += starts[cell];
        }
        int[] next = Arrays.copyOf(starts, starts.length - 1);
        points = new int[size];
        for (int i = 0; i < size; i++) {
            points[next[cells[i]]++] = i;
        }
    }

    /// Calls `found` with every other point within `radius` of a point.
    void within(int point, double radius, Found found) {
        double x = xyz[3 * point];
        double y = xyz[3 * point + 1];
        double z = xyz[3 * point + 2];
        int lastX = cube(x + radius);
        int lastY = cube(y + radius);
        for (int i = cube(x - radius); i <= lastX; i++) {
            for (int j = cube(y - radius); j <= lastY; j++) {
                int row = (i * SIDE + j) * SIDE;
                int end = starts[row + cube(z + radius) + 1];
                for (int k = starts[row + cube(z - radius)]; k < end; k++) {
                    int other = points[k];
                    double distance = distance(point, other);
                    if (other != point && distance <= radius) {
                        found.at(other, distance);
                    }
                }
            }
        }
    }

    /// Takes a point and how far it is [m].
    @FunctionalInterface
    interface Found {
        void at(int point, double distance);
    }

    /// From one point to another [m].
    double distance(int one, int other) {
        double dx = xyz[3 * one] - xyz[3 * other];
        double dy = xyz[3 * one + 1] - xyz[3 * other + 1];
        double dz = xyz[3 * one + 2] - xyz[3 * other + 2];
        return Math.sqrt(dx * dx + dy * dy + dz * dz);
    }

    private int cube(double coordinate) {
        return Math.clamp((int) ((coordinate + farthest) / edge), 0, SIDE - 1);
    }
}
