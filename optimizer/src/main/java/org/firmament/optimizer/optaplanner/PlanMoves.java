package org.firmament.optimizer.optaplanner;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Random;
import org.jspecify.annotations.NullUnmarked;
import org.optaplanner.core.api.score.director.ScoreDirector;
import org.optaplanner.core.impl.heuristic.selector.move.factory.MoveIteratorFactory;

/// Draws moves that fit the problem: a round or two, a whole exchange of places, or a part of the plan made anew.
/// Built-in swaps cannot do this, as two carriers never share an opportunity. Public for OptaPlanner only.
@NullUnmarked
public class PlanMoves implements MoveIteratorFactory<Plan, Rerouting> {
    /// Of a hundred moves so many are exchanges, and so many refills: each takes as long as some dozens of the
    /// others.
    private static final int EXCHANGES = 40;

    private static final int REFILLS = 55;

    /// The same where tracks are shared: an exchange mostly fails on them, and a refill does better.
    private static final int EXCHANGES_TRACKED = 2;

    private static final int REFILLS_TRACKED = 32;

    @Override
    public long getSize(ScoreDirector<Plan> director) {
        long rounds = director.getWorkingSolution().rounds().size();
        return rounds * rounds;
    }

    @Override
    public Iterator<Rerouting> createOriginalMoveIterator(ScoreDirector<Plan> director) {
        throw new IllegalStateException("the search draws moves at random, it never takes them in order");
    }

    @Override
    public Iterator<Rerouting> createRandomMoveIterator(ScoreDirector<Plan> director, Random random) {
        return new Draw(director.getWorkingSolution(), random);
    }

    private static final class Draw implements Iterator<Rerouting> {
        private final Plan plan;
        private final Random random;

        Draw(Plan plan, Random random) {
            this.plan = plan;
            this.random = random;
        }

        @Override
        public boolean hasNext() {
            return !plan.rounds().isEmpty();
        }

        @Override
        public Rerouting next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            int exchanges = plan.isTracked() ? EXCHANGES_TRACKED : EXCHANGES;
            int refills = plan.isTracked() ? REFILLS_TRACKED : REFILLS;
            int draw = random.nextInt(100);
            if (draw < exchanges) {
                return new Exchange(plan, random).move();
            }
            return draw < exchanges + refills ? new Refill(plan, random).move() : one();
        }

        /// A round gets a new use. More often than not a rival, fired at the same launch or held by the same
        /// tracker, makes place for it.
        private Rerouting one() {
            List<Round> rounds = plan.rounds();
            Round first = any(rounds);
            Opportunity use = any(first.reachable());
            if (random.nextInt(3) == 0) {
                return new Rerouting(List.of(first), new Opportunity[] {use});
            }
            int from = random.nextInt(rounds.size());
            for (int k = 0; k < rounds.size(); k++) {
                Round second = rounds.get((from + k) % rounds.size());
                if (!second.equals(first)
                        && second.isFired()
                        && second.opportunity().rivals(use)) {
                    return new Rerouting(List.of(first, second), new Opportunity[] {use, instead(first, second)});
                }
            }
            return new Rerouting(List.of(first), new Opportunity[] {use});
        }

        /// Half the time what the first round leaves behind, if the second can take it; else anything or nothing.
        private Opportunity instead(Round first, Round second) {
            if (first.isFired() && random.nextBoolean()) {
                List<Opportunity> left = second.reach().at(first.target());
                if (!left.isEmpty()) {
                    return any(left);
                }
            }
            int choice = random.nextInt(second.reachable().size() + 1);
            return choice == second.reachable().size()
                    ? null
                    : second.reachable().get(choice);
        }

        private <T> T any(List<T> list) {
            return list.get(random.nextInt(list.size()));
        }
    }
}
