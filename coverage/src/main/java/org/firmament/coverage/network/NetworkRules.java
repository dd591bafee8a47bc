package org.firmament.coverage.network;

import java.util.List;
import org.firmament.catalogs.units.Limits;
import org.firmament.catalogs.units.Unit;
import org.firmament.catalogs.units.Written;

/// How sensors, command nodes and carriers are linked.
///
/// @param command         ground assets where it is decided
/// @param topology        which satellites point at each other
/// @param neighbours      nearest satellites each one points at, for [Topology#NEAREST]
/// @param bridges         nearest satellites of another constellation each one of the smaller points at, for
///                        [Topology#GRID]
/// @param terminals       most cross-links of one satellite at once
/// @param maxRange        longest cross-link [m]
/// @param grazeHeight     least height of a cross-link over the ellipsoid [m]
/// @param minElevation    least one of a satellite over a ground node's horizontal [rad]
/// @param hopDelay        of every link passed, beside its light time [s]
/// @param landlines       which ground nodes are joined by cable
/// @param step            between looks at the links [s]
/// @param lost            ground assets and constellations without any link
public record NetworkRules(
        @Written(says = "ground assets where it is decided") List<String> command,

        @Written(fallback = "grid", says = "which satellites point at each other")
        Topology topology,

        @Written(min = 1, max = 32, fallback = "4", says = "satellites each one points at, for topology: nearest")
        int neighbours,

        @Written(
                min = 0,
                max = 8,
                fallback = "1",
                says = "satellites of each larger constellation each one points at, for topology: grid")
        int bridges,

        @Written(min = 1, max = 64, fallback = "5", says = "most cross-links of one satellite at once")
        int terminals,

        @Written(unit = Unit.KILOMETRES, min = 1, max = 1e6, fallback = "6000", says = "longest cross-link")
        double maxRange,

        @Written(
                unit = Unit.KILOMETRES,
                min = 0,
                max = 1_000,
                fallback = "100",
                says = "least height of a cross-link over the ground")
        double grazeHeight,

        @Written(
                unit = Unit.DEGREES,
                min = 0,
                max = 90,
                fallback = "10",
                says = "least elevation of a satellite over a ground node")
        double minElevation,

        @Written(
                unit = Unit.SECONDS,
                min = 0,
                max = 600,
                fallback = "0.05",
                says = "delay of every link passed, beside its light time")
        double hopDelay,

        @Written(fallback = "all", says = "ground nodes joined by cable: all or none")
        Landlines landlines,

        @Written(unit = Unit.SECONDS, min = 1, max = 3_600, fallback = "30", says = "between looks at the links")
        double step,

        @Written(fallback = "[]", says = "ground assets and constellations without any link")
        List<String> lost) {
    /// Which satellites point at each other.
    public enum Topology {
        /// The satellites before and behind in the plane and the nearest ones in the planes beside it, and bridges
        /// between constellations.
        GRID,
        /// The nearest ones, of whatever constellation.
        NEAREST
    }

    /// Which ground nodes are joined by cable.
    public enum Landlines {
        /// Every one with every other, along the great circle.
        ALL,
        /// None: the ground speaks through satellites only.
        NONE
    }

    public NetworkRules {
        command = List.copyOf(command);
        lost = List.copyOf(lost);
        Limits.check(
                NetworkRules.class,
                command,
                topology,
                neighbours,
                bridges,
                terminals,
                maxRange,
                grazeHeight,
                minElevation,
                hopDelay,
                landlines,
                step,
                lost);
        Limits.require(
                !command.isEmpty(),
                "command",
                "[]",
                "at least one ground asset where it is decided",
                "name one of the scenario's ground assets");
    }
}
