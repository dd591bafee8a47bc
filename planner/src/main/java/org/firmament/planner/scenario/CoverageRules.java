package org.firmament.planner.scenario;

import org.firmament.catalogs.units.Limits;
import org.firmament.catalogs.units.Unit;
import org.firmament.catalogs.units.Written;

/// How coverage of grids and regions is computed. Named points and flights are few: their accesses are
/// always exact.
///
/// @param sampling  between samples of time [s]
public record CoverageRules(
        @Written(fallback = "exact", says = "how coverage of grids and regions is computed")
        Method method,

        @Written(
                unit = Unit.SECONDS,
                min = 1,
                max = 3_600,
                fallback = "60",
                says = "time between samples, for method: sampled")
        double sampling) {
    /// The methods, from most to least work.
    public enum Method {
        /// Every access with its start and end: all figures.
        EXACT,
        /// Who sees what at samples of time: shares of the time, and gaps in whole steps.
        SAMPLED,
        /// Averages over unending time, by latitude: shares of the time only.
        SCREENED
    }

    public CoverageRules {
        Limits.check(CoverageRules.class, method, sampling);
    }
}
