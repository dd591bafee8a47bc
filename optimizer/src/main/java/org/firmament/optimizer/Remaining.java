package org.firmament.optimizer;

import java.util.Arrays;
import org.firmament.optimizer.AllocationProblem.CarrierStock;
import org.firmament.optimizer.AllocationProblem.Option;
import org.firmament.optimizer.AllocationProblem.Resource;

/// What a plan under construction has not used up: rounds, shots and resources.
public final class Remaining {
    private final AllocationProblem problem;
    private final int[] rounds;
    private final int[] shots;
    private final int[] units;

    /// Everything is still there.
    public Remaining(AllocationProblem problem) {
        this.problem = problem;
        rounds = problem.carriers().stream().mapToInt(CarrierStock::inventory).toArray();
        shots = new int[problem.launches().size()];
        Arrays.fill(shots, problem.maxShots());
        units = problem.resources().stream().mapToInt(Resource::capacity).toArray();
    }

    /// What `allocation` leaves.
    public Remaining(AllocationProblem problem, Allocation allocation) {
        this(problem);
        for (Allocation.Shots used : allocation.shots()) {
            change(used.option(), -used.count());
        }
    }

    /// Whether one more use of the option fits.
    public boolean admits(int option) {
        Option o = problem.options().get(option);
        return rounds[o.carrier()] > 0 && shots[o.launch()] > 0 && hasUnits(option);
    }

    /// Whether every resource of the option has a unit left.
    public boolean hasUnits(int option) {
        for (int resource : problem.options().get(option).resources()) {
            if (units[resource] <= 0) {
                return false;
            }
        }
        return true;
    }

    /// Uses the option once.
    public void take(int option) {
        change(option, -1);
    }

    /// Takes one use of the option back.
    public void giveBack(int option) {
        change(option, 1);
    }

    /// Rounds left on a carrier.
    public int rounds(int carrier) {
        return rounds[carrier];
    }

    /// Shots a launch may still draw.
    public int shots(int launch) {
        return shots[launch];
    }

    /// Units left of a resource.
    public int units(int resource) {
        return units[resource];
    }

    private void change(int option, int count) {
        Option o = problem.options().get(option);
        rounds[o.carrier()] += count;
        shots[o.launch()] += count;
        for (int resource : o.resources()) {
            units[resource] += count;
        }
    }
}
