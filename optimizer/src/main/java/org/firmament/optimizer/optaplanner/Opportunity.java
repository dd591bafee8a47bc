package org.firmament.optimizer.optaplanner;

import java.util.List;

/// One possible use of a round.
///
/// @param option  index among the options of the problem
/// @param kill    probability that one shot kills
/// @param log     `−ln` of the survival of one shot [1e-9]
/// @param price   what one shot is charged [1 / Plan#VALUE_STEPS]
record Opportunity(int option, Target target, double kill, long log, long price, List<Tracker> trackers) {
    /// Steps of a natural logarithm of one: rounding moves a survival by at most 5e-10 of itself a shot.
    static final double LOG_STEPS = 1e9;

    /// A certain kill counts as `−ln` of survival 40, which is 4e-18.
    private static final double CERTAIN = 40;

    Opportunity {
        trackers = List.copyOf(trackers);
    }

    /// A use that kills with this probability.
    static Opportunity of(int option, Target target, double kill, long price, List<Tracker> trackers) {
        return new Opportunity(option, target, kill, log(kill), price, trackers);
    }

    /// The logarithm of `1 − killProbability` [1e-9].
    static long log(double killProbability) {
        return Math.round(Math.min(CERTAIN, -StrictMath.log(1 - killProbability)) * LOG_STEPS);
    }

    /// Whether both are meant for one launch, or need the same tracker.
    boolean rivals(Opportunity other) {
        if (target.index() == other.target.index()) {
            return true;
        }
        for (Tracker tracker : trackers) {
            if (other.needs(tracker)) {
                return true;
            }
        }
        return false;
    }

    /// Whether it takes a unit of the tracker.
    boolean needs(Tracker tracker) {
        for (Tracker own : trackers) {
            if (own.index() == tracker.index()) {
                return true;
            }
        }
        return false;
    }
}
