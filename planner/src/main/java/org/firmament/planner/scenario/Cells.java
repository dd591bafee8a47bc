package org.firmament.planner.scenario;

import java.util.List;
import org.firmament.catalogs.units.Limits;
import org.firmament.catalogs.units.Unit;
import org.firmament.catalogs.units.Written;

/// The cells of a grid.
///
/// @param spacing   side of a cell [rad]
/// @param altitude  of the points [m]
/// @param latitude  least and greatest latitude [rad]
public record Cells(
        @Written(unit = Unit.DEGREES, min = 0.001, max = 45, fallback = "5", says = "side of a cell")
        double spacing,

        @Written(unit = Unit.KILOMETRES, min = 0, max = 2_000, fallback = "0", says = "height of the points")
        double altitude,

        @Written(unit = Unit.DEGREES, min = -90, max = 90, fallback = "[-90, 90]", says = "least and greatest latitude")
        List<Double> latitude) {
    public Cells {
        Limits.check(Cells.class, spacing, altitude, latitude);
        latitude = List.copyOf(latitude);
        Limits.require(
                latitude.size() == 2 && latitude.getFirst() < latitude.getLast(),
                "latitude_deg",
                latitude.stream().map(Unit.DEGREES::fromSi).toList(),
                "a least and a greatest latitude",
                "write [-90, 90]");
    }

    /// Least latitude [rad].
    public double south() {
        return latitude.getFirst();
    }

    /// Greatest latitude [rad].
    public double north() {
        return latitude.getLast();
    }
}
