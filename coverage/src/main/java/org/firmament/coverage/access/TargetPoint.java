package org.firmament.coverage.access;

import org.firmament.catalogs.Place;
import org.firmament.catalogs.units.Limits;
import org.firmament.catalogs.units.Written;

/// A point coverage is computed for.
///
/// @param weight  the area it stands for, as a share of the Earth's surface; for single points any common number
public record TargetPoint(
        String name,
        Place place,
        @Written(min = 0, above = true) double weight) {
    public TargetPoint {
        Limits.check(TargetPoint.class, name, place, weight);
    }
}
