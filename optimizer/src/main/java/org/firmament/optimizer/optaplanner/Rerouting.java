package org.firmament.optimizer.optaplanner;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.NullUnmarked;
import org.optaplanner.core.api.score.director.ScoreDirector;
import org.optaplanner.core.impl.heuristic.move.AbstractMove;

/// Some rounds get new uses at once, so that they can take each other's places without a worse plan in between.
@NullUnmarked
final class Rerouting extends AbstractMove<Plan> {
    private final List<Round> rounds;
    private final Opportunity[] uses;

    /// @param rounds  each at most once
    /// @param uses    what each is used for; null if it stays
    Rerouting(List<Round> rounds, Opportunity[] uses) {
        this.rounds = List.copyOf(rounds);
        this.uses = uses.clone();
    }

    @Override
    public boolean isMoveDoable(ScoreDirector<Plan> director) {
        for (int k = 0; k < uses.length; k++) {
            if (!Objects.equals(rounds.get(k).opportunity(), uses[k])) {
                return true;
            }
        }
        return false;
    }

    @Override
    protected Rerouting createUndoMove(ScoreDirector<Plan> director) {
        return new Rerouting(rounds, rounds.stream().map(Round::opportunity).toArray(Opportunity[]::new));
    }

    @Override
    protected void doMoveOnGenuineVariables(ScoreDirector<Plan> director) {
        for (int k = 0; k < uses.length; k++) {
            Round round = rounds.get(k);
            director.beforeVariableChanged(round, "opportunity");
            round.use(uses[k]);
            director.afterVariableChanged(round, "opportunity");
        }
    }

    @Override
    public Collection<?> getPlanningEntities() {
        return rounds;
    }

    @Override
    public Collection<?> getPlanningValues() {
        return Arrays.asList(uses);
    }

    @Override
    public String toString() {
        return rounds + " -> " + Arrays.toString(uses);
    }
}
