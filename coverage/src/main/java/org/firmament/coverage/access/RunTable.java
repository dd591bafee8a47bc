package org.firmament.coverage.access;

import java.util.Arrays;

/// Half the width of the run a satellite of one orbital radius sees of a ring, by the sine of its latitude:
/// linear between 4,097 values. Where three values between are not met to 2e-6 rad, as where a run begins at
/// all, the table leaves the ring to [RingView].
final class RunTable {
    /// Classes of the sine of latitude from −1 to 1.
    static final int BINS = 4_096;

    /// The satellite sees nothing of the ring.
    static final double NOTHING = -1;

    /// Below [#NOTHING]: the table does not tell.
    private static final double UNKNOWN = -2;

    /// The satellite sees the whole ring.
    static final double WHOLE = 4;

    private static final double ERROR = 2e-6;

    /// Of a cosine from ±1, where a run may begin within a class.
    private static final double EDGE = 1e-9;

    private final double[][] values;

    /// @param lowest   first ring a satellite of a class of latitude may see
    /// @param highest  last of them
    RunTable(RingView rings, double radius, boolean oneRadius, int[] lowest, int[] highest) {
        values = new double[BINS][];
        for (int bin = 0; bin < BINS; bin++) {
            values[bin] = new double[2 * Math.max(0, highest[bin] - lowest[bin] + 1)];
            Arrays.fill(values[bin], UNKNOWN);
            for (int i = 0; oneRadius && i < values[bin].length; i += 2) {
                int ring = lowest[bin] + i / 2;
                double start = half(rings, ring, radius, bin);
                double end = half(rings, ring, radius, bin + 1);
                boolean known = kind(start) == kind(end) && kind(start) >= 0;
                for (double part = 0.25; part < 1; part += 0.25) {
                    double middle = half(rings, ring, radius, bin + part);
                    known &= kind(middle) == kind(start) && Math.abs(start + part * (end - start) - middle) < ERROR;
                }
                values[bin][i] = known ? start : UNKNOWN;
                values[bin][i + 1] = known ? end - start : 0;
            }
        }
    }

    /// Half a run [rad], [#NOTHING] or [#WHOLE].
    private static double half(RingView rings, int ring, double radius, double bin) {
        double sine = Math.clamp(2 * bin / BINS - 1, -1.0, 1.0);
        rings.aim(radius * Math.sqrt(1 - sine * sine), 0, radius * sine);
        double cosine = rings.cosine(ring);
        if (cosine == RingView.EACH || Math.abs(Math.abs(cosine) - 1) < EDGE) {
            return UNKNOWN;
        }
        return cosine > 1 ? NOTHING : cosine < -1 ? WHOLE : Math.acos(cosine);
    }

    /// 0 for nothing, 1 for a run, 2 for the whole ring; −1 where it is not known.
    private static int kind(double half) {
        if (half < 0) {
            return half == NOTHING ? 0 : -1;
        }
        return half == WHOLE ? 2 : 1;
    }

    /// Half a run of the `i`-th ring a satellite of a class of latitude may see [rad], [#WHOLE] or
    /// [#NOTHING]; less where the table does not tell.
    ///
    /// @param part  of the class's width the satellite is beyond its start
    double half(int bin, int i, double part) {
        double[] row = values[bin];
        return row[2 * i] + part * row[2 * i + 1];
    }
}
