package org.firmament.catalogs;

import org.firmament.catalogs.units.Limits;
import org.firmament.catalogs.units.Unit;
import org.firmament.catalogs.units.Written;

/// A published or assumed price of bringing mass to low Earth orbit.
///
/// @param price  [USD/kg], in the dollars of `year`
/// @param year   of the dollars
public record LaunchPrice(
        String name,

        @Written(unit = Unit.DOLLARS_PER_KILOGRAM, min = 0, max = 1_000_000, says = "price per kilogram")
        double price,

        @Written(min = 1957, max = 2100, says = "year of the dollars")
        int year)
        implements CatalogEntry {
    public LaunchPrice {
        Limits.check(LaunchPrice.class, name, price, year);
    }
}
