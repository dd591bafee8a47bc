package org.firmament.optimizer.optaplanner;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Random;
import org.jspecify.annotations.NullUnmarked;
import org.optaplanner.core.api.score.director.ScoreDirector;
import org.optaplanner.core.impl.heuristic.selector.move.factory.MoveIteratorFactory;

/// Draws moves that fit the problem: a round takes a new use, and another round fired at the same launch, or one
/// on the same tracker, goes elsewhere or stays. Built-in swaps cannot do this, as two carriers never share an
/// opportunity. Public for OptaPlanner only.
@NullUnmarked
public class RerouteFactory implements MoveIteratorFactory<Plan, Reroute> {
    @Override
    public long getSize(ScoreDirector<Plan> director) {
        long rounds = director.getWorkingSolution().rounds().size();
        return rounds * rounds;
    }

    @Override
    public Iterator<Reroute> createOriginalMoveIterator(ScoreDirector<Plan> director) {
        throw new IllegalStateException("the search draws moves at random, it never takes them in order");
    }

    @Override
    public Iterator<Reroute> createRandomMoveIterator(ScoreDirector<Plan> director, Random random) {
        return new Draw(director.getWorkingSolution().rounds(), random);
    }

    private static final class Draw implements Iterator<Reroute> {
        private final List<Round> rounds;
        private final Random random;

        Draw(List<Round> rounds, Random random) {
            this.rounds = rounds;
            this.random = random;
        }

        @Override
        public boolean hasNext() {
            return rounds.size() > 1;
        }

        @Override
        public Reroute next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            Round first = rounds.get(random.nextInt(rounds.size()));
            Opportunity use = any(first.reachable());
            List<Round> rivals = new ArrayList<>();
            for (Round round : rounds) {
                if (!round.equals(first) && round.isFired() && rival(round.opportunity(), use)) {
                    rivals.add(round);
                }
            }
            Round second = any(rivals.isEmpty() ? rounds : rivals);
            return new Reroute(first, use, second, instead(first, second));
        }

        /// Half the time what the first round leaves behind, if the second can take it; else anything or nothing.
        private Opportunity instead(Round first, Round second) {
            if (first.isFired() && random.nextBoolean()) {
                List<Opportunity> left = new ArrayList<>();
                for (Opportunity opportunity : second.reachable()) {
                    if (opportunity.target().equals(first.target())) {
                        left.add(opportunity);
                    }
                }
                if (!left.isEmpty()) {
                    return any(left);
                }
            }
            int choice = random.nextInt(second.reachable().size() + 1);
            return choice == second.reachable().size()
                    ? null
                    : second.reachable().get(choice);
        }

        private static boolean rival(Opportunity a, Opportunity b) {
            return a.target().equals(b.target()) || a.trackers().stream().anyMatch(b.trackers()::contains);
        }

        private <T> T any(List<T> list) {
            return list.get(random.nextInt(list.size()));
        }
    }
}
