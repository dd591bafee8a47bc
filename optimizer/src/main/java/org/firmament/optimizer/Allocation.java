package org.firmament.optimizer;

import static org.firmament.catalogs.units.Limits.require;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.firmament.optimizer.AllocationProblem.Option;

/// A plan: which shots are fired, and what leaks then.
///
/// @param shots     options used, by ascending index
/// @param survival  for each launch the probability that it gets through
/// @param leaked    expected value that gets through, `Σ_j w_j f_j survival_j`
/// @param defended  expected value that does not
/// @param loss      what the plan costs by the goal: less is better
public record Allocation(List<Shots> shots, List<Double> survival, double leaked, double defended, double loss) {
    /// Uses of one option.
    public record Shots(int option, int count) {
        public Shots {
            require(count >= 1, "count", count, "at least 1", "");
        }
    }

    public Allocation {
        shots = List.copyOf(shots);
        survival = List.copyOf(survival);
    }

    /// The plan that uses each option as often as `counts` says.
    ///
    /// @throws org.firmament.catalogs.units.LimitException  if it spends more than there is
    public static Allocation of(AllocationProblem problem, int[] counts) {
        double spent = 0;
        List<Shots> shots = new ArrayList<>();
        double[] survival = new double[problem.launches().size()];
        Arrays.fill(survival, 1);
        for (int o = 0; o < counts.length; o++) {
            require(counts[o] >= 0, "count", counts[o], "at least 0", "");
            if (counts[o] > 0) {
                shots.add(new Shots(o, counts[o]));
                spent += counts[o] * problem.price(o);
            }
            Option option = problem.options().get(o);
            for (int use = 0; use < counts[o]; use++) {
                survival[option.launch()] *= 1 - option.killProbability();
            }
        }
        double leaked = 0;
        for (int j = 0; j < survival.length; j++) {
            AllocationProblem.Task launch = problem.launches().get(j);
            leaked += launch.value() * launch.flies() * survival[j];
        }
        Allocation allocation = new Allocation(
                shots,
                Arrays.stream(survival).boxed().toList(),
                leaked,
                problem.value() - leaked,
                problem.loss(survival, spent));
        allocation.requireWithinLimits(problem);
        return allocation;
    }

    /// The plan that fires nothing.
    public static Allocation none(AllocationProblem problem) {
        return of(problem, new int[problem.options().size()]);
    }

    /// The same plan, judged by another problem.
    Allocation judged(double otherLoss) {
        return new Allocation(shots, survival, leaked, defended, otherLoss);
    }

    /// Holds the plan to the problem: nothing overspent, and the stated survival and leakage are those of its
    /// shots.
    ///
    /// @throws org.firmament.catalogs.units.LimitException  otherwise
    public void check(AllocationProblem problem) {
        Allocation again = of(problem, counts(problem));
        require(again.judged(loss).equals(this), "allocation", this, "what its shots give, " + again, "");
    }

    private void requireWithinLimits(AllocationProblem problem) {
        Remaining left = new Remaining(problem, this);
        for (int c = 0; c < problem.carriers().size(); c++) {
            require(left.rounds(c) >= 0, problem.carriers().get(c).name(), left.rounds(c), "rounds left over", "");
        }
        for (int j = 0; j < problem.launches().size(); j++) {
            require(left.shots(j) >= 0, problem.launches().get(j).name(), left.shots(j), "shots left over", "");
        }
        for (int r = 0; r < problem.resources().size(); r++) {
            require(left.units(r) >= 0, problem.resources().get(r).name(), left.units(r), "units left over", "");
        }
    }

    /// For each option how often it is used.
    public int[] counts(AllocationProblem problem) {
        int[] counts = new int[problem.options().size()];
        for (Shots used : shots) {
            counts[used.option] += used.count;
        }
        return counts;
    }

    /// Rounds fired.
    public int spent() {
        return shots.stream().mapToInt(Shots::count).sum();
    }

    /// What the interceptors fired cost [USD].
    public double cost(AllocationProblem problem) {
        double sum = 0;
        for (Shots used : shots) {
            Option option = problem.options().get(used.option);
            sum += used.count * problem.carriers().get(option.carrier()).cost();
        }
        return sum;
    }

    /// Expected value that gets through on the corridor on which most does.
    public double worstCorridor(AllocationProblem problem) {
        AllocationProblem asked = problem.with(Goal.of(Goal.Objective.WORST_CORRIDOR));
        return asked.loss(survival.stream().mapToDouble(s -> s).toArray(), 0);
    }

    /// Probability that nothing worth something gets through, of launches that come as the problem says.
    public double noLeaker(AllocationProblem problem) {
        double probability = 1;
        for (int j = 0; j < survival.size(); j++) {
            AllocationProblem.Task launch = problem.launches().get(j);
            probability *= launch.value() > 0 ? 1 - launch.flies() * survival.get(j) : 1;
        }
        return probability;
    }

    /// Probability that nothing gets through of launches that all come, shots failing independently.
    public double noLeaker() {
        double probability = 1;
        for (double s : survival) {
            probability *= 1 - s;
        }
        return probability;
    }
}
