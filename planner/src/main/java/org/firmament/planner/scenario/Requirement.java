package org.firmament.planner.scenario;

import java.util.OptionalDouble;
import org.firmament.catalogs.units.Limits;
import org.firmament.catalogs.units.Written;

/// What the exit code answers for.
///
/// @param measure    figure of merit it is about, as results name it
/// @param statistic  which of its statistics
/// @param target     which target, where the figure has several
public record Requirement(
        @Written(says = "figure of merit, as results name it")
        String measure,

        @Written(fallback = "mean", says = "which of its statistics")
        String statistic,

        @Written(fallback = "''", says = "which target or constellation, where the figure has several")
        String target,

        @Written(says = "least value that meets it") OptionalDouble atLeast,
        @Written(says = "greatest value that meets it") OptionalDouble atMost) {
    public Requirement {
        Limits.check(Requirement.class, measure, statistic, target, atLeast, atMost);
        Limits.require(
                atLeast.isPresent() || atMost.isPresent(),
                "at_least",
                "nothing",
                "a bound",
                "write at_least or at_most");
    }
}
