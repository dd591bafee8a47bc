package org.firmament.optimizer.optaplanner;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.NullUnmarked;

/// A part of the plan is taken back and made anew: rounds that belong together, or share a tracker, and a few idle
/// ones are fired again, the use that saves most first. Where no tracks are shared launches are laid bare as a
/// whole. Now and then a use is overlooked, so that the outcome differs (blinks: Christiaens and Vanden Berghe
/// 2020).
@NullUnmarked
final class Refill {
    /// Most rounds taken back.
    private static final int MOST = 8;

    /// The same with all others fired at the same launches.
    private static final int MOST_TOGETHER = 16;

    /// Idle rounds looked at beside them.
    private static final int IDLE = 8;

    /// One use in so many is overlooked.
    private static final int BLINK = 30;

    private final Random random;
    private final Board board;
    private final List<Round> rounds = new ArrayList<>();

    Refill(Plan plan, Random random) {
        this.random = random;
        board = Board.of(plan);
        Walk walk = new Walk(plan, random, 2 + random.nextInt(MOST - 1));
        Round first = walk.rounds.getFirst();
        boolean tracked = first.isFired() && !first.opportunity().trackers().isEmpty();
        if (tracked && random.nextBoolean()) {
            List<Tracker> held = first.opportunity().trackers();
            holders(plan, held.get(random.nextInt(held.size())));
        } else {
            rounds.addAll(walk.rounds);
            if (!plan.isTracked()) {
                companions(plan);
            }
        }
        idle(plan, walk.targets);
        for (Round round : rounds) {
            if (round.isFired()) {
                board.takeBack(round.opportunity());
            }
        }
    }

    /// All rounds fired at the launches of those taken back.
    private void companions(Plan plan) {
        boolean[] bare = new boolean[plan.targets().size()];
        for (Round round : rounds) {
            if (round.isFired()) {
                bare[round.target().index()] = true;
            }
        }
        for (Round round : plan.rounds()) {
            if (rounds.size() < MOST_TOGETHER
                    && round.isFired()
                    && bare[round.target().index()]
                    && !rounds.contains(round)) {
                rounds.add(round);
            }
        }
    }

    private void holders(Plan plan, Tracker tracker) {
        List<Round> all = plan.rounds();
        int from = random.nextInt(all.size());
        for (int k = 0; k < all.size() && rounds.size() < MOST; k++) {
            Round round = all.get((from + k) % all.size());
            if (round.isFired() && round.opportunity().needs(tracker)) {
                rounds.add(round);
            }
        }
    }

    private void idle(Plan plan, List<Target> targets) {
        List<Round> all = plan.rounds();
        int from = random.nextInt(all.size());
        int found = 0;
        for (int k = 0; k < all.size() && found < IDLE; k++) {
            Round round = all.get((from + k) % all.size());
            if (!round.isFired() && reaches(round, targets) && !rounds.contains(round)) {
                rounds.add(round);
                found++;
            }
        }
    }

    private static boolean reaches(Round round, List<Target> targets) {
        for (Target target : targets) {
            if (!round.reach().at(target).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    Rerouting move() {
        Opportunity[] uses = new Opportunity[rounds.size()];
        double[] saved = new double[rounds.size()];
        for (int k = 0; k < uses.length; k++) {
            uses[k] = best(rounds.get(k));
            saved[k] = saved(uses[k]);
        }
        Opportunity[] fired = new Opportunity[uses.length];
        while (true) {
            int most = -1;
            for (int k = 0; k < uses.length; k++) {
                if (fired[k] == null && uses[k] != null && (most < 0 || saved[k] > saved[most])) {
                    most = k;
                }
            }
            if (most < 0) {
                return new Rerouting(rounds, fired);
            }
            // What rounds save only falls as others are fired: one found to save less is looked at again.
            boolean stands = board.admits(uses[most]) && saved(uses[most]) >= saved[most];
            if (stands) {
                board.fire(uses[most]);
                fired[most] = uses[most];
            } else {
                uses[most] = best(rounds.get(most));
                saved[most] = saved(uses[most]);
            }
        }
    }

    private double saved(Opportunity use) {
        return use == null ? 0 : board.saved(use);
    }

    private Opportunity best(Round round) {
        Opportunity best = null;
        double most = 0;
        for (Opportunity use : round.reachable()) {
            double saved = saved(use);
            if (saved > most && random.nextInt(BLINK) > 0 && board.admits(use)) {
                most = saved;
                best = use;
            }
        }
        return best;
    }
}
