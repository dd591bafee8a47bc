package org.firmament.optimizer;

import java.util.ArrayList;
import java.util.List;
import org.firmament.optimizer.Prover.Ceiling;

/// Takes shots out of a plan that it is as good without, as far as ceilings allow: each time the one that saves
/// most, then the one that is missed least. Not the best way to save, but one that needs no search.
final class Thinning {
    private Thinning() {}

    /// The thinner plan; where it is leakage that is to be saved, the same.
    static Allocation of(AllocationProblem problem, Allocation plan, Goal.Saving saving, List<Ceiling> ceilings) {
        Allocation thin = plan;
        boolean shots = saving != Goal.Saving.LEAKAGE;
        while (shots) {
            Allocation thinner = thin;
            for (Allocation candidate : without(problem, thin)) {
                double saved = Ceiling.of(problem, thinner, saving) - Ceiling.of(problem, candidate, saving);
                boolean better =
                        saved > 0 || (saved == 0 && !thinner.equals(thin) && candidate.loss() < thinner.loss());
                if (better && ceilings.stream().allMatch(ceiling -> ceiling.admits(problem, candidate))) {
                    thinner = candidate;
                }
            }
            shots = !thinner.equals(thin);
            thin = thinner;
        }
        return thin;
    }

    /// The plan without one of its shots, for each of them.
    private static List<Allocation> without(AllocationProblem problem, Allocation plan) {
        List<Allocation> all = new ArrayList<>();
        for (Allocation.Shots used : plan.shots()) {
            int[] counts = plan.counts(problem);
            counts[used.option()]--;
            all.add(Allocation.of(problem, counts));
        }
        return all;
    }
}
