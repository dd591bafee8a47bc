package org.firmament.coverage.access;

/// Half the width of the run that satellites of one orbital radius see of each ring, by the sine of their
/// latitude: linear within the classes of [Subpoints]. Where three values within a class are not met to
/// 6e-5 rad, as where a run begins at all, the table leaves the ring to [RingView].
final class RunTable {
    /// In the place of half a run: the satellite sees the whole ring.
    static final int WHOLE = -1;

    /// The satellite sees nothing of the ring.
    static final int NOTHING = -2;

    /// The table does not tell.
    static final int UNKNOWN = -3;

    private static final double ERROR = 6e-5;

    /// Of a cosine from ±1, where a run may begin within a class.
    private static final double EDGE = 1e-9;

    /// Parts of a class at whose ends the run is worked out.
    private static final int PARTS = 4;

    private final RingView view;
    private final double radius;
    private final boolean oneRadius;
    private final int[] first;
    private final int[][] rows;
    private final double[][] halves;
    private final boolean[] filled = new boolean[Subpoints.CLASSES];

    /// @param radius     of the orbits [m]
    /// @param oneRadius  whether all satellites are at this radius, all the time; if not nothing is told
    /// @param latitudes  of the rings' points, geocentric [rad]
    /// @param widest     angle at the Earth's centre between a satellite and a point it sees [rad]
    RunTable(RingView view, double radius, boolean oneRadius, double[] latitudes, double widest) {
        this.view = view;
        this.radius = radius;
        this.oneRadius = oneRadius;
        first = new int[latitudes.length];
        rows = new int[latitudes.length][];
        halves = new double[PARTS + 1][latitudes.length];
        for (int ring = 0; ring < rows.length; ring++) {
            // A class more on each side, for rounding.
            first[ring] = Subpoints.groupStart(Math.max(0, Subpoints.numberOf(latitudes[ring] - widest) - 1));
            int last = Math.min(Subpoints.CLASSES - 1, Subpoints.numberOf(latitudes[ring] + widest) + 1);
            rows[ring] = new int[2 * (Subpoints.groupEnd(last) - first[ring])];
        }
    }

    /// First class from which something of a ring may be seen.
    int first(int ring) {
        return first[ring];
    }

    /// Last of them.
    int last(int ring) {
        return first[ring] + rows[ring].length / 2 - 1;
    }

    /// Two numbers a class, from [#first] on: half a run at the class's start, and how much more it is at its
    /// end, as [RingRuns#turn]; or one of [#WHOLE], [#NOTHING] and [#UNKNOWN], and 0. Classes that were not
    /// asked for with [#fill] are empty.
    int[] row(int ring) {
        return rows[ring];
    }

    /// Half the run that a satellite at one of [Subpoints#places] sees of a ring, or as in [#row].
    int half(int ring, int place) {
        return half(rows[ring], 2 * ((place >>> Subpoints.PART_DIGITS) - first[ring]), place);
    }

    /// The same, from where a row has the two numbers of its class.
    static int half(int[] row, int at, int place) {
        long more = (long) row[at + 1] * (place & Subpoints.PART);
        return row[at] + (int) (more >> Subpoints.PART_DIGITS);
    }

    /// Works a class out, unless it is.
    void fill(int number) {
        if (filled[number]) {
            return;
        }
        filled[number] = true;
        if (oneRadius) {
            for (int k = 0; k <= PARTS; k++) {
                work(number, k);
            }
        }
        for (int ring = 0; ring < rows.length; ring++) {
            int at = 2 * (number - first[ring]);
            if (0 <= at && at < rows[ring].length) {
                fill(ring, at);
            }
        }
    }

    private void fill(int ring, int at) {
        int kind = oneRadius ? kind(ring) : UNKNOWN;
        rows[ring][at] = kind < 0 ? kind : RingRuns.turn(halves[0][ring]);
        rows[ring][at + 1] = kind < 0 ? 0 : RingRuns.turn(halves[PARTS][ring] - halves[0][ring]);
    }

    /// What the class worked out last sees of a ring, throughout the class: 0 for a run.
    private int kind(int ring) {
        double start = halves[0][ring];
        double end = halves[PARTS][ring];
        for (int k = 1; k <= PARTS; k++) {
            double middle = halves[k][ring];
            double told = start + (double) k / PARTS * (end - start);
            boolean run = start >= 0 && middle >= 0;
            if (run ? Math.abs(told - middle) >= ERROR : middle != start) {
                return UNKNOWN;
            }
        }
        return (int) Math.min(0, start);
    }

    /// Works out half the runs of a part of a class [rad].
    private void work(int number, int part) {
        double sine = Math.min(1, 2 * (number + (double) part / PARTS) / Subpoints.CLASSES - 1);
        view.aim(radius * Math.sqrt(1 - sine * sine), 0, radius * sine);
        for (int ring = 0; ring < rows.length; ring++) {
            if (first(ring) <= number && number <= last(ring)) {
                halves[part][ring] = half(view.cosine(ring));
            }
        }
    }

    private static double half(double cosine) {
        if (cosine == RingView.EACH || Math.abs(Math.abs(cosine) - 1) < EDGE) {
            return UNKNOWN;
        }
        return cosine > 1 ? NOTHING : cosine < -1 ? WHOLE : RingCounter.arcCosine(cosine);
    }
}
