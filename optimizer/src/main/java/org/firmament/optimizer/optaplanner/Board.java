package org.firmament.optimizer.optaplanner;

import java.util.List;

/// What the fired rounds of a plan add up to, kept while single rounds are fired and taken back.
final class Board {
    private final List<Target> targets;
    private final List<Tracker> trackers;
    private final long[] log;
    private final int[] shots;
    private final int[] used;

    // What survives of each launch, where it was asked for since the last change.
    private final double[] survival;
    private final boolean[] current;

    /// Nothing is fired.
    Board(Plan plan) {
        targets = plan.targets();
        trackers = plan.trackers();
        log = new long[targets.size()];
        shots = new int[targets.size()];
        used = new int[trackers.size()];
        survival = new double[targets.size()];
        current = new boolean[targets.size()];
    }

    /// The plan as it stands.
    static Board of(Plan plan) {
        Board board = new Board(plan);
        for (Round round : plan.rounds()) {
            if (round.isFired()) {
                board.fire(round.opportunity());
            }
        }
        return board;
    }

    void fire(Opportunity use) {
        change(use, 1);
    }

    void takeBack(Opportunity use) {
        change(use, -1);
    }

    private void change(Opportunity use, int sign) {
        int at = use.target().index();
        log[at] += sign * use.log();
        shots[at] += sign;
        current[at] = false;
        for (Tracker tracker : use.trackers()) {
            used[tracker.index()] += sign;
        }
    }

    /// `−ln` of what survives of a launch [1e-9].
    long log(Target target) {
        return log[target.index()];
    }

    /// Rounds fired at a launch beyond what it may draw.
    long tooMany(Target target) {
        return Math.max(0, shots[target.index()] - target.maxShots());
    }

    /// Units taken of a tracker beyond what it has.
    long overdrawn(Tracker tracker) {
        return Math.max(0, used[tracker.index()] - tracker.capacity());
    }

    /// Whether one more shot of this kind fits.
    boolean admits(Opportunity use) {
        return shots[use.target().index()] < use.target().maxShots() && hasTracks(use);
    }

    /// Whether every tracker it needs has a unit left.
    boolean hasTracks(Opportunity use) {
        for (Tracker tracker : use.trackers()) {
            if (used[tracker.index()] >= tracker.capacity()) {
                return false;
            }
        }
        return true;
    }

    /// What one more shot would save, what it is charged taken off [1 / Plan#VALUE_STEPS].
    double saved(Opportunity use) {
        return use.target().loss().saved(survival(use.target()), use.kill()) - use.price();
    }

    private double survival(Target target) {
        int at = target.index();
        if (!current[at]) {
            survival[at] = StrictMath.exp(-log[at] / Opportunity.LOG_STEPS);
            current[at] = true;
        }
        return survival[at];
    }
}
