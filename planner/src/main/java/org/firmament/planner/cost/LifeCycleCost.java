package org.firmament.planner.cost;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.firmament.catalogs.ConstellationDesign;
import org.firmament.catalogs.Interceptor;
import org.firmament.catalogs.Pattern;
import org.firmament.catalogs.Payload;
import org.firmament.catalogs.Sensor;
import org.firmament.catalogs.units.Unit;
import org.firmament.planner.results.CostResult;
import org.firmament.planner.results.CostResult.LayerCost;
import org.firmament.planner.results.CostResult.Parts;
import org.firmament.planner.results.CostResult.YearCost;

/// Cost of a space layer over its life, in constant dollars; its present value beside it where a discount rate
/// is stated.
///
/// Every constellation is bought whole, spares included, once a generation; a life of 20 years at a design
/// life of five is four generations (CBO publication 62422, 2026: 7,800 interceptors × 4 × $22 M = $686 bn).
/// Brought up over several years, a satellite that comes later is replaced later, and not again in what is left
/// of the life. Ground layers count as paid. Propellant against drag is brought up with a satellite where the rules
/// ask for it ([DragMakeup]). Left out: launch failures, and residual value at the end.
public final class LifeCycleCost {
    /// A replacement due this small a fraction of the life before its end is due at the end: whole numbers of
    /// years in seconds do not divide exactly.
    private static final double SAME_TIME = 1e-9;

    private final CostRules rules;

    public LifeCycleCost(CostRules rules) {
        this.rules = rules;
    }

    /// @param notional  whether any price or mass used is plausible only
    public CostResult of(List<ConstellationDesign> designs, boolean notional) {
        double dollars = rules.inResultDollars();
        int count = Math.max(1, (int) Math.ceil(years(rules.life()) - SAME_TIME));
        Ledger ledger = new Ledger(count);
        boolean any = !designs.isEmpty();
        List<LayerCost> layers =
                designs.stream().map(design -> layer(design, ledger, dollars)).toList();
        if (any) {
            ledger.development[0] += dollars * rules.development();
            ledger.ground[0] += dollars * rules.ground();
        }
        for (int year = 0; any && year < count; year++) {
            double share = Math.min(1, years(rules.life()) - year);
            ledger.operations[year] += dollars * share * rules.operationsUsdPerY();
            ledger.ground[year] += dollars * share * rules.groundUsdPerY();
        }
        Parts parts = new Parts(
                any ? dollars * rules.development() : 0,
                layers.stream().mapToDouble(layer -> layer.parts().platforms()).sum(),
                layers.stream()
                        .mapToDouble(layer -> layer.parts().interceptors())
                        .sum(),
                layers.stream().mapToDouble(layer -> layer.parts().launch()).sum(),
                layers.stream()
                        .mapToDouble(layer -> layer.parts().replenishment())
                        .sum(),
                any ? dollars * rules.operationsUsdPerY() * years(rules.life()) : 0,
                any ? dollars * (rules.ground() + rules.groundUsdPerY() * years(rules.life())) : 0);
        List<YearCost> years = ledger.years();
        return new CostResult(
                parts.sum(), rules.life(), rules.resultYear(), notional, parts, layers, presentValue(years), years);
    }

    /// Each year's cost discounted from its middle (the mid-year convention of OMB Circular A-94).
    private OptionalDouble presentValue(List<YearCost> years) {
        return rules.discount() == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(years.stream()
                        .mapToDouble(year -> year.sum() / Math.pow(1 + rules.discount(), year.year() - 0.5))
                        .sum());
    }

    private LayerCost layer(ConstellationDesign design, Ledger ledger, double dollars) {
        Payload payload = design.carries();
        int satellites = design.pattern().total() + design.pattern().spares();
        int each = payload.inventory();
        double platformCost = dollars
                * (payload.unitCost() + payload.sensor().map(Sensor::unitCost).orElse(0.0));
        double roundCost =
                dollars * payload.interceptor().map(Interceptor::unitCost).orElse(0.0);
        double held = rules.dragMakeup()
                .map(makeup -> makeup.massRatio(design.pattern(), payload.designLife()))
                .orElse(1.0);
        double satelliteMass = held
                * (payload.dryMass()
                        + payload.sensor().map(Sensor::mass).orElse(0.0)
                        + each * payload.interceptor().map(Interceptor::mass).orElse(0.0));
        double massOnOrbit = satellites * satelliteMass;
        double launch = dollars * launchedMass(satelliteMass, design.pattern()) * rules.launchUsdPerKg();
        int generations = generations(rules.life(), payload.designLife());
        int[] bought = bought(satellites, payload.designLife(), ledger.count());
        double platforms = platformCost * equivalentUnits(satellites);
        double interceptors = roundCost * equivalentUnits((long) satellites * each);
        double later = -platforms - interceptors - launch;
        long before = 0;
        for (int year = 0; year < bought.length; year++) {
            if (bought[year] == 0) {
                continue;
            }
            long after = before + bought[year];
            double made = platformCost * (equivalentUnits(after) - equivalentUnits(before))
                    + roundCost * (equivalentUnits(after * each) - equivalentUnits(before * each));
            double flown = satellites == 0 ? 0 : launch * bought[year] / satellites;
            ledger.satellites[year] += bought[year];
            ledger.production[year] += made;
            ledger.launch[year] += flown;
            later += made + flown;
            before = after;
        }
        double first = platforms + interceptors + launch;
        Parts parts = new Parts(0, platforms, interceptors, launch, later > SAME_TIME * first ? later : 0, 0);
        return new LayerCost(design.name(), (int) before, generations, massOnOrbit, parts.sum(), parts);
    }

    /// Mass that is paid for: where what one launch carries is stated, whole launches of whole satellites into each
    /// plane; a satellite heavier than that takes several [kg].
    private double launchedMass(double satellite, Pattern pattern) {
        if (rules.launchCapacity().isEmpty() || satellite == 0) {
            return satellite * (pattern.total() + pattern.spares());
        }
        double capacity = rules.launchCapacity().getAsDouble();
        double aboard = Math.floor(capacity / satellite + SAME_TIME);
        double launches = pattern.planeSizes().stream()
                .mapToDouble(size ->
                        Math.ceil(aboard >= 1 ? size / aboard - SAME_TIME : size * satellite / capacity - SAME_TIME))
                .sum();
        return launches * capacity;
    }

    /// Satellites brought up in each year: the first generation evenly over its deployment, each replaced at the
    /// end of its design life as long as the architecture is kept up.
    private int[] bought(int satellites, double designLife, int years) {
        int[] bought = new int[years];
        for (int i = 0; i < satellites; i++) {
            double first = rules.deployment() * i / satellites;
            for (int g = 0; g == 0 || first + g * designLife < rules.life() * (1 - SAME_TIME); g++) {
                int year = (int) (years(first + g * designLife) + SAME_TIME);
                bought[Math.min(year, years - 1)]++;
            }
        }
        return bought;
    }

    /// Times a constellation is bought over a life; a life that is a whole number of design lives needs no
    /// extra one.
    static int generations(double life, double designLife) {
        return Math.max(1, (int) Math.ceil(life / designLife - SAME_TIME));
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

    /// What is spent when, by year.
    private static final class Ledger {
        private final int[] satellites;
        private final double[] development;
        private final double[] production;
        private final double[] launch;
        private final double[] operations;
        private final double[] ground;

        Ledger(int years) {
            satellites = new int[years];
            development = new double[years];
            production = new double[years];
            launch = new double[years];
            operations = new double[years];
            ground = new double[years];
        }

        int count() {
            return satellites.length;
        }

        List<YearCost> years() {
            return IntStream.range(0, count())
                    .mapToObj(year -> new YearCost(
                            year + 1,
                            satellites[year],
                            development[year],
                            production[year],
                            launch[year],
                            operations[year],
                            ground[year]))
                    .toList();
        }
    }
}
