package org.firmament.coverage.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.firmament.orbits.CircularShell;
import org.firmament.orbits.Conventions;
import org.firmament.orbits.Earth;
import org.firmament.orbits.Ephemeris;
import org.firmament.orbits.Motion;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class PairEngineTest {
    private static final TimeSpan DAY = new TimeSpan(0, 86_400);
    private static final Earth WGS84 = new Earth(Conventions.EarthShape.WGS84);

    /// Both searches place an edge within half a millisecond.
    private static final double EDGES = 1e-3;

    /// Equatorial to retrograde shells: half a turn repeated is the whole day searched.
    @RepeatedTest(24)
    void whatIsFoundInHalfATurnRepeats(RepetitionInfo repetition) {
        SplittableRandom random = new SplittableRandom(repetition.getCurrentRepetition());
        double inclination = Math.toRadians(180.0 * (repetition.getCurrentRepetition() - 1) / 23);
        CircularShell shell = Orbits.shell(random.nextDouble(400e3, 3_000e3), inclination, 12);
        OptionalDouble range = repetition.getCurrentRepetition() % 2 == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(random.nextDouble(2_000e3, 12_000e3));
        AccessConstraint sight = SightLine.between(random.nextDouble(-20e3, 200e3), range, WGS84);
        PairEngine.Search repeated = engine(List.of(Fleet.of(shell)), sight).search();
        PairEngine.Search searched =
                engine(List.of(Fleet.of(Fleet.of(shell).motions())), sight).search();

        for (int i = 0; i < shell.size(); i++) {
            for (int j = i + 1; j < shell.size(); j++) {
                double[] edges = repeated.find(i, j).edges();
                double[] expected = searched.find(i, j).edges();
                assertThat(edges).as("pair %d, %d", i, j).hasSameSizeAs(expected);
                assertThat(edges).as("pair %d, %d", i, j).containsExactly(expected, within(EDGES));
            }
        }
    }

    /// Ellipses stored as states, of all sizes: every ten seconds the plain test says the same.
    @RepeatedTest(8)
    void anyTwoMotionsSeeEachOtherWhenTheirLineIsClear(RepetitionInfo repetition) {
        SplittableRandom random = new SplittableRandom(100 + repetition.getCurrentRepetition());
        List<Motion> motions = IntStream.range(0, 6)
                .<Motion>mapToObj(i -> Orbits.elliptic(
                        random.nextDouble(8_000e3, 30_000e3),
                        random.nextDouble(0, 0.15),
                        random.nextDouble(0, Math.PI),
                        random.nextDouble(0, 6),
                        random.nextDouble(0, 6),
                        random.nextDouble(0, 6)))
                .toList();
        Ephemeris stored = Orbits.stored(motions, 60, DAY.end());
        double height = random.nextDouble(0, 300e3);
        double range = random.nextDouble(8_000e3, 60_000e3);
        List<Motion> read = IntStream.range(0, 6).mapToObj(stored::motion).toList();
        PairEngine.Search search = engine(
                        List.of(Fleet.of(read)), SightLine.between(height, OptionalDouble.of(range), WGS84))
                .search();

        int seen = 0;
        for (int i = 0; i < 6; i++) {
            for (int j = i + 1; j < 6; j++) {
                Timeline found = search.find(i, j);
                assertThat(search.find(j, i)).isEqualTo(found);
                for (double time = 0; time < DAY.end(); time += 10) {
                    boolean clear = Segments.clear(read.get(i), read.get(j), time, height, WGS84.flattening())
                            && Segments.length(read.get(i), read.get(j), time) < range;
                    seen += clear ? 1 : 0;
                    if (!Segments.nearEdge(found, time)) {
                        assertThat(found.contains(time)).as("at %s s", time).isEqualTo(clear);
                    }
                }
            }
        }
        assertThat(seen).isPositive();
    }

    @Test
    void neighboursInAPlaneSeeEachOtherAllDayAndOppositesNever() {
        List<Motion> ring = IntStream.range(0, 8)
                .mapToObj(i -> Orbits.circular(1_000e3, 1, 0, i * Math.PI / 4))
                .toList();
        PairEngine.Search search = engine(
                        List.of(Fleet.of(ring)), SightLine.between(100e3, OptionalDouble.empty(), WGS84))
                .search();

        assertThat(search.find(0, 1).spans()).containsExactly(DAY);
        assertThat(search.find(7, 0).spans()).containsExactly(DAY);
        assertThat(search.find(0, 4).spans()).isEmpty();
    }

    /// Each sight is one of two satellites, so all satellites together count each twice; the number of
    /// threads changes nothing, and a run that is ended keeps what it has.
    @Test
    void everySatelliteIsATargetOfAllOthers() {
        CircularShell one = Orbits.shell(700e3, 1, 9);
        CircularShell other = Orbits.shell(1_400e3, 1.6, 5);
        PairEngine engine =
                engine(List.of(Fleet.of(one), Fleet.of(other)), SightLine.between(50e3, OptionalDouble.empty(), WGS84));
        List<Integer> order = IntStream.range(0, engine.size()).boxed().toList();
        SatelliteSights sights = new SatelliteSights(engine, order);
        List<TargetRun.Target> targets =
                order.stream().map(i -> new TargetRun.Target("s" + i, DAY)).toList();

        List<String> rows = new ArrayList<>();
        TargetRun.Done done = new TargetRun(targets, sights::search, 1, Optional.empty())
                .cover((observer, target, start, end) -> rows.add(observer + " " + target + " " + start), Watch.NONE);
        List<String> again = new ArrayList<>();
        new TargetRun(targets, sights::search, 3, Optional.empty())
                .cover((observer, target, start, end) -> again.add(observer + " " + target + " " + start), Watch.NONE);
        TargetRun.Done ended = new TargetRun(targets, sights::search, 1, Optional.empty())
                .cover(AccessSink.NONE, (now, all) -> now < 3);

        PairEngine.Search search = engine.search();
        int pairs = 0;
        for (int i = 0; i < engine.size(); i++) {
            for (int j = i + 1; j < engine.size(); j++) {
                pairs += search.find(i, j).spans().size();
            }
        }
        assertThat(again).isEqualTo(rows);
        assertThat(rows).hasSize(2 * pairs);
        assertThat(done.partial()).isFalse();
        assertThat(done.coverage().points().stream()
                        .mapToInt(point -> point.accesses().count())
                        .sum())
                .isEqualTo(2 * pairs);
        assertThat(ended.partial()).isTrue();
        assertThat(ended.coverage().points()).hasSizeBetween(3, engine.size() - 1);
    }

    private static PairEngine engine(List<Fleet> fleets, AccessConstraint sight) {
        return new PairEngine(fleets, sight, DAY, AccessFinder.standard());
    }
}
