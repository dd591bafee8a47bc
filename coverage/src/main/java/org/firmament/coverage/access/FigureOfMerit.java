package org.firmament.coverage.access;

/// One number that sums coverage up, as results carry it. `docs/concepts/coverage.md` defines each.
///
/// @param name       in snake case: `percent_coverage`, `revisit_time`, …
/// @param unit       `pct`, `s`, or `1` for a count or fraction
/// @param statistic  over points, times or accesses: `mean`, `minimum`, `maximum`, `percentile_5`, `percentile_95`
/// @param target     what it was computed over
public record FigureOfMerit(String name, double value, String unit, String statistic, String target) {
    public FigureOfMerit {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(name + " " + statistic + " of " + target + " is " + value);
        }
    }
}
