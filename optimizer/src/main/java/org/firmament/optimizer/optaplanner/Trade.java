package org.firmament.optimizer.optaplanner;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.optaplanner.core.api.score.director.ScoreDirector;
import org.optaplanner.core.impl.heuristic.move.AbstractMove;

/// Some candidates are bought and others given back at once, so that no needs are left open in between.
@NullUnmarked
final class Trade extends AbstractMove<Purchase> {
    private final List<Candidate> bought;
    private final List<Candidate> givenBack;

    /// @param bought     not bought before
    /// @param givenBack  bought before
    Trade(List<Candidate> bought, List<Candidate> givenBack) {
        this.bought = List.copyOf(bought);
        this.givenBack = List.copyOf(givenBack);
    }

    /// Even one that changes nothing: where nothing else is left to do, a limit of choices scored is reached all the
    /// same.
    @Override
    public boolean isMoveDoable(ScoreDirector<Purchase> director) {
        return true;
    }

    @Override
    protected Trade createUndoMove(ScoreDirector<Purchase> director) {
        return new Trade(givenBack, bought);
    }

    @Override
    protected void doMoveOnGenuineVariables(ScoreDirector<Purchase> director) {
        givenBack.forEach(candidate -> decide(director, candidate, false));
        bought.forEach(candidate -> decide(director, candidate, true));
    }

    private static void decide(ScoreDirector<Purchase> director, Candidate candidate, boolean buys) {
        director.beforeVariableChanged(candidate, "bought");
        candidate.decide(buys);
        director.afterVariableChanged(candidate, "bought");
    }

    @Override
    public Collection<?> getPlanningEntities() {
        return Stream.concat(bought.stream(), givenBack.stream()).toList();
    }

    @Override
    public Collection<?> getPlanningValues() {
        return List.of(false, true);
    }

    @Override
    public String toString() {
        return "buy " + bought + ", give back " + givenBack;
    }
}
