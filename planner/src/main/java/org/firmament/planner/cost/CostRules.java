package org.firmament.planner.cost;

import org.firmament.catalogs.units.Limits;
import org.firmament.catalogs.units.Unit;
import org.firmament.catalogs.units.Written;

/// What a life-cycle cost is counted over.
///
/// @param life           years the architecture is kept up [s]
/// @param launchUsdPerKg price of bringing a kilogram to orbit [USD/kg]
/// @param learning       Wright's learning: unit cost falls to this fraction at each doubling; 1 is none
/// @param operationsUsdPerY running cost of the space layer [USD a year]
/// @param development    one-time cost [USD]
/// @param dollarYear     year of the dollars, for print
public record CostRules(
        @Written(unit = Unit.YEARS, min = 0.1, max = 100, fallback = "20", says = "years the architecture is kept up")
        double life,

        @Written(
                unit = Unit.NONE,
                min = 0,
                max = 1_000_000,
                fallback = "1500",
                says = "launch price in USD per kg to low orbit")
        double launchUsdPerKg,

        @Written(
                unit = Unit.PERCENT,
                min = 55,
                max = 100,
                fallback = "100",
                says = "unit cost at each doubling, percent of before")
        double learning,

        @Written(min = 0, max = 1e12, fallback = "0", says = "running cost in USD a year")
        double operationsUsdPerY,

        @Written(unit = Unit.DOLLARS, min = 0, max = 1e13, fallback = "0", says = "one-time development")
        double development,

        @Written(min = 1957, max = 2100, fallback = "2026", says = "year of the dollars")
        int dollarYear) {
    public CostRules {
        Limits.check(CostRules.class, life, launchUsdPerKg, learning, operationsUsdPerY, development, dollarYear);
    }
}
