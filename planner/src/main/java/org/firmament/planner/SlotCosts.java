package org.firmament.planner;

import static org.firmament.catalogs.units.Limits.require;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.firmament.catalogs.ConstellationDesign;
import org.firmament.catalogs.Pattern;
import org.firmament.catalogs.units.Keys;
import org.firmament.optimizer.design.Selection;
import org.firmament.optimizer.design.Selection.Need;
import org.firmament.optimizer.design.Selection.Plane;
import org.firmament.orbits.Satellite;
import org.firmament.planner.cost.CostRules;
import org.firmament.planner.cost.LifeCycleCost;
import org.firmament.planner.results.CostResult;
import org.firmament.planner.results.CostResult.LayerCost;

/// What candidates cost, in dollars over the life; in satellites where nothing has a price.
///
/// @param each     by candidate, launches apart where they are paid whole
/// @param planes   whose launches are paid whole
/// @param measure  `cost` or `satellites`
record SlotCosts(List<Double> each, List<Plane> planes, String measure) {
    /// A satellite that fits but for this still fits.
    private static final double ROUNDING = 1e-9;

    SlotCosts {
        each = List.copyOf(each);
        planes = List.copyOf(planes);
    }

    /// @param slots  of each constellation
    /// @throws LimitException  if a satellite does not fit in one launch
    static SlotCosts of(CostRules rules, List<ConstellationDesign> from, List<List<Satellite>> slots) {
        CostRules alone = alone(rules);
        List<Double> each = new ArrayList<>();
        List<Plane> planes = new ArrayList<>();
        for (int d = 0; d < from.size(); d++) {
            ConstellationDesign design = from.get(d);
            Pattern one = new Pattern.Explicit(List.of(slots.get(d).getFirst().elements()));
            CostResult cost = new LifeCycleCost(alone)
                    .of(List.of(new ConstellationDesign(design.name(), one, design.carries())), false);
            double launch = 0;
            if (rules.launchCapacity().isPresent() && cost.parts().launch() > 0) {
                launch = cost.parts().launch() * cost.layers().getFirst().generations();
                planes.addAll(planes(
                        each.size(),
                        slots.get(d),
                        aboard(
                                rules.launchCapacity().getAsDouble(),
                                cost.layers().getFirst()),
                        launch));
            }
            each.addAll(Collections.nCopies(slots.get(d).size(), cost.total() - launch));
        }
        return each.stream().anyMatch(cost -> cost > 0) || !planes.isEmpty()
                ? new SlotCosts(each, planes, "cost")
                : new SlotCosts(Collections.nCopies(each.size(), 1.0), List.of(), "satellites");
    }

    /// The choice among candidates.
    ///
    /// @param spare  weight of the needs that may be left unmet
    Selection problem(List<Need> needs, long spare) {
        return new Selection(each, needs, spare, planes);
    }

    /// Satellites one launch carries.
    private static int aboard(double capacity, LayerCost satellite) {
        int aboard = (int) Math.floor(capacity / satellite.massOnOrbit() * (1 + ROUNDING));
        require(
                aboard >= 1,
                "cost.launch_capacity_kg",
                capacity,
                "enough for a satellite of " + satellite.name() + ", " + Keys.number(satellite.massOnOrbit()) + " kg",
                "use a greater one, or leave it out");
        return aboard;
    }

    private static List<Plane> planes(int first, List<Satellite> slots, int aboard, double launch) {
        Map<List<Long>, List<Integer>> orbits = new LinkedHashMap<>();
        for (int i = 0; i < slots.size(); i++) {
            orbits.computeIfAbsent(slots.get(i).elements().orbit(), _ -> new ArrayList<>())
                    .add(first + i);
        }
        return orbits.values().stream()
                .map(candidates -> new Plane(candidates, aboard, launch))
                .toList();
    }

    /// The rules without what is paid once, however many satellites there are.
    static CostRules alone(CostRules rules) {
        return new CostRules(
                rules.life(),
                rules.launchUsdPerKg(),
                rules.learning(),
                0,
                0,
                rules.dollarYear(),
                0,
                0,
                0,
                0,
                rules.launchCapacity(),
                0,
                OptionalInt.empty(),
                rules.dragMakeup());
    }
}
