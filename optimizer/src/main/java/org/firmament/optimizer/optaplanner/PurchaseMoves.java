package org.firmament.optimizer.optaplanner;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Random;
import org.jspecify.annotations.NullUnmarked;
import org.optaplanner.core.api.score.director.ScoreDirector;
import org.optaplanner.core.impl.heuristic.selector.move.factory.MoveIteratorFactory;

/// Draws moves that fit the problem: a part of the choice is given back and bought anew ([Refit]). One candidate
/// more or less by itself is always dearer or leaves something open. Public for OptaPlanner only.
@NullUnmarked
public class PurchaseMoves implements MoveIteratorFactory<Purchase, Trade> {
    @Override
    public long getSize(ScoreDirector<Purchase> director) {
        long candidates = director.getWorkingSolution().candidates().size();
        return candidates * candidates;
    }

    @Override
    public Iterator<Trade> createOriginalMoveIterator(ScoreDirector<Purchase> director) {
        throw new IllegalStateException("the search draws moves at random, it never takes them in order");
    }

    @Override
    public Iterator<Trade> createRandomMoveIterator(ScoreDirector<Purchase> director, Random random) {
        return new Draw(director.getWorkingSolution(), random);
    }

    private static final class Draw implements Iterator<Trade> {
        private final Purchase purchase;
        private final Random random;

        Draw(Purchase purchase, Random random) {
            this.purchase = purchase;
            this.random = random;
        }

        @Override
        public boolean hasNext() {
            return !purchase.candidates().isEmpty();
        }

        @Override
        public Trade next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return new Refit(purchase, random).trade();
        }
    }
}
