package org.firmament.planner;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.firmament.planner.results.DesignResults.Conflicting;
import org.firmament.planner.results.RequirementResult;

/// Requirements that cannot hold together among some choices: no choice meets all of them, and for any one fewer some
/// choice does (an irreducible set, found by deletion: Chinneck and Dravnieks 1991).
final class Conflict {
    private final List<List<RequirementResult>> answers;

    /// @param answers  of each choice, to the same requirements in the same order
    Conflict(List<List<RequirementResult>> answers) {
        this.answers = answers.stream().map(List::copyOf).toList();
    }

    /// The requirements, each with the value of the choice that comes nearest to it; none if some choice meets all.
    List<Conflicting> irreducible() {
        List<Integer> left = new ArrayList<>();
        for (int r = 0; !answers.isEmpty() && r < answers.getFirst().size(); r++) {
            left.add(r);
        }
        if (meets(left)) {
            return List.of();
        }
        for (int k = left.size() - 1; k >= 0; k--) {
            List<Integer> without = new ArrayList<>(left.subList(0, k));
            without.addAll(left.subList(k + 1, left.size()));
            if (!meets(without)) {
                left = without;
            }
        }
        return left.stream().map(this::conflicting).toList();
    }

    /// Whether some choice meets all of these.
    private boolean meets(List<Integer> requirements) {
        return answers.stream()
                .anyMatch(answer ->
                        requirements.stream().allMatch(r -> answer.get(r).met()));
    }

    private Conflicting conflicting(int r) {
        RequirementResult nearest = answers.getFirst().get(r);
        for (List<RequirementResult> answer : answers) {
            nearest = far(answer.get(r)) < far(nearest) ? answer.get(r) : nearest;
        }
        return new Conflicting(nearest.requirement(), nearest.value());
    }

    /// How far a value is from what is required; infinite where it is not known.
    private static double far(RequirementResult answer) {
        OptionalDouble value = answer.value();
        if (value.isEmpty()) {
            return Double.POSITIVE_INFINITY;
        }
        double least = answer.requirement().atLeast().orElse(Double.NEGATIVE_INFINITY);
        double most = answer.requirement().atMost().orElse(Double.POSITIVE_INFINITY);
        return Math.max(0, Math.max(least - value.getAsDouble(), value.getAsDouble() - most));
    }
}
