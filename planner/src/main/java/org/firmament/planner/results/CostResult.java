package org.firmament.planner.results;

import java.util.List;
import org.firmament.catalogs.units.Unit;
import org.firmament.catalogs.units.Written;

/// Life-cycle cost of the space layer, in constant dollars.
///
/// @param total       sum of the parts
/// @param life        years it is kept up [s]
/// @param dollarYear  year of the dollars
/// @param notional    whether any price in it is plausible only, not published
public record CostResult(
        @Written(unit = Unit.DOLLARS) double total,
        @Written(unit = Unit.YEARS) double life,
        int dollarYear,
        boolean notional,
        Parts parts,
        List<LayerCost> layers) {
    /// The parts of a total.
    ///
    /// @param development   once
    /// @param platforms     first generation of satellites without interceptors
    /// @param interceptors  first generation
    /// @param launch        of the first generation
    /// @param replenishment of every later generation: platforms, interceptors and their launch
    /// @param operations    over the life
    public record Parts(
            @Written(unit = Unit.DOLLARS) double development,
            @Written(unit = Unit.DOLLARS) double platforms,
            @Written(unit = Unit.DOLLARS) double interceptors,
            @Written(unit = Unit.DOLLARS) double launch,
            @Written(unit = Unit.DOLLARS) double replenishment,
            @Written(unit = Unit.DOLLARS) double operations) {
        /// Their sum [USD].
        public double sum() {
            return development + platforms + interceptors + launch + replenishment + operations;
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

    public CostResult {
        layers = List.copyOf(layers);
    }
}
