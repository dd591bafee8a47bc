package org.firmament.planner.study;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import org.firmament.coverage.access.FigureOfMerit;
import org.firmament.planner.Outcome;
import org.firmament.planner.results.CostResult;
import org.firmament.planner.results.RequirementResult;

/// The columns an outcome fills: `leakage.mean`, `percent_coverage.mean[equal-area grid 8°]`, `cost.total_usd`.
public final class Columns {
    /// Whether every requirement is met, 1 or 0; over draws the probability of it.
    public static final String MET = "requirements_met";

    /// Launches of a raid that are engaged, mean over raids.
    static final String ENGAGED = "engaged_launches";

    /// Launches of a raid.
    static final String LAUNCHES = "launches";

    /// Life-cycle cost of the space layer.
    static final String COST = "cost.total_usd";

    /// Cost over the launches of a raid that are engaged.
    static final String COST_PER_ENGAGED = "cost.per_engaged_usd";

    /// Whether any price or mass behind the cost is plausible only, 1 or 0.
    static final String NOTIONAL = "cost.notional";

    private static final String ENGAGED_FRACTION = "engaged_fraction.mean";

    /// What a figure is over, where there is only one such thing.
    private static final Set<String> ONLY = Set.of("all raids", "all launches", "space layer");

    /// What figures begin with that nobody has who engages nothing.
    private static final List<String> OF_ENGAGEMENTS = List.of(COST_PER_ENGAGED, "absentee_ratio.", "chain.");

    private Columns() {}

    /// The columns of an outcome, in the order of its figures.
    static SequencedMap<String, Double> of(Outcome outcome) {
        SequencedMap<String, Double> columns = new LinkedHashMap<>();
        columns.put("satellites", (double) outcome.satellites());
        columns.put("interceptors", (double) outcome.interceptors());
        if (outcome.launches() > 0) {
            columns.put(LAUNCHES, (double) outcome.launches());
        }
        outcome.figures().forEach(figure -> columns.put(name(figure), figure.value()));
        Double engaged = columns.get(ENGAGED_FRACTION);
        if (engaged != null) {
            columns.put(ENGAGED, engaged * outcome.launches());
        }
        outcome.cost().ifPresent(cost -> cost(cost, columns));
        if (!outcome.requirements().isEmpty()) {
            boolean met = outcome.requirements().stream().allMatch(RequirementResult::met);
            columns.put(MET, met ? 1.0 : 0.0);
        }
        return columns;
    }

    private static void cost(CostResult cost, SequencedMap<String, Double> columns) {
        CostResult.Parts parts = cost.parts();
        columns.put("cost.development_usd", parts.development());
        columns.put("cost.platforms_usd", parts.platforms());
        columns.put("cost.interceptors_usd", parts.interceptors());
        columns.put("cost.launch_usd", parts.launch());
        columns.put("cost.replenishment_usd", parts.replenishment());
        columns.put("cost.operations_usd", parts.operations());
        columns.put("cost.ground_usd", parts.ground());
        columns.put("cost.production_usd", cost.production());
        columns.put("cost.launches_usd", cost.launches());
        cost.presentValue().ifPresent(value -> columns.put("cost.present_value_usd", value));
        columns.put(
                "mass_on_orbit_kg",
                cost.layers().stream()
                        .mapToDouble(CostResult.LayerCost::massOnOrbit)
                        .sum());
        columns.put(NOTIONAL, cost.notional() ? 1.0 : 0.0);
        Double engaged = columns.get(ENGAGED);
        if (engaged != null && engaged > 0) {
            columns.put(COST_PER_ENGAGED, cost.total() / engaged);
        }
    }

    /// The column of a figure.
    static String name(FigureOfMerit figure) {
        if (figure.name().equals(COST)) {
            return COST;
        }
        String over = ONLY.contains(figure.target()) ? "" : "[" + figure.target() + "]";
        return figure.name() + "." + figure.statistic() + over;
    }

    /// Whether a row lacks a figure for want of anything engaged.
    static boolean wantsEngagements(String figure, StudyRow row) {
        return row.output(ENGAGED).orElse(1) == 0 && OF_ENGAGEMENTS.stream().anyMatch(figure::startsWith);
    }

    /// The column of a file's own name for a figure: itself, or the only one over some target.
    static boolean means(String figure, String column) {
        return column.equals(figure) || column.startsWith(figure + "[");
    }
}
