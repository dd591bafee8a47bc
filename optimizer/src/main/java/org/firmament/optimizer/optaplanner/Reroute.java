package org.firmament.optimizer.optaplanner;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.NullUnmarked;
import org.optaplanner.core.api.score.director.ScoreDirector;
import org.optaplanner.core.impl.heuristic.move.AbstractMove;

/// Two rounds get new uses at once, so that one can take the other's place without a worse plan in between.
@NullUnmarked
final class Reroute extends AbstractMove<Plan> {
    private final Round first;
    private final Opportunity firstUse;
    private final Round second;
    private final Opportunity secondUse;

    Reroute(Round first, Opportunity firstUse, Round second, Opportunity secondUse) {
        this.first = first;
        this.firstUse = firstUse;
        this.second = second;
        this.secondUse = secondUse;
    }

    @Override
    public boolean isMoveDoable(ScoreDirector<Plan> director) {
        return !first.equals(second)
                && !Objects.equals(first.opportunity(), firstUse)
                && !Objects.equals(second.opportunity(), secondUse);
    }

    @Override
    protected Reroute createUndoMove(ScoreDirector<Plan> director) {
        return new Reroute(first, first.opportunity(), second, second.opportunity());
    }

    @Override
    protected void doMoveOnGenuineVariables(ScoreDirector<Plan> director) {
        use(director, first, firstUse);
        use(director, second, secondUse);
    }

    private static void use(ScoreDirector<Plan> director, Round round, Opportunity use) {
        director.beforeVariableChanged(round, "opportunity");
        round.use(use);
        director.afterVariableChanged(round, "opportunity");
    }

    @Override
    public Collection<?> getPlanningEntities() {
        return List.of(first, second);
    }

    @Override
    public String toString() {
        return first + " -> " + firstUse + ", " + second + " -> " + secondUse;
    }
}
