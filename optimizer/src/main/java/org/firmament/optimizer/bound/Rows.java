package org.firmament.optimizer.bound;

import static org.firmament.catalogs.units.Limits.require;

import java.util.Arrays;
import java.util.List;
import org.firmament.catalogs.units.Keys;
import org.firmament.optimizer.AllocationProblem;
import org.firmament.optimizer.AllocationProblem.Option;

/// The capacities that launches share, numbered: first the carriers, then the resources.
final class Rows {
    /// Units there are of each row.
    final int[] capacity;

    /// For each option the rows it takes a unit of.
    final int[][] of;

    /// For each option what one use is charged whatever the rows' prices.
    final double[] charge;

    /// @throws org.firmament.catalogs.units.LimitException  if the losses of the launches are not simply summed
    Rows(AllocationProblem problem) {
        require(
                Arrays.stream(problem.groups()).allMatch(group -> group == 0),
                "objective",
                Keys.constant(problem.goal().objective()),
                "one whose losses are summed over all launches",
                "ask the prover of goals");
        int carriers = problem.carriers().size();
        capacity = new int[carriers + problem.resources().size()];
        for (int c = 0; c < carriers; c++) {
            capacity[c] = problem.carriers().get(c).inventory();
        }
        for (int r = carriers; r < capacity.length; r++) {
            capacity[r] = problem.resources().get(r - carriers).capacity();
        }
        of = new int[problem.options().size()][];
        charge = new double[of.length];
        for (int o = 0; o < of.length; o++) {
            Option option = problem.options().get(o);
            charge[o] = problem.price(o);
            List<Integer> resources = option.resources();
            of[o] = new int[1 + resources.size()];
            of[o][0] = option.carrier();
            for (int k = 0; k < resources.size(); k++) {
                of[o][k + 1] = carriers + resources.get(k);
            }
        }
    }

    /// Price of one use of an option when a unit of row `r` costs `prices[r]`.
    double price(int option, double[] prices) {
        double sum = 0;
        for (int row : of[option]) {
            sum += prices[row];
        }
        return sum;
    }

    /// Price of everything there is.
    double total(double[] prices) {
        double sum = 0;
        for (int r = 0; r < capacity.length; r++) {
            sum += capacity[r] * prices[r];
        }
        return sum;
    }
}
