package org.firmament.coverage.access;

import java.util.List;

/// How the points of one latitude are covered over unending time.
///
/// @param ring   the latitude, and how many points of which weight are on it
/// @param folds  share of the time at least 1, 2, … [PointCoverage#FOLDS] satellites see a point
/// @param mean   number of satellites that see a point at once
public record LatitudeShares(Ring ring, List<Double> folds, double mean) {
    public LatitudeShares {
        folds = List.copyOf(folds);
    }

    /// Share of the time at least `n` satellites see a point.
    ///
    /// @param n  from 1 to [PointCoverage#FOLDS]
    public double fraction(int n) {
        return folds.get(n - 1);
    }
}
