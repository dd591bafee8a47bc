package org.firmament.catalogs;

import org.firmament.catalogs.units.Limits;
import org.firmament.catalogs.units.Unit;
import org.firmament.catalogs.units.Written;

/// Where the boresight of a field of view that is fixed to a satellite looks. The satellite flies with its own
/// axes along the flight, to the right of it, and down: down is nadir as the conventions say, right is across
/// the orbit's plane (against r × v, v against the stars) as far as it is level, and along is level too.
///
/// The field's own axes are those of the satellite, swung from nadir to the boresight the short way: 20°
/// towards 90° is a roll to the right, 20° towards 0° a pitch forwards.
///
/// @param offNadir         between nadir and boresight [rad]
/// @param offNadirTowards  which way, clockwise from the direction of flight as seen from above [rad]
public record Pointing(
        @Written(unit = Unit.DEGREES, min = 0, max = 180, fallback = "0", says = "between nadir and boresight")
        double offNadir,

        @Written(
                unit = Unit.DEGREES,
                min = -360,
                max = 360,
                fallback = "0",
                says = "which way off nadir, clockwise from the direction of flight as seen from above")
        double offNadirTowards) {
    public Pointing {
        Limits.check(Pointing.class, offNadir, offNadirTowards);
    }

    /// Straight down.
    public static Pointing nadir() {
        return new Pointing(0, 0);
    }
}
