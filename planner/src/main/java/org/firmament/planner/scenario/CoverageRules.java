package org.firmament.planner.scenario;

import java.util.OptionalDouble;
import org.firmament.catalogs.units.Limits;
import org.firmament.catalogs.units.Unit;
import org.firmament.catalogs.units.Written;

/// How coverage of grids and regions is computed. Named points and flights are few: their accesses are
/// always exact.
///
/// @param sampling      between samples of time [s]
/// @param linkedWithin  longest path from a sensor to a command node with which it counts [s]; empty where it
///                      counts whatever its links
public record CoverageRules(
        @Written(fallback = "exact", says = "how coverage of grids and regions is computed")
        Method method,

        @Written(
                unit = Unit.SECONDS,
                min = 1,
                max = 3_600,
                fallback = "60",
                says = "time between samples, for method: sampled")
        double sampling,

        @Written(
                unit = Unit.SECONDS,
                min = 0,
                max = 86_400,
                says =
                        "if given, a sensor counts only while a path that takes no longer leads from it to a command node")
        OptionalDouble linkedWithin) {
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
        Limits.check(CoverageRules.class, method, sampling, linkedWithin);
    }

    /// Of sensors whatever their links.
    public CoverageRules(Method method, double sampling) {
        this(method, sampling, OptionalDouble.empty());
    }
}
