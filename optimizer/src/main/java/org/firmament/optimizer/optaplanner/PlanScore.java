package org.firmament.optimizer.optaplanner;

import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.optaplanner.core.api.score.buildin.bendablelong.BendableLongScore;
import org.optaplanner.core.api.score.calculator.IncrementalScoreCalculator;

/// The score of [PlanConstraints], kept up to date round by round: the same whole numbers without the streams'
/// bookkeeping. The streams stay the statement of the rules, and a test holds one to the other at every move.
/// Public for OptaPlanner only.
@NullUnmarked
public class PlanScore implements IncrementalScoreCalculator<Plan, BendableLongScore> {
    private Board board;
    private long impossible;
    private List<Long> stakes;
    private long[] defended;
    private long charged;
    private long spent;

    @Override
    public void resetWorkingSolution(Plan plan) {
        board = new Board(plan);
        impossible = 0;
        stakes = plan.targets().isEmpty()
                ? List.of()
                : plan.targets().getFirst().group().stakes();
        defended = new long[stakes.size()];
        charged = 0;
        spent = 0;
        plan.rounds().forEach(this::add);
    }

    @Override
    public void beforeVariableChanged(Object round, String variable) {
        remove((Round) round);
    }

    @Override
    public void afterVariableChanged(Object round, String variable) {
        add((Round) round);
    }

    @Override
    public BendableLongScore calculateScore() {
        return BendableLongScore.of(
                new long[] {-impossible}, new long[] {Group.defended(stakes, defended) - charged, -spent});
    }

    private void add(Round round) {
        if (round.isFired()) {
            count(round.opportunity(), -1);
            board.fire(round.opportunity());
            count(round.opportunity(), 1);
            spent++;
            charged += round.price();
        }
    }

    private void remove(Round round) {
        if (round.isFired()) {
            count(round.opportunity(), -1);
            board.takeBack(round.opportunity());
            count(round.opportunity(), 1);
            spent--;
            charged -= round.price();
        }
    }

    /// Adds or takes away what the board says about everything a use touches.
    private void count(Opportunity use, int sign) {
        Target target = use.target();
        defended[target.group().index()] += sign * target.defended(board.log(target));
        impossible += sign * board.tooMany(target);
        for (Tracker tracker : use.trackers()) {
            impossible += sign * board.overdrawn(tracker);
        }
    }

    @Override
    public void beforeEntityAdded(Object round) {}

    @Override
    public void afterEntityAdded(Object round) {
        add((Round) round);
    }

    @Override
    public void beforeEntityRemoved(Object round) {
        remove((Round) round);
    }

    @Override
    public void afterEntityRemoved(Object round) {}
}
