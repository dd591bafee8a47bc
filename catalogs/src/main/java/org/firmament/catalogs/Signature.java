package org.firmament.catalogs;

import java.util.OptionalDouble;
import org.firmament.catalogs.units.Limits;
import org.firmament.catalogs.units.Unit;
import org.firmament.catalogs.units.Written;

/// How bright a missile is to an infrared sensor, in that sensor's band, and how large to a radar; the same from
/// every side.
///
/// @param plume              radiant intensity of the burning motor [W/sr]
/// @param body               of the cold body in free flight, or of an engine that flies it at constant height
///                           [W/sr]
/// @param heated             of the body glowing from the air, in glide and on the way down [W/sr]
/// @param crossSection       radar cross-section of the body [m²]
/// @param boostCrossSection  of the whole missile under power [m²]; the body's if left out
public record Signature(
        @Written(
                unit = Unit.WATTS_PER_STERADIAN,
                min = 0,
                max = 1e9,
                says = "radiant intensity of the burning motor; 0 without one")
        double plume,

        @Written(
                unit = Unit.WATTS_PER_STERADIAN,
                min = 0,
                max = 1e9,
                says = "radiant intensity of the body in free flight or at constant height")
        double body,

        @Written(
                unit = Unit.WATTS_PER_STERADIAN,
                min = 0,
                max = 1e9,
                says = "radiant intensity of the body heated by the air, in glide and on the way down")
        double heated,

        @Written(unit = Unit.SQUARE_METRES, min = 0, max = 1e4, says = "radar cross-section of the body")
        double crossSection,

        @Written(
                unit = Unit.SQUARE_METRES,
                min = 0,
                max = 1e4,
                says = "radar cross-section of the whole missile under power; the body's if left out")
        OptionalDouble boostCrossSection) {
    public Signature {
        Limits.check(Signature.class, plume, body, heated, crossSection, boostCrossSection);
    }

    /// Radiant intensity in a phase [W/sr].
    public double intensity(Phase phase) {
        return switch (phase) {
            case BOOST -> plume;
            case MIDCOURSE, CRUISE -> body;
            case GLIDE, TERMINAL -> heated;
        };
    }

    /// Radar cross-section in a phase [m²].
    public double crossSection(Phase phase) {
        return switch (phase) {
            case BOOST -> boostCrossSection.orElse(crossSection);
            case MIDCOURSE, GLIDE, CRUISE, TERMINAL -> crossSection;
        };
    }
}
