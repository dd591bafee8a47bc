package org.firmament.optimizer.bound;

import java.util.List;
import org.firmament.optimizer.AllocationProblem;

/// All the shots one plan fires at one launch.
///
/// @param options  options used, ascending, repeated as often as used
/// @param loss     what it costs that the launch gets through them, and what they are charged
record Column(int launch, List<Integer> options, double loss) {
    Column {
        options = List.copyOf(options);
    }

    /// The column of some shots at a launch.
    static Column of(AllocationProblem problem, int launch, List<Integer> options) {
        double survival = 1;
        double charged = 0;
        for (int option : options) {
            survival *= 1 - problem.options().get(option).killProbability();
            charged += problem.price(option);
        }
        return new Column(launch, options, problem.loss(launch).at(survival) + charged);
    }

    /// How often it uses an option.
    int uses(int option) {
        int uses = 0;
        for (int each : options) {
            uses += each == option ? 1 : 0;
        }
        return uses;
    }

    /// What the column costs when the rows it takes units of have these prices.
    double cost(Rows rows, double[] prices) {
        double sum = loss;
        for (int option : options) {
            sum += rows.price(option, prices);
        }
        return sum;
    }
}
