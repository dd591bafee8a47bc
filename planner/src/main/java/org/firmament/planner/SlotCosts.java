package org.firmament.planner;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.firmament.catalogs.ConstellationDesign;
import org.firmament.catalogs.Pattern;
import org.firmament.orbits.Satellite;
import org.firmament.planner.cost.CostRules;
import org.firmament.planner.cost.LifeCycleCost;

/// What each candidate costs, in dollars over the life; in satellites where nothing has a price.
///
/// @param each     by candidate
/// @param measure  `cost` or `satellites`
record SlotCosts(List<Double> each, String measure) {
    SlotCosts {
        each = List.copyOf(each);
    }

    static SlotCosts of(CostRules rules, List<ConstellationDesign> from, List<List<Satellite>> slots) {
        LifeCycleCost price = new LifeCycleCost(alone(rules));
        List<Double> each = new ArrayList<>();
        for (int d = 0; d < from.size(); d++) {
            ConstellationDesign design = from.get(d);
            Pattern one = new Pattern.Explicit(List.of(slots.get(d).getFirst().elements()));
            double cost = price.of(List.of(new ConstellationDesign(design.name(), one, design.carries())), false)
                    .total();
            each.addAll(Collections.nCopies(slots.get(d).size(), cost));
        }
        return each.stream().anyMatch(cost -> cost > 0)
                ? new SlotCosts(each, "cost")
                : new SlotCosts(Collections.nCopies(each.size(), 1.0), "satellites");
    }

    /// The rules without what is paid once, however many satellites there are.
    static CostRules alone(CostRules rules) {
        CostRules plain =
                new CostRules(rules.life(), rules.launchUsdPerKg(), rules.learning(), 0, 0, rules.dollarYear());
        return rules.dragMakeup().map(plain::with).orElse(plain);
    }
}
