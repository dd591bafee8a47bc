package org.firmament.planner.results;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.firmament.catalogs.units.Unit;
import org.firmament.catalogs.units.Written;
import org.firmament.coverage.access.FigureOfMerit;

/// Who can be engaged, before anything is allocated.
///
/// @param figures  over all launches of all raids, and by constellation or ground asset
/// @param groups   by constellation or ground asset
public record EngagementResult(List<FigureOfMerit> figures, List<Group> groups) {
    /// What one constellation or ground asset can do against the raids.
    ///
    /// @param kind                  `space` or `ground`
    /// @param carriers              satellites or sites that hold interceptors
    /// @param flyout                shortest time from release to burnout less margin over the threats' classes at
    ///                              the doctrine's detection and decision [s]; 0 for what does not engage boost
    /// @param reach                 distance flown in that time [m]
    /// @param absenteeRatio         interceptors held for each that can engage a launch, as flown: quotient of the
    ///                              sums over launches and raids; absent if none ever can
    /// @param absenteeRatioUniform  interceptors on a uniform shell for each one in reach; 0 without reach
    /// @param inReachMean           carriers with an opportunity at a launch: mean over launches and raids
    /// @param inReachMinimum        guaranteed minimum over launches and raids
    /// @param inReachPercentile10   tenth percentile over launches and raids
    /// @param reasons               carrier-launch pairs without an opportunity, by first obstacle
    public record Group(
            String name,
            String kind,
            int carriers,
            int interceptors,
            @Written(unit = Unit.SECONDS) double flyout,
            @Written(unit = Unit.KILOMETRES) double reach,
            OptionalDouble absenteeRatio,
            double absenteeRatioUniform,
            double inReachMean,
            double inReachMinimum,
            double inReachPercentile10,
            Map<String, Long> reasons) {
        public Group {
            reasons = Map.copyOf(reasons);
        }
    }

    public EngagementResult {
        figures = List.copyOf(figures);
        groups = List.copyOf(groups);
    }

    /// The same with more figures.
    public EngagementResult with(List<FigureOfMerit> more) {
        return new EngagementResult(
                Stream.concat(figures.stream(), more.stream()).toList(), groups);
    }
}
