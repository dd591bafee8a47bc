package org.firmament.optimizer.optaplanner;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.NullUnmarked;

/// A walk through a plan from rounds to launches they could be fired at, and on to rounds fired at those: what it
/// passes belongs together.
@NullUnmarked
final class Walk {
    /// Steps for each round wanted; a walk may turn in circles.
    private static final int STEPS = 2;

    /// Uses drawn for each step.
    private static final int DRAWN = 16;

    /// Rounds passed, each once.
    final List<Round> rounds = new ArrayList<>();

    /// Launches passed, each once.
    final List<Target> targets = new ArrayList<>();

    /// @param wanted  rounds to pass
    Walk(Plan plan, Random random, int wanted) {
        int most = Math.min(wanted, plan.rounds().size());
        boolean[] passed = new boolean[plan.targets().size()];
        Round at = plan.rounds().get(random.nextInt(plan.rounds().size()));
        for (int step = 0; step < STEPS * most && rounds.size() < most; step++) {
            if (!rounds.contains(at)) {
                rounds.add(at);
                if (at.isFired()) {
                    pass(at.target(), passed);
                }
            }
            Target target = likely(at.reachable(), random).target();
            Round next = passed[target.index()] ? null : firedAt(plan, random, target);
            pass(target, passed);
            at = next != null ? next : rounds.get(random.nextInt(rounds.size()));
        }
    }

    /// Of a few uses drawn the one that kills best.
    private static Opportunity likely(List<Opportunity> uses, Random random) {
        Opportunity best = uses.get(random.nextInt(uses.size()));
        for (int draw = 1; draw < DRAWN; draw++) {
            Opportunity other = uses.get(random.nextInt(uses.size()));
            best = other.kill() > best.kill() ? other : best;
        }
        return best;
    }

    private void pass(Target target, boolean[] passed) {
        if (!passed[target.index()]) {
            passed[target.index()] = true;
            targets.add(target);
        }
    }

    private static Round firedAt(Plan plan, Random random, Target target) {
        List<Round> all = plan.rounds();
        int from = random.nextInt(all.size());
        for (int k = 0; k < all.size(); k++) {
            Round round = all.get((from + k) % all.size());
            if (round.isFired() && round.target().index() == target.index()) {
                return round;
            }
        }
        return null;
    }
}
