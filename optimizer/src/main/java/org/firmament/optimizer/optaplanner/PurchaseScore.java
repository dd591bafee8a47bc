package org.firmament.optimizer.optaplanner;

import org.firmament.optimizer.optaplanner.Demand.Asked;
import org.jspecify.annotations.NullUnmarked;
import org.optaplanner.core.api.score.buildin.hardsoftlong.HardSoftLongScore;
import org.optaplanner.core.api.score.calculator.IncrementalScoreCalculator;

/// The score of [PurchaseConstraints], kept up to date candidate by candidate: the same whole numbers without the
/// streams' bookkeeping. The streams stay the statement of the rules, and a test holds one to the other at every
/// move. Public for OptaPlanner only.
@NullUnmarked
public class PurchaseScore implements IncrementalScoreCalculator<Purchase, HardSoftLongScore> {
    private Asked asked;
    private Basket basket;

    @Override
    public void resetWorkingSolution(Purchase purchase) {
        asked = purchase.asked();
        basket = Basket.of(purchase);
    }

    @Override
    public void beforeVariableChanged(Object candidate, String variable) {
        remove((Candidate) candidate);
    }

    @Override
    public void afterVariableChanged(Object candidate, String variable) {
        add((Candidate) candidate);
    }

    @Override
    public HardSoftLongScore calculateScore() {
        return HardSoftLongScore.of(Math.min(0, basket.met() - asked.weight()), -basket.cost());
    }

    private void add(Candidate candidate) {
        if (candidate.isBought()) {
            basket.buy(candidate);
        }
    }

    private void remove(Candidate candidate) {
        if (candidate.isBought()) {
            basket.giveBack(candidate);
        }
    }

    @Override
    public void beforeEntityAdded(Object candidate) {}

    @Override
    public void afterEntityAdded(Object candidate) {
        add((Candidate) candidate);
    }

    @Override
    public void beforeEntityRemoved(Object candidate) {
        remove((Candidate) candidate);
    }

    @Override
    public void afterEntityRemoved(Object candidate) {}
}
