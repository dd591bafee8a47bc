package org.firmament.planner.cost;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
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
/// @param dollarYear     year of the dollars of every price
/// @param deployment     time in which the first generation is brought up, evenly [s]
/// @param discount       real discount rate a year
/// @param ground         ground segment, once [USD]
/// @param groundUsdPerY  running cost of the ground segment [USD a year]
/// @param launchCapacity what one launch carries into a plane, paid whole [kg]
/// @param inflation      a year, from `dollarYear` to `shownInYear`
/// @param shownInYear    year of the dollars of the result
/// @param dragMakeup     propellant against drag; none is counted where this is left out
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
        int dollarYear,

        @Written(
                unit = Unit.YEARS,
                min = 0,
                max = 30,
                fallback = "0",
                says = "years in which the first generation is brought up, evenly")
        double deployment,

        @Written(
                unit = Unit.PERCENT,
                min = 0,
                max = 30,
                fallback = "0",
                says = "real discount rate a year, for the present value")
        double discount,

        @Written(unit = Unit.DOLLARS, min = 0, max = 1e13, fallback = "0", says = "ground segment, once")
        double ground,

        @Written(min = 0, max = 1e12, fallback = "0", says = "running cost of the ground segment in USD a year")
        double groundUsdPerY,

        @Written(
                unit = Unit.KILOGRAMS,
                min = 1,
                max = 1_000_000,
                says = "what one launch carries into a plane: launches are then paid whole")
        OptionalDouble launchCapacity,

        @Written(
                unit = Unit.PERCENT,
                min = -20,
                max = 50,
                fallback = "0",
                says = "inflation a year from dollar_year to shown_in_year")
        double inflation,

        @Written(min = 1957, max = 2100, says = "year of the dollars of the result; dollar_year if left out")
        OptionalInt shownInYear,

        @Written(says = "propellant against drag, by height; none is counted if left out")
        Optional<DragMakeup> dragMakeup) {
    public CostRules {
        Limits.check(
                CostRules.class,
                life,
                launchUsdPerKg,
                learning,
                operationsUsdPerY,
                development,
                dollarYear,
                deployment,
                discount,
                ground,
                groundUsdPerY,
                launchCapacity,
                inflation,
                shownInYear,
                dragMakeup);
        Limits.require(
                deployment < life,
                "deployment_y",
                Unit.YEARS.fromSi(deployment),
                "less than life_y " + Unit.YEARS.fromSi(life),
                "use a longer life_y");
    }

    /// Rules without phasing, discount or ground segment.
    public CostRules(
            double life,
            double launchUsdPerKg,
            double learning,
            double operationsUsdPerY,
            double development,
            int dollarYear) {
        this(
                life,
                launchUsdPerKg,
                learning,
                operationsUsdPerY,
                development,
                dollarYear,
                0,
                0,
                0,
                0,
                OptionalDouble.empty(),
                0,
                OptionalInt.empty(),
                Optional.empty());
    }

    /// Year of the dollars of the result.
    int resultYear() {
        return shownInYear.orElse(dollarYear);
    }

    /// A dollar of `dollarYear` in dollars of the result: compound inflation.
    double inResultDollars() {
        return Math.pow(1 + inflation, resultYear() - dollarYear);
    }
}
