package org.firmament.planner.scenario;

import java.util.OptionalDouble;
import org.firmament.catalogs.units.Limits;
import org.firmament.catalogs.units.Written;

/// A figure of the scenario that choices are held against their cost by.
///
/// @param figure  its keys stand beside this one's own
/// @param better  which way is better
public record FrontFigure(
        @Written(flat = true) FigureName figure,

        @Written(fallback = "less", says = "which way is better")
        Better better) {
    /// Which way is better.
    public enum Better {
        LESS,
        MORE
    }

    public FrontFigure {
        Limits.check(FrontFigure.class, figure, better);
    }

    /// The figure as a requirement that any value meets.
    public Requirement asked() {
        return new Requirement(figure, OptionalDouble.empty(), OptionalDouble.of(Double.MAX_VALUE));
    }

    /// The value's distance from good: less is better.
    public double badness(double value) {
        return better == Better.LESS ? value : -value;
    }
}
