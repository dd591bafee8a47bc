package org.firmament.optimizer.bound;

import java.util.Optional;
import java.util.SplittableRandom;
import org.firmament.optimizer.Allocation;
import org.firmament.optimizer.AllocationProblem;

/// Parts of a plan are planned for the weighted sum of some [Levels], each time with other weights: the greatest sum
/// of the plan weighs more than the bound's weights say, ceilings more or less. What comes out counts if the levels
/// say so, or if they say the same and the sum at the bound's weights is less.
final class LevelsAim implements PartSearch.Aim {
    /// How much more the greatest sum weighs at most, as a share of the mean weight.
    private static final double MORE = 2;

    /// Ceilings weigh up to this many times more or less, as a logarithm.
    private static final double RANGE = 0.7;

    private final Levels levels;
    private final double[] weights;
    private final AllocationProblem blend;

    /// @param weights  that the best bound is of
    LevelsAim(Levels levels, double[] weights) {
        this.levels = levels;
        this.weights = weights.clone();
        blend = levels.blend(weights);
    }

    @Override
    public AllocationProblem sum(Allocation plan, SplittableRandom random) {
        double[] tilted = weights.clone();
        int greatest = levels.greatest().size();
        if (greatest > 0) {
            tilted[worst(plan)] += MORE * random.nextDouble() * random.nextDouble() / greatest;
        }
        for (int k = greatest; k < tilted.length; k++) {
            tilted[k] *= StrictMath.exp(RANGE * (2 * random.nextDouble() - 1));
        }
        return levels.blend(tilted);
    }

    private int worst(Allocation plan) {
        int worst = 0;
        double most = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < levels.greatest().size(); k++) {
            double has = levels.sum(k).of(levels.problem(), plan);
            if (has > most) {
                most = has;
                worst = k;
            }
        }
        return worst;
    }

    @Override
    public Optional<Allocation> better(Allocation found, Allocation than) {
        Allocation plan = levels.plan(found);
        if (!levels.admits(plan)) {
            return Optional.empty();
        }
        double has = levels.of(plan);
        double had = levels.of(than);
        boolean better = has < had || (has == had && blended(plan) < blended(than));
        return better ? Optional.of(plan) : Optional.empty();
    }

    private double blended(Allocation plan) {
        return Allocation.of(blend, plan.counts(levels.problem())).loss();
    }
}
