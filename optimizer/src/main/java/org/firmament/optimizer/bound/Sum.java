package org.firmament.optimizer.bound;

import java.util.Arrays;
import java.util.List;
import org.firmament.optimizer.Allocation;
import org.firmament.optimizer.AllocationProblem;

/// A number of a plan that adds up over launches and shots: losses of some launches, so much a shot, and so much
/// for a million dollars of interceptors.
///
/// @param weights  of each launch's loss
record Sum(List<Double> weights, double aShot, double aMillion) {
    private static final double MILLION = 1e6;

    Sum {
        weights = List.copyOf(weights);
    }

    /// Shots and dollars alone.
    static Sum spent(AllocationProblem problem, double aShot, double aMillion) {
        Double[] none = new Double[problem.launches().size()];
        Arrays.fill(none, 0.0);
        return new Sum(Arrays.asList(none), aShot, aMillion);
    }

    /// The losses of one group of launches, and what the goal charges for shots.
    static Sum of(AllocationProblem problem, int group) {
        Double[] weights = new Double[problem.launches().size()];
        int[] groups = problem.groups();
        for (int j = 0; j < weights.length; j++) {
            weights[j] = groups[j] == group ? 1.0 : 0.0;
        }
        return new Sum(
                Arrays.asList(weights),
                problem.goal().shotPrice(),
                problem.goal().costPrice());
    }

    /// What shots at one launch add to it.
    double of(AllocationProblem problem, Column column) {
        double survival = 1;
        double dollars = 0;
        for (int option : column.options()) {
            survival *= 1 - problem.options().get(option).killProbability();
            dollars += dollars(problem, option);
        }
        return weights.get(column.launch()) * problem.loss(column.launch()).at(survival)
                + aShot * column.options().size()
                + aMillion * dollars / MILLION;
    }

    /// What a whole plan has.
    double of(AllocationProblem problem, Allocation plan) {
        double sum = aShot * plan.spent() + aMillion * plan.cost(problem) / MILLION;
        for (int j = 0; j < weights.size(); j++) {
            sum += weights.get(j) * problem.loss(j).at(plan.survival().get(j));
        }
        return sum;
    }

    private static double dollars(AllocationProblem problem, int option) {
        int carrier = problem.options().get(option).carrier();
        return problem.carriers().get(carrier).cost();
    }
}
