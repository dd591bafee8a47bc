package org.firmament.catalogs;

import java.util.OptionalDouble;
import org.firmament.catalogs.units.Limits;
import org.firmament.catalogs.units.Unit;
import org.firmament.catalogs.units.Written;

/// What an interceptor's last seconds ask for. Its keys stand beside the interceptor's own.
///
/// @param minClosingSpeed  least speed at which it and the missile may meet [m/s]
/// @param maxClosingSpeed  greatest speed at which its seeker and divert can still follow [m/s]
/// @param divertSpeed      speed its divert motors can gain for the last correction [m/s]; empty if never short
/// @param predictionError  by which the intercept foreseen at release is off, for each second of flight [m/s]
/// @param seekerRange      from the missile at which its own seeker takes over [m]
/// @param lighting         of the missile that its seeker needs
public record Endgame(
        @Written(
                unit = Unit.KILOMETRES_PER_SECOND,
                min = 0,
                max = 40,
                fallback = "0",
                says = "least speed at which interceptor and missile meet")
        double minClosingSpeed,

        @Written(
                unit = Unit.KILOMETRES_PER_SECOND,
                min = 0,
                above = true,
                max = 40,
                fallback = "40",
                says = "greatest speed at which interceptor and missile meet")
        double maxClosingSpeed,

        @Written(
                unit = Unit.METRES_PER_SECOND,
                min = 0,
                max = 5_000,
                says = "speed for the last correction; left out, it is never short")
        OptionalDouble divertSpeed,

        @Written(
                unit = Unit.METRES_PER_SECOND,
                min = 0,
                max = 1_000,
                fallback = "0",
                says = "error of the foreseen intercept for each second of flight")
        double predictionError,

        @Written(
                unit = Unit.KILOMETRES,
                min = 0,
                above = true,
                max = 10_000,
                fallback = "300",
                says = "distance at which its own seeker takes over")
        double seekerRange,

        @Written(fallback = "any", says = "light on the missile that its seeker needs")
        Lighting lighting) {
    /// Light on the missile.
    public enum Lighting {
        /// Day or night.
        ANY,
        /// The Sun must shine on it, as for a visible-light seeker.
        SUNLIT
    }

    /// Asks for nothing.
    public static final Endgame ANY = new Endgame(0, 40e3, OptionalDouble.empty(), 0, 300e3, Lighting.ANY);

    public Endgame {
        Limits.check(
                Endgame.class, minClosingSpeed, maxClosingSpeed, divertSpeed, predictionError, seekerRange, lighting);
        Limits.require(
                minClosingSpeed < maxClosingSpeed,
                "max_closing_speed_km_s",
                maxClosingSpeed / 1e3,
                "more than min_closing_speed_km_s " + minClosingSpeed / 1e3,
                "the two are swapped");
    }
}
