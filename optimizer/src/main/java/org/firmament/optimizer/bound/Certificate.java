package org.firmament.optimizer.bound;

import static org.firmament.catalogs.units.Limits.require;

import java.util.List;
import java.util.stream.Stream;

/// What proves a lower bound: a price for every round and every unit of a resource. For any prices of at least 0
/// no plan loses less than `Σ_j min_S (loss_j(Π_S (1 − p)) + price of S) − price of everything` (Lagrange; Dantzig
/// and Wolfe 1960), with what shots are charged in the price of `S`, so the prices alone let anyone recompute the
/// bound.
///
/// @param carrierPrices   of one round of each carrier [unit of the objective]
/// @param resourcePrices  of one unit of each resource [unit of the objective]
/// @param lower           the bound they give [unit of the objective]
public record Certificate(List<Double> carrierPrices, List<Double> resourcePrices, double lower) {
    public Certificate {
        carrierPrices = List.copyOf(carrierPrices);
        resourcePrices = List.copyOf(resourcePrices);
        carrierPrices.forEach(price -> require(price >= 0, "price", price, "at least 0", ""));
        resourcePrices.forEach(price -> require(price >= 0, "price", price, "at least 0", ""));
        require(Double.isFinite(lower), "lower", lower, "finite", "");
    }

    /// Price of each row: carriers, then resources.
    double[] prices() {
        return Stream.concat(carrierPrices.stream(), resourcePrices.stream())
                .mapToDouble(price -> price)
                .toArray();
    }
}
