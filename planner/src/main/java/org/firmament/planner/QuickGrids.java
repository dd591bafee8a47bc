package org.firmament.planner;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.firmament.coverage.access.Coverage;
import org.firmament.coverage.access.Grids;
import org.firmament.coverage.access.LatitudeShares;
import org.firmament.coverage.access.Ring;
import org.firmament.coverage.access.RingGrid;
import org.firmament.coverage.access.SampledCoverage;
import org.firmament.coverage.access.ScreenedCoverage;
import org.firmament.coverage.access.TargetPoint;
import org.firmament.coverage.access.TimeSpan;
import org.firmament.coverage.sensing.SensorAsset;
import org.firmament.orbits.Earth;
import org.firmament.planner.scenario.Cells;
import org.firmament.planner.scenario.Scenario;
import org.firmament.planner.scenario.Target;

/// Coverage of grids and regions by samples of time or by averages over unending time.
record QuickGrids(Scenario scenario, Earth earth, Defence defence, int threads) {
    /// Coverage of a target's points at samples of time; a region's has no shares of its area by time.
    ///
    /// @param points  of the target, in its order
    Coverage sampled(Target target, List<TargetPoint> points) {
        List<SampledCoverage.Group> groups = new ArrayList<>();
        for (Defence.Fleet fleet : defence.fleets()) {
            sensor(fleet)
                    .map(SensorAsset::view)
                    .map(view -> fleet.shell().isPresent()
                            ? SampledCoverage.Group.of(fleet.shell().get(), view)
                            : SampledCoverage.Group.of(fleet.motions(), view))
                    .ifPresent(groups::add);
        }
        Coverage whole = new SampledCoverage(
                        wholeRings(target, points),
                        earth,
                        new TimeSpan(0, scenario.duration()),
                        scenario.coverage().sampling(),
                        threads)
                .of(groups)
                .orElseThrow();
        if (whole.points().size() == points.size()) {
            return whole;
        }
        Set<String> names = points.stream().map(TargetPoint::name).collect(Collectors.toSet());
        return whole.only(p -> names.contains(whole.points().get(p).name()));
    }

    /// Coverage of a target's latitudes over unending time.
    List<LatitudeShares> screened(List<TargetPoint> points) {
        List<ScreenedCoverage.Layer> layers = new ArrayList<>();
        for (Defence.Fleet fleet : defence.fleets()) {
            sensor(fleet)
                    .map(sensor -> new ScreenedCoverage.Layer(fleet.shell().orElseThrow(), sensor.view()))
                    .ifPresent(layers::add);
        }
        return new ScreenedCoverage(layers, earth).over(latitudes(points));
    }

    private Optional<SensorAsset> sensor(Defence.Fleet fleet) {
        return defence.sensors().stream()
                .filter(sensor -> sensor.group().equals(fleet.design().name()))
                .findFirst();
    }

    /// The latitudes of a grid's points, each with as many points as it has.
    private static RingGrid latitudes(List<TargetPoint> points) {
        Map<Double, List<TargetPoint>> byLatitude = points.stream()
                .collect(Collectors.groupingBy(point -> point.place().lat(), TreeMap::new, Collectors.toList()));
        List<Ring> rings = byLatitude.entrySet().stream()
                .map(ring -> new Ring(
                        ring.getKey(),
                        ring.getValue().getFirst().place().lon(),
                        ring.getValue().size(),
                        ring.getValue().getFirst().weight()))
                .toList();
        return new RingGrid(rings, points.getFirst().place().alt());
    }

    /// The rings a target's points are on, all the way round.
    private static RingGrid wholeRings(Target target, List<TargetPoint> points) {
        return switch (target) {
            case Target.Grid(Cells cells) ->
                Grids.latitudeLongitudeRings(cells.spacing(), cells.altitude(), cells.south(), cells.north());
            case Target.EqualArea(Cells cells) ->
                Grids.equalAreaRings(cells.spacing(), cells.altitude(), cells.south(), cells.north());
            case Target.Area area -> {
                RingGrid world = Grids.equalAreaRings(area.spacing(), area.altitude(), -Math.PI / 2, Math.PI / 2);
                Set<Double> latitudes =
                        points.stream().map(point -> point.place().lat()).collect(Collectors.toSet());
                yield new RingGrid(
                        world.rings().stream()
                                .filter(ring -> latitudes.contains(ring.lat()))
                                .toList(),
                        world.altitude());
            }
            case Target.Line _, Target.Points _, Target.Flights _, Target.Trajectory _, Target.Satellites _ ->
                throw new IllegalArgumentException("no grid: " + target);
        };
    }
}
