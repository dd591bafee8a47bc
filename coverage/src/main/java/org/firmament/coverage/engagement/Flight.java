package org.firmament.coverage.engagement;

/// How one carrier's interceptors fly to one missile: from orbit, from the ground, or by a table. Workspace of one
/// thread.
sealed interface Flight permits OrbitFlight, GroundFlight, TableFlight {
    /// Whether an intercept is possible, as a distance to the limit that is not overstated [m]: 0 or more if it is.
    ///
    /// @param time    of the intercept [s after the epoch]
    /// @param flyout  from the earliest release to the intercept [s]
    double spare(double time, double flyout);

    /// Reach left over at the end of a flight of `flyout` seconds [m].
    double left(double time, double flyout);

    /// Shortest flight to an intercept that is possible within `flyout` [s].
    double shortest(double time, double flyout);

    /// Whether the shortest flight within `flyout` is longer than another time for certain, told by one look where
    /// that is possible.
    default boolean longer(double time, double flyout, double than) {
        return false;
    }

    /// Writes the interceptor's velocity in still axes at the end of a flight of `flyout` seconds into `out` [m/s].
    void arrival(double time, double flyout, double[] out);

    /// Greatest change of [#spare] a second, the intercept's own time aside [m/s].
    double growth(double time, double flyout);

    /// Of a shortest flight [s].
    double EDGE = 1e-4;

    /// A value that depends on the length of a flight.
    @FunctionalInterface
    interface OfFlyout {
        double at(double flyout);
    }

    /// Where a value goes from less than zero at `low` to zero or more at `high` [s]: false position as in Illinois,
    /// and halving where that is slow; on the inner side of the crossing.
    static double crossing(OfFlyout value, double low, double high, double guess) {
        double out = low;
        double in = high;
        double atOut = value.at(out);
        double atIn = value.at(in);
        double trial = guess;
        int side = 0;
        for (int i = 1; in - out > EDGE; i++) {
            if (!(trial > out && trial < in) || i % 8 == 0) {
                trial = 0.5 * (out + in);
            }
            double at = value.at(trial);
            if (at >= 0) {
                in = trial;
                atIn = at;
                atOut = side > 0 ? atOut / 2 : atOut;
                side = 1;
            } else {
                out = trial;
                atOut = at;
                atIn = side < 0 ? atIn / 2 : atIn;
                side = -1;
            }
            // A hair beyond where the line crosses, so that the bracket closes from both ends.
            trial = (out * atIn - in * atOut) / (atIn - atOut) - side * EDGE / 2;
        }
        return in;
    }
}
