package org.firmament.optimizer.optaplanner;

import static org.optaplanner.core.api.score.stream.ConstraintCollectors.count;
import static org.optaplanner.core.api.score.stream.ConstraintCollectors.sumLong;
import static org.optaplanner.core.api.score.stream.ConstraintCollectors.toMap;

import java.util.Map;
import org.optaplanner.core.api.score.buildin.bendablelong.BendableLongScore;
import org.optaplanner.core.api.score.stream.Constraint;
import org.optaplanner.core.api.score.stream.ConstraintFactory;
import org.optaplanner.core.api.score.stream.ConstraintJustification;
import org.optaplanner.core.api.score.stream.ConstraintProvider;

/// What makes a plan possible, and better. Public for OptaPlanner only.
///
/// That a carrier fires no more than it holds needs no constraint: a [Round] is there once.
public class PlanConstraints implements ConstraintProvider {
    private static final BendableLongScore POSSIBLE = BendableLongScore.ofHard(1, 2, 0, 1);
    private static final BendableLongScore VALUE = BendableLongScore.ofSoft(1, 2, 0, 1);
    private static final BendableLongScore ROUNDS = BendableLongScore.ofSoft(1, 2, 1, 1);

    @Override
    public Constraint[] defineConstraints(ConstraintFactory factory) {
        return new Constraint[] {
            resourceCapacity(factory),
            shotsPerLaunch(factory),
            leakedValue(factory),
            shotsCharged(factory),
            shotsSpent(factory)
        };
    }

    /// A sensor holds at most as many tracks as it can.
    Constraint resourceCapacity(ConstraintFactory factory) {
        return factory.forEach(Round.class)
                .map(round -> round.opportunity().trackers())
                .flattenLast(trackers -> trackers)
                .groupBy(tracker -> tracker, count())
                .filter((tracker, used) -> used > tracker.capacity())
                .penalizeLong(POSSIBLE, (tracker, used) -> used - tracker.capacity())
                .justifyWith(
                        (tracker, used, score) -> new Overdrawn("resource", tracker.index(), used, tracker.capacity()))
                .asConstraint("resource capacity");
    }

    /// A launch draws at most as many shots as the doctrine allows.
    Constraint shotsPerLaunch(ConstraintFactory factory) {
        return factory.forEach(Round.class)
                .groupBy(Round::target, count())
                .filter((target, shots) -> shots > target.maxShots())
                .penalizeLong(POSSIBLE, (target, shots) -> shots - target.maxShots())
                .justifyWith(
                        (target, shots, score) -> new Overdrawn("launch", target.index(), shots, target.maxShots()))
                .asConstraint("shots per launch");
    }

    /// What is not saved leaks: what is saved of it, of the group of launches that loses most, counts first.
    Constraint leakedValue(ConstraintFactory factory) {
        return factory.forEach(Round.class)
                .groupBy(Round::target, sumLong(Round::log))
                .groupBy((target, log) -> target.group(), sumLong(Target::defended))
                .groupBy(toMap((group, saved) -> group, (group, saved) -> saved, Long::sum))
                .rewardLong(VALUE, Group::defended)
                .justifyWith((saved, score) -> new Defended(saved))
                .asConstraint("leaked value");
    }

    /// A shot is charged what the goal says, in the same units.
    Constraint shotsCharged(ConstraintFactory factory) {
        return factory.forEach(Round.class)
                .filter(round -> round.price() > 0)
                .penalizeLong(VALUE, Round::price)
                .justifyWith((round, score) -> new Charged(round.opportunity().option(), round.price()))
                .asConstraint("shots charged");
    }

    /// Of plans that save the same, the one that fires less is better.
    Constraint shotsSpent(ConstraintFactory factory) {
        return factory.forEach(Round.class)
                .penalizeLong(ROUNDS, round -> 1)
                .justifyWith((round, score) -> new Spent(round.opportunity().option()))
                .asConstraint("shots spent");
    }

    /// Something of which more is used than there is.
    record Overdrawn(String kind, int index, int used, int allowed) implements ConstraintJustification {}

    /// What each group of launches shot at saves.
    record Defended(Map<Group, Long> saved) implements ConstraintJustification {
        Defended {
            saved = Map.copyOf(saved);
        }
    }

    /// A round fired, and what it is charged.
    record Charged(int option, long price) implements ConstraintJustification {}

    /// A round fired.
    record Spent(int option) implements ConstraintJustification {}
}
