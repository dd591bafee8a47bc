package org.firmament.coverage.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.firmament.coverage.access.Sensors.horizon;
import static org.firmament.coverage.access.Sensors.space;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.firmament.catalogs.Place;
import org.firmament.orbits.Motion;
import org.junit.jupiter.api.Test;

/// A horizon gone through in stretches is the same horizon.
class StretchesTest {
    private static final TimeSpan DAY = new TimeSpan(0, 86_400);
    private static final List<TargetPoint> POINTS = Grids.equalArea(Math.toRadians(12), 0, -Math.PI / 2, Math.PI / 2);

    /// In more pieces of work than are begun ahead.
    private static final List<TargetPoint> FINE = Grids.equalArea(Math.toRadians(5), 0, -Math.PI / 2, Math.PI / 2);

    private record Row(int observer, int target, double start, double end) {}

    @Test
    void whatGoesOnAtACutIsOneAccess() {
        PointEngine engine = new Remembering(engine(), new ConcurrentHashMap<>());
        CoverageRun whole = new CoverageRun(List.of(engine), DAY, 300, 2);
        List<Row> rows = rows(whole);
        for (double length : new double[] {86_400, 50_000, 3_600, 317}) {
            CoverageRun cut = new CoverageRun(stretches(engine, length), 300, 2);
            assertThat(rows(cut)).as("stretches of %s s", length).isEqualTo(rows);
            List<FigureOfMerit> figures = cut.points(POINTS, AccessSink.NONE).figures("world");
            List<FigureOfMerit> expected = whole.points(POINTS, AccessSink.NONE).figures("world");
            assertThat(figures).hasSameSizeAs(expected);
            for (int i = 0; i < figures.size(); i++) {
                assertThat(figures.get(i).name()).isEqualTo(expected.get(i).name());
                // Sums in another order.
                assertThat(figures.get(i).value())
                        .as(figures.get(i).name())
                        .isCloseTo(expected.get(i).value(), within(1e-7));
            }
        }
    }

    @Test
    void anEngineThatBeginsLaterFindsTheSameLater() {
        List<Row> plain = new ArrayList<>();
        List<Row> later = new ArrayList<>();
        PointEngine engine = engine();
        engine.search()
                .find(POINTS.getFirst().place(), (observer, start, end) -> plain.add(new Row(observer, 0, start, end)));
        new LaterEngine(engine, 1000)
                .search()
                .find(
                        POINTS.getFirst().place(),
                        (observer, start, end) -> later.add(new Row(observer, 0, start - 1000, end - 1000)));
        assertThat(plain).isNotEmpty();
        assertThat(later).hasSameSizeAs(plain);
    }

    @Test
    void aRunEndedInItsFirstStretchHasWholePointsFromAllOverTheGrid() {
        CoverageRun run = new CoverageRun(List.of(engine()), DAY, 300, 1);
        Coverage whole = run.points(FINE, AccessSink.NONE);
        CoverageRun.Done done = run.points(FINE, AccessSink.NONE, (now, all) -> now < all / 2);

        assertThat(done.partial()).isTrue();
        assertThat(done.points()).hasSizeBetween(1, FINE.size() - 1);
        assertThat(done.followed()).isEqualTo(DAY.end());
        double north =
                done.points().stream().filter(point -> point.place().lat() > 0).count();
        assertThat(north / done.points().size()).isBetween(0.3, 0.7);
        for (int i = 0; i < done.points().size(); i++) {
            int same = FINE.indexOf(done.points().get(i));
            assertThat(done.coverage().points().get(i).covered(1))
                    .isEqualTo(whole.points().get(same).covered(1));
        }
    }

    @Test
    void aRunEndedLaterHasAllPointsOverAShorterTime() {
        CoverageRun run = new CoverageRun(stretches(engine(), 10_800), 300, 1);
        long stop = 3L * FINE.size();
        CoverageRun.Done done = run.points(FINE, AccessSink.NONE, (now, all) -> now < stop);

        assertThat(done.partial()).isTrue();
        assertThat(done.points()).isEqualTo(FINE);
        assertThat(done.followed()).isEqualTo(3 * 10_800);
        List<FigureOfMerit> shorter = new CoverageRun(
                        List.of(stretches(engine(), 32_400).getFirst()), 300, 1)
                .points(FINE, AccessSink.NONE)
                .figures("world");
        // The area is known to the last sample of a whole stretch; everything else has to agree.
        assertThat(done.coverage().figures("world").getFirst().value())
                .isCloseTo(shorter.getFirst().value(), within(0.5));
    }

    private static List<Stretch> stretches(PointEngine whole, double length) {
        int count = (int) Math.ceil(DAY.duration() / length);
        return IntStream.range(0, count)
                .mapToObj(i -> new TimeSpan(i * length, Math.min(DAY.end(), (i + 1) * length)))
                .map(span -> new Stretch(span, () -> List.of(during(span, whole))))
                .toList();
    }

    /// An engine that looks at each place once, however often it is asked: cuts of a day ask hundreds of times.
    private record Remembering(PointEngine engine, Map<Place, List<Row>> known) implements PointEngine {
        @Override
        public int observers() {
            return engine.observers();
        }

        @Override
        public Motion motion(int observer) {
            return engine.motion(observer);
        }

        @Override
        public Search search() {
            return (place, found) -> known.computeIfAbsent(place, this::rows)
                    .forEach(row -> found.access(row.observer(), row.start(), row.end()));
        }

        private List<Row> rows(Place place) {
            List<Row> rows = new ArrayList<>();
            engine.search().find(place, (observer, start, end) -> rows.add(new Row(observer, 0, start, end)));
            return rows;
        }
    }

    private static PointEngine during(TimeSpan span, PointEngine whole) {
        return new ConditionalEngine(whole, Collections.nCopies(whole.observers(), new Timeline(List.of(span))));
    }

    private static PointEngine engine() {
        SplittableRandom random = new SplittableRandom(3);
        List<Motion> orbits =
                IntStream.range(0, 5).mapToObj(_ -> Orbits.low(random)).toList();
        return EphemerisEngine.of(Orbits.stored(orbits, 60, DAY.end()), space(horizon(0)), Sensors.WGS84, DAY, 0, 1e-3)
                .orElseThrow();
    }

    private static List<Row> rows(CoverageRun run) {
        List<Row> rows = new ArrayList<>();
        run.points(POINTS, (observer, target, start, end) -> rows.add(new Row(observer, target, start, end)));
        return rows;
    }
}
