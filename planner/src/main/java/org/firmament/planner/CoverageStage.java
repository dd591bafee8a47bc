package org.firmament.planner;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.firmament.catalogs.units.Keys;
import org.firmament.catalogs.units.Unit;
import org.firmament.coverage.access.AccessSink;
import org.firmament.coverage.access.Coverage;
import org.firmament.coverage.access.CoverageRun;
import org.firmament.coverage.access.FigureOfMerit;
import org.firmament.coverage.access.Grids;
import org.firmament.coverage.access.PointCoverage;
import org.firmament.coverage.access.SampledCoverage;
import org.firmament.coverage.access.ScreenedCoverage;
import org.firmament.coverage.access.TargetPoint;
import org.firmament.coverage.access.TimeSpan;
import org.firmament.coverage.access.Timeline;
import org.firmament.coverage.sensing.CustodyFinder;
import org.firmament.coverage.sensing.SensorAsset;
import org.firmament.orbits.Earth;
import org.firmament.orbits.RegionArea;
import org.firmament.orbits.threat.Launch;
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
    private final Trajectories trajectories;
    private final RunListener listener;
    private final CustodyFinder custodyFinder;
    private final List<SensorAsset> sensors;
    private final SensorEngines engines;
    private final int threads;
    private final GuaranteeStage guarantees;
    private final QuickGrids quick;
    private final List<FigureOfMerit> figures = new ArrayList<>();
    private final CoverageDrawings drawings;
    private final List<String> cutShort = new ArrayList<>();
    private int notBegun;

    CoverageStage(
            Scenario scenario,
            Earth earth,
            Trajectories trajectories,
            Defence defence,
            CustodyFinder custodyFinder,
            int threads,
            RunListener listener) {
        this.scenario = scenario;
        this.trajectories = trajectories;
        this.listener = listener;
        this.custodyFinder = custodyFinder;
        sensors = defence.sensors().stream()
                .sorted(Comparator.comparing(SensorAsset::name))
                .toList();
        engines = new SensorEngines(
                sensors,
                defence.fleets(),
                earth,
                new TimeSpan(0, scenario.duration()),
                scenario.propagation().step());
        drawings = new CoverageDrawings(scenario.duration());
        this.threads = threads;
        guarantees = new GuaranteeStage(scenario, earth, defence);
        quick = new QuickGrids(scenario, earth, defence, threads);
    }

    /// Covers every target, in file order.
    CoverageStage cover() {
        for (Target target : scenario.targets()) {
            if (!listener.goesOn()) {
                notBegun++;
                continue;
            }
            switch (target) {
                case Target.Grid(Cells cells) ->
                    grid(target, "grid " + degrees(cells.spacing()), latitudeLongitude(cells));
                case Target.EqualArea(Cells cells) ->
                    grid(target, "equal-area grid " + degrees(cells.spacing()), equalArea(cells));
                case Target.Area area -> grid(target, "region " + area.region().name(), within(area));
                case Target.Points points -> exact(target, "points", byName(points));
                case Target.Flights flights -> flights(flights);
            }
        }
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
        RegionArea inside = new RegionArea(area.region());
        return Grids.within(place -> inside.contains(place.lat(), place.lon()), area.spacing(), area.altitude());
    }

    /// Accesses are listed by point and satellite, both in the order of their names.
    private static List<TargetPoint> byName(Target.Points points) {
        return Grids.points(points.points()).stream()
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
        CoverageRun.Done done = new CoverageRun(engines.over(points), SERIES_STEP, threads)
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
        if (listener.goesOn()) {
            figures.addAll(guarantees.over(target, name));
        }
        if (target.gridded() && !done.points().isEmpty()) {
            drawings.add(called, done.points(), done.coverage());
        }
    }

    /// Flights are seen as raids are: a sensor sees a missile only in the phases it is made for.
    private void flights(Target.Flights target) {
        List<Launch> flights = SampledFlights.of(target, scenario, trajectories);
        List<String> names = flights.stream()
                .map(flight -> String.format(Locale.ROOT, "flight %05d", flight.index() + 1))
                .toList();
        AccessSink sink = sink(target, names);
        List<PointCoverage> coverage = new ArrayList<>();
        for (Launch flight : flights) {
            List<Timeline> seen = new ArrayList<>();
            for (int i = 0; i < sensors.size(); i++) {
                Timeline timeline = custodyFinder.seen(flight, sensors.get(i));
                for (TimeSpan span : timeline.spans()) {
                    sink.access(i, flight.index(), span.start(), span.end());
                }
                seen.add(timeline);
            }
            TimeSpan window = new TimeSpan(flight.time(), flight.impact());
            coverage.add(PointCoverage.of(names.get(flight.index()), 1, window, seen));
        }
        figures.addAll(
                Coverage.of(coverage).figures("corridor " + target.corridor().name()));
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
