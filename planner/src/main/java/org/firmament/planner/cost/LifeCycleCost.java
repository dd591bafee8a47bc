package org.firmament.planner.cost;

import java.util.List;
import org.firmament.catalogs.ConstellationDesign;
import org.firmament.catalogs.Interceptor;
import org.firmament.catalogs.Payload;
import org.firmament.catalogs.Sensor;
import org.firmament.catalogs.units.Unit;
import org.firmament.planner.results.CostResult;
import org.firmament.planner.results.CostResult.LayerCost;
import org.firmament.planner.results.CostResult.Parts;

/// Cost of a space layer over its life, in constant dollars, undiscounted.
///
/// Every constellation is bought whole, spares included, once a generation; a life of 20 years at a design
/// life of five is four generations (CBO publication 62422, 2026: 7,800 interceptors × 4 × $22 M = $686 bn).
/// Ground layers count as paid.
public final class LifeCycleCost {
    private final CostRules rules;

    public LifeCycleCost(CostRules rules) {
        this.rules = rules;
    }

    /// @param notional  whether any price or mass used is plausible only
    public CostResult of(List<ConstellationDesign> designs, boolean notional) {
        List<LayerCost> layers = designs.stream().map(this::layer).toList();
        boolean any = !designs.isEmpty();
        Parts parts = new Parts(
                any ? rules.development() : 0,
                layers.stream().mapToDouble(layer -> layer.parts().platforms()).sum(),
                layers.stream()
                        .mapToDouble(layer -> layer.parts().interceptors())
                        .sum(),
                layers.stream().mapToDouble(layer -> layer.parts().launch()).sum(),
                layers.stream()
                        .mapToDouble(layer -> layer.parts().replenishment())
                        .sum(),
                any ? rules.operationsUsdPerY() * years(rules.life()) : 0);
        return new CostResult(parts.sum(), rules.life(), rules.dollarYear(), notional, parts, layers);
    }

    private LayerCost layer(ConstellationDesign design) {
        Payload payload = design.carries();
        int satellites = design.pattern().total() + design.pattern().spares();
        int rounds = satellites * payload.inventory();
        int generations = generations(rules.life(), payload.designLife());
        double platformCost =
                payload.unitCost() + payload.sensor().map(Sensor::unitCost).orElse(0.0);
        double roundCost = payload.interceptor().map(Interceptor::unitCost).orElse(0.0);
        double massOnOrbit = satellites
                * (payload.dryMass()
                        + payload.sensor().map(Sensor::mass).orElse(0.0)
                        + payload.inventory()
                                * payload.interceptor().map(Interceptor::mass).orElse(0.0));
        double launch = massOnOrbit * rules.launchUsdPerKg();
        double platforms = platformCost * equivalentUnits(satellites);
        double interceptors = roundCost * equivalentUnits(rounds);
        double later = platformCost * equivalentUnits((long) satellites * generations)
                - platforms
                + roundCost * equivalentUnits((long) rounds * generations)
                - interceptors
                + launch * (generations - 1);
        Parts parts = new Parts(0, platforms, interceptors, launch, later, 0);
        return new LayerCost(design.name(), satellites * generations, generations, massOnOrbit, parts.sum(), parts);
    }

    /// Times a constellation is bought over a life; a life that is a whole number of design lives needs no
    /// extra one.
    static int generations(double life, double designLife) {
        double sameYearTolerance = 1e-9;
        return Math.max(1, (int) Math.ceil(life / designLife - sameYearTolerance));
    }

    /// What `units` cost in units of the first one under Wright's learning: Σ n^(log₂ b) (Wright 1936).
    double equivalentUnits(long units) {
        double exponent = Math.log(rules.learning()) / Math.log(2);
        if (exponent == 0) {
            return (double) units;
        }
        long summed = Math.min(units, 10_000);
        double total = 0;
        for (long n = 1; n <= summed; n++) {
            total += Math.pow((double) n, exponent);
        }
        // Beyond ten thousand units the midpoint integral is within 1e-9 of the sum.
        double power = exponent + 1;
        return total + (Math.pow((double) units + 0.5, power) - Math.pow((double) summed + 0.5, power)) / power;
    }

    private static double years(double seconds) {
        return Unit.YEARS.fromSi(seconds);
    }
}
