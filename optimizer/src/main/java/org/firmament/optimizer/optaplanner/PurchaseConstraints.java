package org.firmament.optimizer.optaplanner;

import static org.optaplanner.core.api.score.stream.ConstraintCollectors.count;
import static org.optaplanner.core.api.score.stream.ConstraintCollectors.sumLong;

import org.optaplanner.core.api.score.buildin.hardsoftlong.HardSoftLongScore;
import org.optaplanner.core.api.score.stream.Constraint;
import org.optaplanner.core.api.score.stream.ConstraintFactory;
import org.optaplanner.core.api.score.stream.ConstraintJustification;
import org.optaplanner.core.api.score.stream.ConstraintProvider;
import org.optaplanner.core.api.score.stream.uni.UniConstraintStream;

/// What makes a choice possible, and cheaper. Public for OptaPlanner only.
public class PurchaseConstraints implements ConstraintProvider {
    @Override
    public Constraint[] defineConstraints(ConstraintFactory factory) {
        return new Constraint[] {needsAsked(factory), needsMet(factory), bought(factory), launched(factory)};
    }

    /// So much has to be met: what is asked is short until it is.
    Constraint needsAsked(ConstraintFactory factory) {
        return factory.forEach(Demand.Asked.class)
                .penalizeLong(HardSoftLongScore.ONE_HARD, Demand.Asked::weight)
                .justifyWith((asked, score) -> new Wanted(asked.weight()))
                .asConstraint("needs asked");
    }

    /// A need is met by as many candidates as it takes; no more than what is asked counts.
    Constraint needsMet(ConstraintFactory factory) {
        return chosen(factory)
                .map(Candidate::demands)
                .flattenLast(demands -> demands)
                .groupBy(demand -> demand, count())
                .filter(Demand::metBy)
                .groupBy((demand, count) -> demand.asked(), sumLong((demand, count) -> demand.weight()))
                .rewardLong(HardSoftLongScore.ONE_HARD, (asked, met) -> Math.min(asked.weight(), met))
                .justifyWith((asked, met, score) -> new Met(met, asked.weight()))
                .asConstraint("needs met");
    }

    /// What is bought costs what it costs.
    Constraint bought(ConstraintFactory factory) {
        return chosen(factory)
                .penalizeLong(HardSoftLongScore.ONE_SOFT, Candidate::cost)
                .justifyWith((candidate, score) -> new Bought(candidate.id(), candidate.cost()))
                .asConstraint("bought");
    }

    /// Launches are paid whole.
    Constraint launched(ConstraintFactory factory) {
        return chosen(factory)
                .filter(Candidate::isBatched)
                .groupBy(Candidate::batch, count())
                .penalizeLong(HardSoftLongScore.ONE_SOFT, Batch::launched)
                .justifyWith((batch, aboard, score) -> new Launched(batch.index(), aboard, batch.launched(aboard)))
                .asConstraint("launched");
    }

    private static UniConstraintStream<Candidate> chosen(ConstraintFactory factory) {
        return factory.forEach(Candidate.class).filter(Candidate::isBought);
    }

    /// What has to be met.
    record Wanted(long weight) implements ConstraintJustification {}

    /// What is met of it.
    record Met(long weight, long asked) implements ConstraintJustification {}

    /// A candidate bought, and its cost.
    record Bought(int candidate, long cost) implements ConstraintJustification {}

    /// Candidates of a plane that launches bring up, and what these cost.
    record Launched(int plane, int aboard, long cost) implements ConstraintJustification {}
}
