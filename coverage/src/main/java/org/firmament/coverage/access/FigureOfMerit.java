package org.firmament.coverage.access;

/// One number of a report, said so that nobody can misread it.
///
/// @param name       of the figure, such as `percent_coverage`
/// @param value      in the unit beside it; finite
/// @param unit       `percent`, `s`, `count`, …
/// @param statistic  `mean`, `minimum`, `maximum`, `percentile_95`, …
/// @param target     what it is over: a grid, a corridor, a constellation
public record FigureOfMerit(String name, double value, String unit, String statistic, String target) {
    public FigureOfMerit {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(
                    name + " of " + target + " is " + value + ": a figure is a finite number");
        }
    }
}
