package org.firmament.planner;

import java.util.List;
import org.firmament.coverage.access.Grids;
import org.firmament.coverage.access.LinePoints;
import org.firmament.coverage.access.TargetPoint;
import org.firmament.orbits.RegionArea;
import org.firmament.planner.scenario.Cells;
import org.firmament.planner.scenario.Target;

/// The points of a target that stands still.
final class StandingPoints {
    private StandingPoints() {}

    /// None for what moves.
    static List<TargetPoint> of(Target target) {
        return switch (target) {
            case Target.Grid(Cells cells) ->
                Grids.latitudeLongitude(cells.spacing(), cells.altitude(), cells.south(), cells.north());
            case Target.EqualArea(Cells cells) ->
                Grids.equalArea(cells.spacing(), cells.altitude(), cells.south(), cells.north());
            case Target.Area area -> Grids.within(new RegionArea(area.area()), area.spacing(), area.altitude());
            case Target.Line line -> LinePoints.along(line.lines(), line.spacing());
            case Target.Points points -> Grids.points(points.all());
            case Target.Flights _, Target.Trajectory _, Target.Satellites _ -> List.of();
        };
    }
}
