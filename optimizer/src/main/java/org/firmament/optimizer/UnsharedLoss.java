package org.firmament.optimizer;

import java.util.ArrayList;
import java.util.List;
import org.firmament.optimizer.AllocationProblem.CarrierStock;
import org.firmament.optimizer.AllocationProblem.Option;

/// What is lost if launches did not have to share anything and shots were free: a lower bound that costs nothing,
/// and is reached when the defence is plentiful. Every launch gets its `maxShots` best shots, and no carrier fires
/// more than it holds.
final class UnsharedLoss {
    private UnsharedLoss() {}

    static double of(AllocationProblem problem) {
        double[] survivals = problem.optionsByLaunch().stream()
                .mapToDouble(own -> survival(problem, own))
                .toArray();
        return problem.loss(survivals, 0);
    }

    private static double survival(AllocationProblem problem, List<Integer> own) {
        List<Option> options = problem.options();
        List<Integer> best = new ArrayList<>(own);
        best.sort((a, b) ->
                Double.compare(options.get(b).killProbability(), options.get(a).killProbability()));
        int[] left =
                problem.carriers().stream().mapToInt(CarrierStock::inventory).toArray();
        int shots = problem.maxShots();
        double survival = 1;
        for (int option : best) {
            Option o = options.get(option);
            for (int uses = Math.min(problem.mostUses(option), left[o.carrier()]);
                    uses > 0 && shots > 0;
                    uses--, shots--) {
                survival *= 1 - o.killProbability();
                left[o.carrier()]--;
            }
        }
        return survival;
    }
}
