package org.firmament.planner.scenario;

import java.util.OptionalDouble;
import org.firmament.catalogs.units.Limits;
import org.firmament.catalogs.units.Written;

/// A figure of the scenario that choices are held against their cost by.
///
/// @param measure    figure of merit, as results name it
/// @param statistic  which of its statistics
/// @param target     which target, where the figure has several
/// @param better     which way is better
public record FrontFigure(
        @Written(says = "figure of merit, as results name it")
        String measure,

        @Written(fallback = "mean", says = "which of its statistics")
        String statistic,

        @Written(fallback = "''", says = "which target or constellation, where the figure has several")
        String target,

        @Written(fallback = "less", says = "which way is better")
        Better better) {
    /// Which way is better.
    public enum Better {
        LESS,
        MORE
    }

    public FrontFigure {
        Limits.check(FrontFigure.class, measure, statistic, target, better);
        asked(measure, statistic, target);
    }

    /// The figure as a requirement that any value meets.
    public Requirement asked() {
        return asked(measure, statistic, target);
    }

    private static Requirement asked(String measure, String statistic, String target) {
        return new Requirement(measure, statistic, target, OptionalDouble.empty(), OptionalDouble.of(Double.MAX_VALUE));
    }

    /// The value's distance from good: less is better.
    public double badness(double value) {
        return better == Better.LESS ? value : -value;
    }
}
