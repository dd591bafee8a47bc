package org.firmament.planner.study;

import java.util.Optional;
import java.util.OptionalDouble;
import org.firmament.catalogs.units.Limits;
import org.firmament.catalogs.units.Unit;
import org.firmament.catalogs.units.Written;

/// How often the uncertain values of an architecture are drawn.
///
/// @param most        draws of one architecture
/// @param least       draws before it may stop early
/// @param width       of the confidence interval of the mean of `of` at which it stops early
/// @param of          figure whose interval is looked at; the first objective if left out
/// @param confidence  of every interval
public record Draws(
        @Written(min = 2, max = 100_000, fallback = "100", says = "draws of one architecture")
        int most,

        @Written(min = 2, max = 100_000, fallback = "10", says = "draws before it may stop early")
        int least,

        @Written(min = 0, above = true, says = "width of the confidence interval at which it stops early")
        OptionalDouble width,

        @Written(says = "figure whose interval is looked at; the first objective if left out")
        Optional<String> of,

        @Written(unit = Unit.PERCENT, min = 50, max = 99.99, fallback = "95", says = "confidence of every interval")
        double confidence) {
    public Draws {
        Limits.check(Draws.class, most, least, width, of, confidence);
        Limits.require(least <= most, "least", least, "at most most " + most, "write least: " + most);
    }
}
