package org.firmament.coverage.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;
import static org.firmament.coverage.access.Sensors.horizon;
import static org.firmament.coverage.access.Sensors.space;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.firmament.orbits.CircularShell;
import org.junit.jupiter.api.Test;

/// The figures that take all accesses, gaps and samples of a run together, against lists of all of them.
class RunFiguresTest {
    private static final TimeSpan DAY = new TimeSpan(0, 43_200);
    private static final CircularShell SHELL = Orbits.shell(1_200e3, Math.toRadians(65), 14);
    private static final List<TargetPoint> POINTS =
            Grids.latitudeLongitude(Math.toRadians(20), 0, -Math.PI / 2, Math.PI / 2);
    private static final GeometryRules RULES = new GeometryRules(
            List.of(GeometryRules.Kind.values()), 90, List.of(Math.toRadians(30), Math.toRadians(150)));

    private static final List<GeometryMeasure> DOPS = List.of(
            GeometryMeasure.GDOP,
            GeometryMeasure.PDOP,
            GeometryMeasure.HDOP,
            GeometryMeasure.VDOP,
            GeometryMeasure.TDOP);

    /// Half a cell of a [Spread].
    private static final double CELL = 0.11;

    /// A length with the weight of its point.
    private record Weighted(double value, double weight) {}

    @Test
    void percentilesOfAllAreThoseOfListsOfAll() {
        List<List<Timeline>> seen = seen();
        Map<String, Double> figures = figures(run(2, DAY.duration()));
        List<Weighted> gaps = new ArrayList<>();
        List<Weighted> revisits = new ArrayList<>();
        List<Weighted> accesses = new ArrayList<>();
        List<Weighted> waits = new ArrayList<>();
        for (int p = 0; p < POINTS.size(); p++) {
            double weight = POINTS.get(p).weight();
            for (Timeline timeline : seen.get(p)) {
                timeline.spans().forEach(span -> accesses.add(new Weighted(span.duration(), weight)));
            }
            Timeline any = Timeline.union(seen.get(p));
            for (TimeSpan gap : any.spans().isEmpty()
                    ? List.<TimeSpan>of()
                    : any.complement(DAY).spans()) {
                gaps.add(new Weighted(gap.duration(), weight));
                if (gap.start() > DAY.start() && gap.end() < DAY.end()) {
                    revisits.add(new Weighted(gap.duration(), weight));
                }
            }
            for (double time = 5; time < DAY.end() && !any.spans().isEmpty(); time += 10) {
                double now = time;
                double end = any.complement(DAY).spans().stream()
                        .filter(gap -> gap.start() <= now && now < gap.end())
                        .mapToDouble(TimeSpan::end)
                        .findFirst()
                        .orElse(now);
                waits.add(new Weighted(end - now, weight));
            }
        }
        assertThat(gaps).hasSizeGreaterThan(1000);
        same(figures, "gap_duration percentile_50_of_all", percentile(gaps, 0.5));
        same(figures, "gap_duration percentile_95_of_all", percentile(gaps, 0.95));
        same(figures, "gap_duration mean_of_all", mean(gaps));
        same(figures, "revisit_time percentile_95_of_all", percentile(revisits, 0.95));
        same(figures, "revisit_time mean_of_all", mean(revisits));
        same(figures, "access_duration percentile_50_of_all", percentile(accesses, 0.5));
        same(figures, "access_duration mean", mean(accesses));
        // Requests every ten seconds.
        assertThat(value(figures, "response_time percentile_95_of_all"))
                .isCloseTo(percentile(waits, 0.95), within(10.0));
        assertThat(value(figures, "age_of_data percentile_95_of_all"))
                .isEqualTo(value(figures, "response_time percentile_95_of_all"));
    }

    /// At every sample those whose access holds then, their lines one by one, and all pairs of them.
    @Test
    void geometryIsThatOfAllWhoseAccessHolds() {
        List<List<Timeline>> seen = seen();
        Coverage coverage = run(2, DAY.duration());
        for (int p = 0; p < POINTS.size(); p += 7) {
            double[] at = Sensors.WGS84.position(POINTS.get(p).place());
            double[] up = Sensors.WGS84.up(POINTS.get(p).place());
            PointGeometry expected = new PointGeometry();
            for (double time = 0; time < DAY.end(); time += RULES.step()) {
                expected.sample();
                sample(seen.get(p), time, at, up, expected);
            }
            PointGeometry found = coverage.geometry().get(p);
            assertThat(found.stereoFraction()).isEqualTo(expected.stereoFraction());
            for (GeometryMeasure measure : GeometryMeasure.values()) {
                PointGeometry.Samples ours = found.of(measure);
                PointGeometry.Samples theirs = expected.of(measure);
                assertThat(ours.count()).as("%s at %d", measure, p).isEqualTo(theirs.count());
                // Lines are added in another order, and nearly singular ones feel it.
                assertThat(ours.mean()).isCloseTo(theirs.mean(), withinPercentage(1e-3));
                assertThat(ours.most()).isCloseTo(theirs.most(), withinPercentage(1e-3));
            }
        }
        Map<String, Double> figures = figures(coverage);
        assertThat(value(figures, "stereo_percent mean")).isBetween(1.0, 99.0);
        assertThat(value(figures, "stereo_percent minimum")).isLessThan(value(figures, "stereo_percent maximum"));
        assertThat(value(figures, "stereo_angle minimum"))
                .isLessThan(value(figures, "stereo_angle percentile_5_of_all"));
        assertThat(value(figures, "gdop mean_of_all")).isGreaterThan(value(figures, "pdop mean_of_all"));
    }

    @Test
    void geometryDoesNotDependOnThreadsNorStretches() {
        List<FigureOfMerit> one = run(1, DAY.duration()).figures("world");
        assertThat(run(3, DAY.duration()).figures("world")).isEqualTo(one);
        List<FigureOfMerit> cut = run(2, 5_000).figures("world");
        assertThat(cut).hasSameSizeAs(one);
        for (int i = 0; i < one.size(); i++) {
            assertThat(cut.get(i).name()).isEqualTo(one.get(i).name());
            // Sums in another order.
            assertThat(cut.get(i).value())
                    .as(one.get(i).name())
                    .isCloseTo(
                            one.get(i).value(),
                            within(1e-6 * Math.max(1, one.get(i).value())));
        }
    }

    @Test
    void theAreaSeenSoFarGrowsFromWhatIsSeenAtOnceToWhatIsEverSeen() {
        Coverage coverage = run(2, DAY.duration());
        assertThat(coverage.fractionSeenBy(0)).isCloseTo(coverage.fractionCovered(0), within(1e-12));
        for (int k = 1; k < coverage.samples(); k++) {
            assertThat(coverage.fractionSeenBy(k))
                    .isGreaterThanOrEqualTo(coverage.fractionSeenBy(k - 1))
                    .isGreaterThanOrEqualTo(coverage.fractionCovered(k) - 1e-12);
        }
        double ever = value(figures(coverage), "percent_coverage_accumulated mean") / 100;
        assertThat(coverage.fractionSeenBy(coverage.samples() - 1)).isCloseTo(ever, within(1e-12));
    }

    @Test
    void someOfThePointsHaveTheirOwnFigures() {
        Coverage coverage = run(2, DAY.duration());
        Coverage north = coverage.only(p -> POINTS.get(p).place().lat() > 0);
        int count =
                (int) POINTS.stream().filter(point -> point.place().lat() > 0).count();
        assertThat(north.points()).hasSize(count);
        assertThat(north.geometry()).hasSize(count);
        double mean = north.points().stream()
                        .mapToDouble(point -> point.weight() * point.fraction(1))
                        .sum()
                / north.points().stream().mapToDouble(PointCoverage::weight).sum();
        assertThat(value(figures(north), "percent_coverage mean")).isCloseTo(100 * mean, within(1e-9));
        assertThat(figures(coverage.only(p -> false))).isEmpty();
    }

    private static void sample(List<Timeline> seen, double time, double[] at, double[] up, PointGeometry expected) {
        LinesOfSight lines = new LinesOfSight();
        double[] from = new double[3];
        for (int i = 0; i < seen.size(); i++) {
            boolean in = seen.get(i).spans().stream().anyMatch(span -> span.start() <= time && time < span.end());
            if (in) {
                SHELL.motion(i).position(time, from);
                lines.add(from[0] - at[0], from[1] - at[1], from[2] - at[2]);
            }
        }
        if (lines.size() < 2) {
            return;
        }
        double angle = lines.bestSeparation();
        expected.add(GeometryMeasure.STEREO_ANGLE, angle);
        if (RULES.stereo().getFirst() <= angle && angle <= RULES.stereo().getLast()) {
            expected.stereoSample();
        }
        if (Double.isFinite(lines.dilution())) {
            expected.add(GeometryMeasure.POSITION_DILUTION, lines.dilution());
        }
        double[] dops = new double[5];
        if (lines.navigation(up, dops)) {
            for (int d = 0; d < dops.length; d++) {
                expected.add(DOPS.get(d), dops[d]);
            }
        }
    }

    private static PointEngine engine(TimeSpan span) {
        return ShellEngine.of(SHELL, space(horizon(5)), Sensors.WGS84, span, AccessFinder.standard())
                .orElseThrow();
    }

    private static Coverage run(int threads, double stretch) {
        int count = (int) Math.ceil(DAY.duration() / stretch);
        List<Stretch> stretches = IntStream.range(0, count)
                .mapToObj(i -> new TimeSpan(i * stretch, Math.min(DAY.end(), (i + 1) * stretch)))
                .map(span -> new Stretch(span, () -> List.of(engine(span))))
                .toList();
        return new CoverageRun(stretches, 300, threads, Optional.of(new ViewGeometry(RULES, Sensors.WGS84)))
                .points(POINTS, AccessSink.NONE);
    }

    /// By point, one timeline a satellite.
    private static List<List<Timeline>> seen() {
        PointEngine.Search search = engine(DAY).search();
        List<List<Timeline>> all = new ArrayList<>();
        for (TargetPoint point : POINTS) {
            Map<Integer, List<TimeSpan>> spans = new java.util.TreeMap<>();
            search.find(
                    point.place(),
                    (observer, start, end) -> spans.computeIfAbsent(observer, _ -> new ArrayList<>())
                            .add(new TimeSpan(start, end)));
            all.add(IntStream.range(0, SHELL.size())
                    .mapToObj(i -> new Timeline(spans.getOrDefault(i, List.of()).stream()
                            .sorted(Comparator.comparingDouble(TimeSpan::start))
                            .toList()))
                    .toList());
        }
        return all;
    }

    private static void same(Map<String, Double> figures, String name, double expected) {
        assertThat(value(figures, name)).as(name).isCloseTo(expected, withinPercentage(CELL));
    }

    private static double mean(List<Weighted> all) {
        return all.stream().mapToDouble(one -> one.value() * one.weight()).sum()
                / all.stream().mapToDouble(Weighted::weight).sum();
    }

    private static double percentile(List<Weighted> all, double share) {
        double left = share * all.stream().mapToDouble(Weighted::weight).sum();
        List<Weighted> sorted =
                all.stream().sorted(Comparator.comparingDouble(Weighted::value)).toList();
        for (Weighted one : sorted) {
            left -= one.weight();
            if (left <= 0) {
                return one.value();
            }
        }
        return sorted.getLast().value();
    }

    private static double value(Map<String, Double> figures, String name) {
        return Optional.ofNullable(figures.get(name)).orElseThrow(() -> new AssertionError(name));
    }

    private static Map<String, Double> figures(Coverage coverage) {
        return coverage.figures("world").stream()
                .collect(Collectors.toMap(figure -> figure.name() + " " + figure.statistic(), FigureOfMerit::value));
    }
}
