package org.firmament.optimizer;

import org.firmament.optimizer.AllocationProblem.Option;

/// The baseline every solver is compared with: the shot that saves the most value next, until none fits or saves any.
///
/// Equal gains go to the earlier intercept, then to the lower index. Without shared resources and with equal carriers
/// this is the best plan; in general the value it saves is at least half of what the best plan saves when only
/// inventories bind (Fisher, Nemhauser and Wolsey 1978).
public final class Greedy {
    private Greedy() {}

    /// The greedy plan.
    public static Allocation plan(AllocationProblem problem) {
        return extend(problem, Allocation.none(problem));
    }

    /// `start` and the shots greedily added to it.
    public static Allocation extend(AllocationProblem problem, Allocation start) {
        int[] counts = start.counts(problem);
        Remaining left = new Remaining(problem, start);
        double[] value = new double[problem.launches().size()];
        for (int j = 0; j < value.length; j++) {
            value[j] = problem.launches().get(j).value() * start.survival().get(j);
        }
        while (true) {
            int best = -1;
            for (int o = 0; o < counts.length; o++) {
                if (gain(problem, value, o) > 0
                        && left.admits(o)
                        && (best < 0 || comesBefore(problem, value, o, best))) {
                    best = o;
                }
            }
            if (best < 0) {
                return Allocation.of(problem, counts);
            }
            counts[best]++;
            left.take(best);
            Option option = problem.options().get(best);
            value[option.launch()] *= 1 - option.killProbability();
        }
    }

    private static double gain(AllocationProblem problem, double[] value, int option) {
        Option o = problem.options().get(option);
        return value[o.launch()] * o.killProbability();
    }

    private static boolean comesBefore(AllocationProblem problem, double[] value, int a, int b) {
        int byGain = Double.compare(gain(problem, value, a), gain(problem, value, b));
        return byGain > 0
                || (byGain == 0
                        && problem.options().get(a).intercept()
                                < problem.options().get(b).intercept());
    }
}
