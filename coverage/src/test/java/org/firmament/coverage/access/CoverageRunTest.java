package org.firmament.coverage.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.firmament.coverage.access.Sensors.cone;
import static org.firmament.coverage.access.Sensors.horizon;
import static org.firmament.coverage.access.Sensors.sensor;
import static org.firmament.coverage.access.Sensors.space;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.firmament.catalogs.FieldOfView;
import org.firmament.orbits.Conventions;
import org.firmament.orbits.Earth;
import org.firmament.orbits.Ephemeris;
import org.firmament.orbits.Motion;
import org.junit.jupiter.api.Test;

class CoverageRunTest {
    private static final TimeSpan HORIZON = new TimeSpan(0, 21_600);
    private static final double POLE = Math.PI / 2;

    /// One access as an [AccessSink] gets it.
    private record Row(int observer, int target, double start, double end) {}

    @Test
    void theScreenLosesNothingOnAnyKindOfOrbit() {
        double geo = 42_164e3;
        List<Motion> orbits = List.of(
                Orbits.circular(550e3, Math.toRadians(53), 0, 1),
                Orbits.circular(300e3, Math.toRadians(144), 2, 1),
                Orbits.circular(1000e3, Math.toRadians(90), 1, 2),
                Orbits.circular(1500e3, Math.toRadians(0.5), 0, 0),
                Orbits.elliptic(26_560e3, 0.74, Math.toRadians(63.4), 1, -POLE, 3),
                Orbits.elliptic(geo, 0, 0, 1, 0, 0),
                Orbits.elliptic(8_000e3, 0.15, Math.toRadians(98), 0, 1, 0));
        List<FieldOfView> fields = List.of(
                horizon(10), horizon(-3), cone(8, -90), cone(40, 20), cone(65, -90), new FieldOfView.LineOfSight(30e3));
        int found = 0;
        for (FieldOfView field : fields) {
            for (double range : new double[] {1e9, 2000e3}) {
                for (double altitude : new double[] {0, 400e3}) {
                    AccessConstraint view = SensorView.fromSpace(
                            sensor(field, range, 0), Sensors.WGS84, Conventions.Nadir.GEODETIC, Sensors.NO_SUN);
                    List<Observer> observers = Observer.all(Orbits.stored(orbits, 60, HORIZON.end()), view);
                    List<TargetPoint> points = Grids.equalArea(Math.toRadians(25), altitude, -POLE, POLE);
                    List<Row> fast = rows(run(observers, 1), points);
                    assertThat(fast).as("%s, %.0f km range", field, range / 1e3).isEqualTo(plain(observers, points));
                    found += fast.size();
                }
            }
        }
        assertThat(found).isGreaterThan(5000);
    }

    @Test
    void ringsOfLatitudeLoseNothingOnAnyKindOfOrbit() {
        List<Motion> orbits = List.of(
                Orbits.circular(550e3, Math.toRadians(53), 0, 1),
                Orbits.circular(300e3, Math.toRadians(144), 2, 1),
                Orbits.circular(1000e3, Math.toRadians(90), 1, 2),
                Orbits.circular(1500e3, Math.toRadians(0.5), 0, 0),
                Orbits.elliptic(26_560e3, 0.74, Math.toRadians(63.4), 1, -POLE, 3),
                Orbits.elliptic(42_164e3, 0, 0, 1, 0, 0),
                Orbits.elliptic(8_000e3, 0.15, Math.toRadians(98), 0, 1, 0));
        Ephemeris ephemeris = Orbits.stored(orbits, 60, HORIZON.end());
        int found = 0;
        for (double elevation : new double[] {0, 10, 60}) {
            for (double altitude : new double[] {0, 100e3}) {
                AccessConstraint view = space(horizon(elevation));
                List<TargetPoint> points = Grids.equalArea(Math.toRadians(11), altitude, -POLE, POLE);
                PointEngine engine = EphemerisEngine.of(ephemeris, view, Sensors.WGS84, HORIZON, altitude, 1e-3)
                        .orElseThrow();
                List<Row> fast = rows(new CoverageRun(List.of(engine), HORIZON, 300, 1), points);
                List<Row> plain = plain(Observer.all(ephemeris, view), points);
                found += fast.size();
                assertThat(lasting(fast)).hasSameSizeAs(lasting(plain)).isNotEmpty();
                List<Row> ourLasting = lasting(fast);
                List<Row> theirLasting = lasting(plain);
                for (int i = 0; i < ourLasting.size(); i++) {
                    Row ours = ourLasting.get(i);
                    Row theirs = theirLasting.get(i);
                    assertThat(ours.observer()).isEqualTo(theirs.observer());
                    assertThat(ours.target()).isEqualTo(theirs.target());
                    assertThat(ours.start()).isCloseTo(theirs.start(), within(0.01));
                    assertThat(ours.end()).isCloseTo(theirs.end(), within(0.01));
                }
            }
        }
        assertThat(found).isGreaterThan(3000);
    }

    /// Accesses of a second or more: shorter ones may be found by one search and not by another.
    private static List<Row> lasting(List<Row> rows) {
        return rows.stream().filter(row -> row.end() - row.start() >= 1).toList();
    }

    @Test
    void resultsAndRowsDoNotDependOnThreads() {
        List<Observer> observers = shell(12, horizon(5));
        List<TargetPoint> points = Grids.equalArea(Math.toRadians(8), 0, -POLE, POLE);
        List<Row> one = rows(run(observers, 1), points);
        List<Row> three = rows(run(observers, 3), points);
        assertThat(three).isEqualTo(one).hasSizeGreaterThan(1000);
        assertThat(run(observers, 3).points(points, AccessSink.NONE).figures("world"))
                .isEqualTo(run(observers, 1).points(points, AccessSink.NONE).figures("world"));
        List<Row> sorted = one.stream()
                .sorted(java.util.Comparator.comparingInt(Row::target)
                        .thenComparingInt(Row::observer)
                        .thenComparingDouble(Row::start))
                .toList();
        assertThat(one).isEqualTo(sorted);
    }

    @Test
    void anotherSatelliteNeverWorsensAnyPoint() {
        List<Observer> observers = shell(9, cone(50, -90));
        List<TargetPoint> points = Grids.equalArea(Math.toRadians(15), 0, -POLE, POLE);
        Coverage before = run(observers.subList(0, 1), 2).points(points, AccessSink.NONE);
        for (int n = 2; n <= observers.size(); n++) {
            Coverage after = run(observers.subList(0, n), 2).points(points, AccessSink.NONE);
            for (int p = 0; p < points.size(); p++) {
                PointCoverage less = before.points().get(p);
                PointCoverage more = after.points().get(p);
                assertThat(more.covered(1)).isGreaterThanOrEqualTo(less.covered(1) - 1e-6); // sums of spans [s]
                assertThat(more.gaps().longest())
                        .isLessThanOrEqualTo(less.gaps().longest() + 1e-9);
            }
            before = after;
        }
    }

    @Test
    void figuresAgreeWithTheirPoints() {
        List<TargetPoint> points = Grids.latitudeLongitude(Math.toRadians(10), 0, -POLE, POLE);
        Coverage coverage = run(shell(6, horizon(10)), 2).points(points, AccessSink.NONE);
        Map<String, Double> figures = byName(coverage.figures("world"));
        double weighted = 0;
        for (PointCoverage point : coverage.points()) {
            weighted += 100 * point.weight() * point.fraction(1);
        }
        assertThat(figures.get("percent_coverage mean")).isCloseTo(weighted, within(1e-9));
        // Time samples 300 s apart over 6 h: their mean is that of all times to a per cent of it.
        assertThat(figures.get("percent_coverage_instant mean")).isCloseTo(weighted, within(0.01 * weighted));
        assertThat(figures.get("percent_coverage_2_fold mean")).isLessThan(weighted);
        assertThat(figures.get("percent_coverage minimum")).isLessThanOrEqualTo(weighted);
        assertThat(figures.get("gap_duration maximum"))
                .isEqualTo(coverage.points().stream()
                        .filter(point -> !point.neverSeen())
                        .mapToDouble(point -> point.gaps().longest())
                        .max()
                        .orElseThrow());
        assertThat(value(figures, "percent_coverage_accumulated mean") / 100
                        + value(figures, "never_seen_fraction mean"))
                .isCloseTo(1, within(1e-9));
        List<LatitudeBand> bands = LatitudeBand.profile(points, coverage, Math.toRadians(30));
        assertThat(bands).extracting(LatitudeBand::points).containsOnly(108);
        assertThat(bands.get(1).meanFraction()).isBetween(bands.get(1).leastFraction(), 1.0);
    }

    @Test
    void whatIsNeverSeenHasNoGapFigures() {
        List<TargetPoint> pole = Grids.latitudeLongitude(Math.toRadians(5), 0, Math.toRadians(80), POLE);
        List<Observer> equatorial = List.of(new Observer("low", Orbits.circular(400e3, 0, 0, 0), space(horizon(0))));
        Map<String, Double> figures =
                byName(run(equatorial, 1).points(pole, AccessSink.NONE).figures("pole"));
        assertThat(figures).containsEntry("never_seen_fraction mean", 1.0).containsEntry("coverage_time maximum", 0.0);
        assertThat(figures.keySet()).noneMatch(name -> name.startsWith("gap") || name.startsWith("revisit"));
    }

    private static CoverageRun run(List<Observer> observers, int threads) {
        Shell ground = new Shell(6_350e3, 6_800e3);
        var engine = new GeneralEngine(observers, Sensors.WGS84, ground, HORIZON, AccessFinder.standard());
        return new CoverageRun(List.of(engine), HORIZON, 300, threads);
    }

    private static List<Observer> shell(int satellites, FieldOfView field) {
        SplittableRandom random = new SplittableRandom(10);
        List<Motion> orbits = new ArrayList<>();
        for (int i = 0; i < satellites; i++) {
            orbits.add(Orbits.low(random));
        }
        return Observer.all(Orbits.stored(orbits, 60, HORIZON.end()), space(field));
    }

    private static List<Row> rows(CoverageRun run, List<TargetPoint> points) {
        List<Row> rows = new ArrayList<>();
        run.points(points, (observer, target, start, end) -> rows.add(new Row(observer, target, start, end)));
        return rows;
    }

    private static List<Row> plain(List<Observer> observers, List<TargetPoint> points) {
        List<Row> rows = new ArrayList<>();
        Earth earth = Sensors.WGS84;
        for (int p = 0; p < points.size(); p++) {
            Motion target = earth.fixed(points.get(p).place());
            for (int i = 0; i < observers.size(); i++) {
                Observer observer = observers.get(i);
                Timeline timeline = AccessFinder.standard().find(observer.motion(), target, observer.view(), HORIZON);
                for (TimeSpan span : timeline.spans()) {
                    rows.add(new Row(i, p, span.start(), span.end()));
                }
            }
        }
        return rows;
    }

    private static double value(Map<String, Double> figures, String name) {
        return Optional.ofNullable(figures.get(name)).orElseThrow();
    }

    private static Map<String, Double> byName(List<FigureOfMerit> figures) {
        return figures.stream()
                .collect(Collectors.toMap(figure -> figure.name() + " " + figure.statistic(), FigureOfMerit::value));
    }
}
