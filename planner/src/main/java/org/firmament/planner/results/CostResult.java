package org.firmament.planner.results;

import java.util.List;
import java.util.OptionalDouble;
import org.firmament.catalogs.units.Unit;
import org.firmament.catalogs.units.Written;

/// Life-cycle cost of the space layer, in constant dollars.
///
/// @param total       sum of the parts, undiscounted
/// @param life        years it is kept up [s]
/// @param dollarYear  year of the dollars
/// @param notional    whether any price in it is plausible only, not published
/// @param presentValue  the same discounted to the start, each year's cost to its middle; absent without a
///                      discount rate
/// @param years       what is spent when
public record CostResult(
        @Written(unit = Unit.DOLLARS) double total,
        @Written(unit = Unit.YEARS) double life,
        int dollarYear,
        boolean notional,
        Parts parts,
        List<LayerCost> layers,
        @Written(unit = Unit.DOLLARS) OptionalDouble presentValue,
        @Written(fallback = "[]") List<YearCost> years) {
    /// The parts of a total.
    ///
    /// @param development   once
    /// @param platforms     first generation of satellites without interceptors
    /// @param interceptors  first generation
    /// @param launch        of the first generation
    /// @param replenishment of every later generation: platforms, interceptors and their launch
    /// @param operations    over the life
    /// @param ground        ground segment, its running over the life among it
    public record Parts(
            @Written(unit = Unit.DOLLARS) double development,
            @Written(unit = Unit.DOLLARS) double platforms,
            @Written(unit = Unit.DOLLARS) double interceptors,
            @Written(unit = Unit.DOLLARS) double launch,
            @Written(unit = Unit.DOLLARS) double replenishment,
            @Written(unit = Unit.DOLLARS) double operations,
            @Written(unit = Unit.DOLLARS, fallback = "0") double ground) {
        /// Parts without a ground segment.
        public Parts(
                double development,
                double platforms,
                double interceptors,
                double launch,
                double replenishment,
                double operations) {
            this(development, platforms, interceptors, launch, replenishment, operations, 0);
        }

        /// Their sum [USD].
        public double sum() {
            return development + platforms + interceptors + launch + replenishment + operations + ground;
        }
    }

    /// One constellation or ground asset.
    ///
    /// @param satellitesBought  over the life, all generations
    /// @param generations       how often the whole of it is bought
    /// @param massOnOrbit       of one generation [kg]
    public record LayerCost(
            String name,
            int satellitesBought,
            int generations,
            @Written(unit = Unit.KILOGRAMS) double massOnOrbit,
            @Written(unit = Unit.DOLLARS) double total,
            Parts parts) {}

    /// What one year costs, in the parts budgets are kept in.
    ///
    /// @param year         counted from 1
    /// @param satellites   brought up in it
    /// @param development  in the first year
    /// @param production   of platforms and interceptors, replacements among them
    /// @param launch       replacements among them
    public record YearCost(
            int year,
            int satellites,
            @Written(unit = Unit.DOLLARS) double development,
            @Written(unit = Unit.DOLLARS) double production,
            @Written(unit = Unit.DOLLARS) double launch,
            @Written(unit = Unit.DOLLARS) double operations,
            @Written(unit = Unit.DOLLARS) double ground) {
        /// Their sum [USD].
        public double sum() {
            return development + production + launch + operations + ground;
        }
    }

    public CostResult {
        layers = List.copyOf(layers);
        years = List.copyOf(years);
    }

    /// Cost of making platforms and interceptors, replacements among it [USD].
    public double production() {
        return years.stream().mapToDouble(YearCost::production).sum();
    }

    /// Cost of bringing them up, replacements among it [USD].
    public double launches() {
        return years.stream().mapToDouble(YearCost::launch).sum();
    }
}
