package org.firmament.coverage.access;

import java.util.Arrays;

/// Where along one latitude one satellite of an ephemeris after another can be seen at an elevation, grid time by
/// grid time.
///
/// For a satellite at distance r√(1 − sin²) off the axis and a point Δλ away in longitude, the condition
/// `A + B cos Δλ ≥ sin ε √(D − 2 E cos Δλ)` is a quadratic in cos Δλ. It is solved for margins of plus and
/// minus `slack`, the most the margin can bend away from a straight line within a step: a point inside the
/// first at both ends of a step is inside throughout, one outside the second at both ends outside throughout.
/// Owns its scratch: one a thread.
final class RingArcs {
    /// On top of a longitude's half-width, for an arc cosine of few terms [rad].
    private static final double ROUNDING = 1e-4;

    private final GridTimes grid;
    private final RingMargin ring;

    /// One entry a grid time at which the satellite is seen from the latitude, in the order of time. Longitudes go
    /// on from entry to entry without a jump.
    private int[] steps = new int[256];
    private double[] edges = new double[4 * 256];
    private int size;

    RingArcs(GridTimes grid, RingMargin ring) {
        this.grid = grid;
        this.ring = ring;
    }

    /// Follows a satellite.
    ///
    /// @param slack  of it [m]
    void follow(int satellite, double slack) {
        size = 0;
        double turned = 0;
        for (int k = 0; k <= grid.last(); k++) {
            int at = grid.index(satellite, k);
            double off = grid.offAxis(at);
            double z = grid.height(at);
            double most = ring.leastCosine(off, z, -slack);
            if (most >= 1) {
                continue;
            }
            double on = grid.longitude(at) - turned;
            turned += on - 2 * Math.PI * Math.rint(on * (0.5 / Math.PI));
            add(k, turned, arcCosine(most) + ROUNDING, ring.leastCosine(off, z, slack));
        }
    }

    private void add(int k, double longitude, double width, double least) {
        if (size == steps.length) {
            steps = Arrays.copyOf(steps, 2 * size);
            edges = Arrays.copyOf(edges, 8 * size);
        }
        steps[size] = k;
        edges[4 * size] = longitude - width;
        edges[4 * size + 1] = longitude + width;
        double surely = least >= 1 ? Double.NEGATIVE_INFINITY : arcCosine(least) - ROUNDING;
        edges[4 * size + 2] = longitude - surely;
        edges[4 * size + 3] = longitude + surely;
        size++;
    }

    /// Within 7e-5 rad (Abramowitz and Stegun 1964, 4.4.45); π below −1.
    private static double arcCosine(double x) {
        if (x <= -1) {
            return Math.PI;
        }
        double m = Math.abs(x);
        double angle = Math.sqrt(1 - m) * (1.5707288 + m * (-0.2121144 + m * (0.0742610 - m * 0.0187293)));
        return x < 0 ? Math.PI - angle : angle;
    }

    /// Entries of the satellite followed last.
    int size() {
        return size;
    }

    /// Grid time of an entry.
    int step(int entry) {
        return steps[entry];
    }

    /// West of this the margin is below minus the slack [rad].
    double west(int entry) {
        return edges[4 * entry];
    }

    /// East of this the margin is below minus the slack [rad].
    double east(int entry) {
        return edges[4 * entry + 1];
    }

    /// East of this, and west of [#surelyEast], the margin is above the slack [rad]; infinite where it is nowhere.
    double surelyWest(int entry) {
        return edges[4 * entry + 2];
    }

    /// West of this, and east of [#surelyWest], the margin is above the slack [rad].
    double surelyEast(int entry) {
        return edges[4 * entry + 3];
    }
}
