package org.firmament.catalogs;

import org.firmament.catalogs.units.Limits;
import org.firmament.catalogs.units.Unit;
import org.firmament.catalogs.units.Written;

/// How high the horizon of a site stands one way.
///
/// @param azimuth    clockwise from north [rad]
/// @param elevation  least that is free [rad]
public record SkylinePoint(
        @Written(unit = Unit.DEGREES, min = 0, max = 360, says = "clockwise from north")
        double azimuth,

        @Written(unit = Unit.DEGREES, min = -30, max = 89, says = "least elevation that is free there")
        double elevation) {
    public SkylinePoint {
        Limits.check(SkylinePoint.class, azimuth, elevation);
    }
}
