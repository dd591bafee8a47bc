package org.firmament.catalogs;

import java.util.OptionalDouble;
import org.firmament.catalogs.units.Keys;
import org.firmament.catalogs.units.Limits;
import org.firmament.catalogs.units.Unit;
import org.firmament.catalogs.units.Written;

/// What a sensor measures with: how faint a missile it detects, how often it looks, and how far off each look is.
public sealed interface Instrument {
    /// Standard error of one look's direction, on either of two axes [rad].
    double angleError();

    /// Time from one look at a missile to the next [s].
    double look();

    /// Measures directions by the light a missile gives off.
    ///
    /// @param nei          irradiance that equals the noise of one second of integration, against space [W/m²]
    /// @param earthNei     the same against the Earth, its clutter included [W/m²]; as against space if left out
    /// @param integration  time one look gathers light for [s]
    /// @param thresholdSnr least ratio of signal to noise that counts as seen
    /// @param transmission part of the light that passes the air between
    record Infrared(
            @Written(
                    unit = Unit.WATTS_PER_SQUARE_METRE,
                    min = 0,
                    above = true,
                    max = 1,
                    says = "irradiance that equals the noise of one second of integration, against space")
            double nei,

            @Written(
                    unit = Unit.WATTS_PER_SQUARE_METRE,
                    min = 0,
                    above = true,
                    max = 1,
                    says = "the same against the Earth, clutter included; as against space if left out")
            OptionalDouble earthNei,

            @Written(
                    unit = Unit.SECONDS,
                    min = 0,
                    above = true,
                    max = 60,
                    fallback = "1",
                    says = "time one look gathers light for")
            double integration,

            @Written(min = 1, max = 1_000, fallback = "6", says = "least ratio of signal to noise that counts as seen")
            double thresholdSnr,

            @Written(
                    min = 0,
                    above = true,
                    max = 1,
                    fallback = "1",
                    says = "part of the light that passes the air between")
            double transmission,

            @Written(
                    unit = Unit.MICRORADIANS,
                    min = 0,
                    above = true,
                    max = 100_000,
                    says = "standard error of one look, each of two angles")
            double angleError,

            @Written(
                    unit = Unit.SECONDS,
                    min = 0.1,
                    max = 600,
                    fallback = "1",
                    says = "from one look at a missile to the next")
            double look)
            implements Instrument {
        public Infrared {
            Limits.check(Infrared.class, nei, earthNei, integration, thresholdSnr, transmission, angleError, look);
            Limits.require(
                    integration <= look,
                    "integration_s",
                    Keys.number(integration),
                    "at most look_s " + Keys.number(look),
                    "the two are swapped");
            Limits.require(
                    earthNei.isEmpty() || earthNei.getAsDouble() >= nei,
                    "earth_nei_w_m2",
                    Keys.number(earthNei.orElse(nei)),
                    "at least nei_w_m2 " + Keys.number(nei),
                    "the two are swapped");
        }
    }

    /// Measures directions and distances by its own echo.
    ///
    /// @param referenceRange         distance at which it detects the reference cross-section [m]
    /// @param referenceCrossSection  [m²]
    /// @param rangeError             standard error of one look's distance [m]
    record Radar(
            @Written(
                    unit = Unit.KILOMETRES,
                    min = 0,
                    above = true,
                    max = 100_000,
                    says = "distance at which it detects the reference cross-section")
            double referenceRange,

            @Written(
                    unit = Unit.SQUARE_METRES,
                    min = 0,
                    above = true,
                    max = 1e4,
                    fallback = "1",
                    says = "cross-section it detects at that distance")
            double referenceCrossSection,

            @Written(
                    unit = Unit.MICRORADIANS,
                    min = 0,
                    above = true,
                    max = 100_000,
                    says = "standard error of one look, each of two angles")
            double angleError,

            @Written(
                    unit = Unit.METRES,
                    min = 0,
                    above = true,
                    max = 100_000,
                    says = "standard error of one look's distance")
            double rangeError,

            @Written(
                    unit = Unit.SECONDS,
                    min = 0.1,
                    max = 600,
                    fallback = "1",
                    says = "from one look at a missile to the next")
            double look)
            implements Instrument {
        public Radar {
            Limits.check(Radar.class, referenceRange, referenceCrossSection, angleError, rangeError, look);
        }
    }
}
