package org.firmament.planner;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.firmament.catalogs.Place;
import org.firmament.catalogs.units.Keys;
import org.firmament.catalogs.units.Unit;
import org.firmament.coverage.access.AccessConstraint;
import org.firmament.coverage.access.AccessFinder;
import org.firmament.coverage.access.AccessSink;
import org.firmament.coverage.access.Coverage;
import org.firmament.coverage.access.CoverageRun;
import org.firmament.coverage.access.EphemerisEngine;
import org.firmament.coverage.access.FigureOfMerit;
import org.firmament.coverage.access.GeneralEngine;
import org.firmament.coverage.access.Grids;
import org.firmament.coverage.access.LatitudeBand;
import org.firmament.coverage.access.Observer;
import org.firmament.coverage.access.PointCoverage;
import org.firmament.coverage.access.PointEngine;
import org.firmament.coverage.access.Shell;
import org.firmament.coverage.access.ShellEngine;
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
    /// Between edges found by bisection and the truth [s].
    private static final double EDGE = 1e-3;

    /// Between samples of the time series of area covered [s].
    private static final double SERIES_STEP = 300;

    /// Height of a latitude band of the profile [rad].
    private static final double BAND = Math.toRadians(5);

    /// Points a report can still draw; larger grids have figures and profiles only.
    private static final int POINTS_DRAWN = 70_000;

    private final Scenario scenario;
    private final Earth earth;
    private final Trajectories trajectories;
    private final RunListener listener;
    private final CustodyFinder custodyFinder;
    private final List<SensorAsset> sensors;
    private final TimeSpan horizon;
    private final AccessFinder finder;
    private final List<Defence.Fleet> fleets;
    private final int threads;
    private final GuaranteeStage guarantees;
    private final List<FigureOfMerit> figures = new ArrayList<>();
    private final List<Atlas.GridMap> grids = new ArrayList<>();
    private final List<Atlas.Profile> profiles = new ArrayList<>();
    private final List<Atlas.Series> series = new ArrayList<>();

    CoverageStage(
            Scenario scenario,
            Earth earth,
            Trajectories trajectories,
            Defence defence,
            CustodyFinder custodyFinder,
            int threads,
            RunListener listener) {
        this.scenario = scenario;
        this.earth = earth;
        this.trajectories = trajectories;
        this.listener = listener;
        this.custodyFinder = custodyFinder;
        sensors = defence.sensors().stream()
                .sorted(Comparator.comparing(SensorAsset::name))
                .toList();
        horizon = new TimeSpan(0, scenario.duration());
        finder = new AccessFinder(scenario.propagation().step(), EDGE);
        fleets = defence.fleets();
        this.threads = threads;
        guarantees = new GuaranteeStage(scenario, earth, defence);
    }

    /// One engine a constellation: tables where its orbits are a shell and its view allows, the general
    /// search where not. Ground sensors are searched together with what stands beside them in the order of
    /// names.
    private List<PointEngine> engines(List<TargetPoint> points) {
        Shell around = shell(points);
        List<PointEngine> engines = new ArrayList<>();
        int first = 0;
        while (first < sensors.size()) {
            String group = sensors.get(first).group();
            int end = first;
            while (end < sensors.size() && sensors.get(end).group().equals(group)) {
                end++;
            }
            engines.add(engine(sensors.subList(first, end), around));
            first = end;
        }
        return engines;
    }

    private PointEngine engine(List<SensorAsset> group, Shell around) {
        AccessConstraint view = group.getFirst().view();
        Optional<Defence.Fleet> fleet = fleets.stream()
                .filter(one -> one.design().name().equals(group.getFirst().group()))
                .filter(one -> one.satellites().size() == group.size())
                .findFirst();
        Optional<PointEngine> tables = fleet.flatMap(Defence.Fleet::shell)
                .flatMap(shell -> ShellEngine.of(shell, view, earth, horizon, finder));
        Optional<PointEngine> rings = fleet.flatMap(Defence.Fleet::ephemeris)
                .flatMap(states ->
                        EphemerisEngine.of(states, view, earth, horizon, around.high() - Earth.POLAR_RADIUS, EDGE));
        List<Observer> observers = group.stream()
                .map(sensor -> new Observer(sensor.name(), sensor.motion(), sensor.view()))
                .toList();
        return tables.or(() -> rings).orElseGet(() -> new GeneralEngine(observers, earth, around, horizon, finder));
    }

    /// The shell points lie in.
    private Shell shell(List<TargetPoint> points) {
        double[] radii = points.stream()
                .mapToDouble(point -> {
                    double[] at = earth.position(point.place());
                    return Math.sqrt(at[0] * at[0] + at[1] * at[1] + at[2] * at[2]);
                })
                .toArray();
        return new Shell(
                Arrays.stream(radii).min().orElse(1), Arrays.stream(radii).max().orElse(1));
    }

    /// Covers every target, in file order.
    CoverageStage cover() {
        int done = 0;
        for (Target target : scenario.targets()) {
            listener.progress("coverage", done++, scenario.targets().size());
            switch (target) {
                case Target.Grid(Cells cells) ->
                    grid(target, "grid " + degrees(cells.spacing()), latitudeLongitude(cells), true);
                case Target.EqualArea(Cells cells) ->
                    grid(target, "equal-area grid " + degrees(cells.spacing()), equalArea(cells), true);
                case Target.Area area -> grid(target, "region " + area.region().name(), within(area), true);
                case Target.Points points -> grid(target, "points", byName(points), false);
                case Target.Flights flights -> flights(flights);
            }
        }
        return this;
    }

    List<FigureOfMerit> figures() {
        return List.copyOf(figures);
    }

    List<GuaranteeResult> guarantees() {
        return guarantees.results();
    }

    /// `drawn` with the grids, profiles and time series of this stage.
    Atlas addTo(Atlas drawn) {
        return new Atlas(drawn.tracks(), drawn.markers(), grids, profiles, series);
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

    private void grid(Target target, String name, List<TargetPoint> points, boolean drawn) {
        List<String> names = points.stream().map(TargetPoint::name).toList();
        Coverage coverage =
                new CoverageRun(engines(points), horizon, SERIES_STEP, threads).points(points, sink(target, names));
        figures.addAll(coverage.figures(name));
        figures.addAll(guarantees.over(target, name));
        if (drawn) {
            profiles.add(profile(name, points, coverage));
            series.add(series(name, coverage));
            if (points.size() <= POINTS_DRAWN) {
                grids.add(map(name, points, coverage));
            }
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

    private static Atlas.GridMap map(String name, List<TargetPoint> points, Coverage coverage) {
        List<Double> percent = new ArrayList<>();
        List<Double> maxGap = new ArrayList<>();
        List<Double> folds = new ArrayList<>();
        for (PointCoverage point : coverage.points()) {
            percent.add(100 * point.fraction(1));
            maxGap.add(point.gaps().longest());
            folds.add(point.accesses().total() / point.window().duration());
        }
        return new Atlas.GridMap(
                name,
                points.stream().map(TargetPoint::place).map(Place::lat).toList(),
                points.stream().map(TargetPoint::place).map(Place::lon).toList(),
                percent,
                maxGap,
                folds);
    }

    private Atlas.Profile profile(String name, List<TargetPoint> points, Coverage coverage) {
        List<LatitudeBand> bands = LatitudeBand.profile(points, coverage, BAND);
        return new Atlas.Profile(
                name,
                bands.stream().map(band -> 0.5 * (band.south() + band.north())).toList(),
                bands.stream().map(band -> 100 * band.meanFraction()).toList(),
                bands.stream().map(band -> 100 * band.leastFraction()).toList(),
                bands.stream()
                        .map(band -> band.longestGap().orElse(scenario.duration()))
                        .toList());
    }

    private static Atlas.Series series(String name, Coverage coverage) {
        List<Double> times = new ArrayList<>();
        List<Double> values = new ArrayList<>();
        for (int k = 0; k < coverage.samples(); k++) {
            times.add(coverage.time(k));
            values.add(100 * coverage.fractionCovered(k));
        }
        return new Atlas.Series("area covered", name, "percent", times, values);
    }

    private static String degrees(double radians) {
        return Keys.number(Unit.DEGREES.fromSi(radians)) + "°";
    }
}
