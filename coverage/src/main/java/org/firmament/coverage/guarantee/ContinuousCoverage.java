package org.firmament.coverage.guarantee;

import java.util.List;
import org.firmament.catalogs.units.Limits;
import org.firmament.catalogs.units.Unit;
import org.firmament.catalogs.units.Written;

/// What circular orbits of one height guarantee on a sphere: how far any place can ever be from its n-th
/// nearest sub-satellite point.
///
/// All satellites fly the same angle in the same time, and their nodes drift alike; so the Earth may turn
/// below them as it likes, and one turn of phase is all that ever happens.
///
/// @param orbits     the satellites
/// @param south      least latitude asked about, geocentric [rad]
/// @param north      greatest latitude asked about, geocentric [rad]
/// @param tolerance  between the two bounds of a bracket [rad]
public record ContinuousCoverage(
        @Written(says = "the satellites") List<CircularOrbit> orbits,
        @Written(unit = Unit.DEGREES, min = -90, max = 90) double south,
        @Written(unit = Unit.DEGREES, min = -90, max = 90) double north,
        @Written(unit = Unit.DEGREES, min = 1e-4, max = 10) double tolerance) {
    /// Most satellites.
    public static final int MOST_SATELLITES = 20_000;

    /// Boxes of place and phase a search looks at before it ends with a wider bracket than asked for.
    private static final long MOST_BOXES = 10_000_000;

    public ContinuousCoverage {
        orbits = List.copyOf(orbits);
        Limits.check(ContinuousCoverage.class, orbits, south, north, tolerance);
        Limits.require(
                !orbits.isEmpty() && orbits.size() <= MOST_SATELLITES,
                "satellites",
                orbits.size(),
                "1 to " + MOST_SATELLITES + " satellites",
                "leave some out");
        Limits.require(south <= north, "south_deg", Math.toDegrees(south), "south of north", "the two are swapped");
    }

    /// The largest angle from any place to its n-th nearest sub-satellite point at any time. The bracket is
    /// as narrow as `tolerance` unless the search would look at more than 10 million boxes; it holds in any
    /// case.
    ///
    /// @param fold  n, from 1 to the number of satellites
    public Worst worst(int fold) {
        return search(fold).search(tolerance, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, MOST_BOXES);
    }

    /// Proves or refutes that every place always has at least `fold` sub-satellite points within `footprint`.
    ///
    /// @param footprint  angle at the Earth's centre [rad]
    public Guarantee prove(int fold, double footprint) {
        Worst worst = search(fold).search(tolerance, footprint, footprint, MOST_BOXES);
        if (worst.upper() <= footprint) {
            return new Guarantee.Proved(worst);
        }
        return worst.lower() > footprint ? new Guarantee.Hole(worst.where(), worst.lower()) : new Guarantee.Open(worst);
    }

    private PlaceSearch search(int fold) {
        Limits.require(
                1 <= fold && fold <= orbits.size(),
                "fold",
                fold,
                "1 to the " + orbits.size() + " satellites there are",
                "ask for fewer");
        boolean mirrored = south == -north;
        return new PlaceSearch(orbits, fold, south, north, Symmetry.period(orbits, mirrored));
    }
}
