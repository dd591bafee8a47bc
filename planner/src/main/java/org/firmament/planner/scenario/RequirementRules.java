package org.firmament.planner.scenario;

import java.util.List;
import org.firmament.catalogs.units.Keys;
import org.firmament.catalogs.yaml.Complaints;

/// Requirements that no result can meet together, whatever the scenario is: two of one figure.
final class RequirementRules {
    private RequirementRules() {}

    /// Adds every pair that cannot hold together to `complaints`.
    static void check(List<Requirement> requirements, Complaints complaints) {
        for (int late = 0; late < requirements.size(); late++) {
            for (int early = 0; early < late; early++) {
                Requirement one = requirements.get(early);
                Requirement other = requirements.get(late);
                if (one.figure().equals(other.figure()) && (apart(one, other) || apart(other, one))) {
                    complaints.add(
                            "requirements[" + late + "]",
                            bounds(other) + " of " + other.figure().measure() + ", "
                                    + other.figure().statistic(),
                            "possible beside requirements[" + early + "], which asks for " + bounds(one),
                            "leave one of them out");
                }
            }
        }
    }

    private static boolean apart(Requirement low, Requirement high) {
        return low.atMost().orElse(Double.POSITIVE_INFINITY) < high.atLeast().orElse(Double.NEGATIVE_INFINITY);
    }

    private static String bounds(Requirement requirement) {
        String least = requirement.atLeast().isPresent()
                ? "at least " + Keys.number(requirement.atLeast().getAsDouble())
                : "";
        String most = requirement.atMost().isPresent()
                ? "at most " + Keys.number(requirement.atMost().getAsDouble())
                : "";
        return least.isEmpty() ? most : most.isEmpty() ? least : least + " and " + most;
    }
}
