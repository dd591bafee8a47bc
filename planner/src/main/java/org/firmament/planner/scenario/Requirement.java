package org.firmament.planner.scenario;

import java.util.OptionalDouble;
import org.firmament.catalogs.units.Keys;
import org.firmament.catalogs.units.Limits;
import org.firmament.catalogs.units.Written;

/// What the exit code answers for.
///
/// @param figure   it is about; its keys stand beside the requirement's own
/// @param atLeast  least value that meets it, in the unit of the figure
/// @param atMost   greatest value that meets it, in the unit of the figure
public record Requirement(
        @Written(flat = true) FigureName figure,
        @Written(says = "least value that meets it") OptionalDouble atLeast,
        @Written(says = "greatest value that meets it") OptionalDouble atMost) {
    public Requirement {
        Limits.check(Requirement.class, figure, atLeast, atMost);
        Limits.require(
                atLeast.isPresent() || atMost.isPresent(),
                "at_least",
                "nothing",
                "a bound",
                "write at_least or at_most");
        Limits.require(
                atLeast.orElse(Double.NEGATIVE_INFINITY) <= atMost.orElse(Double.POSITIVE_INFINITY),
                "at_least",
                atLeast.orElse(0),
                "at most at_most, " + Keys.number(atMost.orElse(0)),
                "swap the two");
    }
}
