package org.firmament.coverage.access;

import java.util.Arrays;

/// Half the width of the run a satellite of one orbital radius sees of a ring, by the sine of its latitude:
/// linear between 4,097 values. Where three values between are not met to 6e-5 rad, as where a run begins at
/// all, the table leaves the ring to [RingView]. Classes of latitude nobody is in are never filled.
final class RunTable {
    /// Classes of the sine of latitude from −1 to 1.
    static final int BINS = 4_096;

    /// The satellite sees the whole ring.
    static final double WHOLE = 0x1p62;

    /// The satellite sees nothing of the ring.
    private static final double NOTHING = -1;

    /// The table does not tell.
    private static final double UNKNOWN = -2;

    private static final double ERROR = 6e-5;

    /// Of a cosine from ±1, where a run may begin within a class.
    private static final double EDGE = 1e-9;

    /// Parts of a class at whose ends the run is worked out.
    private static final int PARTS = 4;

    private static final float[] EMPTY = {};

    private final RingView rings;
    private final RingRuns runs;
    private final double radius;
    private final boolean oneRadius;
    private final int[] lowest;
    private final int[] highest;
    private final double[][] halves;
    private final float[][] rows = new float[BINS][];

    /// @param oneRadius  whether all satellites are at this radius, all the time; if not nothing is told
    /// @param lowest     first ring a satellite of a class of latitude may see
    /// @param highest    last of them
    RunTable(RingView rings, RingRuns runs, double radius, boolean oneRadius, int[] lowest, int[] highest) {
        this.rings = rings;
        this.runs = runs;
        this.radius = radius;
        this.oneRadius = oneRadius;
        this.lowest = lowest;
        this.highest = highest;
        halves = new double[PARTS + 1][Arrays.stream(highest).max().orElse(0) + 1];
    }

    /// The first ring of a class's [#row].
    int first(int bin) {
        return lowest[bin];
    }

    /// Two numbers a ring that a satellite of a class of latitude may see, from [#first] on: half a run at the
    /// class's start, and how much more it is at its end; in points as [RingRuns#length]. [#WHOLE], or
    /// negative where the table does not tell.
    float[] row(int bin) {
        float[] row = rows[bin];
        return row == null ? fill(bin) : row;
    }

    private float[] fill(int bin) {
        if (oneRadius) {
            for (int k = 0; k <= PARTS; k++) {
                halves(bin + (double) k / PARTS, lowest[bin], highest[bin], halves[k]);
            }
            while (lowest[bin] <= highest[bin] && kind(lowest[bin]) == Kind.NOTHING) {
                lowest[bin]++;
            }
            while (lowest[bin] <= highest[bin] && kind(highest[bin]) == Kind.NOTHING) {
                highest[bin]--;
            }
        }
        int size = highest[bin] - lowest[bin] + 1;
        float[] row = size > 0 ? new float[2 * size] : EMPTY;
        for (int i = 0; i < row.length; i += 2) {
            int ring = lowest[bin] + i / 2;
            switch (oneRadius ? kind(ring) : Kind.UNKNOWN) {
                case NOTHING, UNKNOWN -> row[i] = (float) UNKNOWN;
                case WHOLE -> row[i] = (float) WHOLE;
                case RUN -> {
                    row[i] = (float) runs.length(ring, halves[0][ring]);
                    row[i + 1] = (float) runs.length(ring, halves[PARTS][ring] - halves[0][ring]);
                }
            }
        }
        rows[bin] = row;
        return row;
    }

    private enum Kind {
        NOTHING,
        RUN,
        WHOLE,
        UNKNOWN
    }

    /// What the class filled last sees of a ring, throughout the class.
    private Kind kind(int ring) {
        double start = halves[0][ring];
        double end = halves[PARTS][ring];
        Kind kind = kind(start);
        boolean known = true;
        for (int k = 1; k <= PARTS; k++) {
            double middle = halves[k][ring];
            double told = start + (double) k / PARTS * (end - start);
            known &= kind(middle) == kind && (kind != Kind.RUN || Math.abs(told - middle) < ERROR);
        }
        return known ? kind : Kind.UNKNOWN;
    }

    private static Kind kind(double half) {
        if (half >= 0) {
            return half == WHOLE ? Kind.WHOLE : Kind.RUN;
        }
        return half == NOTHING ? Kind.NOTHING : Kind.UNKNOWN;
    }

    /// Half the runs [rad], [#NOTHING] or [#WHOLE].
    private void halves(double bin, int from, int to, double[] halves) {
        double sine = Math.clamp(2 * bin / BINS - 1, -1.0, 1.0);
        rings.aim(radius * Math.sqrt(1 - sine * sine), 0, radius * sine);
        for (int ring = from; ring <= to; ring++) {
            double cosine = rings.cosine(ring);
            if (cosine == RingView.EACH || Math.abs(Math.abs(cosine) - 1) < EDGE) {
                halves[ring] = UNKNOWN;
            } else {
                halves[ring] = cosine > 1 ? NOTHING : cosine < -1 ? WHOLE : RingCounter.arcCosine(cosine);
            }
        }
    }
}
