package org.firmament.optimizer.optaplanner;

import java.util.List;

/// One possible use of a round.
///
/// @param option  index among the options of the problem
/// @param log     `−ln` of the survival of one shot [1e-9]
record Opportunity(int option, Target target, long log, List<Tracker> trackers) {
    /// Steps of a natural logarithm of one: rounding moves a survival by at most 5e-10 of itself a shot.
    static final double LOG_STEPS = 1e9;

    /// A certain kill counts as `−ln` of survival 40, which is 4e-18.
    private static final double CERTAIN = 40;

    /// The logarithm of `1 − killProbability` [1e-9].
    static long log(double killProbability) {
        return Math.round(Math.min(CERTAIN, -StrictMath.log(1 - killProbability)) * LOG_STEPS);
    }
}
