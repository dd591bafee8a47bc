package org.firmament.planner;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.firmament.catalogs.Place;
import org.firmament.catalogs.units.Keys;
import org.firmament.catalogs.units.Unit;
import org.firmament.coverage.access.AccessSink;
import org.firmament.coverage.access.Coverage;
import org.firmament.coverage.access.CoverageRun;
import org.firmament.coverage.access.FigureOfMerit;
import org.firmament.coverage.access.Grids;
import org.firmament.coverage.access.LinePoints;
import org.firmament.coverage.access.SampledCoverage;
import org.firmament.coverage.access.ScreenedCoverage;
import org.firmament.coverage.access.TargetPoint;
import org.firmament.coverage.access.TargetRun;
import org.firmament.coverage.access.TimeSpan;
import org.firmament.coverage.access.Timeline;
import org.firmament.coverage.access.ViewGeometry;
import org.firmament.coverage.network.Service;
import org.firmament.coverage.sensing.CustodyFinder;
import org.firmament.coverage.sensing.SensorAsset;
import org.firmament.orbits.Earth;
import org.firmament.orbits.RegionArea;
import org.firmament.orbits.threat.Trajectories;
import org.firmament.planner.results.Atlas;
import org.firmament.planner.results.GuaranteeResult;
import org.firmament.planner.scenario.Cells;
import org.firmament.planner.scenario.Scenario;
import org.firmament.planner.scenario.Target;

/// Access and figures of merit of all sensors together over the scenario's targets.
final class CoverageStage {
    /// Between samples of the time series of area covered [s].
    private static final double SERIES_STEP = 300;

    private final Scenario scenario;
    private final Earth earth;
    private final Trajectories trajectories;
    private final Defence defence;
    private final RunListener listener;
    private final SharedWork shared;
    private final CustodyFinder custodyFinder;
    private final List<SensorAsset> sensors;
    private final double end;
    private final int threads;
    private final GuaranteeStage guarantees;
    private final QuickGrids quick;
    private final List<FigureOfMerit> figures = new ArrayList<>();
    private final CoverageDrawings drawings;
    private final Optional<ViewGeometry> geometry;
    private final Map<String, RegionArea> regions = new LinkedHashMap<>();
    private final List<String> cutShort = new ArrayList<>();
    private Optional<List<Timeline>> linked = Optional.empty();
    private int notBegun;

    /// @param end  of everything that moves [s after the epoch]
    CoverageStage(
            Scenario scenario,
            Earth earth,
            Trajectories trajectories,
            Defence defence,
            CustodyFinder custodyFinder,
            double end,
            int threads,
            RunListener listener,
            SharedWork shared) {
        this.scenario = scenario;
        this.end = end;
        this.shared = shared;
        this.earth = earth;
        this.defence = defence;
        this.trajectories = trajectories;
        this.listener = listener;
        this.custodyFinder = custodyFinder;
        sensors = defence.sensors().stream()
                .sorted(Comparator.comparing(SensorAsset::name))
                .toList();
        this.threads = threads;
        drawings = new CoverageDrawings(scenario.duration());
        geometry = Optional.of(new ViewGeometry(scenario.geometry(), earth))
                .filter(wanted -> wanted.rules().any());
        scenario.regions().forEach(region -> regions.put(region.name(), new RegionArea(region)));
        guarantees = new GuaranteeStage(scenario, earth, defence);
        quick = new QuickGrids(scenario, earth, defence, threads);
    }

    /// Covers every target, in file order.
    CoverageStage cover() {
        linked = scenario.coverage().linkedWithin().isPresent()
                        && !scenario.targets().isEmpty()
                ? defence.links().map(this::linked)
                : Optional.empty();
        for (Target target : scenario.targets()) {
            if (!listener.goesOn()) {
                notBegun++;
                continue;
            }
            switch (target) {
                case Target.Grid(Cells cells) ->
                    grid(
                            target,
                            "grid " + degrees(cells.spacing()),
                            shared.points(target, () -> latitudeLongitude(cells)));
                case Target.EqualArea(Cells cells) ->
                    grid(
                            target,
                            "equal-area grid " + degrees(cells.spacing()),
                            shared.points(target, () -> equalArea(cells)));
                case Target.Area area ->
                    grid(target, "region " + area.area().name(), shared.points(target, () -> within(area)));
                case Target.Line line -> exact(target, name(line), LinePoints.along(line.lines(), line.spacing()));
                case Target.Points points -> exact(target, name(points), byName(points));
                case Target.Flights _, Target.Trajectory _, Target.Satellites _ -> moving(target);
            }
        }
        return this;
    }

    /// When each sensor counts: while a path that is short enough leads from it to a command node.
    private List<Timeline> linked(DefenceLinks links) {
        DefenceLinks sorted = links.serving(sensors, List.of());
        TimeSpan span = new TimeSpan(0, end);
        double within = scenario.coverage().linkedWithin().orElseThrow();
        return NetworkService.ofSensors(sorted, span, within, threads).stream()
                .map(Service::linked)
                .toList();
    }

    private SensorEngines engines() {
        return new SensorEngines(
                sensors,
                defence.fleets(),
                earth,
                new TimeSpan(0, scenario.duration()),
                scenario.propagation().step(),
                linked);
    }

    /// This stage as if it had covered and found these figures, and nothing to draw.
    CoverageStage found(List<FigureOfMerit> before) {
        figures.clear();
        figures.addAll(before);
        return this;
    }

    /// What is missing because the user ended the run.
    List<String> missing() {
        List<String> sentences = new ArrayList<>(cutShort);
        if (notBegun > 0) {
            sentences.add(notBegun + (notBegun == 1 ? " target was" : " targets were") + " not begun");
        }
        return sentences;
    }

    List<FigureOfMerit> figures() {
        return List.copyOf(figures);
    }

    List<GuaranteeResult> guarantees() {
        return guarantees.results();
    }

    /// `drawn` with the grids, profiles and time series of this stage.
    Atlas addTo(Atlas drawn) {
        return drawings.addTo(drawn);
    }

    private static List<TargetPoint> latitudeLongitude(Cells cells) {
        return Grids.latitudeLongitude(cells.spacing(), cells.altitude(), cells.south(), cells.north());
    }

    private static List<TargetPoint> equalArea(Cells cells) {
        return Grids.equalArea(cells.spacing(), cells.altitude(), cells.south(), cells.north());
    }

    private static List<TargetPoint> within(Target.Area area) {
        return Grids.within(new RegionArea(area.area()), area.spacing(), area.altitude());
    }

    /// Accesses are listed by point and satellite, both in the order of their names.
    private static List<TargetPoint> byName(Target.Points points) {
        return Grids.points(points.all()).stream()
                .sorted(Comparator.comparing(TargetPoint::name))
                .toList();
    }

    private void grid(Target target, String name, List<TargetPoint> points) {
        switch (scenario.coverage().method()) {
            case EXACT -> exact(target, name, points);
            case SAMPLED -> {
                listener.progress("coverage of " + name, 0, points.size());
                Coverage sampled = quick.sampled(target, points);
                figures.addAll(SampledCoverage.figures(sampled, name));
                figures.addAll(guarantees.over(target, name));
                drawings.add(name, points, sampled);
            }
            case SCREENED -> {
                figures.addAll(ScreenedCoverage.figures(quick.screened(points), name));
                figures.addAll(guarantees.over(target, name));
            }
        }
    }

    private void exact(Target target, String name, List<TargetPoint> points) {
        List<String> names = points.stream().map(TargetPoint::name).toList();
        CoverageRun.Done done = new CoverageRun(engines().over(points), SERIES_STEP, threads, geometry)
                .points(points, sink(target, names), (now, all) -> {
                    listener.progress("coverage of " + name, now, all);
                    return listener.goesOn();
                });
        String called = name;
        if (done.partial()) {
            called = String.format(
                    Locale.ROOT,
                    "%s (%,d of %,d points to %.1f h)",
                    name,
                    done.points().size(),
                    done.asked(),
                    done.followed() / 3600);
            cutShort.add("coverage of " + called);
        }
        figures.addAll(done.coverage().figures(called));
        // What is proved is proved of satellites in view, whatever their links.
        if (listener.goesOn() && linked.isEmpty()) {
            figures.addAll(guarantees.over(target, name));
        }
        listener.covered(called, done.points().stream().map(TargetPoint::place).toList(), done.coverage());
        if (target.drawn() && !done.points().isEmpty()) {
            within(called, done);
            drawings.add(called, done.points(), done.coverage());
        }
    }

    /// The figures of the points of a grid within each region that holds any.
    private void within(String grid, CoverageRun.Done done) {
        regions.forEach((name, area) -> {
            Coverage inside = done.coverage().only(p -> {
                Place place = done.points().get(p).place();
                return area.contains(place.lat(), place.lon());
            });
            figures.addAll(inside.figures(grid + " within " + name));
        });
    }

    private void moving(Target target) {
        MovingTargets moving =
                MovingTargets.of(target, scenario, earth, trajectories, defence, custodyFinder, sensors, linked);
        TargetRun.Done done = new TargetRun(moving.targets(), moving.sights(), threads, moving.looking(geometry))
                .cover(listener.wantsAccesses(target) ? moving.sink(listener::access) : AccessSink.NONE, (now, all) -> {
                    listener.progress("coverage of " + moving.name(), now, all);
                    return listener.goesOn();
                });
        String called = moving.name();
        if (done.partial()) {
            called = String.format(
                    Locale.ROOT,
                    "%s (%,d of %,d)",
                    called,
                    done.coverage().points().size(),
                    done.asked());
            cutShort.add("coverage of " + called);
        }
        figures.addAll(done.coverage().figures(called));
        listener.covered(called, List.of(), done.coverage());
    }

    private static String name(Target.Points points) {
        return points.file().map(file -> "points " + file).orElse("points");
    }

    private static String name(Target.Line line) {
        return line.file().map(file -> "line " + file).orElse("line " + line.name());
    }

    private AccessSink sink(Target target, List<String> names) {
        return listener.wantsAccesses(target)
                ? (observer, point, start, end) ->
                        listener.access(sensors.get(observer).name(), names.get(point), start, end)
                : AccessSink.NONE;
    }

    private static String degrees(double radians) {
        return Keys.number(Unit.DEGREES.fromSi(radians)) + "°";
    }
}
