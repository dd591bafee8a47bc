package org.firmament.planner;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CancellationException;
import org.firmament.optimizer.Proof;
import org.firmament.optimizer.bound.SelectionProver;
import org.firmament.optimizer.bound.SelectionProver.Bound;
import org.firmament.optimizer.bound.SelectionProver.Effort;
import org.firmament.optimizer.design.Selection;
import org.firmament.optimizer.design.Selection.Choice;
import org.firmament.optimizer.design.Selection.Need;

/// Chooses among candidates by their costs.
final class SlotChooser {
    /// Rounds in which gaps of the choice become needs, before what is left is closed greedily.
    private static final int ROUNDS = 100;

    /// Times a bound is computed and the choice found with it is tried.
    private static final int PROOFS = 6;

    /// Smaller than this, a share of a need is rounding.
    private static final double ROUNDING = 1e-9;

    private final SlotCosts costs;
    private final RunListener listener;
    private final SelectionProver quick = new SelectionProver(Effort.QUICK);
    private final SelectionProver thorough;

    /// What was chosen.
    ///
    /// @param met  share of the needs that are met
    record Found(BitSet chosen, Proof proof, OptionalDouble greedy, double met) {}

    /// @param thorough  for the choice itself, and its proof
    SlotChooser(SlotCosts costs, SelectionProver thorough, RunListener listener) {
        this.costs = costs;
        this.thorough = thorough;
        this.listener = listener;
    }

    /// The cheapest that meets a share of the needs.
    Found least(List<Need> needs, double share) {
        Bound bound = thorough.prove(costs.problem(needs, spare(needs, share)));
        return found(bound, needs);
    }

    /// Tells how far it is.
    ///
    /// @throws CancellationException  if the user ended the run
    private void going(String stage, long done, long total) {
        listener.progress(stage, done, total);
        if (!listener.goesOn()) {
            throw new CancellationException(stage);
        }
    }

    /// The most needs that a budget meets, by halving: the cheapest for each number left unmet, which falls
    /// with it.
    Found most(List<Need> needs, double budget) {
        long few = weight(needs.stream().filter(need -> !need.possible()).toList()) - 1;
        long all = weight(needs);
        long many = all;
        long refuted = few;
        Choice best = new Choice(List.of(), 0, many);
        while (many - few > 1) {
            long spare = few + (many - few) / 2;
            Bound bound = thorough.prove(costs.problem(needs, spare));
            going("needs that may be left", spare, all);
            if (bound.choice().cost() <= budget) {
                best = bound.choice();
                many = Math.min(spare, best.unmet());
            } else {
                few = spare;
                refuted = bound.lower() > budget ? Math.max(refuted, spare) : refuted;
            }
        }
        double upper = best.unmet();
        Proof proof = Proof.minimise("unmet_needs", Math.min(refuted + 1.0, upper), upper);
        return new Found(bits(best), proof, OptionalDouble.empty(), needs.isEmpty() ? 1 : 1 - upper / all);
    }

    /// The cheapest that leaves no gap at any time: gaps of each choice become needs until there are none. Every
    /// set of needs is a part of what has to be met, so that its bound holds for all of it.
    Found withoutGaps(WatchedPoints points, double step, int fold) {
        List<Need> needs = new ArrayList<>(points.needs(step, fold));
        Optional<Choice> best = Optional.empty();
        double lower = 0;
        double greedy = 0;
        boolean goesOn = true;
        for (int round = 0; goesOn && round < PROOFS; round++) {
            best = Optional.of(cheaper(best, closed(points, fold, needs)));
            going("proofs", round, PROOFS);
            Bound bound = thorough.prove(costs.problem(needs, 0));
            lower = Math.max(lower, bound.lower());
            greedy = bound.greedy();
            double worthwhile = best.get().cost() * (1 - ROUNDING);
            if (bound.choice().cost() < worthwhile && close(points, bound.choice(), fold, needs)) {
                best = Optional.of(bound.choice());
                goesOn = false;
            }
            goesOn &= bound.choice().cost() < worthwhile && lower < worthwhile;
        }
        Choice choice = best.orElseThrow();
        Proof proof = Proof.minimise(costs.measure(), Math.min(lower, choice.cost()), choice.cost());
        return new Found(bits(choice), proof, OptionalDouble.of(greedy), 1);
    }

    /// A good choice that leaves no gap: found quickly again and again, at last greedily.
    private Choice closed(WatchedPoints points, int fold, List<Need> needs) {
        for (int round = 0; ; round++) {
            going("choices", round, ROUNDS);
            Selection problem = costs.problem(needs, 0);
            Choice choice = round < ROUNDS ? quick.choose(problem) : problem.greedy();
            if (close(points, choice, fold, needs)) {
                return choice;
            }
        }
    }

    private static Choice cheaper(Optional<Choice> before, Choice now) {
        return before.filter(choice -> choice.cost() <= now.cost()).orElse(now);
    }

    /// Adds the gaps a choice leaves to the needs. Whether there are none.
    private static boolean close(WatchedPoints points, Choice choice, int fold, List<Need> needs) {
        List<WatchedPoints.Gap> gaps = points.gaps(bits(choice), fold);
        for (WatchedPoints.Gap gap : gaps) {
            double middle = gap.span().start() + gap.span().duration() / 2;
            points.need(gap.point(), middle, fold).ifPresent(needs::add);
        }
        return gaps.isEmpty();
    }

    private Found found(Bound bound, List<Need> needs) {
        double met = needs.isEmpty() ? 1 : 1 - (double) bound.choice().unmet() / weight(needs);
        return new Found(bits(bound.choice()), proof(bound), OptionalDouble.of(bound.greedy()), met);
    }

    private Proof proof(Bound bound) {
        return Proof.minimise(costs.measure(), bound.lower(), bound.choice().cost());
    }

    static long spare(List<Need> needs, double share) {
        return (long) Math.floor((1 - share) * weight(needs) + ROUNDING);
    }

    static long weight(List<Need> needs) {
        return needs.stream().mapToLong(Need::weight).sum();
    }

    private static BitSet bits(Choice choice) {
        BitSet bits = new BitSet();
        choice.candidates().forEach(bits::set);
        return bits;
    }
}
