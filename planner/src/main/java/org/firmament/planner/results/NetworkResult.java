package org.firmament.planner.results;

import java.util.List;
import java.util.OptionalDouble;
import org.firmament.catalogs.units.Unit;
import org.firmament.catalogs.units.Written;
import org.firmament.coverage.access.FigureOfMerit;

/// How the network serves sensors, carriers and command nodes over the scenario; `network.csv` has all of them.
///
/// @param figures  by constellation or ground asset, and by command node
/// @param worst    the nodes without a path for longest, at most ten
public record NetworkResult(List<FigureOfMerit> figures, List<NodeService> worst) {
    public NetworkResult {
        figures = List.copyOf(figures);
        worst = List.copyOf(worst);
    }

    /// How one node is served.
    ///
    /// @param group           its constellation or ground asset
    /// @param role            sensor, carrier or command
    /// @param unlinked        fraction of the time without a path
    /// @param gaps            spans without a path, those at the ends included
    /// @param longestGap      [s]
    /// @param meanGap         [s]; absent without a gap
    /// @param meanLatency     of the shortest path, while there is one [s]
    /// @param longestLatency  [s]
    public record NodeService(
            String name,
            String group,
            String role,

            @Written(says = "fraction of the time without a path")
            double unlinked,

            @Written(says = "spans without a path") int gaps,
            @Written(unit = Unit.SECONDS) double longestGap,
            @Written(unit = Unit.SECONDS) OptionalDouble meanGap,
            @Written(unit = Unit.SECONDS) OptionalDouble meanLatency,
            @Written(unit = Unit.SECONDS) OptionalDouble longestLatency) {}
}
