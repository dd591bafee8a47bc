package org.firmament.optimizer.bound;

import java.util.List;
import java.util.stream.IntStream;
import org.firmament.optimizer.Allocation;
import org.firmament.optimizer.AllocationProblem;
import org.firmament.optimizer.AllocationProblem.Task;
import org.firmament.optimizer.Goal;
import org.firmament.optimizer.Loss;

/// A goal that is not one sum: some sum and the greatest of several others, to be least, while further sums stay
/// below ceilings. For any weights of at least 0, those of the greatest adding up to 1, no plan below the ceilings
/// has less than the weighted sum of all has at least, less the weighted ceilings (Lagrange): [#blend] is that sum
/// as an ordinary problem.
///
/// @param problem   what plans are of
/// @param own       what counts as it is
/// @param greatest  of these the greatest counts too; may be none
/// @param capped    sums with ceilings
/// @param ceilings  the most a plan may have of each
/// @param grain     what counts comes in multiples of this; 0 if it may be anything
record Levels(
        AllocationProblem problem, Sum own, List<Sum> greatest, List<Sum> capped, List<Double> ceilings, double grain) {
    /// Weights below this are taken as this, where a problem is divided by them.
    private static final double LEAST_WEIGHT = 1e-9;

    /// A multiple reached to within this fraction of it is reached.
    private static final double GRAIN_ROUNDING = 1e-6;

    Levels {
        greatest = List.copyOf(greatest);
        capped = List.copyOf(capped);
        ceilings = List.copyOf(ceilings);
    }

    /// Sums that are weighed: the greatest, then the capped ones.
    int weighed() {
        return greatest.size() + capped.size();
    }

    Sum sum(int weighed) {
        return weighed < greatest.size() ? greatest.get(weighed) : capped.get(weighed - greatest.size());
    }

    /// The ceiling of a weighed sum; 0 for those of which the greatest counts.
    double ceiling(int weighed) {
        return weighed < greatest.size() ? 0 : ceilings.get(weighed - greatest.size());
    }

    /// What a plan has.
    double of(Allocation plan) {
        return own.of(problem, plan)
                + greatest.stream()
                        .mapToDouble(sum -> sum.of(problem, plan))
                        .max()
                        .orElse(0);
    }

    /// Whether a plan stays below the ceilings.
    boolean admits(Allocation plan) {
        for (int k = greatest.size(); k < weighed(); k++) {
            if (sum(k).of(problem, plan) > ceiling(k)) {
                return false;
            }
        }
        return true;
    }

    /// The plan as one of this problem.
    Allocation plan(Allocation ofBlend) {
        return Allocation.of(problem, ofBlend.counts(problem));
    }

    /// What a bound says of plans better than the best known: multiples between are left out.
    double lifted(double lower) {
        return grain == 0 ? lower : grain * Math.ceil(lower / grain - GRAIN_ROUNDING);
    }

    /// What a plan must have less than to be better than one that has `upper`.
    double target(double upper) {
        return grain == 0 ? upper * (1 - Branching.WORTHWHILE) : upper - grain * (1 - GRAIN_ROUNDING);
    }

    /// The weighted sum as an ordinary problem, in units of [#factor].
    AllocationProblem blend(double[] weights) {
        double factor = factor(weights);
        double aShot = own.aShot();
        double aMillion = own.aMillion();
        for (int k = 0; k < weights.length; k++) {
            aShot += weight(weights, k) * sum(k).aShot();
            aMillion += weight(weights, k) * sum(k).aMillion();
        }
        Goal goal = switch (kind()) {
            case LEAKED -> Goal.of(Goal.Objective.LEAKAGE);
            case LOGARITHM -> Goal.of(Goal.Objective.NO_LEAKER);
        };
        List<Task> launches = switch (kind()) {
            case LEAKED -> weighted(weights);
            case LOGARITHM -> problem.launches();
        };
        return new AllocationProblem(
                problem.carriers(),
                launches,
                problem.options(),
                problem.resources(),
                problem.maxShots(),
                goal.priced(aShot / factor, aMillion / factor));
    }

    /// Units of the blended problem, where its losses are logarithms and bear no weights: there is one such sum.
    double factor(double[] weights) {
        return kind() == Loss.Kind.LEAKED ? 1 : weight(weights, 0);
    }

    /// What the weighted ceilings take off a bound.
    double allowance(double[] weights) {
        double sum = 0;
        for (int k = greatest.size(); k < weights.length; k++) {
            sum += weight(weights, k) * ceiling(k);
        }
        return sum;
    }

    private double weight(double[] weights, int k) {
        boolean divides = k == 0 && kind() == Loss.Kind.LOGARITHM;
        return divides ? Math.max(LEAST_WEIGHT, weights[k]) : weights[k];
    }

    private Loss.Kind kind() {
        return problem.goal().objective() == Goal.Objective.NO_LEAKER ? Loss.Kind.LOGARITHM : Loss.Kind.LEAKED;
    }

    private List<Task> weighted(double[] weights) {
        return IntStream.range(0, problem.launches().size())
                .mapToObj(j -> {
                    double weight = own.weights().get(j);
                    for (int k = 0; k < weights.length; k++) {
                        weight += weights[k] * sum(k).weights().get(j);
                    }
                    Task launch = problem.launches().get(j);
                    return new Task(launch.name(), weight * launch.value(), launch.flies(), launch.corridor());
                })
                .toList();
    }
}
