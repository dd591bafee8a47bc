package org.firmament.planner.validation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.firmament.catalogs.ConstellationDesign;
import org.firmament.catalogs.Interceptor;
import org.firmament.catalogs.Pattern;
import org.firmament.catalogs.Payload;
import org.firmament.catalogs.Phase;
import org.firmament.catalogs.Walker;
import org.firmament.catalogs.units.Unit;
import org.firmament.planner.cost.CostRules;
import org.firmament.planner.cost.LifeCycleCost;
import org.firmament.planner.results.CostResult;

/// Arithmetic of published cost estimates.
final class CostComparisons {
    private static final String CBO = "CBO publication 62422, 2026: 7,800 on orbit, $22 M, 5 of 20 years";
    private static final String APS = "APS 2003: 1,600 of 1,250 kg at $22,000/kg";
    private static final String AEI = "AEI 2025: 4,990 of $13.4 M, 5 of 20 years, $9 bn beside";
    private static final String TENTHS = "printed to 0.1 billion";
    private static final String BILLIONS = "printed in whole billions";

    private CostComparisons() {}

    static List<Comparison> all() {
        double year = Unit.YEARS.toSi(1);
        CostResult cbo = cost(7_800, 0, 22e6, new CostRules(20 * year, 0, 1, 1e9, 0, 2026));
        CostResult aps = cost(1_600, 1_250, 0, new CostRules(5 * year, 22_000, 1, 0, 0, 2003));
        return Stream.concat(published(cbo, aps).stream(), aei().stream()).toList();
    }

    /// AEI 2025: ten missiles at 499 on orbit each, four generations in 20 years, and $9 bn beside them.
    private static List<Comparison> aei() {
        double year = Unit.YEARS.toSi(1);
        CostResult aei = cost(4_990, 0, 13.4e6, new CostRules(20 * year, 0, 1, 0, 9e9, 2025));
        return List.of(
                new Comparison("first generation [$ bn]", AEI, 66.9, aei.parts().interceptors() / 1e9, 0.05, TENTHS),
                Comparison.relative(
                        "life cycle [$ bn]",
                        AEI,
                        271,
                        aei.total() / 1e9,
                        0.025,
                        "its own parts, 66.9 × 4 + 9, add up to 276.6"));
    }

    private static List<Comparison> published(CostResult cbo, CostResult aps) {
        double interceptors = cbo.parts().interceptors() + cbo.parts().replenishment();
        return List.of(
                new Comparison(
                        "interceptors bought",
                        CBO,
                        31_200,
                        cbo.layers().getFirst().satellitesBought(),
                        0,
                        "a count"),
                new Comparison("interceptors [$ bn]", CBO, 686, interceptors / 1e9, 0.5, BILLIONS),
                new Comparison(
                        "operations [$ bn]", CBO, 20, cbo.parts().operations() / 1e9, 1e-6, "rounding of the years"),
                new Comparison("launch [$ bn]", APS, 44.0, aps.parts().launch() / 1e9, 0.05, TENTHS));
    }

    private static CostResult cost(int total, double mass, double unitCost, CostRules rules) {
        Interceptor interceptor =
                new Interceptor("round", 6_000, 150, 0.8, 0, 4e7, 4e7, 7_200, List.of(Phase.BOOST), mass, unitCost);
        Payload payload = new Payload(Optional.of(interceptor), 1, Optional.empty(), 0, 0, Unit.YEARS.toSi(5));
        Pattern pattern = new Pattern.WalkerDelta(new Walker(total, total % 40 == 0 ? 40 : 10, 0, 500e3, 0.8, 0, 0));
        return new LifeCycleCost(rules).of(List.of(new ConstellationDesign("shell", pattern, payload)), false);
    }
}
